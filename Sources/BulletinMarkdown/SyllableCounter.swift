import BulletinCore

/// Counts the “chữ” of a body: tokens between white space that hold a letter or a digit.
///
/// It sees every byte of every text, so it goes through them without a branch that would be guessed wrong at each word.
enum SyllableCounter {
  static func count(in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    ByteClass.table.withUnsafeBufferPointer { table in
      var count = 0
      // 1 until the first letter or digit of a token.
      var isOpen: UInt8 = 1
      for index in utf8.indices {
        var byte = table[Int(utf8[index])]
        if byte & isOpen << 1 != 0, isLetter(in: utf8, at: index) { byte = ByteClass.letter }
        count &+= Int(byte & isOpen)
        isOpen = isOpen & ~byte | byte >> 2
      }
      return count
    }
  }

  /// What a byte says of its token.
  private enum ByteClass {
    static let letter: UInt8 = 1 << 0
    /// Begins a character that may be a letter.
    static let undecided: UInt8 = 1 << 1
    static let space: UInt8 = 1 << 2

    static let table: [UInt8] = (0...UInt8.max).map { byte in
      switch byte {
      case 0x00...0x20: space
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"):
        letter
      case 0xC4...0xC6: letter  // U+0100 to U+01BF: đ, ă, ơ, ư and nothing but letters.
      case 0xC2...0xF4: undecided
      default: 0
      }
    }
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
