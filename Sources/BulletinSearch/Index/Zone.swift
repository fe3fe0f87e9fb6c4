/// Where in a document a word stands, weakest first. The best zone of a word in a document is kept with every posting; the
/// weights stand in search.js (`WEIGHTS`), in the same order.
enum Zone: UInt32, Comparable {
  /// Once in the body, two or three times, more often.
  case body, bodyTwice, bodyOften
  /// Unit, field, authors, tags, model.
  case names
  case summary
  /// A title of more than 14 words, of 9 to 14, of fewer: in a short title each word says more.
  case longTitle, title, shortTitle

  /// How many there are: a posting is a number whose remainder is the zone.
  static let count: UInt32 = 8

  static func < (left: Zone, right: Zone) -> Bool { left.rawValue < right.rawValue }

  /// Of a word that stands nowhere but in the body, so many times.
  static func body(count: UInt32) -> Zone { count > 3 ? .bodyOften : count > 1 ? .bodyTwice : .body }

  static func title(words: Int) -> Zone { words > 14 ? .longTitle : words > 8 ? .title : .shortTitle }
}
