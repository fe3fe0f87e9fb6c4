package import BulletinBuild
import BulletinCore
import BulletinSite
import Foundation

/// What came of building a ``SiteFolder``.
package struct BuiltSite: Sendable {
  package let folder: SiteFolder
  package let report: BuildReport

  package var isPublished: Bool { report.publication != nil }

  /// The text of a file of the site; a file that is not there is an error that names those that are.
  package subscript(path: String) -> String {
    get throws {
      guard let bytes = FileManager.default.contents(atPath: folder.output + "/" + path) else {
        throw MissingFile(path: path, files: files)
      }
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  /// A page, taken apart.
  package func page(_ path: String) throws -> SitePage { SitePage(try self[path]) }

  package func has(_ path: String) -> Bool { FileManager.default.fileExists(atPath: folder.output + "/" + path) }

  /// Every file of the site by its path, sorted, without Khéo's own marker.
  package var files: [String] { SiteSnapshot(of: folder.output).paths }

  /// `content/stories/2018/a.md:4:8: error: field-unknown`, sorted by place.
  package var diagnostics: [String] { report.diagnostics.map { line($0) } }

  /// `stories/2018/a.md: bản nháp`.
  package var heldBack: [String] { report.heldBack.map { "\($0.path): \($0.reason.wording.vi)" } }

  private func line(_ diagnostic: Diagnostic) -> String {
    let kind = "\(diagnostic.severity): \(diagnostic.id)"
    guard let place = diagnostic.place else { return kind }
    var path = place.file.path
    for root in [folder.path, SiteRepository.root] where path.hasPrefix(root + "/") {
      path = String(path.dropFirst(root.utf8.count + 1))
    }
    guard let range = place.range else { return "\(path): \(kind)" }
    let position = LineTable(place.file).position(of: range.start)
    return "\(path):\(position.line):\(position.column): \(kind)"
  }

  package struct MissingFile: Error, CustomStringConvertible {
    let path: String
    let files: [String]

    package var description: String {
      let shown = files.prefix(60).joined(separator: ", ")
      return "the site has no \(path); it has \(files.count) files: \(shown)"
    }
  }
}
