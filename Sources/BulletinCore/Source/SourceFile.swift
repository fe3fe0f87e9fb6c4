/// A text that a person wrote: where it lies and what it says.
///
/// The text is settled once, by ``SourceDecoder``: UTF-8 in Unicode normal form C, lines ending in one LF, no byte
/// order mark. Every offset in the program is a UTF-8 byte offset into ``utf8``.
package struct SourceFile: Sendable {
  /// The path as shown to people: `/` between folders, NFC, usually relative to the working folder.
  package let path: String
  /// The settled text as UTF-8 bytes.
  package let utf8: [UInt8]

  /// Takes text that is settled already, as tests and generated sources have it.
  package init(path: String, utf8: [UInt8]) {
    self.path = path
    self.utf8 = utf8
  }

  package init(path: String, text: String) {
    self.init(path: path, utf8: Array(text.utf8))
  }

  /// The text of a range; the range is clamped to the file.
  package func text(in range: SourceRange) -> String {
    let range = range.clamped(to: utf8.count)
    return String(decoding: utf8[range.start..<range.end], as: UTF8.self)
  }
}
