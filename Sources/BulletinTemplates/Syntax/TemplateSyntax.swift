import BulletinCore

/// A template file as a tree. Nodes hold ranges of the file's bytes, not copies.
struct TemplateSyntax: Sendable {
  let name: String
  let file: SourceFile
  let nodes: [TemplateNode]
  /// The file has errors of syntax; the tree is what could be read.
  let isBroken: Bool
  /// The file is no template: whatever looks like a tag in it is none.
  let isVerbatim: Bool
}

extension TemplateSyntax {
  /// A file that is written out as it stands, or if it is a style sheet, without what no browser needs.
  init(verbatim file: SourceFile, name: String) {
    let bytes = file.utf8
    let ranges = name.hasSuffix(".css") ? StyleCompactor.needed(of: bytes) : [SourceRange(0, bytes.count)]
    self.init(name: name, file: file, nodes: ranges.map(TemplateNode.text), isBroken: false, isVerbatim: true)
  }
}

enum TemplateNode: Sendable {
  /// Bytes written out as they stand.
  case text(SourceRange)
  /// The spaces and tabs with which a line of output starts, maybe none: the place where indentation is added.
  case margin(SourceRange)
  case variable(Variable)
  case section(Section)
  case partial(Partial)
  case parent(Parent)
  case block(Block)
}

extension TemplateNode {
  /// `{{name}}`, `{{{name}}}`, `{{&name}}`.
  struct Variable: Sendable {
    let name: TagName
    let isEscaped: Bool
  }

  /// `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`.
  struct Section: Sendable {
    let name: TagName
    let isInverted: Bool
    let nodes: [TemplateNode]
  }

  /// `{{> name}}`.
  struct Partial: Sendable {
    let name: TagName
    /// The white space before a tag that stands alone on its line; nil if the tag stands inside a line.
    let margin: SourceRange?
  }

  /// `{{<name}}…{{/name}}`.
  struct Parent: Sendable {
    let name: TagName
    /// As for ``Partial/margin``.
    let margin: SourceRange?
    let overrides: [BlockOverride]
  }

  /// `{{$name}}…{{/name}}` outside of a parent tag: a place that inheriting templates may fill.
  struct Block: Sendable {
    enum Placement: Sendable {
      /// The opening tag stands alone on its line; what is filled in gets this indentation on every line.
      case ownLine(margin: SourceRange)
      /// Only white space stands before the tag, and content after it; the first line is indented already.
      case lineStart(margin: SourceRange)
      case insideLine
    }

    let name: TagName
    let placement: Placement
    let defaultContent: [TemplateNode]
  }

  /// `{{$name}}…{{/name}}` directly inside of a parent tag: what fills the parent's block.
  struct BlockOverride: Sendable {
    let name: TagName
    /// The white space of its first line, taken away from each of its lines.
    let margin: SourceRange?
    let content: [TemplateNode]
  }
}

/// The name in a tag: its text, its place, and the place of the whole tag.
struct TagName: Sendable {
  let text: String
  /// What stands between its dots, empty parts left out: a name is read once, and looked up wherever its template is used.
  let parts: [String]
  let range: SourceRange
  let tag: SourceRange

  init(text: String, range: SourceRange, tag: SourceRange) {
    self.text = text
    parts = text.utf8.contains(UInt8(ascii: ".")) ? text.split(separator: ".").map(String.init) : [text]
    self.range = range
    self.tag = tag
  }
}

extension [TemplateNode] {
  /// Calls the closure for every node, outer ones first, with blocks' default contents and overrides' contents.
  func walk(_ visit: (TemplateNode) -> Void) {
    for node in self {
      visit(node)
      switch node {
      case .text, .margin, .variable, .partial: break
      case .section(let section): section.nodes.walk(visit)
      case .block(let block): block.defaultContent.walk(visit)
      case .parent(let parent): for override in parent.overrides { override.content.walk(visit) }
      }
    }
  }
}
