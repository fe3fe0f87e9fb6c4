import BulletinCore
import BulletinRender
import BulletinTemplates
import SystemPackage

/// The theme as read from its folder: compiled templates, and the files under assets/ that are copied as they are.
struct Theme: Sendable {
  /// Nil if a template has an error.
  let templates: TemplateSet?
  /// The templates as they were read.
  let sources: [SourceFile]
  /// By path from the assets folder.
  let assets: [String: ContentFile]
  /// Ids that the templates use.
  let ids: Set<String>
  let diagnostics: [Diagnostic]

  private static let assetFolder = "assets/"

  /// - Parameter shownAs: How diagnostics call the folder.
  static func read(_ folder: FilePath, shownAs: String) throws(DiskError) -> Theme {
    let listing = try ContentFolder.scan(folder, shownAs: shownAs)
    var diagnostics = listing.diagnostics
    var sources: [SourceFile] = []
    var assets: [String: ContentFile] = [:]
    for file in listing.files {
      if file.path.hasPrefix(assetFolder) {
        assets[String(file.path.dropFirst(assetFolder.count))] = file
      } else if file.path.hasSuffix(".mustache") {
        do throws(DiskError) {
          let (source, findings) = SourceDecoder.decode(path: "\(shownAs)/\(file.path)", bytes: try file.read())
          diagnostics += findings
          if let source { sources.append(source) }
        } catch {
          diagnostics.append(.unreadable("\(shownAs)/\(file.path)", error))
        }
      }
    }
    let (templates, findings) = TemplateSet.compile(sources, pages: PageTemplates.all, root: shownAs + "/")
    let ids = sources.reduce(into: Set<String>()) { $0.formUnion(TemplateIDs.written(in: $1)) }
    return Theme(
      templates: templates,
      sources: sources,
      assets: assets,
      ids: ids,
      diagnostics: diagnostics + findings
    )
  }
}
