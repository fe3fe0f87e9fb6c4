/// Eight bytes that are looked at together. Answers are sets of bytes: the highest bit of each that belongs to the set.
///
/// Swift's own vectors are compared in a loop over their lanes, which takes longer than byte by byte; arithmetic on a word does
/// not.
struct EightBytes {
  static let count = 8

  private let word: UInt64

  /// Those from an index on, all of which have to be there.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    word = UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Those that are left from an index on, and spaces behind them.
  init(restOf bytes: UnsafeBufferPointer<UInt8>, from index: Int) {
    var word: UInt64 = 0x2020_2020_2020_2020
    for byte in bytes[index...].prefix(8).reversed() { word = word << 8 | UInt64(byte) }
    self.word = word
  }

  /// Those equal to one of ASCII, and perhaps some behind the first that are not.
  @inline(__always)
  func candidates(for byte: UInt8) -> UInt64 {
    let differences = word ^ (EightBytes.ones &* UInt64(byte))
    return (differences &- EightBytes.ones) & ~differences & EightBytes.highBits
  }

  /// Those from one to another; both have to be of ASCII, or neither.
  @inline(__always)
  func within(_ low: UInt8, _ high: UInt8) -> UInt64 {
    // Without their highest bits no sum carries over to the next byte.
    let sevenBits = word & ~EightBytes.highBits
    let reachesLow = sevenBits &+ EightBytes.ones &* UInt64(0x80 - (low & 0x7F))
    let passesHigh = sevenBits &+ EightBytes.ones &* UInt64(0x7F - (high & 0x7F))
    return reachesLow & ~passesHigh & (low < 0x80 ? ~word : word) & EightBytes.highBits
  }

  /// All but spaces and control characters.
  @inline(__always)
  var visible: UInt64 {
    ((word | EightBytes.highBits) &- (EightBytes.ones &* 0x21) | word) & EightBytes.highBits
  }

  /// How many bytes a set has.
  @inline(__always)
  static func count(of set: UInt64) -> Int { Int((set >> 7 &* ones) >> 56) }

  static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101
}

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte from an index on.
  func firstIndex(of byte: UInt8, from start: Int, to end: Int) -> Int? {
    var index = start
    while index + EightBytes.count <= end {
      let candidates = EightBytes(self, at: index).candidates(for: byte)
      if candidates != 0 { return index + candidates.trailingZeroBitCount / 8 }
      index += EightBytes.count
    }
    while index < end {
      if self[index] == byte { return index }
      index += 1
    }
    return nil
  }
}
