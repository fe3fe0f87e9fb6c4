/// The elements and attributes that can make a page ask for something. The raw value is the name in lower-case ASCII, of long
/// names the last eight letters, read as one number.
enum MarkupElement: UInt64 {
  case a = 0x61
  case area = 0x6172_6561
  case audio = 0x61_7564_696F
  case base = 0x6261_7365
  case embed = 0x65_6D62_6564
  case form = 0x666F_726D
  case iframe = 0x6966_7261_6D65
  case image = 0x69_6D61_6765
  case img = 0x69_6D67
  case input = 0x69_6E70_7574
  case link = 0x6C69_6E6B
  case meta = 0x6D65_7461
  case object = 0x6F62_6A65_6374
  case script = 0x7363_7269_7074
  case source = 0x736F_7572_6365
  case style = 0x73_7479_6C65
  case track = 0x74_7261_636B
  case use = 0x75_7365
  case video = 0x76_6964_656F

  /// Whether what follows the tag is no markup.
  @inline(__always)
  static func holdsText(_ name: UInt64) -> Bool { name == script.rawValue || name == style.rawValue }
}

enum MarkupAttribute: UInt64 {
  case action = 0x6163_7469_6F6E
  case content = 0x63_6F6E_7465_6E74
  case data = 0x6461_7461
  case formaction = 0x726D_6163_7469_6F6E
  case href = 0x6872_6566
  case httpEquiv = 0x7470_2D65_7175_6976
  case id = 0x6964
  case poster = 0x706F_7374_6572
  case rel = 0x72_656C
  case src = 0x73_7263
  case srcset = 0x7372_6373_6574
  case style = 0x73_7479_6C65
  case type = 0x7479_7065
  case xlinkHref = 0x696E_6B3A_6872_6566

  /// Those that mean something in elements of any name.
  @inline(__always)
  init?(anywhere name: UInt64) {
    switch name {
    case Self.id.rawValue: self = .id
    case Self.style.rawValue: self = .style
    case Self.formaction.rawValue: self = .formaction
    default: return nil
    }
  }
}

/// A name in a tag, gathered into the number that the enumerations above have. Every tag and attribute of every page is read so:
/// eight bytes at once.
struct PackedName {
  let value: UInt64
  /// Of the name in bytes.
  let length: Int

  /// - Parameter start: where the name begins; nothing may be there.
  @inline(__always)
  init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let raw = UnsafeRawBufferPointer(bytes)
    var end = start
    while end &+ 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: end, as: UInt64.self).littleEndian
      let ends = Self.ends(in: word)
      guard ends != 0 else {
        end &+= 8
        continue
      }
      length = end &- start &+ ends.trailingZeroBitCount &>> 3
      // The first letter highest, as a number is written; capitals become small letters, and nothing else becomes a letter.
      if length >= 8 {
        let last = raw.loadUnaligned(fromByteOffset: start &+ length &- 8, as: UInt64.self).bigEndian
        value = last | TextWord.each(0x20)
      } else {
        let letters = length == 0 ? 0 : word.byteSwapped &>> UInt64(64 &- 8 &* length)
        value = letters | TextWord.each(0x20) & (1 &<< UInt64(8 &* length) &- 1)
      }
      return
    }
    // At the end of the text.
    var value: UInt64 = 0
    end = start
    while end < bytes.count, Self.isPart(bytes[end]) {
      value = value << 8 | UInt64(bytes[end] | 0x20)
      end += 1
    }
    self.value = value
    length = end - start
  }

  /// Whether a byte belongs to a name: not white space, `>`, `=` or `/`.
  @inline(__always)
  static func isPart(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "=") && byte != UInt8(ascii: "/")
  }

  /// The high bit of each of eight bytes that is no part of a name; above the first such byte others may be marked too.
  @inline(__always)
  private static func ends(in word: UInt64) -> UInt64 {
    let space = (word &- TextWord.each(0x21)) & ~word & TextWord.highBits
    return space | TextWord.places(of: UInt8(ascii: ">"), in: word) | TextWord.places(of: UInt8(ascii: "="), in: word)
      | TextWord.places(of: UInt8(ascii: "/"), in: word)
  }
}
