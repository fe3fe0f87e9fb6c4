import BulletinCore

/// Counts the “chữ” of a body: tokens between white space that hold a letter or a digit.
///
/// It goes through every byte of every text, so tokens are found eight bytes at a time, and looked into only where the first
/// byte does not tell.
enum SyllableCounter {
  static func count(in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    ByteClass.table.withUnsafeBufferPointer { table in
      var count = 0
      // The highest bit of the lowest byte: whether a token goes on from the eight bytes before.
      var goesOn: UInt64 = 0
      for index in stride(from: 0, to: utf8.count, by: EightBytes.count) {
        let isWhole = index + EightBytes.count <= utf8.count
        let visible = (isWhole ? EightBytes(utf8, at: index) : EightBytes(restOf: utf8, from: index)).visible
        var starts = visible & ~(visible << 8 | goesOn)
        goesOn = visible >> 56
        while starts != 0 {
          let start = index + starts.trailingZeroBitCount / 8
          starts &= starts &- 1
          if table[Int(utf8[start])] == .letter || holdsLetter(utf8, from: start, table) { count += 1 }
        }
      }
      return count
    }
  }

  /// What a byte says of its token.
  private enum ByteClass: UInt8 {
    case letter, space, other
    /// Begins a character that may be a letter.
    case undecided

    static let table: [ByteClass] = (0...UInt8.max).map { byte in
      switch byte {
      case 0x00...0x20: .space
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        .letter
      case 0xC4...0xC6: .letter  // U+0100 to U+01BF: đ, ă, ơ, ư and nothing but letters.
      case 0xC2...0xF4: .undecided
      default: .other
      }
    }
  }

  private static func holdsLetter(
    _ utf8: UnsafeBufferPointer<UInt8>,
    from start: Int,
    _ table: UnsafeBufferPointer<ByteClass>
  ) -> Bool {
    for index in start..<utf8.count {
      switch table[Int(utf8[index])] {
      case .letter: return true
      case .space: return false
      case .other: break
      case .undecided: if isLetter(in: utf8, at: index) { return true }
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
