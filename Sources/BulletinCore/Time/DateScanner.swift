/// Takes a date apart from its start: numbers, words and signs.
struct DateScanner {
  /// A run of digits, of which the count tells a year from a day.
  struct Number {
    let value: Int
    let digits: Int
  }

  /// Folded, so that `Tháng`, `tháng` and `thang` are one, and signs that are letters (`T`, `h`, `Z`) are lower case.
  private var rest: ArraySlice<UInt8>

  init(_ text: String) {
    var folded: [UInt8] = []
    text.withBorrowedUTF8 { VietnameseFolding.fold($0, into: &folded) }
    rest = folded[...]
    skipSpaces()
    while let last = rest.last, DateScanner.isSpace(last) { rest.removeLast() }
  }

  var isAtEnd: Bool { rest.isEmpty }

  /// A number of up to nine digits; nil if there is none.
  mutating func number() -> Number? {
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...9).contains(digits.count) else { return nil }
    rest = rest[digits.endIndex...]
    return Number(value: digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, digits: digits.count)
  }

  /// Skips a folded word with the spaces around it.
  mutating func skip(word: String) -> Bool {
    // Where a number stands, as in nearly all dates, there is no word.
    guard let first = rest.first, first > UInt8(ascii: "9") || DateScanner.isSpace(first) else { return false }
    let start = rest
    skipSpaces()
    guard rest.starts(with: word.utf8) else {
      rest = start
      return false
    }
    rest = rest.dropFirst(word.utf8.count)
    skipSpaces()
    return true
  }

  /// Skips one of the ASCII signs, letters in lower case, and returns it.
  mutating func skip(oneOf signs: String) -> String? {
    guard let byte = rest.first, signs.utf8.contains(byte) else { return nil }
    rest.removeFirst()
    return String(Unicode.Scalar(byte))
  }

  /// Skips what stands between a day and a time: spaces, perhaps after a comma, or `T`.
  mutating func skipTimeSeparator() -> Bool {
    if skip(oneOf: "t") != nil { return true }
    let hasComma = skip(oneOf: ",") != nil
    let hasSpace = rest.first.map(DateScanner.isSpace) ?? false
    skipSpaces()
    return hasComma || hasSpace
  }

  mutating func skipSpaces() {
    rest = rest.drop(while: DateScanner.isSpace)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
