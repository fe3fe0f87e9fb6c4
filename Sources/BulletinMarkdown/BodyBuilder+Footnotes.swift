import BulletinCore

/// How far the writer is with the notes.
struct FootnoteState {
  /// How often each note is referred to, by its number.
  private(set) var totals: [Int32: Int] = [:]
  /// How many marks of each note have been written.
  var written: [Int32: Int] = [:]
  var definitionLines: Set<Int> = []
  var currentNumber = 0
  /// The note whose way back has not been written yet.
  var pendingBacklink: Int?

  init() {}

  init(_ tree: MarkdownTree) {
    for event in tree.events where event.kind == .footnoteReference && !event.isExit {
      totals[event.number, default: 0] += 1
    }
  }
}

extension MarkdownTree {
  func isEndOfFootnote(_ index: Int) -> Bool {
    index < events.count && events[index].kind == .footnoteDefinition && events[index].isExit
  }
}

extension BodyBuilder {
  mutating func writeFootnoteMark(_ event: MarkdownTree.Event) {
    body.hasFootnotes = true
    let occurrence = footnotes.written[event.number, default: 0] + 1
    footnotes.written[event.number] = occurrence
    let number = Int(event.number)
    append("<sup class=\"footnote-ref\"><a href=\"")
    addOwnPageHole()
    append("#")
    html.append(escaping: Footnotes.noteID(number))
    append("\" id=\"")
    html.append(escaping: Footnotes.markID(number, occurrence: occurrence))
    html.append("\" aria-label=\"Chú thích \(number)\"")
    addXHTML(" epub:type=\"noteref\"")
    html.append(">\(number)</a></sup>")
  }

  /// The parser puts the notes that are used at the end, in the order of their numbers.
  mutating func writeFootnoteDefinition(_ event: MarkdownTree.Event) {
    if event.isExit {
      if let number = footnotes.pendingBacklink {
        append("<p>")
        writeBacklinks(number)
        append("</p>\n")
      }
      append("</li>\n")
      return
    }
    if footnotes.currentNumber == 0 {
      startLine()
      append("<section class=\"footnotes\" aria-label=\"Chú thích\"")
      addXHTML(" epub:type=\"footnotes\"")
      append(">\n<ol>\n")
    }
    footnotes.currentNumber += 1
    footnotes.pendingBacklink = footnotes.currentNumber
    footnotes.definitionLines.insert(Int(event.startLine))
    append("<li id=\"")
    html.append(escaping: Footnotes.noteID(footnotes.currentNumber))
    append("\"")
    addXHTML(" epub:type=\"footnote\"")
    append(">\n")
  }

  mutating func writeBacklinks(_ number: Int) {
    footnotes.pendingBacklink = nil
    let total = footnotes.totals[Int32(number)] ?? 0
    for occurrence in 1...max(1, total) {
      if occurrence > 1 { append(" ") }
      append("<a href=\"")
      addOwnPageHole()
      append("#")
      html.append(escaping: Footnotes.markID(number, occurrence: occurrence))
      html.append("\" class=\"footnote-back\" aria-label=\"Về chỗ dẫn chú thích \(number)")
      html.append(total > 1 ? ", lần \(occurrence)\">↩<sup>\(occurrence)</sup></a>" : "\">↩</a>")
    }
  }

  mutating func endFootnotes() {
    if footnotes.currentNumber > 0 { append("</ol>\n</section>\n") }
  }

  /// The parser leaves a mark without a note as text, `[^1]`; one that is written `\[^1]` is meant as text.
  mutating func checkFootnoteMarks(in words: ArraySlice<UInt8>, _ event: MarkdownTree.Event) {
    var rest = words
    while let start = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[(start + 1)...]
      guard rest.first == UInt8(ascii: "^"),
        let end = rest.firstIndex(where: { $0 == UInt8(ascii: "]") || $0 == UInt8(ascii: "[") }),
        rest[end] == UInt8(ascii: "]"), end > start + 2
      else { continue }
      let mark = words[start...end]
      let range = locator.find(mark, hint: event)
      if range.count == mark.count, range.start == 0 || file.utf8[range.start - 1] != UInt8(ascii: "\\") {
        diagnostics.append(.footnoteUndefined(String(decoding: mark, as: UTF8.self), at: place(range)))
      }
      rest = rest[(end + 1)...]
    }
  }

  /// The parser drops notes that nothing refers to, and all but the first of a name, without a word.
  mutating func checkFootnotes() {
    guard survey.holds("^") else { return }
    let code = tree.events.filter { $0.kind == .codeBlock || $0.kind == .htmlBlock }
      .map { Int($0.startLine)...Int(max($0.startLine, $0.endLine)) }
    var shown: Set<String> = []
    for definition in Footnotes.definitions(in: locator) where !code.contains(where: { $0.contains(definition.line) }) {
      if footnotes.definitionLines.contains(definition.line) {
        shown.insert(definition.label.lowercased())
      } else if shown.contains(definition.label.lowercased()) {
        diagnostics.append(.footnoteDuplicate(definition.label, at: place(definition.range)))
      } else {
        diagnostics.append(.footnoteUnused(definition.label, at: place(definition.range)))
      }
    }
  }
}
