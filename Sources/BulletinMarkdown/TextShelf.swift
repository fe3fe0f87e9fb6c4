package import BulletinCore

/// Where the long texts of bodies lie while nobody asks for them.
package struct TextShelf: Sendable {
  let bytes: any ByteShelf
  /// Whether the words are put aside too, or made again for whoever asks for them after all.
  let keepsWords: Bool

  /// - Parameter keepsWords: whether somebody will ask for the words of every text: only the search does.
  package init(_ bytes: any ByteShelf, keepsWords: Bool) {
    self.bytes = bytes
    self.keepsWords = keepsWords
  }
}
