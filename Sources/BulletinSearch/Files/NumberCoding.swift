/// How numbers are written into the index: each as one character of a JavaScript string, so that the browser reads them with
/// `charCodeAt` alone. Small numbers are ASCII and take a byte of the file.
///
/// Left out are `"` and `\`, controls, the line separators and surrogates; space and `!` separate. The other side is
/// `number` in search.js.
enum NumberCoding {
  /// Larger numbers take three characters: this one, the quotient and the remainder of the division by it.
  static let large: UInt32 = 60_000

  @inline(__always)
  static func append(_ number: UInt32, to out: inout [UInt8]) {
    if number < 57 {
      out.append(UInt8(truncatingIfNeeded: number + 35))
    } else if number < 91 {
      out.append(UInt8(truncatingIfNeeded: number + 36))
    } else {
      appendLong(number, to: &out)
    }
  }

  private static func appendLong(_ number: UInt32, to out: inout [UInt8]) {
    guard number < large else {
      appendUnit(large, to: &out)
      append(number / large, to: &out)
      append(number % large, to: &out)
      return
    }
    appendUnit(number, to: &out)
  }

  private static func appendUnit(_ number: UInt32, to out: inout [UInt8]) {
    var unit = number + 69  // 91 is U+00A0
    if unit >= 0x2028 { unit += 2 }
    if unit >= 0xD800 { unit += 0x800 }
    if unit < 0x800 {
      out.append(UInt8(truncatingIfNeeded: 0xC0 | unit >> 6))
    } else {
      out.append(UInt8(truncatingIfNeeded: 0xE0 | unit >> 12))
      out.append(UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F))
    }
    out.append(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
  }
}
