/// What the press counts as “chữ” in its limits: Vietnamese writes a space after every syllable.
package enum Syllables {
  /// The number of pieces between spaces that hold a letter or a digit: 4 in `Dân vận khéo – 2018`.
  package static func count(in text: String) -> Int {
    text.withBorrowedUTF8 { count(in: $0) }
  }

  /// As ``count(in:)-(String)`` for UTF-8 bytes.
  package static func count(in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var isCounted = false
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      switch byte {
      case UInt8(ascii: " "), 0x09...0x0D:
        isCounted = false
        index += 1
      case 0x00...0x7F:
        if !isCounted, isLetterOrDigit(byte) {
          count += 1
          isCounted = true
        }
        index += 1
      case _ where isCounted && !mayBeginSpace(in: utf8, at: index):
        index += 1
      default:
        guard let (value, length) = UTF8Decoding.scalar(in: utf8, at: index) else {
          index += 1
          continue
        }
        if isSpace(value) {
          isCounted = false
        } else if !isCounted, isLetterOrDigit(value) {
          count += 1
          isCounted = true
        }
        index += length
      }
    }
    return count
  }

  /// The number of pieces if it is above a maximum. Most texts are far below, and are not gone through letter by letter.
  package static func count(in text: String, ifAbove maximum: Int) -> Int? {
    text.withBorrowedUTF8 { utf8 in
      var mostPieces = 1
      for byte in utf8 { mostPieces &+= Int(mayBelongToSpace(byte)) }
      guard mostPieces > maximum else { return nil }
      let count = count(in: utf8)
      return count > maximum ? count : nil
    }
  }

  /// 1 for a byte that every space has: itself, or its first; of U+1680 the second, because many letters begin like it. Without a
  /// branch, so that it takes many at once.
  @inline(__always)
  private static func mayBelongToSpace(_ byte: UInt8) -> UInt8 {
    (byte == UInt8(ascii: " ") ? 1 : 0) | (byte &- 0x09 < 5 ? 1 : 0) | (byte == 0x9A ? 1 : 0) | (byte == 0xC2 ? 1 : 0)
      | (byte & 0xFE == 0xE2 ? 1 : 0)
  }

  /// Whether one of the spaces below may begin at an index. Nearly all letters inside a syllable begin otherwise.
  @inline(__always)
  private static func mayBeginSpace(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    switch utf8[index] {
    case 0xC2, 0xE2, 0xE3: true
    case 0xE1: index + 1 < utf8.count && utf8[index + 1] == 0x9A
    default: false
    }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default:
      false
    }
  }

  private static func isLetterOrDigit(_ value: UInt32) -> Bool {
    if VietnameseFolding.base(of: value) != nil { return true }
    guard let properties = Unicode.Scalar(value)?.properties else { return false }
    return properties.isAlphabetic || properties.numericType != nil
  }

  /// No-break, ideographic and the typographic spaces; those of ASCII are handled before.
  private static func isSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
