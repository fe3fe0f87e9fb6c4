import BulletinCore

/// Finds short forms and their full forms in a text by the first word of each.
struct AbbreviationMatcher: Sendable {
  /// One way of writing, and the words to index beside it.
  struct Entry: Sendable {
    /// What the text has to hold: for full forms the words in any case, for short ones as they are written.
    let words: [SearchWord]
    /// The words as written, for short forms: `TT` is one, `tt` is not.
    let spellings: [String]?
    /// A dot has to follow: `P. Nghĩa Lộ`, not `mục P`.
    let endsInDot: Bool
    /// The other form.
    let others: [SearchWord]
  }

  /// By the form of the first word.
  let entries: [String: [Entry]]

  init(_ abbreviations: [Abbreviation]) {
    var entries: [String: [Entry]] = [:]
    for abbreviation in abbreviations {
      let spellings = Self.words(of: abbreviation.short)
      let short = spellings.map { SearchWord($0) }
      let full = Self.words(of: abbreviation.full).map { SearchWord($0) }
      guard let firstShort = short.first, let firstFull = full.first, short != full else { continue }
      let endsInDot = abbreviation.short.hasSuffix(".")
      entries[firstShort.form, default: []].append(
        Entry(words: short, spellings: spellings, endsInDot: endsInDot, others: full)
      )
      entries[firstFull.form, default: []].append(
        Entry(words: full, spellings: nil, endsInDot: false, others: short)
      )
    }
    // The longer form first: UBMTTQ before MTTQ.
    self.entries = entries.mapValues { list in
      list.enumerated().sorted { ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset) }.map(
        \.element
      )
    }
  }

  /// The words of a short text.
  static func words(of text: String) -> [String] {
    var text = UnicodeNormalization.nfc(text)
    return text.withUTF8 { utf8 in
      SearchTokenizer.words(of: utf8).map { String(decoding: utf8[$0], as: UTF8.self) }
    }
  }
}
