import BulletinCore

/// Finds what the parser saw in the source again.
///
/// cmark-gfm 0.29 counts columns as if every line of a paragraph began like its first, counts lines wrong after a link
/// definition, gives bare addresses no place, and never says where a destination stands. So its positions are taken as
/// hints: what is found there has to be the thing itself, otherwise it is looked for, and failing that the answer is
/// the line.
struct SourceLocator {
  /// The whole file, so that indexes are offsets of the ``SourceFile``.
  let bytes: [UInt8]
  /// The offsets where the lines of the body start.
  private let starts: [Int]
  private let bodyEnd: Int
  /// Where the block being read begins and ends.
  private(set) var block: SourceRange
  /// Everything of this block before here has been found already.
  private var cursor: Int
  /// How many more bytes may be searched: a hostile text could make every search fail at the far end of its block.
  private var searchBudget = 1 << 22

  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - survey: of the body in it.
  init(_ bytes: [UInt8], _ survey: TextSurvey) {
    self.bytes = bytes
    starts = survey.lineStarts
    bodyEnd = survey.range.end
    block = survey.range
    cursor = survey.range.start
  }

  var lineCount: Int { starts.count }

  /// A line of the body, counted from 1, without its line end.
  func range(ofLine line: Int) -> SourceRange {
    let index = min(max(line, 1), starts.count) - 1
    var end = index + 1 < starts.count ? starts[index + 1] : bodyEnd
    while end > starts[index], bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return SourceRange(starts[index], end)
  }

  /// The line that holds an offset.
  func lineRange(at offset: Int) -> SourceRange {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return range(ofLine: low + 1)
  }

  /// Whether the `[ ]` of a task item holds a cross. The parser says yes for any line that has `[x]` somewhere.
  func taskMark(_ item: MarkdownTree.Event) -> Bool? {
    let line = range(ofLine: Int(item.startLine))
    let start = offset(line: item.startLine, column: item.startColumn)
    guard let bracket = bytes[start..<line.end].firstIndex(of: UInt8(ascii: "[")), bracket + 1 < line.end else {
      return nil
    }
    return bytes[bracket + 1] | 0x20 == UInt8(ascii: "x")
  }

  /// The offset of a column (from 1, in bytes) of a line, clamped to the line.
  func offset(line: Int32, column: Int32) -> Int {
    let range = range(ofLine: Int(line))
    return min(range.start + max(0, Int(column) - 1), range.end)
  }

  mutating func enterBlock(_ event: MarkdownTree.Event) {
    block = range(of: event)
    cursor = block.start
  }

  /// Everything up to the end of a construct has been found.
  mutating func leave(_ range: SourceRange) {
    cursor = max(cursor, range.end)
  }

  /// The lines of a block from its first byte to the end of its last.
  func range(of event: MarkdownTree.Event) -> SourceRange {
    let start = offset(line: event.startLine, column: event.startColumn)
    return SourceRange(start, range(ofLine: Int(max(event.startLine, event.endLine))).end)
  }

  /// A piece of text from here on in the block; the line of the hint where it is not found. What is found is passed.
  mutating func find(_ text: some Collection<UInt8>, hint: MarkdownTree.Event) -> SourceRange {
    let hinted = offset(line: hint.startLine, column: hint.startColumn)
    let isThere = hint.startLine > 0 && hinted >= cursor && bytes[hinted...].starts(with: text)
    guard let start = isThere ? hinted : firstOffset(of: text, from: cursor) else { return fallback(hint) }
    cursor = start + text.count
    return SourceRange(start, start + text.count)
  }

  /// A link or picture: the whole of it, and its destination.
  ///
  /// - Parameters:
  ///   - url: the destination as the parser decoded it.
  ///   - label: the words of a link as text, for links that are nothing but an address.
  mutating func link(
    _ event: MarkdownTree.Event,
    url: some Collection<UInt8>,
    label: some Collection<UInt8>
  ) -> (whole: SourceRange, destination: SourceRange) {
    if let end = endHint(event), bytes[end - 1] == UInt8(ascii: ")"), let found = inlineLink(url, before: end) {
      return finish(found)
    }
    if let start = startHint(event), let end = endHint(event), end > start, bytes[end - 1] == UInt8(ascii: "]"),
      bytes[start] == UInt8(ascii: "[") || bytes[start] == UInt8(ascii: "!")
    {
      cursor = start + 1
      return (SourceRange(start, end), SourceRange(start, end))
    }
    if isAddress(label, of: url), let start = firstOffset(of: label, from: cursor),
      start == block.start || bytes[start - 1] != UInt8(ascii: "[")
    {
      cursor = start + label.count
      let range = SourceRange(start, cursor)
      return (range, range)
    }
    if let found = inlineLink(url, before: nil) { return finish(found) }
    let line = fallback(event)
    return (line, line)
  }

