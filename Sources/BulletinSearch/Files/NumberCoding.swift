/// How numbers are written into the index: each as one character of a JavaScript string, so that the browser reads them with
/// `charCodeAt` alone. Small numbers are ASCII and take a byte of the file.
///
/// Left out are `"` and `\`, controls, the line separators and surrogates; space and `!` separate. The other side is
/// `number` in search.js.
enum NumberCoding {
  /// Larger numbers take three characters: this one, the quotient and the remainder of the division by it.
  static let large: UInt32 = 60_000

  /// The most bytes that a number takes: five characters, since the quotient may be large too.
  static let longest = 15

  static func append(_ number: UInt32, to out: inout [UInt8]) {
    guard number < large else {
      append(character(large), to: &out)
      append(number / large, to: &out)
      append(number % large, to: &out)
      return
    }
    append(character(number), to: &out)
  }

  private static func append(_ character: Character, to out: inout [UInt8]) {
    for index in 0..<character.count { out.append(UInt8(truncatingIfNeeded: character.bytes >> (8 * UInt32(index)))) }
  }

  /// How much room has to be left in a buffer that a number is written to.
  static let room = longest + 1

  /// Writes a number into a buffer with ``room`` for it.
  ///
  /// - Returns: where it ends.
  @inline(__always)
  static func write(_ number: UInt32, to out: UnsafeMutableRawBufferPointer, at start: Int) -> Int {
    number < large ? write(character(number), to: out, at: start) : writeLarge(number, to: out, at: start)
  }

  @inline(never)
  private static func writeLarge(_ number: UInt32, to out: UnsafeMutableRawBufferPointer, at start: Int) -> Int {
    let end = write(character(large), to: out, at: start)
    return write(number % large, to: out, at: write(number / large, to: out, at: end))
  }

  @inline(__always)
  private static func write(_ character: Character, to out: UnsafeMutableRawBufferPointer, at start: Int) -> Int {
    // All four bytes whatever the number: what is too many is written over by the next.
    out.storeBytes(of: character.bytes.littleEndian, toByteOffset: start, as: UInt32.self)
    return start + character.count
  }

  /// In UTF-8, the first byte the lowest.
  private typealias Character = (bytes: UInt32, count: Int)

  /// That of a number, or the one that announces a large number. Chosen among all three lengths, because which it is cannot be guessed.
  @inline(__always)
  private static func character(_ number: UInt32) -> Character {
    let ascii = number + (number < 57 ? 35 : 36)
    var unit = number + 69  // 91 is U+00A0
    unit += unit >= 0x2028 ? 2 : 0
    unit += unit >= 0xD800 ? 0x800 : 0
    let last = 0x80 | unit & 0x3F
    let two = 0xC0 | unit >> 6 | last << 8
    let three = 0xE0 | unit >> 12 | (0x80 | unit >> 6 & 0x3F) << 8 | last << 16
    let isTwo = unit < 0x800
    let long = isTwo ? two : three
    return number < 91 ? (ascii, 1) : (long, isTwo ? 2 : 3)
  }
}
