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

  package static func encode(_ bytes: some Collection<UInt8>, keeping kept: Kept) -> String {
    var out: [UInt8] = []
    for (index, byte) in zip(bytes.indices, bytes) {
      if isUnreserved(byte) || (kept == .urlPunctuation && isPunctuation(byte, bytes[index...])) {
        out.append(byte)
      } else {
        out.append(UInt8(ascii: "%"))
        out.append(hexDigits[Int(byte >> 4)])
        out.append(hexDigits[Int(byte & 15)])
      }
    }
    return String(decoding: out, as: UTF8.self)
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

  private static let hexDigits = Array("0123456789ABCDEF".utf8)
  private static let urlPunctuation = Set(":/?#[]@!$&'()*+,;=".utf8)

  private static func isPunctuation(_ byte: UInt8, _ rest: some Collection<UInt8>) -> Bool {
    if urlPunctuation.contains(byte) { return true }
    let digits = rest.dropFirst().prefix(2)
    return byte == UInt8(ascii: "%") && digits.count == 2 && digits.allSatisfy { hexValue($0) != nil }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default:
      false
    }
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
