/// Sixteen bytes that are looked at together. Answers are vectors of masks: all bits of each byte that belongs to the set.
///
/// Only what x86-64 and ARM have for bytes is used, and only between vectors: Swift compares a vector with a number, and asks whether
/// any lane is set, lane by lane.
struct SixteenBytes {
  typealias Set = SIMDMask<SIMD16<Int8>>

  static let count = 16

  private let bytes: SIMD16<UInt8>

  /// Those from an index on, all of which have to be there.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    self.bytes = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }

  @inline(__always)
  private static func all(_ byte: UInt8) -> SIMD16<UInt8> { SIMD16(repeating: byte) }

  /// Those equal to a byte, of which only some bits may count.
  @inline(__always)
  func equal(to byte: UInt8, bits: UInt8 = 0xFF) -> Set { (bytes & SixteenBytes.all(bits)) .== SixteenBytes.all(byte) }

  /// Those from one to another.
  @inline(__always)
  func within(_ low: UInt8, _ high: UInt8) -> Set {
    (bytes &- SixteenBytes.all(low)) .<= SixteenBytes.all(high - low)
  }

  /// Letters of ASCII.
  @inline(__always)
  var letters: Set {
    ((bytes | SixteenBytes.all(0x20)) &- SixteenBytes.all(UInt8(ascii: "a"))) .< SixteenBytes.all(26)
  }

  /// All but spaces and control characters.
  @inline(__always)
  var visible: Set { bytes .> SixteenBytes.all(0x20) }

  /// Characters of ASCII that may mean something to Markdown or to HTML: neither letters, digits and spaces, nor the signs that stand
  /// between words in every text: `,`, `-` and `.`. And `w`, which Vietnamese does without and addresses may begin with.
  @inline(__always)
  var signs: Set {
    let words = letters .| (bytes .>= SixteenBytes.all(0x80)) .| equal(to: UInt8(ascii: " "))
    let plain = words .| within(UInt8(ascii: ","), UInt8(ascii: ".")) .| within(UInt8(ascii: "0"), UInt8(ascii: "9"))
    return .!plain .| equal(to: UInt8(ascii: "w"))
  }
}

extension SixteenBytes.Set {
  /// The two halves as words.
  @inline(__always)
  private var halves: SIMD2<UInt64> { unsafeBitCast(self, to: SIMD2<UInt64>.self) }

  @inline(__always)
  var isEmpty: Bool {
    let halves = halves
    return halves.x | halves.y == 0
  }

  /// How many bytes the set has.
  @inline(__always)
  var count: Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let halves = halves
    return Int((((halves.x & ones) &+ (halves.y & ones)) &* ones) >> 56)
  }

  /// Calls a function with the place of each byte of the set, from 0 to 15.
  @inline(__always)
  func forEachPlace(_ body: (Int) -> Void) {
    let halves = halves
    SixteenBytes.Set.forEachPlace(in: halves.x, from: 0, body)
    SixteenBytes.Set.forEachPlace(in: halves.y, from: 8, body)
  }

  @inline(__always)
  private static func forEachPlace(in half: UInt64, from start: Int, _ body: (Int) -> Void) {
    var rest = UInt64(littleEndian: half) & 0x8080_8080_8080_8080
    while rest != 0 {
      body(start + rest.trailingZeroBitCount / 8)
      rest &= rest &- 1
    }
  }
}
