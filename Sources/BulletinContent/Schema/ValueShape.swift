import BulletinCore

/// What a key's value looks like, as far as people and editors need to know: the reference page, the JSON Schema and the
/// messages are made from it. What it means to the program is ``FieldType``'s business.
package indirect enum ValueShape: Sendable {
  case text
  /// Text of at most so many syllables.
  case shortText(maximumSyllables: Int)
  case slug
  case day
  case moment
  /// A day, a month or a year.
  case partialDate
  /// A time as plans write it: `trước ngày 30/9 hằng năm`.
  case writtenDate
  /// Number and symbol of an official document.
  case documentNumber
  case integer(ClosedRange<Int>)
  /// A number, perhaps with a fraction, as Vietnamese tables write it.
  case number
  case flag
  case url
  case email
  /// A path from the file itself to a file beside it.
  case file
  /// The id, or for some kinds one of the names, of a record of that kind: `field`, `unit`.
  case reference(String)
  case choice([ChoiceShape])
  /// A list; a single value is read as a list of one.
  case list(ValueShape)
  case record([KeyShape])
  /// A record whose keys are free ids, each with a value of one shape.
  case dictionary(ValueShape)
}

/// One value of a closed set.
package struct ChoiceShape: Sendable {
  /// What files hold: ASCII, stable.
  package let id: String
  /// What may be written instead of the id, and what the site shows: Vietnamese, the first one is shown.
  package let names: [String]
}

/// A key as the reference page and the JSON Schema show it. A class, so that readers know a key without comparing its name.
package final class KeyShape: Sendable {
  package let name: String
  /// Vietnamese; each is also accepted without diacritics and with `_` or `-` for spaces.
  package let aliases: [String]
  package let shape: ValueShape
  /// Whether a record without it is an error.
  package let isRequired: Bool
  /// One line in Vietnamese.
  package let meaning: String
  /// A value as one would write it, in YAML; empty where the shape says enough.
  package let example: String

  init(name: String, aliases: [String], shape: ValueShape, isRequired: Bool, meaning: String, example: String) {
    self.name = name
    self.aliases = aliases
    self.shape = shape
    self.isRequired = isRequired
    self.meaning = meaning
    self.example = example
  }
}
