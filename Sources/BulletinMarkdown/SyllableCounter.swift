import BulletinCore

/// Counts the “chữ” of a body: tokens between white space that hold a letter or a digit.
///
/// It goes through every byte of every text, so tokens are found sixteen bytes at a time, and looked into only where the first
/// character does not tell.
enum SyllableCounter {
  static func count(in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = utf8.first else { return 0 }
    var count = first > 0x20 && holdsLetter(utf8, from: 0) ? 1 : 0
    // Each byte is looked at together with the one before it and the two behind.
    var index = 1
    while index + SixteenBytes.count + 2 <= utf8.count {
      let bytes = SixteenBytes(utf8, at: index)
      let starts = bytes.visible .& .!SixteenBytes(utf8, at: index - 1).visible
      let letters = bytes.letters(SixteenBytes(utf8, at: index + 1), SixteenBytes(utf8, at: index + 2))
      count += (starts .& letters).count
      (starts .& .!letters).forEachPlace { place in
        if holdsLetter(utf8, from: index + place) { count += 1 }
      }
      index += SixteenBytes.count
    }
    while index < utf8.count {
      if utf8[index] > 0x20, utf8[index - 1] <= 0x20, holdsLetter(utf8, from: index) { count += 1 }
      index += 1
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

extension SixteenBytes {
  /// Letters and digits of ASCII, and what begins a letter of Vietnamese: U+00C0 to U+01BF without × and ÷, U+1E00 to U+1EFF.
  ///
  /// - Parameters:
  ///   - second: for each byte the next.
  ///   - third: for each byte the one behind that.
  @inline(__always)
  fileprivate func letters(_ second: SixteenBytes, _ third: SixteenBytes) -> Set {
    let two = equal(to: 0xC3) .& second.equal(to: 0x80, bits: 0xC0) .& .!second.equal(to: 0x97, bits: 0xDF)
    let three = equal(to: 0xE1) .& second.equal(to: 0xB8, bits: 0xFC) .& third.equal(to: 0x80, bits: 0xC0)
    return letters .| within(UInt8(ascii: "0"), UInt8(ascii: "9")) .| within(0xC4, 0xC6) .| two .| three
  }
}
