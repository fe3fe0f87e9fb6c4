/// Percent-encoding of RFC 3986 over UTF-8 bytes.
package enum PercentEncoding {
  /// Which bytes besides the unreserved ones (letters, digits, `-._~`) stay as they are.
  package enum Kept: Sendable {
    /// Nothing: for a value inside a query.
    case nothing
    /// Everything that has a meaning in a URL, `%XX` included: for a whole address that may be encoded already. A `%`
    /// without two hexadecimal digits is encoded.
    case urlPunctuation
  }

  package static func encode(_ text: String, keeping kept: Kept) -> String {
    text.withBorrowedUTF8 { encode($0, keeping: kept) }
  }

  /// For every link that leaves the site, so it allocates nothing but the result.
  package static func encode(_ bytes: UnsafeBufferPointer<UInt8>, keeping kept: Kept) -> String {
    func stays(_ index: Int) -> Bool {
      switch ByteClass(bytes[index]) {
      case .unreserved: true
      case .punctuation: kept == .urlPunctuation
      case .percent: kept == .urlPunctuation && hexDigitsFollow(bytes, index)
      case .other: false
      }
    }
    let count = bytes.indices.reduce(0) { $0 + (stays($1) ? 1 : 3) }
    return String(unsafeUninitializedCapacity: count) { out in
      var end = 0
      for index in bytes.indices {
        let byte = bytes[index]
        if stays(index) {
          out[end] = byte
          end += 1
        } else {
          out[end] = UInt8(ascii: "%")
          out[end + 1] = hexDigit(byte >> 4)
          out[end + 2] = hexDigit(byte & 15)
          end += 3
        }
      }
      return end
    }
  }

  /// The text with `%XX` read; nil if the result is not UTF-8 or a `%` is not followed by two hexadecimal digits.
  package static func decode(_ text: String) -> String? {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var out: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        out.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
        return nil
      }
      out.append(high << 4 | low)
    }
    return String(validating: out, as: UTF8.self)
  }

  /// RFC 3986, 2.2 and 2.3.
  private enum ByteClass {
    case other, unreserved, punctuation, percent

    @inline(__always)
    init(_ byte: UInt8) {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        self = .unreserved
      case UInt8(ascii: "%"): self = .percent
      // `! # $ & ' ( ) * + , /`, `: ; =`, `? @`, `[ ]`.
      case 0x21, 0x23, 0x24, 0x26...0x2C, 0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5B, 0x5D: self = .punctuation
      default: self = .other
      }
    }
  }

  private static func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  private static func hexDigitsFollow(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index + 2 < bytes.count && hexValue(bytes[index + 1]) != nil && hexValue(bytes[index + 2]) != nil
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
