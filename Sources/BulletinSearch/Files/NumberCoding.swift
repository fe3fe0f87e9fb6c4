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
    encode(number) { out.append($0) }
  }

  /// - Parameter put: takes the bytes one after the other.
  @inline(__always)
  static func encode(_ number: UInt32, _ put: (UInt8) -> Void) {
    if number < 57 {
      put(UInt8(truncatingIfNeeded: number + 35))
    } else if number < 91 {
      put(UInt8(truncatingIfNeeded: number + 36))
    } else if number < large {
      encode(unit: number, put)
    } else {
      encodeLarge(number, put)
    }
  }

  private static func encodeLarge(_ number: UInt32, _ put: (UInt8) -> Void) {
    encode(unit: large, put)
    for part in [number / large, number % large] {
      if part < large { encode(part, put) } else { encodeLarge(part, put) }
    }
  }

  @inline(__always)
  private static func encode(unit number: UInt32, _ put: (UInt8) -> Void) {
    var unit = number + 69  // 91 is U+00A0
    if unit >= 0x2028 { unit += 2 }
    if unit >= 0xD800 { unit += 0x800 }
    if unit < 0x800 {
      put(UInt8(truncatingIfNeeded: 0xC0 | unit >> 6))
    } else {
      put(UInt8(truncatingIfNeeded: 0xE0 | unit >> 12))
      put(UInt8(truncatingIfNeeded: 0x80 | unit >> 6 & 0x3F))
    }
    put(UInt8(truncatingIfNeeded: 0x80 | unit & 0x3F))
  }
}
