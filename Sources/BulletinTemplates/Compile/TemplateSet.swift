package import BulletinCore

/// All page templates of a site, checked and compiled: every name in them is known, every tag is closed, every included
/// template is there, and rendering cannot fail.
///
/// Immutable; several tasks may render from one set at the same time.
package struct TemplateSet: Sendable {
  struct PageKey: Hashable {
    let template: String
    /// Its type.
    let view: ObjectIdentifier
  }

  let program: TemplateProgram
  let pages: [PageKey: Int]
  /// Those of the verbatim files that some template includes.
  package let includedFiles: [SourceFile]

  /// Whether a file of this name may be included though it is no template.
  package static func canInclude(_ name: String) -> Bool {
    TemplateLibrary.verbatimSuffixes.contains(where: name.hasSuffix)
  }

  /// Reads, checks and compiles templates.
  ///
  /// - Parameters:
  ///   - sources: the template files, partials among them, in any order. A template's name is its path without the root
  ///     and without `.mustache`.
  ///   - verbatim: style sheets, scripts and drawings that templates may include by their paths without the root; nothing
  ///     in them is a tag, and style sheets lose comments and needless white space.
  ///   - pages: every kind of page that will be rendered.
  ///   - root: the templates' folder as the paths have it, with its slash.
  /// - Returns: the set, nil if there are errors; and all diagnostics, ordered by place.
  package static func compile(
    _ sources: [SourceFile],
    verbatim: [SourceFile] = [],
    pages: [AnyPageTemplate],
    root: String = "templates/"
  ) -> (TemplateSet?, [Diagnostic]) {
    let (library, syntaxDiagnostics) = TemplateLibrary.parse(sources, verbatim: verbatim, root: root)
    var compiler = TemplateCompiler(library)
    var procedures: [PageKey: Int] = [:]
    for page in pages {
      procedures[PageKey(template: page.template, view: page.shape.type)] = compiler.compile(page)
    }
    let inclusions = InclusionCheck(library, pages: pages)
    let diagnostics =
      syntaxDiagnostics + inclusions.run() + compiler.diagnostics + RecursionCheck(compiler.calls).run()
    guard !diagnostics.hasErrors else { return (nil, diagnostics.sortedByPlace()) }
    let set = TemplateSet(
      program: compiler.finished(),
      pages: procedures,
      includedFiles: inclusions.used.filter(\.isVerbatim).map(\.file)
    )
    return (set, diagnostics.sortedByPlace())
  }
}
