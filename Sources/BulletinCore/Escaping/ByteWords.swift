/// Looking through text eight bytes at a time. What is looked for is rare: nearly every word is answered by a few operations on
/// its bits.
package enum ByteWords {
  /// The first byte from an index on that is wanted; nil if there is none.
  ///
  /// - Parameters:
  ///   - mayHold: whether one of the eight bytes of a word may be wanted. May say yes in vain, never no.
  ///   - isWanted: whether a byte is.
  @inline(__always)
  package static func first(
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    _ mayHold: (UInt64) -> Bool,
    _ isWanted: (UInt8) -> Bool
  ) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count {
      let end = index + 8
      guard mayHold(raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)) else {
        index = end
        continue
      }
      while index < end {
        if isWanted(raw[index]) { return index }
        index += 1
      }
    }
    while index < raw.count {
      if isWanted(raw[index]) { return index }
      index += 1
    }
    return nil
  }

  /// The first place of one byte from an index on; nil if there is none.
  @inline(__always)
  package static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    first(in: bytes, from: start, { holds(byte, $0) }, { $0 == byte })
  }

  /// `" & ' < >`, and `#` in vain.
  @inline(__always)
  static func mayHoldMarkup(_ word: UInt64) -> Bool {
    // `" & '` differ in two bits, in which `#` is the fourth; `< >` in one.
    holdsZero(word & each(0xFA) ^ each(0x22)) || holdsZero(word & each(0xFD) ^ each(0x3C))
  }

  /// What JSON strings escape, and other bytes in vain.
  @inline(__always)
  static func mayHoldJSONSpecial(_ word: UInt64) -> Bool {
    mayHoldMarkup(word) || holdsControl(word) || holds(UInt8(ascii: "\\"), word) || holds(0x7F, word)
      || holds(0xE2, word)
  }

  /// A byte below 0x20.
  @inline(__always)
  static func holdsControl(_ word: UInt64) -> Bool { holdsZero(word & each(0xE0)) }

  @inline(__always)
  static func holds(_ byte: UInt8, _ word: UInt64) -> Bool { holdsZero(word ^ each(byte)) }

  /// Whether one of the eight bytes is 0: only then does the subtraction borrow into a high bit that was not set.
  @inline(__always)
  private static func holdsZero(_ word: UInt64) -> Bool { (word &- each(0x01)) & ~word & each(0x80) != 0 }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
