import BulletinCore

/// The forms and keys that a run of documents has, numbered in the order of their first appearance.
struct FormTable: Sendable {
  /// What is asked of every word of every text.
  struct Facts: Sendable {
    let form: Int32
    let key: Int32
    var traits: Traits

    /// Of what is no word.
    static let mixed = Facts(form: 0, key: 0, traits: .isMixed)
  }

  struct Traits: OptionSet {
    let rawValue: UInt8

    static let isNumber = Traits(rawValue: 1)
    static let isStop = Traits(rawValue: 2)
    /// An entry of the ``AbbreviationMatcher`` begins with it.
    static let startsAbbreviation = Traits(rawValue: 4)
    /// No word, but several, or none: words and signs beyond ASCII such as `“`, which nothing of ASCII divides.
    static let isMixed = Traits(rawValue: 8)
  }

  private(set) var keys: [String] = []
  private(set) var forms: [String] = []
  /// For each form.
  private(set) var facts: [Facts] = []

  private var keyNumbers = ByteTable<Int32>(blank: 0)
  private var formNumbers = ByteTable<Int32>(blank: 0)

  mutating func form(of word: SearchWord) -> Int {
    // Words of one form have one key.
    let number = Int32(forms.count)
    if let known = formNumbers.value(of: word.form, elseAdd: number) { return Int(known) }
    var key = Int32(keys.count)
    if let known = keyNumbers.value(of: word.key, elseAdd: key) { key = known } else { keys.append(word.key) }
    forms.append(word.form)
    var traits: Traits = []
    if word.isNumber {
      traits.insert(.isNumber)
    } else if StopWords.forms.contains(word.form) {
      traits.insert(.isStop)
    }
    facts.append(Facts(form: number, key: key, traits: traits))
    return Int(number)
  }

  mutating func noteAbbreviation(startingWith form: Int) { facts[form].traits.insert(.startsAbbreviation) }

  func word(_ form: Int32) -> SearchWord { SearchWord(key: keys[Int(facts[Int(form)].key)]) }
}
