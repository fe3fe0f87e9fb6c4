/// Vietnamese text that is in order, sixteen bytes at a time: a story is nothing else but for a few characters.
enum OrdinaryText {
  /// How far text goes on that is well-formed UTF-8, in NFC, without NUL, CR or an ``OddCharacter``, as far as a comparison of
  /// each byte with the two before it tells: ASCII, U+00C0–U+01BF, U+1E00–U+1EFF and most of U+200C–U+203F. The text may well be
  /// in order further on.
  ///
  /// - Parameter start: where a character begins.
  /// - Returns: where a character begins again.
  static func end(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    // The two bytes before are looked at too. A lead that a broken character left there would make a stray byte look right.
    guard start >= 2, utf8[start - 2] < 0xE0 else { return start }
    var index = start
    while index + SixteenBytes.count <= utf8.count {
      let isInOrder = isInOrder(
        SixteenBytes(utf8, at: index),
        after: SixteenBytes(utf8, at: index - 1),
        SixteenBytes(utf8, at: index - 2)
      )
      guard isInOrder else { break }
      index += SixteenBytes.count
    }
    // Nothing that follows the last character of a run has been compared with it yet.
    var last = index
    while last > start, index - last < 3 {
      last -= 1
      if utf8[last] & 0xC0 != 0x80 { break }
    }
    return last < index && utf8[last] < 0x80 ? index : last
  }

  /// - Parameters:
  ///   - previous: for each byte the one before it.
  ///   - secondPrevious: for each byte the one before that.
  @inline(__always)
  private static func isInOrder(
    _ bytes: SixteenBytes,
    after previous: SixteenBytes,
    _ secondPrevious: SixteenBytes
  ) -> Bool {
    let followsE1 = previous.equal(to: 0xE1)
    let followsE2 = previous.equal(to: 0xE2)
    let endsE2 = secondPrevious.equal(to: 0xE2)
    let followsLead = previous.within(0xC3, 0xC6) .| followsE1 .| followsE2
    let mustContinue = followsLead .| endsE2 .| secondPrevious.equal(to: 0xE1)
    var isForbidden = bytes.equal(to: 0x80, bits: 0xC0) .^ mustContinue
    // Leads of other characters.
    isForbidden .|= previous.within(0xC0, 0xFF) .^ followsLead
    // Other characters than U+1E00–U+1EFF, and than U+200C–U+203F.
    isForbidden .|= followsE1 .& .!bytes.equal(to: 0xB8, bits: 0xFC)
    isForbidden .|= followsE2 .& .!bytes.equal(to: 0x80)
    isForbidden .|= endsE2 .& bytes.within(0x00, 0x8B)
    // Ð and ð, Ɖ.
    isForbidden .|= previous.equal(to: 0xC3) .& bytes.equal(to: 0x90, bits: 0xDF)
    isForbidden .|= previous.equal(to: 0xC6) .& bytes.equal(to: 0x89)
    isForbidden .|= bytes.equal(to: 0) .| bytes.equal(to: UInt8(ascii: "\r"))
    return isForbidden.isEmpty
  }
}
