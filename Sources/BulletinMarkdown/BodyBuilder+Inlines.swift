import BulletinCore

extension BodyBuilder {
  /// Writes one inline event and returns the index of the next to write.
  mutating func writeInline(_ index: Int) -> Int {
    let event = tree.events[index]
    switch event.kind {
    case .text: writeText(event, at: index)
    case .code:
      append("<code>")
      append(escaping: tree.bytes(event.text))
      append("</code>")
      text.append(tree.bytes(event.text))
      markShown()
    case .softBreak where quotes.startsAttribution(index):
      append("</p>\n")
      writeAttribution(index)
    case .softBreak:
      // The points a), b), … đ) of Vietnamese documents are no list to Markdown, but stay on lines of their own.
      if startsListLetter(index + 1) { writeLineBreak() } else { append("\n") }
      text.space()
    case .lineBreak:
      writeLineBreak()
      text.space()
    case .emphasis: append(event.isExit ? "</em>" : "<em>")
    case .strong: append(event.isExit ? "</strong>" : "<strong>")
    case .strikethrough: append(event.isExit ? "</del>" : "<del>")
    case .htmlInline: checkInlineHTML(event)
    case .link: event.isExit ? endLink() : startLink(index)
    case .footnoteReference: if !event.isExit { writeFootnoteMark(event) }
    case .image:
      if let media = medium(at: index, isFigure: false) {
        addHole(media)
        text.append(media.label.utf8)
      }
      markShown()
      return Int(event.end) + 1
    default: break
    }
    return index + 1
  }

  private mutating func writeText(_ event: MarkdownTree.Event, at index: Int) {
    let words = UnsafeBufferPointer(rebasing: pool[Int(event.text.lowerBound)..<Int(event.text.upperBound)])
    text.append(words)
    if event.marks.contains(.slash) {
      writeMentions(in: tree.bytes(event.text), at: index)
    } else if event.marks.contains(.markup) {
      html.append(escaping: words)
    } else {
      html.append(words)
    }
    if !words.isEmpty { markShown() }
    if event.marks.contains(.bracket) { checkFootnoteMarks(in: tree.bytes(event.text), event) }
  }

  private mutating func markShown() {
    if let last = openLinks.indices.last { openLinks[last].isEmpty = false }
  }

  /// The letters of Vietnamese lists (Nghị định 30/2020/NĐ-CP, phụ lục I): with đ, without f, j, w, z.
  private func startsListLetter(_ index: Int) -> Bool {
    guard index < tree.events.count, tree.events[index].kind == .text else { return false }
    var words = tree.bytes(tree.events[index].text)
    guard let letter = words.popFirst() else { return false }
    switch letter {
    case UInt8(ascii: "f"), UInt8(ascii: "j"), UInt8(ascii: "w"), UInt8(ascii: "z"): return false
    case UInt8(ascii: "a")...UInt8(ascii: "y"): break
    case 0xC4: guard words.popFirst() == 0x91 else { return false }
    default: return false
    }
    return words.starts(with: ") ".utf8)
  }

  private mutating func startLink(_ index: Int) {
    let event = tree.events[index]
    let url = tree.bytes(event.text)
    let label = tree.plainText(after: index)
    let found = locator.link(event, url: url, label: label.utf8)
    let destination = String(decoding: url, as: UTF8.self)
    if destination.hasPrefix(LanguageMark.scheme) {
      startForeignWords(destination, index, found.whole, found.destination)
      return
    }
    let kind = LinkDestination(destination)
    switch kind {
    case .external(let url):
      MediaMarkup.writeLinkStart(Href(external: url), into: &html)
      if url.host != nil { append(" rel=\"external\"") }
    case .relative(let path, let fragment):
      addHole(
        MarkdownBody.Reference(
          kind: .link,
          destination: destination,
          path: path,
          fragment: fragment,
          label: label,
          caption: tree.string(event.title),
          credit: nil,
          isFigure: false,
          range: found.whole,
          destinationRange: found.destination
        )
      )
    case .rejected(let fault):
      append("<a")
      diagnostics.append(
        .destination(fault, destination, isMedia: false, at: place(fault == .empty ? found.whole : found.destination))
      )
    }
    if !event.title.isEmpty {
      append(" title=\"")
      append(escaping: tree.bytes(event.title))
      append("\"")
    }
    append(">")
    openLinks.append(OpenLink(range: found.whole, destination: found.destination))
    if case .rejected = kind { return }
    checkLinkWords(label, at: found.whole, to: destination)
  }

  private mutating func endLink() {
    guard let link = openLinks.popLast() else { return }
    html.append("</\(link.element)>")
    if link.range != link.destination { locator.leave(link.range) }
    if link.isEmpty { diagnostics.append(.linkWithoutWords(at: place(link.range))) } else { markShown() }
  }

  private mutating func writeLineBreak() {
    append("<br")
    addXHTML("/")
    append(">\n")
  }

  /// Text that only XHTML has.
  mutating func addXHTML(_ text: StaticString) {
    body.holes.append(MarkdownBody.Hole(offset: html.count, filling: .xhtml(text)))
  }

  /// The place where the address of the page itself goes when the body is read apart from it.
  mutating func addOwnPageHole() {
    body.holes.append(MarkdownBody.Hole(offset: html.count, filling: .ownPage))
  }

  mutating func addHole(_ reference: MarkdownBody.Reference) {
    body.holes.append(MarkdownBody.Hole(offset: html.count, filling: .reference(body.references.count)))
    body.references.append(reference)
  }

  mutating func checkInlineHTML(_ event: MarkdownTree.Event) {
    guard case .tag(let tag) = RawHTML.firstFinding(in: tree.bytes(event.text)) else { return }
    let range = locator.find(tag.utf8, hint: event)
    let isClosing = tag.hasPrefix("</")
    if isClosing, reportedTags.contains(RawHTML.name(of: tag)) { return }
    reportedTags.insert(RawHTML.name(of: tag))
    diagnostics.append(.rawHTML(tag, at: place(range)))
  }
}

extension MarkdownTree {
  /// The words inside the node that starts here, without markup and footnote marks; breaks are spaces.
  func plainText(after index: Int) -> String {
    // Nearly every heading, link or picture holds one text.
    if Int(events[index].end) == index + 2, events[index + 1].kind == .text { return string(events[index + 1].text) }
    var words: [UInt8] = []
    for event in events[index..<Int(events[index].end)] {
      switch event.kind {
      case .text, .code: words.append(contentsOf: bytes(event.text))
      case .softBreak, .lineBreak: words.append(UInt8(ascii: " "))
      default: break
      }
    }
    return String(decoding: words, as: UTF8.self)
  }
}

extension Diagnostic {
  static func linkWithoutWords(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "link-empty-text",
      at: place,
      Wording(vi: "liên kết không có chữ để bấm", en: "a link without words to press"),
      fix: Wording(vi: "viết chữ trong ngoặc vuông: [chữ](địa chỉ)", en: "put words in the brackets: [words](address)")
    )
  }
}
