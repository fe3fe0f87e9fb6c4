import BulletinCore

/// A piece of a style sheet, as far as white space and comments are concerned.
struct StyleToken {
  enum Kind: Equatable {
    /// White space and comments between two others.
    case gap
    /// A name, a number or both: everything that ends where white space may stand.
    case word
    case string
    /// `url(…)` without quotes.
    case address
    /// Any other byte.
    case mark(UInt8)
  }

  let kind: Kind
  let range: SourceRange

  func isMark(_ character: Unicode.Scalar) -> Bool { kind == .mark(UInt8(ascii: character)) }
}

/// Cuts a style sheet into tokens.
struct StyleTokenizer {
  private let bytes: [UInt8]
  private var position = 0
  private var tokens: [StyleToken] = []

  /// - Returns: nil where something is open to its end, or written so that only a whole parser would know its meaning.
  static func tokens(of bytes: [UInt8]) -> [StyleToken]? {
    var tokenizer = StyleTokenizer(bytes)
    while tokenizer.position < bytes.count {
      guard tokenizer.readToken() else { return nil }
    }
    return tokenizer.tokens
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func readToken() -> Bool {
    let start = position
    guard let kind = next() else { return false }
    tokens.append(StyleToken(kind: kind, range: SourceRange(start, position)))
    return true
  }

  private mutating func next() -> StyleToken.Kind? {
    let byte = bytes[position]
    if Self.isSpace(byte) || isComment(at: position) { return skipGap() ? .gap : nil }
    if Self.isName(byte) || byte == UInt8(ascii: "\\") { return readWord() }
    position += 1
    guard byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") else { return .mark(byte) }
    return skip(past: byte, overLines: false) ? .string : nil
  }

  private mutating func skipGap() -> Bool {
    while position < bytes.count {
      if Self.isSpace(bytes[position]) {
        position += 1
      } else if isComment(at: position) {
        guard let end = bytes[(position + 2)...].indices.first(where: { has(0x2A, at: $0) && has(0x2F, at: $0 + 1) })
        else { return false }
        position = end + 2
      } else {
        break
      }
    }
    return true
  }

  private mutating func readWord() -> StyleToken.Kind? {
    let start = position
    var hasEscape = false
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "\\") {
        guard skipEscape() else { return nil }
        hasEscape = true
      } else if Self.isName(bytes[position]) {
        position += 1
      } else {
        break
      }
    }
    guard has(0x28, at: position) else { return .word }
    // An escape may spell `url`.
    if hasEscape { return nil }
    guard bytes[start..<position].elementsEqual("url".utf8, by: { $0 | 0x20 == $1 }) else { return .word }
    var inside = position + 1
    while inside < bytes.count, Self.isSpace(bytes[inside]) { inside += 1 }
    if has(0x22, at: inside) || has(0x27, at: inside) { return .word }
    return skip(past: UInt8(ascii: ")"), overLines: true) ? .address : nil
  }

  /// `\` with what it stands for: six digits and a white space at most, or any character but the end of a line.
  private mutating func skipEscape() -> Bool {
    position += 1
    guard position < bytes.count, bytes[position] != UInt8(ascii: "\n") else { return false }
    let start = position
    while position < bytes.count, position - start < 6, Self.isHexDigit(bytes[position]) { position += 1 }
    if position == start {
      position += 1
    } else if position < bytes.count, Self.isSpace(bytes[position]) {
      position += 1
    }
    return true
  }

  private mutating func skip(past end: UInt8, overLines: Bool) -> Bool {
    while position < bytes.count {
      let byte = bytes[position]
      position += byte == UInt8(ascii: "\\") ? 2 : 1
      if byte == end { return true }
      if byte == UInt8(ascii: "\n"), !overLines { return false }
    }
    return false
  }

  private func has(_ byte: UInt8, at index: Int) -> Bool { index < bytes.count && bytes[index] == byte }

  private func isComment(at index: Int) -> Bool { has(0x2F, at: index) && has(0x2A, at: index + 1) }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte && byte != 0x0B }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x80...,
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
