import BulletinCore
import BulletinTemplates
import SystemPackage

/// The files of a theme as read from its folder.
struct ThemeFiles: Sendable {
  /// How diagnostics call the folder.
  let name: String
  let templates: [SourceFile]
  /// Assets that some template may include.
  let verbatim: [SourceFile]
  /// The files under assets/ that are copied as they are, by path from that folder.
  let assets: [String: ContentFile]
  let diagnostics: [Diagnostic]

  private static let assetFolder = "assets/"

  /// Ids that the templates use.
  var ids: Set<String> {
    templates.reduce(into: []) { $0.formUnion(TemplateIDs.written(in: $1)) }
  }

  /// - Parameter name: How diagnostics call the folder.
  static func read(_ folder: FilePath, shownAs name: String) throws(DiskError) -> ThemeFiles {
    let listing = try ContentFolder.scan(folder, shownAs: name)
    var diagnostics = listing.diagnostics
    var templates: [SourceFile] = []
    var assets: [String: ContentFile] = [:]
    for file in listing.files {
      if file.path.hasPrefix(assetFolder) {
        assets[String(file.path.dropFirst(assetFolder.count))] = file
      } else if file.path.hasSuffix(".mustache") {
        let (source, findings) = decode(file, shownAs: name)
        diagnostics += findings
        if let source { templates.append(source) }
      }
    }
    var verbatim: [SourceFile] = []
    for file in listing.files where isNamed(file, in: templates) {
      let (source, findings) = decode(file, shownAs: name)
      diagnostics += findings
      // One that cannot be read is there all the same: the finding says what is wrong with it.
      verbatim.append(source ?? SourceFile(path: "\(name)/\(file.path)", text: ""))
    }
    return ThemeFiles(name: name, templates: templates, verbatim: verbatim, assets: assets, diagnostics: diagnostics)
  }

  private static func decode(_ file: ContentFile, shownAs folder: String) -> (SourceFile?, [Diagnostic]) {
    let path = "\(folder)/\(file.path)"
    do throws(DiskError) {
      return SourceDecoder.decode(path: path, bytes: try file.read())
    } catch {
      return (nil, [.unreadable(path, error)])
    }
  }

  /// Whether a file is an asset that some template may include: the compiler says whether one does.
  private static func isNamed(_ file: ContentFile, in templates: [SourceFile]) -> Bool {
    guard file.path.hasPrefix(assetFolder), TemplateSet.canInclude(file.path) else { return false }
    let name = Array(file.path.utf8)
    return templates.contains { $0.firstRange(of: name) != nil }
  }
}
