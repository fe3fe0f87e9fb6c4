import BulletinCore

/// Counts the “chữ” of a body: tokens between white space that hold a letter or a digit.
///
/// It goes through every byte of every text, so tokens are found eight bytes at a time, and looked into only where the first
/// byte does not tell.
enum SyllableCounter {
  static func count(in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    // The highest bit of the lowest byte: whether a token goes on from the eight bytes before.
    var goesOn: UInt64 = 0
    for index in stride(from: 0, to: utf8.count, by: EightBytes.count) {
      let isWhole = index + EightBytes.count <= utf8.count
      let bytes = isWhole ? EightBytes(utf8, at: index) : EightBytes(restOf: utf8, from: index)
      let starts = bytes.visible & ~(bytes.visible << 8 | goesOn)
      goesOn = bytes.visible >> 56
      count += EightBytes.count(of: starts & bytes.letters)
      var others = starts & ~bytes.letters
      while others != 0 {
        if holdsLetter(utf8, from: index + others.trailingZeroBitCount / 8) { count += 1 }
        others &= others &- 1
      }
    }
    return count
  }

  private static func holdsLetter(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    for index in start..<utf8.count {
      switch utf8[index] {
      case 0x00...0x20: return false
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        return true
      case 0xC2...0xF4: if isLetter(in: utf8, at: index) { return true }
      default: break
      }
    }
    return false
  }

  private static func isLetter(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard let (value, _) = UTF8Decoding.scalar(in: utf8, at: index) else { return false }
    switch value {
    case 0xD7, 0xF7: return false
    case 0xC0...0xFF, 0x1E00...0x1EFF: return true
    default: return Unicode.Scalar(value)?.properties.isAlphabetic ?? false
    }
  }
}

extension EightBytes {
  /// Letters and digits of ASCII, and what begins U+0100 to U+01BF: đ, ă, ơ, ư and nothing but letters.
  @inline(__always)
  fileprivate var letters: UInt64 {
    within(UInt8(ascii: "0"), UInt8(ascii: "9")) | within(UInt8(ascii: "A"), UInt8(ascii: "Z"))
      | within(UInt8(ascii: "a"), UInt8(ascii: "z")) | within(0xC4, 0xC6)
  }
}
