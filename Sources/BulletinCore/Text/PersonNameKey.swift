/// What a person's name sorts by: the given name (tên, the last word), then the middle names (đệm), then the family name
/// (họ). Nguyễn Văn An stands before Trần Thị Ánh and Lê Văn Ân. The name itself is always shown in full order.
package struct PersonNameKey: Sendable, Hashable, Comparable {
  private let key: CollationKey

  /// - Parameter override: the text to sort by instead, for names of another order (Rơ Châm Khoan), pen names and
  ///   organisations. Its words count from the first; the first stands where a name has its tên.
  package init(_ name: String, sortedAs override: String? = nil) {
    let name = UnicodeNormalization.nfc(name)
    var bytes: [UInt8] = []
    if let override {
      let words = PersonNameKey.words(of: UnicodeNormalization.nfc(override))
      PersonNameKey.append([words.prefix(1), words.dropFirst()], to: &bytes)
    } else {
      let words = PersonNameKey.words(of: name)
      PersonNameKey.append([words.suffix(1), words.dropFirst().dropLast(), words.dropLast().prefix(1)], to: &bytes)
    }
    key = CollationKey(bytes: bytes, text: name)
  }

  /// The heading of an A–Z index under which the name stands.
  package var initial: String { key.initial }

  package static func < (left: PersonNameKey, right: PersonNameKey) -> Bool { left.key < right.key }

  private static func append(_ parts: [ArraySlice<Substring>], to bytes: inout [UInt8]) {
    for part in parts {
      VietnameseCollation.append(part.joined(separator: " "), to: &bytes)
      bytes.append(VietnameseCollation.partEnd)
    }
  }

  /// The pieces between spaces; a piece without letter or digit, such as a dash, is no word.
  private static func words(of name: String) -> ArraySlice<Substring> {
    name.split(whereSeparator: \.isWhitespace).filter { $0.contains { $0.isLetter || $0.isNumber } }[...]
  }
}
