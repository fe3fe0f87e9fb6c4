/// Looking through text eight bytes at a time.
package enum ByteWords {
  /// The first place of one byte from an index on; nil if there is none.
  package static func first(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      if let place = firstZero(word ^ each(byte)) { return index + place }
      index += 8
    }
    while index < raw.count {
      if raw[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// The lowest of the eight bytes that is 0: the first for which the subtraction borrows into a high bit that was not set.
  @inline(__always)
  private static func firstZero(_ word: UInt64) -> Int? {
    let borrowed = (word &- each(0x01)) & ~word & each(0x80)
    return borrowed == 0 ? nil : borrowed.trailingZeroBitCount / 8
  }

  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
}