  private mutating func finish(
    _ found: (whole: SourceRange, destination: SourceRange)
  ) -> (whole: SourceRange, destination: SourceRange) {
    // A picture may lie inside a link and has to be found after it.
    cursor = max(cursor, found.whole.start + 1)
    return found
  }

  private func isAddress(_ label: some Collection<UInt8>, of url: some Collection<UInt8>) -> Bool {
    !label.isEmpty && url.count >= label.count && url.dropFirst(url.count - label.count).elementsEqual(label)
  }

  private func fallback(_ event: MarkdownTree.Event) -> SourceRange {
    guard event.startLine > 0 else { return block }
    let line = range(ofLine: Int(event.startLine))
    return line.start >= block.start && line.end <= block.end ? line : block
  }

  private func startHint(_ event: MarkdownTree.Event) -> Int? {
    guard event.startLine > 0, event.startColumn > 0 else { return nil }
    let start = offset(line: event.startLine, column: event.startColumn)
    return start >= cursor && start < block.end ? start : nil
  }

  private func endHint(_ event: MarkdownTree.Event) -> Int? {
    guard event.endLine > 0, event.endColumn > 0 else { return nil }
    let end = offset(line: event.endLine, column: event.endColumn + 1)
    return end > cursor && end <= block.end ? end : nil
  }

  /// `](destination…)`: the last one that ends at `end`, or the first from the cursor on.
  private mutating func inlineLink(
    _ url: some Collection<UInt8>,
    before end: Int?
  ) -> (whole: SourceRange, destination: SourceRange)? {
    var opening = end.map { $0 - 2 } ?? cursor
    while opening >= cursor, opening + 1 < (end ?? block.end), searchBudget > 0 {
      searchBudget -= 1
      if bytes[opening] == UInt8(ascii: "]"), bytes[opening + 1] == UInt8(ascii: "("),
        let destination = SourceDestination.read(bytes, from: opening + 2, limit: end ?? block.end, equals: url)
      {
        let whole = SourceRange(startOfLabel(endingAt: opening), end ?? closing(after: destination.end))
        return (whole, destination)
      }
      opening += end == nil ? 1 : -1
    }
    return nil
  }

  /// The `[` or `![` of the label whose `]` is here.
  private mutating func startOfLabel(endingAt end: Int) -> Int {
    var depth = 0
    var index = end
    while index >= cursor, searchBudget > 0 {
      searchBudget -= 1
      let isEscaped = index > cursor && bytes[index - 1] == UInt8(ascii: "\\")
      if bytes[index] == UInt8(ascii: "]"), !isEscaped { depth += 1 }
      if bytes[index] == UInt8(ascii: "["), !isEscaped {
        depth -= 1
        if depth == 0 { return index > cursor && bytes[index - 1] == UInt8(ascii: "!") ? index - 1 : index }
      }
      index -= 1
    }
    return end
  }

  private func closing(after offset: Int) -> Int {
    var index = offset
    while index < block.end, bytes[index] != UInt8(ascii: ")") { index += 1 }
    return min(index + 1, block.end)
  }

  private mutating func firstOffset(of text: some Collection<UInt8>, from start: Int) -> Int? {
    guard let first = text.first, text.count <= block.end - start else { return nil }
    for offset in start...(block.end - text.count) {
      guard searchBudget > 0 else { return nil }
      searchBudget -= 1
      if bytes[offset] == first, bytes[offset...].starts(with: text) { return offset }
    }
    return nil
  }

  func skipSpaces(from start: Int, limit: Int) -> Int {
    var index = start
    while index < limit, bytes[index] == UInt8(ascii: " ") { index += 1 }
    return index
  }

  /// `[^label]` at an offset, brackets included.
  func footnoteLabel(at start: Int, limit: Int) -> SourceRange? {
    guard start + 3 < limit, bytes[start] == UInt8(ascii: "["), bytes[start + 1] == UInt8(ascii: "^") else {
      return nil
    }
    var index = start + 2
    while index < limit, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "]"), bytes[index] != UInt8(ascii: "[") {
      index += 1
    }
    guard index < limit, index > start + 2, bytes[index] == UInt8(ascii: "]") else { return nil }
    return SourceRange(start, index + 1)
  }
}
