/// What of the parser a text needs. What it cannot need is left off: each feature is another walk over the tree, and autolinks
/// have to wait for each other.
struct ParserFeatures: OptionSet {
  let rawValue: UInt8

  /// Addresses that become links by themselves, and text that is struck through.
  static let autolinks = ParserFeatures(rawValue: 1 << 0)
  static let footnotes = ParserFeatures(rawValue: 1 << 1)
  /// U+FFFD in place of what is not UTF-8.
  static let repair = ParserFeatures(rawValue: 1 << 2)
}

extension TextSurvey {
  /// Upper bounds: an entity may stand for any of the characters.
  var parserFeatures: ParserFeatures {
    var features: ParserFeatures = []
    if holds("&") || holds("~") || holds("@") || mayHoldAddress { features.insert(.autolinks) }
    if holds("&") || holds("^") { features.insert(.footnotes) }
    if !isUTF8 { features.insert(.repair) }
    return features
  }
}
