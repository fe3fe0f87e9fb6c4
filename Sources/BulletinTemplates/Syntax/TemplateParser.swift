import BulletinCore

/// Reads a template file into a tree and settles its white space by the rules of the Mustache specification: a tag that
/// stands alone on its line takes the line with it.
struct TemplateParser {
  private let file: SourceFile
  private var open: [OpenTag] = [OpenTag(kind: .template, name: nil)]
  /// Where the text begins that is not in the tree yet.
  private var cursor = 0
  private var diagnostics: [Diagnostic] = []

  private init(_ file: SourceFile) {
    self.file = file
  }

  /// - Parameter name: how other templates call this one.
  static func parse(_ file: SourceFile, name: String) -> (TemplateSyntax, [Diagnostic]) {
    var scanner = TagScanner(file)
    var parser = TemplateParser(file)
    while let tag = scanner.next() { parser.take(tag) }
    let nodes = parser.finish()
    let diagnostics = scanner.diagnostics + parser.diagnostics
    return (
      TemplateSyntax(name: name, file: file, nodes: nodes, isBroken: diagnostics.hasErrors, isVerbatim: false),
      diagnostics
    )
  }

  private mutating func take(_ tag: Tag) {
    if top.isParent, ![.block, .close, .comment].contains(tag.kind) {
      diagnostics.append(.contentOutsideBlocks(at: place(tag.name.tag), parent: top.name?.text ?? ""))
    }
    switch tag.kind {
    case .variable, .unescaped:
      takeText(before: tag, onItsOwnLine: nil)
      top.nodes.append(.variable(.init(name: tag.name, isEscaped: tag.kind == .variable)))
    case .comment:
      takeText(before: tag, onItsOwnLine: ownLine(of: tag.name.tag))
    case .partial:
      let line = ownLine(of: tag.name.tag)
      takeText(before: tag, onItsOwnLine: line)
      top.nodes.append(.partial(.init(name: tag.name, margin: line.map { SourceRange($0.start, tag.name.tag.start) })))
    case .section, .inverted:
      takeText(before: tag, onItsOwnLine: ownLine(of: tag.name.tag))
      open.append(OpenTag(kind: .section(isInverted: tag.kind == .inverted), name: tag.name))
    case .block:
      if top.isParent { openOverride(tag) } else { openBlock(tag) }
    case .parent:
      open.append(OpenTag(kind: .parent(textStart: cursor), name: tag.name))
      cursor = tag.name.tag.end
    case .close:
      close(tag)
    }
  }

  private mutating func openBlock(_ tag: Tag) {
    let start = tag.name.tag.start
    let line = ownLine(of: tag.name.tag)
    let margin = SourceRange(file.marginStart(before: start, notBefore: cursor), start)
    takeText(before: tag, onItsOwnLine: line)
    let placement: TemplateNode.Block.Placement =
      line != nil
      ? .ownLine(margin: margin) : file.isLineStart(margin.start) ? .lineStart(margin: margin) : .insideLine
    open.append(OpenTag(kind: .block(placement, contentMargin: file.firstMargin(from: cursor)), name: tag.name))
  }

  private mutating func openOverride(_ tag: Tag) {
    takeText(before: tag, onItsOwnLine: nil)
    let lineEnd = file.lineEnd(afterMarginFrom: cursor)
    if let lineEnd { cursor = lineEnd }
    open.append(OpenTag(kind: .override(margin: lineEnd.map { file.firstMargin(from: $0) }), name: tag.name))
  }

  private mutating func close(_ tag: Tag) {
    guard let opened = open.lastIndex(where: { $0.name?.text == tag.name.text }) else {
      guard let name = top.name else {
        takeText(before: tag, onItsOwnLine: ownLine(of: tag.name.tag))
        diagnostics.append(.closingStray(at: place(tag.name.range), tag.name.text))
        return
      }
      let note = Diagnostic.Note(.openedHere(name.text), at: place(name.range))
      diagnostics.append(.closingWrong(at: place(tag.name.range), tag.name.text, expected: name.text, note))
      closeTop(by: tag)
      return
    }
    while open.count - 1 > opened { abandonTop(closedBy: tag) }
    closeTop(by: tag)
  }

