import BulletinCore

/// All templates of a site by name.
struct TemplateLibrary: Sendable {
  /// In the order of the names.
  let templates: [TemplateSyntax]
  private let byName: [String: Int]

  /// Reads all files; what is wrong with one is reported and does not keep the others from being read.
  ///
  /// - Parameters:
  ///   - verbatim: files that are included whatever looks like a tag in them, style sheets by ``StyleCompactor``.
  ///   - root: the folder, with its slash, that the names leave out.
  static func parse(
    _ sources: [SourceFile],
    verbatim: [SourceFile],
    root: String
  ) -> (TemplateLibrary, [Diagnostic]) {
    let parsed = sources.map { TemplateParser.parse($0, name: name(of: $0.path, root: root)) }
    let files = verbatim.map { TemplateSyntax(verbatim: $0, name: name(of: $0.path, root: root)) }
    return (TemplateLibrary(parsed.map(\.0) + files), parsed.flatMap(\.1))
  }

  private init(_ templates: [TemplateSyntax]) {
    self.templates = templates.sorted { $0.name < $1.name }
    byName = Dictionary(zip(self.templates.map(\.name), 0...), uniquingKeysWith: { first, _ in first })
  }

  var names: [String] { templates.map(\.name) }

  subscript(name: String) -> TemplateSyntax? {
    byName[name].map { templates[$0] }
  }

  static let fileNameSuffix = ".mustache"
  /// How the names of files end that may be included though they are no templates.
  static let verbatimSuffixes = [".css", ".js", ".svg"]

  private static func name(of path: String, root: String) -> String {
    let inside = path.hasPrefix(root) ? path.dropFirst(root.count) : path[...]
    return String(inside.hasSuffix(fileNameSuffix) ? inside.dropLast(fileNameSuffix.count) : inside)
  }
}
