/// A run of bytes that no byte of ASCII divides but letters and digits: a word, as a rule.
///
/// It is found sixteen bytes at a time, because nearly no word of Vietnamese is longer and a question asked at every byte is what
/// costs most: which way the answer goes cannot be guessed.
struct WordRun {
  /// The first sixteen bytes, zeros behind the run.
  let head: WordHead
  /// Of the whole run in bytes; 0 where it is a byte that divides.
  let length: Int

  /// What begins at an index.
  @inline(__always)
  init(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) {
    let hasRoom = index + WordHead.length <= utf8.count
    self = hasRoom ? WordRun(within: utf8, at: index) : WordRun(restOf: utf8, at: index)
  }

  @inline(__always)
  private init(within utf8: UnsafeBufferPointer<UInt8>, at index: Int) {
    let bytes = WordHead(utf8, at: index)
    let firstEnds = WordRun.dividing(bytes.first)
    let secondEnds = WordRun.dividing(bytes.second)
    let length =
      firstEnds != 0 ? firstEnds.trailingZeroBitCount / 8 : WordHead.length / 2 + secondEnds.trailingZeroBitCount / 8
    let secondMask = firstEnds != 0 ? 0 : WordRun.bytes(below: secondEnds)
    head = WordHead(first: bytes.first & WordRun.bytes(below: firstEnds), second: bytes.second & secondMask)
    self.length = length < WordHead.length ? length : WordRun.length(in: utf8, from: index)
  }

  /// Near the end of a text: not often enough to stand in the middle of the loop that goes through it.
  @inline(never)
  private init(restOf utf8: UnsafeBufferPointer<UInt8>, at index: Int) {
    length = WordRun.length(in: utf8, from: index)
    head = WordHead(utf8, index..<index + length)
  }

  /// Byte by byte.
  private static func length(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < utf8.count, utf8[end] >= 0x80 || SearchTokenizer.isASCIIWord(utf8[end]) { end += 1 }
    return end - start
  }

  /// The highest bit of each byte of eight that is of ASCII and neither letter nor digit.
  @inline(__always)
  static func dividing(_ bytes: UInt64) -> UInt64 {
    // Without their highest bits no sum carries over to the next byte.
    let low = bytes & ~highBits
    let digits = (low &+ each(0x80 - 0x30)) & ~(low &+ each(0x7F - 0x39))
    let lowered = low | each(0x20)
    let letters = (lowered &+ each(0x80 - 0x61)) & ~(lowered &+ each(0x7F - 0x7A))
    return ~(digits | letters | bytes) & highBits
  }

  /// All bytes in front of the first of a set; all eight if the set is empty.
  @inline(__always)
  private static func bytes(below set: UInt64) -> UInt64 { ((set & (0 &- set)) >> 7) &- 1 }

  @inline(__always)
  private static func each(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  private static let highBits: UInt64 = 0x8080_8080_8080_8080
}

/// The first sixteen bytes of a piece of text as two numbers, zeros behind it.
struct WordHead: Equatable {
  var first: UInt64 = 0
  var second: UInt64 = 0

  static let length = 16

  @inline(__always)
  init(first: UInt64 = 0, second: UInt64 = 0) {
    self.first = first
    self.second = second
  }

  /// Of what begins at an index; sixteen bytes have to be there.
  @inline(__always)
  init(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) {
    let raw = UnsafeRawBufferPointer(utf8)
    first = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    second = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index + WordHead.length / 2, as: UInt64.self))
  }

  /// Of a range.
  init(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    // Copied in one go, which takes a tenth of what byte by byte does. Behind the range there may be nothing to read.
    var head: (first: UInt64, second: UInt64) = (0, 0)
    let bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(utf8)[range].prefix(WordHead.length))
    withUnsafeMutableBytes(of: &head) { $0.copyMemory(from: bytes) }
    first = UInt64(littleEndian: head.first)
    second = UInt64(littleEndian: head.second)
  }
}
