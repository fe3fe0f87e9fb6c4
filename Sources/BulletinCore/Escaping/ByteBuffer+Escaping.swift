extension ByteBuffer {
  /// Text for HTML or XML content and for attribute values in double or single quotes: `& < > " '` become references.
  @usableFromInline package mutating func append(escaping text: String) {
    text.withBorrowedUTF8 { append(escaping: $0) }
  }

  /// As ``append(escaping:)-(String)`` for a piece of UTF-8.
  package mutating func append(escaping utf8: UnsafeBufferPointer<UInt8>) {
    var runStart = 0
    var index = 0
    while let found = ByteWords.first(in: utf8, from: index, ByteWords.mayHoldMarkup, ByteBuffer.isMarkup) {
      let reference: StaticString =
        switch utf8[found] {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: "&#39;"
        }
      append(UnsafeBufferPointer(rebasing: utf8[runStart..<found]))
      append(reference)
      index = found + 1
      runStart = index
    }
    append(UnsafeBufferPointer(rebasing: utf8[runStart...]))
  }

  /// `" & ' < >`, by a set of bits.
  @inline(__always)
  private static func isMarkup(_ byte: UInt8) -> Bool {
    let set: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E
    return byte < 0x40 && set >> UInt64(byte) & 1 == 1
  }

  /// A JSON string with its quotes, safe inside a `<script>` element: `<`, `>`, `&`, U+2028 and U+2029 are escaped too.
  package mutating func append(jsonString text: String) {
    text.withBorrowedUTF8 { append(jsonString: $0) }
  }

  /// As ``append(jsonString:)-(String)`` for a piece of UTF-8.
  package mutating func append(jsonString utf8: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    var runStart = 0
    var index = 0
    while let found = ByteWords.first(in: utf8, from: index, ByteWords.mayHoldJSONSpecial, ByteBuffer.isJSONSpecial) {
      let (escape, length) = ByteBuffer.jsonEscape(in: utf8, at: found)
      index = found + length
      if let escape {
        append(UnsafeBufferPointer(rebasing: utf8[runStart..<found]))
        append(escape)
        runStart = index
      }
    }
    append(UnsafeBufferPointer(rebasing: utf8[runStart...]))
    append(UInt8(ascii: "\""))
  }

  /// False for nearly all bytes, so that the question below is asked rarely.
  @inline(__always)
  private static func isJSONSpecial(_ byte: UInt8) -> Bool {
    let set: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
    return byte < 0x40 ? set >> UInt64(byte) & 1 == 1 : byte == UInt8(ascii: "\\") || byte == 0x7F || byte == 0xE2
  }

  /// What a JSON string has in place of the bytes at an index, nil if they stay, and how many bytes that is about.
  private static func jsonEscape(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (escape: String?, length: Int) {
    let byte = utf8[index]
    switch byte {
    case UInt8(ascii: "\""): return ("\\\"", 1)
    case UInt8(ascii: "\\"): return ("\\\\", 1)
    case UInt8(ascii: "\n"): return ("\\n", 1)
    case UInt8(ascii: "\r"): return ("\\r", 1)
    case UInt8(ascii: "\t"): return ("\\t", 1)
    case 0x00...0x1F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F:
      return ((byte < 0x10 ? "\\u000" : "\\u00") + String(byte, radix: 16), 1)
    case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
      return (utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029", 3)
    default: return (nil, 1)
    }
  }
}
