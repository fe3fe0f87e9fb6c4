import BulletinCore

/// Quotes that end with a line `— Bà Lan, trưởng thôn`: who said it stands below the quote as its caption.
struct QuoteState {
  /// Quotes with an attribution, by their enter and exit events.
  fileprivate(set) var figures: Set<Int> = []
  /// Where attributions begin: a paragraph, or a line break inside of one.
  fileprivate var starts: Set<Int> = []
  /// Where they end: the exit of that paragraph.
  fileprivate var ends: Set<Int> = []

  func startsAttribution(_ index: Int) -> Bool { !starts.isEmpty && starts.contains(index) }
  func endsAttribution(_ index: Int) -> Bool { !ends.isEmpty && ends.contains(index) }
}

extension BodyBuilder {
  mutating func writeQuote(_ index: Int) {
    let event = tree.events[index]
    startLine()
    if event.isExit {
      append(quotes.figures.contains(index) ? "</figure>\n" : "</blockquote>\n")
      return
    }
    if let attribution = tree.attribution(ofQuoteAt: index) {
      quotes.figures.formUnion([index, Int(event.end)])
      quotes.starts.insert(attribution.start)
      quotes.ends.insert(attribution.end)
      append("<figure class=\"quote\">\n")
    }
    append("<blockquote>\n")
  }

  /// Ends the quote's own words and begins its caption, or ends the caption.
  mutating func writeAttribution(_ index: Int) {
    if quotes.endsAttribution(index) {
      append("</figcaption>\n")
    } else {
      if tree.events[index].kind == .paragraph { locator.enterBlock(tree.events[index]) }
      startLine()
      append("</blockquote>\n<figcaption>")
    }
    text.breakLine()
  }
}

extension MarkdownTree {
  /// Where the attribution of a quote begins and ends; nil for a quote without one, or of nothing else.
  fileprivate func attribution(ofQuoteAt index: Int) -> (start: Int, end: Int)? {
    var last = index + 1
    var next = last
    while next < Int(events[index].end) {
      last = next
      next = Int(events[next].end) + 1
    }
    guard events[last].kind == .paragraph, !events[last].isExit else { return nil }
    let end = Int(events[last].end)
    if isDash(last + 1) { return last > index + 1 ? (last, end) : nil }
    var child = last + 1
    var start: Int?
    while child < end {
      if events[child].kind == .softBreak, isDash(child + 1) { start = child }
      child = Int(events[child].end) + 1
    }
    return start.map { ($0, end) }
  }

  /// Whether a text begins with `— `, `– ` or `-- `.
  private func isDash(_ index: Int) -> Bool {
    guard index < events.count, events[index].kind == .text else { return false }
    let words = bytes(events[index].text)
    return ["— ", "– ", "-- "].contains { words.starts(with: $0.utf8) }
  }
}
