/// Reading single scalars out of UTF-8 bytes, for loops that look at every byte of every file.
package enum UTF8Decoding {
  /// The scalar that starts at an index, and how many bytes it takes; nil if the bytes there are not well-formed UTF-8
  /// (Unicode 16, table 3-7: no overlong forms, no surrogates, nothing above U+10FFFF).
  @inline(__always)
  package static func scalar(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int)? {
    let lead = utf8[index]
    switch lead {
    case 0x00...0x7F:
      return (UInt32(lead), 1)
    case 0xC2...0xDF:
      guard let second = continuation(in: utf8, at: index + 1) else { return nil }
      return (UInt32(lead & 0x1F) << 6 | second, 2)
    case 0xE0...0xEF:
      guard let second = continuation(in: utf8, at: index + 1), let third = continuation(in: utf8, at: index + 2) else {
        return nil
      }
      let value = UInt32(lead & 0x0F) << 12 | second << 6 | third
      guard value >= 0x800, !(0xD800...0xDFFF).contains(value) else { return nil }
      return (value, 3)
    case 0xF0...0xF4:
      guard let second = continuation(in: utf8, at: index + 1), let third = continuation(in: utf8, at: index + 2),
        let fourth = continuation(in: utf8, at: index + 3)
      else { return nil }
      let value = UInt32(lead & 0x07) << 18 | second << 12 | third << 6 | fourth
      guard (0x1_0000...0x10_FFFF).contains(value) else { return nil }
      return (value, 4)
    default:
      return nil
    }
  }

  /// The six bits of a continuation byte; nil if there is none.
  @inline(__always)
  private static func continuation(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt32? {
    guard index < utf8.count, utf8[index] & 0xC0 == 0x80 else { return nil }
    return UInt32(utf8[index] & 0x3F)
  }
}