  /// Takes the innermost open element off the stack and puts it in the tree.
  private mutating func closeTop(by tag: Tag) {
    guard let name = top.name else { return }
    let start = tag.name.tag.start
    switch top.kind {
    case .template:
      return
    case .section(let isInverted):
      takeText(before: tag, onItsOwnLine: ownLine(of: tag.name.tag))
      let section = open.removeLast()
      top.nodes.append(.section(.init(name: name, isInverted: isInverted, nodes: section.nodes)))
    case .block(let placement, let contentMargin):
      takeText(before: tag, onItsOwnLine: ownLine(of: tag.name.tag))
      let block = open.removeLast()
      let placement = contentMargin.end < start ? placement.indented(like: contentMargin) : placement
      top.nodes.append(.block(.init(name: name, placement: placement, defaultContent: block.nodes)))
    case .override(let margin):
      let lastLine = file.marginStart(before: start, notBefore: cursor)
      takeText(to: file.isLineStart(lastLine) ? lastLine : start, contentFollows: false)
      cursor = tag.name.tag.end
      let override = TemplateNode.BlockOverride(name: name, margin: margin, content: open.removeLast().nodes)
      if let first = top.overrides.first(where: { $0.name.text == name.text }) {
        let note = Diagnostic.Note(.firstGivenHere, at: place(first.name.range))
        diagnostics.append(.blockGivenTwice(at: place(name.range), name.text, note))
      }
      top.overrides.append(override)
    case .parent(let textStart):
      takeText(to: start, contentFollows: false)
      let overrides = open.removeLast().overrides
      // The whole element, over all its lines, stands where a partial's tag would stand.
      cursor = textStart
      let line = ownLine(of: SourceRange(name.tag.start, tag.name.tag.end))
      takeText(to: line?.start ?? name.tag.start, contentFollows: line == nil)
      cursor = line?.end ?? tag.name.tag.end
      let margin = line.map { SourceRange($0.start, name.tag.start) }
      top.nodes.append(.parent(.init(name: name, margin: margin, overrides: overrides)))
    }
  }

  /// Reports the innermost open element as never closed, and keeps what it holds.
  private mutating func abandonTop(closedBy tag: Tag?) {
    guard let name = top.name else { return }
    let note = tag.map { Diagnostic.Note(.closedHereAlready($0.name.text), at: place($0.name.tag)) }
    diagnostics.append(.sectionUnclosed(at: place(name.range), top.sigil, name.text, note))
    if !top.isParent { takeText(to: tag?.name.tag.start ?? file.utf8.count, contentFollows: false) }
    let nodes = open.removeLast().nodes
    top.nodes += nodes
  }

  private mutating func finish() -> [TemplateNode] {
    while open.count > 1 { abandonTop(closedBy: nil) }
    takeText(to: file.utf8.count, contentFollows: false)
    return top.nodes
  }

  // MARK: Text

  /// Puts the text before a tag in the tree and moves behind the tag, or behind its line if it takes the line with it.
  private mutating func takeText(before tag: Tag, onItsOwnLine line: SourceRange?) {
    takeText(to: line?.start ?? tag.name.tag.start, contentFollows: line == nil)
    cursor = line?.end ?? tag.name.tag.end
  }

  /// - Parameter contentFollows: whether a line that starts at `end` goes on with a tag that is part of it.
  private mutating func takeText(to end: Int, contentFollows: Bool) {
    let end = max(cursor, end)
    defer { cursor = end }
    if top.isParent {
      if let range = file.blackRange(in: SourceRange(cursor, end)) {
        diagnostics.append(.contentOutsideBlocks(at: place(range), parent: top.name?.text ?? ""))
      }
      return
    }
    var position = cursor
    while position < end || contentFollows {
      if file.isLineStart(position) {
        let marginEnd = file.marginEnd(from: position, to: end)
        let isBlank = marginEnd < end ? file.utf8[marginEnd] == UInt8(ascii: "\n") : !contentFollows
        if !isBlank {
          top.nodes.append(.margin(SourceRange(position, marginEnd)))
          position = marginEnd
        }
      }
      guard position < end else { break }
      let newline = file.utf8[position..<end].firstIndex(of: UInt8(ascii: "\n"))
      let lineEnd = newline.map { $0 + 1 } ?? end
      top.nodes.append(.text(SourceRange(position, lineEnd)))
      position = lineEnd
      if newline == nil { break }
    }
  }

  private func ownLine(of tag: SourceRange) -> SourceRange? {
    let start = file.marginStart(before: tag.start, notBefore: cursor)
    guard file.isLineStart(start), let end = file.lineEnd(afterMarginFrom: tag.end) else { return nil }
    return SourceRange(start, end)
  }

  private func place(_ range: SourceRange) -> Diagnostic.Place { Diagnostic.Place(file, range) }

  private var top: OpenTag {
    get { open[open.count - 1] }
    _modify { yield &open[open.count - 1] }
  }
}

/// An element whose closing tag was not read yet.
private struct OpenTag {
  enum Kind {
    /// The file itself.
    case template
    case section(isInverted: Bool)
    case block(TemplateNode.Block.Placement, contentMargin: SourceRange)
    case override(margin: SourceRange?)
    /// With the place where the text before the tag begins.
    case parent(textStart: Int)
  }

  let kind: Kind
  let name: TagName?
  var nodes: [TemplateNode] = []
  var overrides: [TemplateNode.BlockOverride] = []

  init(kind: Kind, name: TagName?) {
    self.kind = kind
    self.name = name
  }

  var isParent: Bool {
    if case .parent = kind { true } else { false }
  }

  var sigil: String {
    switch kind {
    case .template: ""
    case .section(let isInverted): isInverted ? "^" : "#"
    case .block, .override: "$"
    case .parent: "<"
    }
  }
}

extension TemplateNode.Block.Placement {
  /// A block with a default on lines of its own is indented as that is.
  fileprivate func indented(like content: SourceRange) -> Self {
    if case .ownLine = self { .ownLine(margin: content) } else { self }
  }
}
