/// Vietnamese text that is in order, sixteen bytes at a time: a story is nothing else but for a few characters.
enum OrdinaryText {
  private typealias Bytes = SIMD16<UInt8>

  /// How far text goes on that is well-formed UTF-8, in NFC, without NUL, CR or an ``OddCharacter``, as far as a comparison of
  /// each byte with the two before it tells: ASCII, U+00C0–U+01BF, U+1E00–U+1EFF and most of U+200C–U+203F. The text may well be
  /// in order further on.
  ///
  /// - Parameter start: where a character begins.
  /// - Returns: where a character begins again.
  static func end(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    // The two bytes before are looked at too. A lead that a broken character left there would make a stray byte look right.
    guard start >= 2, utf8[start - 2] < 0xE0 else { return start }
    let bytes = UnsafeRawBufferPointer(utf8)
    var index = start
    while index + Bytes.scalarCount <= utf8.count {
      let isInOrder = isInOrder(
        bytes.loadUnaligned(fromByteOffset: index, as: Bytes.self),
        after: bytes.loadUnaligned(fromByteOffset: index - 1, as: Bytes.self),
        bytes.loadUnaligned(fromByteOffset: index - 2, as: Bytes.self)
      )
      guard isInOrder else { break }
      index += Bytes.scalarCount
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
  private static func isInOrder(_ bytes: Bytes, after previous: Bytes, _ secondPrevious: Bytes) -> Bool {
    let followsE1 = previous .== all(0xE1)
    let followsE2 = previous .== all(0xE2)
    let endsE2 = secondPrevious .== all(0xE2)
    let followsLead = ((previous &- all(0xC3)) .< all(4)) .| followsE1 .| followsE2
    let mustContinue = followsLead .| endsE2 .| (secondPrevious .== all(0xE1))
    let continues = (bytes & all(0xC0)) .== all(0x80)
    var isForbidden = continues .^ mustContinue
    // Leads of other characters.
    isForbidden .|= (previous .>= all(0xC0)) .^ followsLead
    // Other characters than U+1E00–U+1EFF, and than U+200C–U+203F.
    isForbidden .|= followsE1 .& ((bytes & all(0xFC)) .!= all(0xB8))
    isForbidden .|= followsE2 .& (bytes .!= all(0x80))
    isForbidden .|= endsE2 .& (bytes .< all(0x8C))
    // Ð and ð, Ɖ.
    isForbidden .|= (previous .== all(0xC3)) .& ((bytes & all(0xDF)) .== all(0x90))
    isForbidden .|= (previous .== all(0xC6)) .& (bytes .== all(0x89))
    isForbidden .|= (bytes .== all(0)) .| (bytes .== all(UInt8(ascii: "\r")))
    // Not `any`, which asks lane by lane.
    let halves = unsafeBitCast(isForbidden, to: SIMD2<UInt64>.self)
    return halves.x | halves.y == 0
  }

  /// Comparisons with a number instead of a vector are made lane by lane.
  @inline(__always)
  private static func all(_ byte: UInt8) -> Bytes { Bytes(repeating: byte) }
}
