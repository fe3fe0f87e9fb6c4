extension ByteBuffer {
  /// Text for HTML or XML content and for attribute values in double or single quotes: `& < > " '` become references.
  @usableFromInline package mutating func append(escaping text: String) {
    text.withBorrowedUTF8 { append(escaping: $0) }
  }

  /// As ``append(escaping:)-(String)`` for a piece of UTF-8.
  package mutating func append(escaping utf8: UnsafeBufferPointer<UInt8>) {
    append(utf8, replacing: { $0.markup }) { (reference($0[$1]), 1) }
  }

  /// A JSON string with its quotes, safe inside a `<script>` element: `<`, `>`, `&`, U+2028 and U+2029 are escaped too.
  package mutating func append(jsonString text: String) {
    text.withBorrowedUTF8 { append(jsonString: $0) }
  }

  /// As ``append(jsonString:)-(String)`` for a piece of UTF-8.
  package mutating func append(jsonString utf8: UnsafeBufferPointer<UInt8>) {
    append(UInt8(ascii: "\""))
    append(utf8, replacing: { $0.specialInJSON }, jsonEscape)
    append(UInt8(ascii: "\""))
  }

  /// Appends a piece of UTF-8 with other text in the place of some bytes; what lies between those is copied in one go.
  ///
  /// - Parameters:
  ///   - set: which bytes may be replaced.
  ///   - replacement: what stands in place of the bytes at an index, nil if they stay, and how many bytes that is about.
  @inline(__always)
  private mutating func append(
    _ utf8: UnsafeBufferPointer<UInt8>,
    replacing set: (SixteenBytes) -> SixteenBytes.Set,
    _ replacement: (_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> (ShortText?, length: Int)
  ) {
    var runStart = 0
    SixteenBytes.forEachPlace(in: utf8, of: set) { index in
      guard case (let text?, let length) = replacement(utf8, index) else { return }
      append(UnsafeBufferPointer(rebasing: utf8[runStart..<index]))
      append(text)
      runStart = index + length
    }
    append(UnsafeBufferPointer(rebasing: utf8[runStart...]))
  }
}

@inline(__always)
private func reference(_ byte: UInt8) -> ShortText? {
  switch byte {
  case UInt8(ascii: "&"): ShortText("&amp;")
  case UInt8(ascii: "<"): ShortText("&lt;")
  case UInt8(ascii: ">"): ShortText("&gt;")
  case UInt8(ascii: "\""): ShortText("&quot;")
  case UInt8(ascii: "'"): ShortText("&#39;")
  default: nil
  }
}

@inline(__always)
private func jsonEscape(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> (ShortText?, length: Int) {
  let byte = utf8[index]
  switch byte {
  case UInt8(ascii: "\""): return (ShortText("\\\""), 1)
  case UInt8(ascii: "\\"): return (ShortText("\\\\"), 1)
  case UInt8(ascii: "\n"): return (ShortText("\\n"), 1)
  case UInt8(ascii: "\r"): return (ShortText("\\r"), 1)
  case UInt8(ascii: "\t"): return (ShortText("\\t"), 1)
  case 0x00...0x1F, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"), 0x7F:
    return (ShortText(jsonCodeOf: byte), 1)
  case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && utf8[index + 2] & 0xFE == 0xA8:
    return (utf8[index + 2] == 0xA8 ? ShortText("\\u2028") : ShortText("\\u2029"), 3)
  default: return (nil, 1)
  }
}

extension SixteenBytes {
  /// `" & ' < >`, and `#` in vain: `" & '` differ in two bits, in which `#` is the fourth; `< >` in one.
  @inline(__always)
  fileprivate var markup: Set { equal(to: 0x22, bits: 0xFA) .| equal(to: 0x3C, bits: 0xFD) }

  /// What JSON strings escape, and other bytes in vain.
  @inline(__always)
  fileprivate var specialInJSON: Set {
    markup .| equal(to: 0, bits: 0xE0) .| equal(to: UInt8(ascii: "\\")) .| equal(to: 0x7F) .| equal(to: 0xE2)
  }
}
