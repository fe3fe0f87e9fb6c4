/// Base64 of RFC 4648, section 4, with padding.
package enum Base64 {
  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes in groups of four ASCII letters.
  package static func encode(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    out.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | UInt32($1) } << (8 * (3 - UInt32(group.count)))
      for position in 0..<4 {
        let digit = digits[Int(bits >> (18 - 6 * UInt32(position)) & 63)]
        out.append(position > group.count ? UInt8(ascii: "=") : digit)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
