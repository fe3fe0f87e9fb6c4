import BulletinCore
import BulletinTemplates
import SystemPackage

/// The theme as read from its folder: compiled templates, and the files under assets/ that are copied as they are.
struct Theme: Sendable {
  let compiled: CompiledTemplates
  /// The templates as they were read, and the assets that they include.
  let sources: [SourceFile]
  /// By path from the assets folder.
  let assets: [String: ContentFile]
  let diagnostics: [Diagnostic]

  private static let assetFolder = "assets/"

  /// Nil if a template has an error.
  var templates: TemplateSet? { compiled.set }
  /// Ids that the templates use.
  var ids: Set<String> { compiled.ids }

  /// - Parameters:
  ///   - shownAs: How diagnostics call the folder.
  ///   - known: What an earlier build compiled; taken if it was made from the same.
  static func read(
    _ folder: FilePath,
    shownAs: String,
    known: CompiledTemplates? = nil
  ) throws(DiskError) -> Theme {
    let listing = try ContentFolder.scan(folder, shownAs: shownAs)
    var diagnostics = listing.diagnostics
    var sources: [SourceFile] = []
    var assets: [String: ContentFile] = [:]
    for file in listing.files {
      if file.path.hasPrefix(assetFolder) {
        assets[String(file.path.dropFirst(assetFolder.count))] = file
      } else if file.path.hasSuffix(".mustache") {
        let (source, findings) = decode(file, shownAs: shownAs)
        diagnostics += findings
        if let source { sources.append(source) }
      }
    }
    var verbatim: [SourceFile] = []
    for file in listing.files where isNamed(file, in: sources) {
      let (source, findings) = decode(file, shownAs: shownAs)
      diagnostics += findings
      // One that cannot be read is there all the same: the finding says what is wrong with it.
      verbatim.append(source ?? SourceFile(path: "\(shownAs)/\(file.path)", text: ""))
    }
    let compiled =
      if let known, known.isMade(from: sources, verbatim: verbatim) { known } else {
        CompiledTemplates(sources, verbatim: verbatim, root: shownAs + "/")
      }
    return Theme(
      compiled: compiled,
      sources: sources + (compiled.set?.includedFiles ?? []),
      assets: assets,
      diagnostics: diagnostics + compiled.diagnostics
    )
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
