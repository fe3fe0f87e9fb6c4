import BulletinCore

/// Finds short forms and their full forms, as ``AbbreviationMatcher`` does, by the numbers of a ``FormTable``.
struct NumberedAbbreviations: Sendable {
  /// An entry of the matcher in numbers of forms.
  struct Entry: Sendable {
    let words: [Int32]
    /// In place of the words, in the same text.
    let others: [Int32]
    fileprivate let spellings: [String]?
    fileprivate let endsInDot: Bool

    fileprivate init(_ entry: AbbreviationMatcher.Entry, in table: inout FormTable) {
      words = entry.words.map { Int32(table.form(of: $0)) }
      spellings = entry.spellings
      endsInDot = entry.endsInDot
      others = entry.others.map { Int32(table.form(of: $0)) }
    }
  }

  private var entries: [Entry] = []
  /// Which of them begin with each form; shorter than the forms, because those that begin none are numbered later.
  private var beginnings: [Range<Int>] = []
  /// Of each entry the second word, -1 if it is a single one: it tells nearly always that a text has another.
  private let secondWords: [Int32]

  /// - Parameter table: numbers the words, and is told which begin an abbreviation.
  init(_ matcher: AbbreviationMatcher, in table: inout FormTable) {
    for form in matcher.entries.keys.sorted() {
      let start = entries.count
      for entry in matcher.entries[form] ?? [] { entries.append(Entry(entry, in: &table)) }
      guard start < entries.count, let first = entries[start].words.first.map({ Int($0) }) else { continue }
      beginnings.append(contentsOf: repeatElement(0..<0, count: max(0, first + 1 - beginnings.count)))
      beginnings[first] = start..<entries.count
      table.noteAbbreviation(startingWith: first)
    }
    secondWords = entries.map { $0.words.count > 1 ? $0.words[1] : -1 }
  }

  /// The abbreviation or full form that stands at a word of a text.
  ///
  /// - Parameter start: of a word that begins one or another.
  func entry(at start: Int, of line: TextLine) -> Entry? {
    let next = start + 1 < line.words.count ? line.form(start + 1) : -1
    let position = beginnings[Int(line.form(start))].first { position in
      let second = secondWords[position]
      return (second == next || second < 0) && matches(entries[position], at: start, of: line)
    }
    return position.map { entries[$0] }
  }

  private func matches(_ entry: Entry, at start: Int, of line: TextLine) -> Bool {
    let end = start + entry.words.count
    guard end <= line.words.count else { return false }
    for offset in entry.words.indices {
      let word = line.words[start + offset]
      if offset > 0, word.startsLine { return false }
      guard word.facts.form == entry.words[offset] else { return false }
      if let spellings = entry.spellings, !line.utf8[word.start..<word.end].elementsEqual(spellings[offset].utf8) {
        return false
      }
    }
    let textEnd = line.words[end - 1].end
    return !entry.endsInDot || textEnd < line.utf8.count && line.utf8[textEnd] == UInt8(ascii: ".")
  }
}

/// A text and its words.
struct TextLine {
  let utf8: UnsafeBufferPointer<UInt8>
  let words: ArraySlice<TextWord>
  let zone: Zone

  func form(_ index: Int) -> Int32 { words[index].facts.form }

  /// Whether a word is joined to the one before.
  ///
  /// - Parameter index: not of the first word.
  func isJoined(_ index: Int) -> Bool { words[index].isJoined(to: words[index - 1], in: utf8) }
}
