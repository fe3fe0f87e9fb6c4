import BulletinCore
import BulletinRender
import BulletinTemplates

/// The templates of a theme as programs, with the texts that they were made from.
struct CompiledTemplates: Sendable {
  /// Nil if a template has an error.
  let set: TemplateSet?
  let diagnostics: [Diagnostic]
  private let sources: [SourceFile]
  private let verbatim: [SourceFile]

  /// - Parameters:
  ///   - sources: the templates.
  ///   - verbatim: assets that one of them may include.
  ///   - root: the path before the names of all of them.
  init(_ sources: [SourceFile], verbatim: [SourceFile], root: String) {
    (set, diagnostics) = TemplateSet.compile(sources, verbatim: verbatim, pages: PageTemplates.all, root: root)
    self.sources = sources
    self.verbatim = verbatim
  }

  /// Whether compiling these texts would give the same again.
  func isMade(from sources: [SourceFile], verbatim: [SourceFile]) -> Bool {
    func isSame(_ old: SourceFile, _ new: SourceFile) -> Bool { old.path == new.path && old.utf8 == new.utf8 }
    return self.sources.elementsEqual(sources, by: isSame) && self.verbatim.elementsEqual(verbatim, by: isSame)
  }
}
