import BulletinCore

/// White space around tags, by the byte. A margin is a run of spaces and tabs.
extension SourceFile {
  func isLineStart(_ offset: Int) -> Bool {
    offset == 0 || utf8[offset - 1] == UInt8(ascii: "\n")
  }

  /// Where the margin begins that ends at `end`.
  func marginStart(before end: Int, notBefore limit: Int) -> Int {
    var start = end
    while start > limit, utf8[start - 1].isMargin { start -= 1 }
    return start
  }

  /// Where the margin ends that begins at `start`.
  func marginEnd(from start: Int, to limit: Int) -> Int {
    var end = start
    while end < limit, utf8[end].isMargin { end += 1 }
    return end
  }

  /// Where the next line begins, if only a margin stands before it; the end of the file counts as a line's end.
  func lineEnd(afterMarginFrom start: Int) -> Int? {
    let end = marginEnd(from: start, to: utf8.count)
    if end == utf8.count { return end }
    return utf8[end] == UInt8(ascii: "\n") ? end + 1 : nil
  }

  /// The margin of the first line that is not blank; an empty range if there is none or if `start` is inside a line.
  func firstMargin(from start: Int) -> SourceRange {
    guard isLineStart(start) else { return SourceRange(at: start) }
    var line = start
    while let next = lineEnd(afterMarginFrom: line), next > line { line = next }
    return SourceRange(line, marginEnd(from: line, to: utf8.count))
  }

  /// The part of a range without white space at its ends; nil if nothing else is there.
  func blackRange(in range: SourceRange) -> SourceRange? {
    let bytes = utf8[range.start..<range.end]
    guard let first = bytes.firstIndex(where: { !$0.isWhiteSpace }),
      let last = bytes.lastIndex(where: { !$0.isWhiteSpace })
    else { return nil }
    return SourceRange(first, last + 1)
  }
}

extension UInt8 {
  /// Space, tab, line feed, carriage return.
  var isWhiteSpace: Bool { isMargin || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }

  /// Space or tab.
  var isMargin: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }
}
