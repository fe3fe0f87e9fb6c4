/// A text that a person wrote: where it lies and what it says.
///
/// The text is settled once, by ``SourceDecoder``: UTF-8 in Unicode normal form C, lines ending in one LF, no byte
/// order mark. Every offset in the program is a UTF-8 byte offset into ``utf8``.
///
/// The text of a file that was read already, by this build or an earlier one, may be fetched only when somebody asks for it.
package struct SourceFile: Sendable {
  /// The path as shown to people: `/` between folders, NFC, usually relative to the working folder.
  package let path: String
  /// Whether somebody has seen that ``utf8`` is UTF-8; it may be all the same where not.
  package let isKnownUTF8: Bool
  private let text: SourceText

  /// The settled text as UTF-8 bytes.
  package var utf8: [UInt8] {
    switch text {
    case .here(let utf8): utf8
    case .later(let later): later.utf8
    }
  }

  /// Takes text that is settled already, as tests and generated sources have it.
  package init(path: String, utf8: [UInt8], isKnownUTF8: Bool = false) {
    self.path = path
    self.isKnownUTF8 = isKnownUTF8
    text = .here(utf8)
  }

  /// - Parameters:
  ///   - known: the settled text, if it is at hand already.
  ///   - fetch: gives the settled text, the same whenever it is asked.
  package init(
    path: String,
    known: [UInt8]? = nil,
    isKnownUTF8: Bool = false,
    fetchedBy fetch: @escaping @Sendable () -> [UInt8]
  ) {
    self.path = path
    self.isKnownUTF8 = isKnownUTF8
    text = .later(LaterText(known: known, fetch))
  }

  /// Forgets the text until somebody asks for it, if it can be fetched again.
  package func letGo() {
    if case .later(let later) = text { later.letGo() }
  }

  package init(path: String, text: String) {
    self.init(path: path, utf8: Array(text.utf8), isKnownUTF8: true)
  }

  /// The text of a range; the range is clamped to the file.
  package func text(in range: SourceRange) -> String {
    let range = range.clamped(to: utf8.count)
    return String(decoding: utf8[range.start..<range.end], as: UTF8.self)
  }
}
