import BulletinCore

/// Writes the HTML of a tree and collects what else is to be known of it, in one walk. This file has the state, the walk
/// and the blocks; the extensions have the inlines, media, tables and notes.
struct BodyBuilder: ~Copyable {
  let tree: MarkdownTree
  /// Of the tree; for the words of texts, which are so many that slices, each counted, take their time.
  let pool: UnsafeBufferPointer<UInt8>
  let file: SourceFile
  let survey: TextSurvey
  var locator: SourceLocator
  var html: ByteBuffer
  var text: PlainTextBuilder
  var body = BodyDraft()
  var diagnostics: [Diagnostic] = []

  var headingIDs: HeadingIDs
  /// Whether paragraphs go without `<p>`, for each open list.
  var tightLists: [Bool] = []
  /// Containers between here and the innermost list that make paragraphs keep their `<p>`.
  var looseContainers: [Int] = [0]
  /// Names of inline tags whose opening tag was reported: the closing one says nothing new.
  var reportedTags: Set<String> = []
  var openLinks: [OpenLink] = []
  var isInHeading = false
  var table = TableState()
  var footnotes = FootnoteState()
  var quotes = QuoteState()

  struct OpenLink {
    let range: SourceRange
    let destination: SourceRange
    /// `a`, or `span` for words in another language.
    var element = "a"
    /// Nothing to see has been written yet.
    var isEmpty = true
  }

  /// - Parameter pool: that of the tree, which must stay where it is as long as the builder is used.
  init(
    tree: MarkdownTree,
    pool: UnsafeBufferPointer<UInt8>,
    file: SourceFile,
    survey: TextSurvey,
    locator: SourceLocator,
    options: MarkdownOptions
  ) {
    self.tree = tree
    self.pool = pool
    self.file = file
    self.survey = survey
    self.locator = locator
    html = ByteBuffer(capacity: tree.pool.count + tree.pool.count / 4 + 256)
    text = PlainTextBuilder(capacity: tree.pool.count + tree.pool.count / 8)
    headingIDs = HeadingIDs(options)
  }

  mutating func build() -> (body: MarkdownBody, diagnostics: [Diagnostic]) {
    footnotes = FootnoteState(tree)
    var index = 0
    while index < tree.events.count { index = write(index) }
    endFootnotes()
    checkFootnotes()
    if body.references.count > MarkdownLimits.references {
      diagnostics.append(.tooManyReferences(at: place(body.references[MarkdownLimits.references].range)))
    }
    text.finish()
    body.syllableCount = text.syllableCount
    let written = BodyText.Value(markup: .init(html: html.bytes, holes: body.holes.settled), plainText: text.bytes)
    if tree.marks.contains(.closingBracket), SpacedDestination.mayOccur(in: written.plainText) {
      diagnostics += SpacedDestination.find(in: file, body: survey.range).map { .linkSpaced($0, in: file) }
    }
    return (MarkdownBody(body, text: BodyText(written)), diagnostics.sortedByPlace())
  }

  func place(_ range: SourceRange) -> Diagnostic.Place {
    Diagnostic.Place(file, range)
  }

  /// Writes one event and returns the index of the next to write.
  private mutating func write(_ index: Int) -> Int {
    let event = tree.events[index]
    switch event.kind {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough, .link, .image,
      .footnoteReference:
      return writeInline(index)
    case .table, .tableRow, .tableCell: writeTable(index)
    case .paragraph: return writeParagraph(index)
    case .heading: writeHeading(index)
    case .blockQuote:
      keepParagraphs(in: event)
      writeQuote(index)
    case .list: writeList(event)
    case .item: writeItem(event)
    case .codeBlock: writeCodeBlock(event)
    case .htmlBlock: checkHTMLBlock(event)
    case .thematicBreak:
      startLine()
      append("<hr")
      addXHTML("/")
      append(">\n")
    case .footnoteDefinition:
      keepParagraphs(in: event)
      writeFootnoteDefinition(event)
    case .document, .unknown: break
    }
    return index + 1
  }

  mutating func startLine() {
    if let last = html.last, last != UInt8(ascii: "\n") { html.append(UInt8(ascii: "\n")) }
  }

  /// Only paragraphs that are direct children of an item of a tight list go without `<p>`.
  private mutating func keepParagraphs(in event: MarkdownTree.Event) {
    looseContainers[looseContainers.count - 1] += event.isExit ? -1 : 1
  }

