import BulletinCore

/// A line of front matter taken apart as `key: value`, as the person who typed it meant it.
struct YAMLLine {
  /// What stands before the first colon, without spaces and without the dash of a list.
  let key: String
  /// What stands after it, without spaces and comment.
  let value: String
  let valueRange: SourceRange
  let hasSpaceAfterColon: Bool

  /// Nil for a line without a colon.
  init?(_ line: SourceLine) {
    let text = line.text.utf8
    guard let colon = text.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    var key = line.text[..<colon].trimmed
    if key.hasPrefix("- ") { key = key.dropFirst(2).trimmed }
    let after = text.index(after: colon)
    let rest = line.text[after...].trimmed
    let start = line.range.start + text.distance(from: text.startIndex, to: rest.startIndex)
    let value = YAMLLine.withoutComment(rest)
    self.key = String(key)
    self.value = String(value)
    valueRange = SourceRange(start, start + value.utf8.count)
    hasSpaceAfterColon = after == text.endIndex || text[after] == UInt8(ascii: " ") || text[after] == UInt8(ascii: "\t")
  }

  /// A comment begins with `#` after a space, but not inside quotes.
  private static func withoutComment(_ value: Substring) -> Substring {
    var searched = value
    if let quote = value.first, quote == "\"" || quote == "'" {
      guard let end = closingQuote(of: value) else { return value }
      searched = value[end...]
      guard searched.trimmed.isEmpty || searched.trimmed.hasPrefix("#") else { return value }
    }
    for index in searched.indices where searched[index] == "#" {
      if index == value.startIndex { return value[..<index] }
      if value[value.index(before: index)].isWhitespace { return value[..<index].trimmed }
    }
    return value
  }

  /// Where a value that begins with a quote is closed: the index behind the closing quote.
  static func closingQuote(of value: Substring) -> Substring.Index? {
    guard let quote = value.first else { return nil }
    var index = value.index(after: value.startIndex)
    while index < value.endIndex {
      let next = value.index(after: index)
      if quote == "\"", value[index] == "\\", next < value.endIndex {
        index = value.index(after: next)
      } else if value[index] != quote {
        index = next
      } else if quote == "'", next < value.endIndex, value[next] == "'" {
        index = value.index(after: next)
      } else {
        return next
      }
    }
    return nil
  }
}
