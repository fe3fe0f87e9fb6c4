import BulletinCore

/// Says what is a word of the index: runs of letters, marks and digits. ``WordReader`` goes through whole texts and asks here about
/// what it has not met before.
enum SearchTokenizer {
  /// The most words that a text of so many bytes can have: a word takes a byte, and another divides it from the next. Only numbers
  /// with dots touch what follows, and those take five.
  static func mostWords(inBytes count: Int) -> Int { (count + 1) / 2 }

  /// The words of a short text.
  static func words(of utf8: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    while let word = nextWord(in: utf8, from: words.last?.upperBound ?? 0, to: utf8.count) { words.append(word) }
    return words
  }

  /// The first word that begins at an index or behind it.
  ///
  /// - Parameter end: where the search ends; the word may be longer.
  static func nextWord(in utf8: UnsafeBufferPointer<UInt8>, from index: Int, to end: Int) -> Range<Int>? {
    var index = index
    while index < end {
      let length = wordCharacter(in: utf8, at: index)
      if length > 0 { return index..<self.end(ofWord: index, in: utf8) }
      index -= length
    }
    return nil
  }

  /// Whether all characters of a range belong to words.
  static func isWord(_ range: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      let length = wordCharacter(in: utf8, at: index)
      if length <= 0 { return false }
      index += length
    }
    return index == range.upperBound
  }

  private static func end(ofWord start: Int, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    if isDigit(utf8[start]), let end = groupedDigits(in: utf8, at: start) { return end }
    var index = start
    while index < utf8.count {
      let length = wordCharacter(in: utf8, at: index)
      if length <= 0 { break }
      index += length
    }
    return index
  }

  /// How many bytes the character at an index takes if it belongs to a word; minus that number if it does not.
  private static func wordCharacter(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = utf8[index]
    if byte < 0x80 { return isASCIIWord(byte) ? 1 : -1 }
    switch byte {
    case 0xC3 where index + 1 < utf8.count: return utf8[index + 1] == 0x97 || utf8[index + 1] == 0xB7 ? -2 : 2  // × ÷
    case 0xC4...0xC9: return 2
    case 0xE1 where index + 2 < utf8.count && utf8[index + 1] >= 0xB8 && utf8[index + 1] <= 0xBB: return 3
    default: return rareCharacter(in: utf8, at: index)
    }
  }

  @inline(__always)
  static func isASCIIWord(_ byte: UInt8) -> Bool {
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return letter < 26 || isDigit(byte)
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  /// Everything besides ASCII and the letters of Latin scripts, by Unicode's general categories L, M and Nd.
  private static func rareCharacter(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard let (value, length) = UTF8Decoding.scalar(in: utf8, at: index), let scalar = Unicode.Scalar(value) else {
      return -1
    }
    if (0x2000...0x206F).contains(value) { return -length }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber:
      return length
    default:
      return -length
    }
  }

  /// The end of a number with dots between its thousands, such as `6.381`; nil if there is none here.
  private static func groupedDigits(in utf8: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    func isDigit(_ index: Int) -> Bool { index < utf8.count && Self.isDigit(utf8[index]) }
    var index = start
    while isDigit(index) { index += 1 }
    guard index > start else { return nil }
    var end: Int?
    while index < utf8.count, utf8[index] == UInt8(ascii: "."), isDigit(index + 1), isDigit(index + 2),
      isDigit(index + 3), !isDigit(index + 4)
    {
      index += 4
      end = index
    }
    return end
  }

  /// Whether the text between two words is `/` or `-` with at most one space on either side.
  @inline(__always)
  static func isJoint(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Bool {
    // Nearly always a single space.
    let length = end - start
    guard length >= 1, length <= 3, length > 1 || utf8[start] != UInt8(ascii: " ") else { return false }
    var start = start
    var end = end
    if utf8[start] == UInt8(ascii: " ") { start += 1 }
    if end > start, utf8[end - 1] == UInt8(ascii: " ") { end -= 1 }
    return end - start == 1 && (utf8[start] == UInt8(ascii: "/") || utf8[start] == UInt8(ascii: "-"))
  }
}
