import BulletinCore
import BulletinTemplates

/// A theme: compiled templates, and the files under assets/ that are copied as they are.
struct Theme: Sendable {
  let compiled: CompiledTemplates
  /// The templates as they were read, and the assets that they include.
  let sources: [SourceFile]
  /// By path from the assets folder.
  let assets: [String: ContentFile]
  let diagnostics: [Diagnostic]

  /// Nil if a template has an error.
  var templates: TemplateSet? { compiled.set }

  /// - Parameter known: What an earlier build compiled; taken if it was made from the same.
  init(_ files: ThemeFiles, known: CompiledTemplates? = nil) {
    if let known, known.isMade(from: files.templates, verbatim: files.verbatim) {
      compiled = known
    } else {
      compiled = CompiledTemplates(files.templates, verbatim: files.verbatim, root: files.name + "/")
    }
    sources = files.templates + (compiled.set?.includedFiles ?? [])
    assets = files.assets
    diagnostics = files.diagnostics + compiled.diagnostics
  }
}
