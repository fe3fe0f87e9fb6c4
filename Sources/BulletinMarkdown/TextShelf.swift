package import BulletinCore

/// Where the long texts of bodies lie while nobody asks for them.
package final class TextShelf: Sendable {
  /// For the HTML.
  let markup: any ByteShelf
  /// For the words, which are made again for whoever asks for them where this is nil.
  let words: (any ByteShelf)?
  /// Whether ``MarkdownBody/letGoOfMarkup()`` and ``MarkdownBody/letGoOfWords()`` do anything.
  let letsGo: Bool

  /// - Parameters:
  ///   - words: another shelf than `markup`, because they are let go at other times; nil if nobody will ask for the words of every text:
  ///     only the search does.
  ///   - letsGo: whether texts may be forgotten when they were asked for once. A process that builds again asks again.
  package init(markup: any ByteShelf, words: (any ByteShelf)?, letsGo: Bool) {
    self.markup = markup
    self.words = words
    self.letsGo = letsGo
  }
}
