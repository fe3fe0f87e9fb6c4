package import BulletinCore
import BulletinRender
package import SystemPackage

/// The place of the editor's report on the disk: never in a site, never among its sources, never over a file that is no
/// report.
package struct EditorReportFile: Sendable {
  private let place: OutputPlace
  private let shown: String

  /// Checks the place before any work is done.
  ///
  /// - Parameters:
  ///   - sites: folders that are sites even before they are built, such as the usual output folder.
  ///   - inputs: what the site is made from.
  /// - Throws: ``EditorReportError``, ``OutputError`` or ``DiskError``.
  package init(_ path: FilePath, sites: [FilePath], inputs: [FilePath]) throws {
    shown = path.string
    place = try OutputPlace(path, inputs: [], home: nil)
    for input in inputs where place.path.starts(with: try OutputPlace(input, inputs: [], home: nil).path) {
      throw EditorReportError.insideInput(shown, input: input.string)
    }
    for site in sites where place.path.starts(with: try OutputPlace(site, inputs: [], home: nil).path) {
      throw EditorReportError.insideSite(shown, site: site.string)
    }
    var folder = place.parent
    while !folder.components.isEmpty {
      if let handle = try? FolderHandle(folder), try handle.status(OutputNames.marker) != nil {
        throw EditorReportError.insideSite(shown, site: folder.string)
      }
      folder = folder.removingLastComponent()
    }
    if let old = try FolderHandle(place.parent).status(DiskName(place.name)) {
      guard old.type == .regular, try readStart(of: place.path, count: 1024).contains(Self.generator) else {
        throw EditorReportError.foreignFile(shown)
      }
    }
  }

  /// Writes the report, in one step.
  ///
  /// - Throws: ``DiskError``.
  package func write(_ report: BuildReport, today: CivilDate) throws {
    let source = EditorReportSource(
      content: report.content,
      library: report.library,
      diagnostics: report.diagnostics,
      today: today
    )
    try FolderHandle(place.parent).replaceFile(DiskName(place.name), EditorReport(source).page())
  }

  /// What every report has near its beginning.
  private static let generator = Array("<meta name=\"generator\" content=\"kheo\">".utf8)
}
