import BulletinCore

/// The forms and keys that a run of documents has, numbered in the order of their first appearance. Folding is done once for each
/// spelling.
struct FormTable {
  /// What is asked of every word of every text, in eight bytes.
  struct Facts {
    let key: Int32
    let isNumber: Bool
    let isStop: Bool
    /// Whether an entry of the ``AbbreviationMatcher`` begins with it.
    var startsAbbreviation = false
  }

  private(set) var keys: [String] = []
  private(set) var forms: [String] = []
  /// For each form.
  private(set) var facts: [Facts] = []

  /// Words as texts write them, and the form of each.
  private var spellings = ByteInterner()
  private var formOfSpelling: [Int32] = []
  private var keyNumbers = ByteInterner()
  /// Of keys and forms together.
  private var formNumbers = ByteInterner()

  /// The form of each word of a text.
  mutating func forms(
    of tokens: [SearchTokenizer.Token],
    in utf8: UnsafeBufferPointer<UInt8>
  ) -> [Int32] {
    tokens.map { token in
      let (number, isNew) = spellings.intern(utf8, token.start..<token.end)
      if isNew {
        let word = SearchWord(String(decoding: utf8[token.start..<token.end], as: UTF8.self))
        formOfSpelling.append(Int32(form(of: word)))
      }
      return formOfSpelling[number]
    }
  }

  mutating func form(of word: SearchWord) -> Int {
    // A key has no sign of a tone in it, so that the two together are one name.
    let (number, isNew) = formNumbers.intern(word.key + "!" + word.form)
    guard isNew else { return number }
    let key = keyNumbers.intern(word.key)
    if key.isNew { keys.append(word.key) }
    forms.append(word.form)
    facts.append(
      Facts(key: Int32(key.number), isNumber: word.isNumber, isStop: StopWords.forms.contains(word.form))
    )
    return number
  }

  mutating func noteAbbreviation(startingWith form: Int) { facts[form].startsAbbreviation = true }

  func word(_ form: Int32) -> SearchWord { SearchWord(key: keys[Int(facts[Int(form)].key)]) }
}

extension ByteInterner {
  fileprivate mutating func intern(_ text: String) -> (number: Int, isNew: Bool) {
    var text = text
    return text.withUTF8 { intern($0, 0..<$0.count) }
  }
}
