import BulletinCore

/// Reads the destination of an inline link in the source, as CommonMark 0.29 §6.5 has it.
enum SourceDestination {
  /// The range of the destination that starts at or after white space at `start`, without `<` and `>`, if it says `url`.
  static func read(_ bytes: [UInt8], from start: Int, limit: Int, equals url: some Collection<UInt8>) -> SourceRange? {
    var index = start
    while index < limit, isSpace(bytes[index]) { index += 1 }
    guard index < limit else { return nil }
    let range: SourceRange
    if bytes[index] == UInt8(ascii: "<") {
      guard let end = end(bytes, from: index + 1, limit: limit, closing: UInt8(ascii: ">")) else { return nil }
      range = SourceRange(index + 1, end)
    } else {
      guard let end = end(bytes, from: index, limit: limit, closing: UInt8(ascii: ")")) else { return nil }
      range = SourceRange(index, end)
    }
    return says(bytes[range.start..<range.end], url) ? range : nil
  }

  private static func end(_ bytes: [UInt8], from start: Int, limit: Int, closing: UInt8) -> Int? {
    var index = start
    var depth = 0
    while index < limit {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\\"), index + 1 < limit, isPunctuation(bytes[index + 1]) {
        index += 2
        continue
      }
      if byte == closing, depth == 0 { return index }
      if closing == UInt8(ascii: ")") {
        if isSpace(byte) { return index }
        if byte == UInt8(ascii: "(") { depth += 1 }
        if byte == UInt8(ascii: ")") { depth -= 1 }
      }
      index += 1
    }
    return nil
  }

  /// Compares after reading backslash escapes. An entity is not read: it may stand for any character.
  private static func says(_ raw: ArraySlice<UInt8>, _ url: some Collection<UInt8>) -> Bool {
    guard raw.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "&") }) else {
      return raw.elementsEqual(url)
    }
    var index = raw.startIndex
    for byte in url {
      guard index < raw.endIndex else { return false }
      if raw[index] == UInt8(ascii: "\\"), index + 1 < raw.endIndex, isPunctuation(raw[index + 1]) { index += 1 }
      if raw[index] == UInt8(ascii: "&") {
        return raw[index...].contains(UInt8(ascii: ";"))
          || raw[index...].elementsEqual(url.suffix(raw.endIndex - index))
      }
      guard raw[index] == byte else { return false }
      index += 1
    }
    return index == raw.endIndex
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
  }

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
