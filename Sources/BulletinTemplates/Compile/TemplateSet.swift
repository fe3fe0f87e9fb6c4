package import BulletinCore

/// All page templates of a site, checked and compiled: every name in them is known, every tag is closed, every included
/// template is there, and rendering cannot fail.
///
/// Immutable; several tasks may render from one set at the same time.
package struct TemplateSet: Sendable {
  struct PageKey: Hashable {
    let template: String
    let shape: ViewShape
  }

  let program: TemplateProgram
  let pages: [PageKey: Int]

  /// Reads, checks and compiles templates.
  ///
  /// - Parameters:
  ///   - sources: the template files, partials among them, in any order. A template's name is its path without the root
  ///     and without `.mustache`.
  ///   - pages: every kind of page that will be rendered.
  ///   - root: the templates' folder as the paths have it, with its slash.
  /// - Returns: the set, nil if there are errors; and all diagnostics, ordered by place.
  package static func compile(
    _ sources: [SourceFile],
    pages: [AnyPageTemplate],
    root: String = "templates/"
  ) -> (TemplateSet?, [Diagnostic]) {
    let (library, syntaxDiagnostics) = TemplateLibrary.parse(sources, root: root)
    var compiler = TemplateCompiler(library)
    var procedures: [PageKey: Int] = [:]
    for page in pages {
      procedures[PageKey(template: page.template, shape: page.shape)] = compiler.compile(page)
    }
    let diagnostics =
      syntaxDiagnostics + InclusionCheck(library, pages: pages).run() + compiler.diagnostics
      + RecursionCheck(compiler.calls).run()
    let set = diagnostics.hasErrors ? nil : TemplateSet(program: compiler.finished(), pages: procedures)
    return (set, diagnostics.sortedByPlace())
  }
}
