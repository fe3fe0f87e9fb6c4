/// Writes XML: elements are closed by construction, text and attributes are escaped, characters that XML 1.0 forbids left out.
package struct XMLBuilder: ~Copyable {
  package private(set) var out: ByteBuffer

  /// - Parameters:
  ///   - doctype: A whole document type declaration, if the document has one.
  ///   - capacity: How many bytes it will be about.
  package init(doctype: StaticString = "", capacity: Int = 16 * 1024) {
    out = ByteBuffer(capacity: capacity)
    out.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" as StaticString)
    out.append(doctype)
  }

  /// An element with content of its own.
  package mutating func element(
    _ name: StaticString,
    _ attributes: [(String, String)] = [],
    _ content: (inout XMLBuilder) -> Void
  ) {
    open(name, attributes)
    out.append(">\n" as StaticString)
    content(&self)
    close(name)
  }

  /// An element with text; left out where there is none.
  package mutating func element(_ name: StaticString, _ attributes: [(String, String)] = [], text: String?) {
    guard let text, !text.isEmpty else { return }
    open(name, attributes)
    out.append(">" as StaticString)
    XMLBuilder.escape(text, into: &out)
    close(name)
  }

  /// An element with text that holds nothing that XML forbids and is escaped, if need be.
  package mutating func element(
    _ name: StaticString,
    _ attributes: [(String, String)] = [],
    writing text: (inout ByteBuffer) -> Void
  ) {
    open(name, attributes)
    out.append(">" as StaticString)
    text(&out)
    close(name)
  }

  /// An element without content.
  package mutating func emptyElement(_ name: StaticString, _ attributes: [(String, String)]) {
    open(name, attributes)
    out.append("/>\n" as StaticString)
  }

  /// Text between elements.
  package mutating func text(_ text: String) {
    XMLBuilder.escape(text, into: &out)
  }

  /// Markup that is well-formed already; characters that XML forbids are left out of it too.
  package mutating func markup(_ bytes: [UInt8]) {
    let isSound = bytes.withUnsafeBufferPointer { !XMLBuilder.mayHoldForbidden($0) }
    if isSound {
      out.append(contentsOf: bytes)
    } else {
      out.append(XMLBuilder.allowed(String(decoding: bytes, as: UTF8.self)))
    }
  }

  private mutating func open(_ name: StaticString, _ attributes: [(String, String)]) {
    out.append("<" as StaticString)
    out.append(name)
    for (key, value) in attributes {
      out.append(" " as StaticString)
      out.append(key)
      out.append("=\"" as StaticString)
      XMLBuilder.escape(value, into: &out)
      out.append("\"" as StaticString)
    }
  }

  private mutating func close(_ name: StaticString) {
    out.append("</" as StaticString)
    out.append(name)
    out.append(">\n" as StaticString)
  }

  /// A text as it stands between tags, for what is put into several documents.
  package static func escaped(_ utf8: [UInt8]) -> [UInt8] {
    var out = ByteBuffer(capacity: utf8.count + utf8.count / 4)
    utf8.withUnsafeBufferPointer { escape($0, into: &out) }
    return out.bytes
  }

  private static func escape(_ text: String, into out: inout ByteBuffer) {
    text.withBorrowedUTF8 { escape($0, into: &out) }
  }

  private static func escape(_ utf8: UnsafeBufferPointer<UInt8>, into out: inout ByteBuffer) {
    if mayHoldForbidden(utf8) {
      out.append(escaping: allowed(String(decoding: utf8, as: UTF8.self)))
    } else {
      out.append(escaping: utf8)
    }
  }

  /// XML 1.0, production [2]: no control characters but tab and line feed, no U+FFFE and U+FFFF.
  package static func allowed(_ text: String) -> String {
    guard text.withBorrowedUTF8(mayHoldForbidden) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where (scalar.value >= 0x20 || scalar == "\t" || scalar == "\n") && scalar.value != 0xFFFE && scalar.value != 0xFFFF
    {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Whether there is a control character, or the two bytes that begin U+FFFE and U+FFFF as well as U+FFC0 and what follows.
  private static func mayHoldForbidden(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    var isFound = false
    SixteenBytes.forEachPlace(in: utf8, of: { $0.mayBeginForbidden }) { index in
      if utf8[index] < 0x20 || index + 1 < utf8.count && utf8[index + 1] == 0xBF { isFound = true }
    }
    return isFound
  }
}

extension SixteenBytes {
  /// Control characters but tab and line feed, and what U+F000 and all up to U+FFFF begin with.
  @inline(__always)
  fileprivate var mayBeginForbidden: Set { within(0x00, 0x08) .| within(0x0B, 0x1F) .| equal(to: 0xEF) }
}
