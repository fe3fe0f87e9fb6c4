/// Sixteen bytes that are looked at together. Answers are vectors of masks: all bits of each byte that belongs to the set.
///
/// Only what x86-64 and ARM have for bytes is used, and only between vectors: Swift compares a vector with a number, and asks whether
/// any lane is set, lane by lane. All is inlinable, because a call in another room would cost more than what it asks.
@usableFromInline package struct SixteenBytes {
  @usableFromInline package typealias Set = SIMDMask<SIMD16<Int8>>

  @inlinable package static var count: Int { 16 }

  @usableFromInline let bytes: SIMD16<UInt8>

  /// Those from an index on, all of which have to be there.
  @inlinable @inline(__always)
  package init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    self.bytes = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }

  /// Those from an index to the end, fewer than sixteen; spaces behind them.
  @inlinable @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, endingFrom index: Int) {
    var padded = SixteenBytes.all(UInt8(ascii: " "))
    withUnsafeMutableBytes(of: &padded) {
      $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[index...]))
    }
    self.bytes = padded
  }

  @inlinable @inline(__always)
  static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

  /// Those equal to a byte, of which only some bits may count.
  @inlinable @inline(__always)
  package func equal(to byte: UInt8, bits: UInt8 = 0xFF) -> Set {
    (bytes & SixteenBytes.all(bits)) .== SixteenBytes.all(byte)
  }

  /// Those from one to another.
  @inlinable @inline(__always)
  package func within(_ low: UInt8, _ high: UInt8) -> Set {
    (bytes &- SixteenBytes.all(low)) .<= SixteenBytes.all(high - low)
  }

  /// Letters of ASCII.
  @inlinable @inline(__always)
  package var letters: Set {
    ((bytes | SixteenBytes.all(0x20)) &- SixteenBytes.all(UInt8(ascii: "a"))) .< SixteenBytes.all(26)
  }

  /// All but spaces and control characters.
  @inlinable @inline(__always)
  package var visible: Set { bytes .> SixteenBytes.all(0x20) }

  /// Calls a function with the index of each byte of a text that belongs to a set, in their order. A space must not belong to it.
  @inlinable @inline(__always)
  package static func forEachPlace(
    in text: UnsafeBufferPointer<UInt8>,
    of set: (SixteenBytes) -> Set,
    _ body: (Int) -> Void
  ) {
    var index = 0
    while index < text.count {
      let isWhole = index + count <= text.count
      let places = set(isWhole ? SixteenBytes(text, at: index) : SixteenBytes(text, endingFrom: index))
      if !places.isEmpty { places.forEachPlace { body(index + $0) } }
      index += count
    }
  }
}

extension SixteenBytes.Set {
  /// The two halves as words.
  @inlinable @inline(__always)
  var halves: SIMD2<UInt64> { unsafeBitCast(self, to: SIMD2<UInt64>.self) }

  @inlinable @inline(__always)
  package var isEmpty: Bool {
    let halves = halves
    return halves.x | halves.y == 0
  }

  /// How many bytes the set has.
  @inlinable @inline(__always)
  package var count: Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let halves = halves
    return Int((((halves.x & ones) &+ (halves.y & ones)) &* ones) >> 56)
  }

  /// Calls a function with the place of each byte of the set, from 0 to 15.
  @inlinable @inline(__always)
  package func forEachPlace(_ body: (Int) -> Void) {
    let halves = halves
    SixteenBytes.Set.forEachPlace(in: halves.x, from: 0, body)
    SixteenBytes.Set.forEachPlace(in: halves.y, from: 8, body)
  }

  @inlinable @inline(__always)
  static func forEachPlace(in half: UInt64, from start: Int, _ body: (Int) -> Void) {
    var rest = UInt64(littleEndian: half) & 0x8080_8080_8080_8080
    while rest != 0 {
      body(start + rest.trailingZeroBitCount / 8)
      rest &= rest &- 1
    }
  }
}