  private mutating func writeParagraph(_ index: Int) -> Int {
    let event = tree.events[index]
    let isTight = tightLists.last == true && looseContainers.last == 0
    if quotes.startsAttribution(index) || quotes.endsAttribution(index) {
      writeAttribution(index)
      return index + 1
    }
    if event.isExit {
      if !isTight {
        if let number = footnotes.pendingBacklink, tree.isEndOfFootnote(index + 1) {
          append(" ")
          writeBacklinks(number)
        }
        append("</p>\n")
      }
      text.breakLine()
      return index + 1
    }
    locator.enterBlock(event)
    text.breakLine()
    if let media = mediaAlone(inParagraphAt: index) {
      startLine()
      writeFigures(media)
      return Int(event.end) + 1
    }
    if !isTight {
      startLine()
      append("<p>")
    }
    return index + 1
  }

  private mutating func writeHeading(_ index: Int) {
    let event = tree.events[index]
    let level = max(2, Int(event.number))
    isInHeading = !event.isExit
    if event.isExit {
      append("</h")
      html.append(UInt8(ascii: "0") + UInt8(level))
      append(">\n")
      text.breakLine()
      return
    }
    locator.enterBlock(event)
    text.breakLine()
    let range = locator.block
    if event.number == 1 { diagnostics.append(.headingLevelOne(at: place(range))) }
    checkHeadingLevel(level, at: range)
    let words = tree.plainText(after: index)
    if words.isEmpty { diagnostics.append(.headingEmpty(at: place(range))) }
    let id = headingIDs.next(for: words)
    body.headings.append(MarkdownBody.Heading(level: level, id: id, text: words, range: range))
    startLine()
    append("<h")
    html.append(UInt8(ascii: "0") + UInt8(level))
    append(" id=\"")
    html.append(escaping: id)
    append("\">")
  }

  private mutating func writeList(_ event: MarkdownTree.Event) {
    let isOrdered = event.number >= 0
    if event.isExit {
      tightLists.removeLast()
      looseContainers.removeLast()
      append(isOrdered ? "</ol>\n" : "</ul>\n")
      return
    }
    tightLists.append(event.flag)
    looseContainers.append(0)
    startLine()
    if isOrdered, event.number != 1 {
      html.append("<ol start=\"\(event.number)\">\n")
    } else {
      append(isOrdered ? "<ol>\n" : "<ul>\n")
    }
  }

  private mutating func writeItem(_ event: MarkdownTree.Event) {
    if event.isExit {
      append("</li>\n")
      text.breakLine()
      return
    }
    text.breakLine()
    startLine()
    guard event.isTask else { return append("<li>") }
    let isDone = locator.taskMark(event) ?? event.flag
    append("<li class=\"task\"><input type=\"checkbox\" disabled=\"\"")
    append(isDone ? " checked=\"\" aria-label=\"Đã xong\"" : " aria-label=\"Chưa xong\"")
    addXHTML("/")
    append("> ")
  }

  private mutating func writeCodeBlock(_ event: MarkdownTree.Event) {
    text.breakLine()
    startLine()
    let language = tree.bytes(event.title).prefix { $0 > 0x20 }
    if language.isEmpty {
      append("<pre><code>")
    } else {
      append("<pre><code class=\"language-")
      append(escaping: language)
      append("\">")
    }
    append(escaping: tree.bytes(event.text))
    append("</code></pre>\n")
    text.append(tree.bytes(event.text))
    text.breakLine()
  }

  /// Markup as it stands. A literal for a `String` takes longer to copy.
  mutating func append(_ markup: StaticString) {
    html.append(markup)
  }

  mutating func append(escaping bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBufferPointer { html.append(escaping: $0) }
  }

  private mutating func checkHTMLBlock(_ event: MarkdownTree.Event) {
    guard let finding = RawHTML.firstFinding(in: tree.bytes(event.text)) else { return }
    locator.enterBlock(event)
    switch finding {
    case .tag(let tag): diagnostics.append(.rawHTML(tag, at: place(locator.find(tag.utf8, hint: event))))
    case .unclosedComment: diagnostics.append(.unclosedComment(at: place(locator.find("<!--".utf8, hint: event))))
    }
  }
}

extension Diagnostic {
  static func headingLevelOne(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "heading-level-one",
      at: place,
      Wording(vi: "tít bắt đầu bằng một dấu # ở trong bài", en: "a heading of one # in the body"),
      fix: Wording(
        vi: "tít chính đã ở đầu tệp (title); viết ## cho tít phụ",
        en: "the headline is the title above; write ## here"
      )
    )
  }

  static func headingEmpty(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "heading-empty",
      at: place,
      Wording(vi: "tít phụ không có chữ", en: "a heading without words"),
      fix: Wording(vi: "viết chữ sau dấu ##, hoặc xóa dòng này", en: "write words after ##, or delete the line")
    )
  }
}
