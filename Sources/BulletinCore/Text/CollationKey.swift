/// What a text sorts by in every list and index of the site: the dictionary order of ``VietnameseCollation``, and where two
/// texts only differ in case, punctuation or the place of a tone mark, the order of their UTF-8 bytes.
///
/// Equal keys mean equal texts. Make a key once for each text, not once for each comparison.
package struct CollationKey: Sendable, Hashable, Comparable {
  private let bytes: [UInt8]
  private let text: String

  /// The key of any text, composed or not.
  package init(_ text: String) {
    let text = UnicodeNormalization.nfc(text)
    var bytes: [UInt8] = []
    VietnameseCollation.append(text, to: &bytes)
    self.init(bytes: bytes, text: text)
  }

  /// A key in parts, as ``PersonNameKey`` builds it, with the text that breaks ties.
  init(bytes: [UInt8], text: String) {
    self.bytes = bytes
    self.text = text
  }

  /// The heading of an A–Z index under which the text stands: `A`, `Ă`, `Đ` …, or `#` for digits and other scripts.
  package var initial: String { VietnameseCollation.initial(of: bytes) }

  package static func < (left: CollationKey, right: CollationKey) -> Bool {
    if left.bytes != right.bytes { return left.bytes.lexicographicallyPrecedes(right.bytes) }
    return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }
}
