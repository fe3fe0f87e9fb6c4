import CNettle

/// SHA-256 (FIPS 180-4) of what is fed to it. The only file that sees nettle.
package struct SHA256: ~Copyable {
  /// 32 bytes.
  package struct Digest: Sendable, Hashable, CustomStringConvertible {
    package let bytes: [UInt8]

    fileprivate init(bytes: [UInt8]) { self.bytes = bytes }

    /// From 64 hexadecimal digits of either case; nil for anything else.
    package init?(hexadecimal text: some Collection<UInt8>) {
      guard text.count == 64 else { return nil }
      var bytes: [UInt8] = []
      var high: UInt8?
      for digit in text {
        guard let value = Digest.value(of: digit) else { return nil }
        if let first = high {
          bytes.append(first << 4 | value)
          high = nil
        } else {
          high = value
        }
      }
      self.bytes = bytes
    }

    /// 64 lower-case hexadecimal digits.
    package var description: String {
      let digits = Array("0123456789abcdef".utf8)
      return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }

    private static func value(of digit: UInt8) -> UInt8? {
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
      default: nil
      }
    }
  }

  private var context = sha256_ctx()

  package init() { nettle_sha256_init(&context) }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress else { return }
    nettle_sha256_update(&context, bytes.count, start.assumingMemoryBound(to: UInt8.self))
  }

  /// What was fed so far; starts anew.
  package mutating func finish() -> Digest {
    var bytes = [UInt8](repeating: 0, count: 32)
    nettle_sha256_digest(&context, bytes.count, &bytes)
    return Digest(bytes: bytes)
  }

  /// Of bytes that are all there.
  package static func digest(of bytes: [UInt8]) -> Digest {
    var sum = SHA256()
    bytes.withUnsafeBytes { sum.update($0) }
    return sum.finish()
  }
}
