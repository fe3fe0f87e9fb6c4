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
    out.append(escaping: XMLBuilder.allowed(text))
    close(name)
  }

  /// An element with text of which is known that it holds nothing that XML escapes or forbids.
  package mutating func element(_ name: StaticString, writing text: (inout ByteBuffer) -> Void) {
    open(name, [])
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
    out.append(escaping: XMLBuilder.allowed(text))
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
      out.append(escaping: XMLBuilder.allowed(value))
      out.append("\"" as StaticString)
    }
  }

  private mutating func close(_ name: StaticString) {
    out.append("</" as StaticString)
    out.append(name)
    out.append(">\n" as StaticString)
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
    var index = 0
    while let found = ByteWords.first(
      in: utf8,
      from: index,
      { ByteWords.holdsControl($0) || ByteWords.holds(0xEF, $0) },
      {
        $0 < 0x20 || $0 == 0xEF
      }
    ) {
      switch utf8[found] {
      case 0x09, 0x0A: break
      case 0xEF: if found + 1 < utf8.count, utf8[found + 1] == 0xBF { return true }
      default: return true
      }
      index = found + 1
    }
    return false
  }
}
