/// A hash of 64 bits of a path or id: enough to tell the files of a site apart, and made without copying them. Two that met
/// by accident could hide a broken link, which is as likely as a hit by a meteorite.
///
/// A path is taken a folder at a time, its name and slash in words of eight bytes: so the hash of a folder goes on to those of
/// the paths in it, and is the same however a link comes there.
package struct PathHash: Sendable, Hashable {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  init() {}

  package init(_ text: String) {
    var text = text
    text.withUTF8 { add($0) }
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>) { add(bytes) }

  /// The hash itself, as it was stored.
  init(value: UInt64) { self.value = value }

  /// Goes on to what follows in a path; behind a slash, or at its beginning.
  @inline(__always)
  mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < bytes.count {
      let word = TextWord.word(of: bytes, at: start)
      let slashes = TextWord.places(of: UInt8(ascii: "/"), in: word)
      let length = slashes == 0 ? min(8, bytes.count &- start) : slashes.trailingZeroBitCount &>> 3 &+ 1
      add(word & UInt64.max &>> UInt64(64 &- 8 &* length), length)
      start &+= length
    }
  }

  /// Multiplied and folded, as wyhash does; the length tells a word that is not full from one with zeros.
  @inline(__always)
  private mutating func add(_ word: UInt64, _ length: Int) {
    let product = (value ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15 &+ UInt64(length) &* 2)
    value = product.high ^ product.low
  }
}

/// Eight bytes of text as a number, the first one lowest.
enum TextWord {
  static let highBits: UInt64 = 0x8080_8080_8080_8080

  @inline(__always)
  static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The high bit of each byte that is the wanted one; above the first such byte others may be marked too.
  @inline(__always)
  static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
    let differences = word ^ each(byte)
    return (differences &- each(1)) & ~differences & highBits
  }

  /// Eight bytes from an index within the text on, zeros behind its end; nothing there is looked at.
  @inline(__always)
  static func word(of bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    if index &+ 8 <= raw.count { return raw.loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian }
    if raw.count >= 8 {
      let last = raw.loadUnaligned(fromByteOffset: raw.count &- 8, as: UInt64.self).littleEndian
      return last >> UInt64(64 &- 8 &* (raw.count &- index))
    }
    var word: UInt64 = 0
    for byte in raw[index...].reversed() { word = word << 8 | UInt64(byte) }
    return word
  }
}
