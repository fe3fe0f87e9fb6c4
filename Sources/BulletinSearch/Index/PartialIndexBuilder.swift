import BulletinCore

/// Takes one document after the other into a ``PartialIndex``.
///
/// Every word of every text passes through here. So it goes from step to step with all words of a text at once: a step reads one
/// table and writes one array of known length, which spares asking at every word whether an array is shared or full.
struct PartialIndexBuilder {
  /// An entry of the ``AbbreviationMatcher`` in numbers of forms.
  private struct Abbreviated {
    let words: [Int32]
    let spellings: [String]?
    let endsInDot: Bool
    let others: [Int32]

    init(_ entry: AbbreviationMatcher.Entry, in table: inout FormTable) {
      words = entry.words.map { Int32(table.form(of: $0)) }
      spellings = entry.spellings
      endsInDot = entry.endsInDot
      others = entry.others.map { Int32(table.form(of: $0)) }
    }
  }

  /// A text and its words.
  private struct Line {
    let utf8: UnsafeBufferPointer<UInt8>
    let words: ArraySlice<TextWord>
    let zone: Zone

    func form(_ index: Int) -> Int32 { words[index].facts.form }
  }

  private var reader = WordReader()
  private var abbreviations: [Abbreviated] = []
  /// Which of them begin with each form; shorter than the forms, because those that begin none are numbered later.
  private var beginnings: [Range<Int>] = []
  /// Of each abbreviation the second word, -1 if it is a single one: it tells nearly always that a text has another.
  private var secondWords: [Int32] = []
  private var words = WordOccurrences()
  private var pairs = PairOccurrences()
  /// Room for the words of a text, and for its pairs.
  private var textWords: [TextWord] = []
  private var textPairs: [UInt64] = []

  init(_ matcher: AbbreviationMatcher) {
    for form in matcher.entries.keys.sorted() {
      let start = abbreviations.count
      for entry in matcher.entries[form] ?? [] { abbreviations.append(Abbreviated(entry, in: &reader.table)) }
      guard start < abbreviations.count, let first = abbreviations[start].words.first.map({ Int($0) }) else { continue }
      beginnings.append(contentsOf: repeatElement(0..<0, count: max(0, first + 1 - beginnings.count)))
      beginnings[first] = start..<abbreviations.count
      reader.table.noteAbbreviation(startingWith: first)
    }
    secondWords = abbreviations.map { $0.words.count > 1 ? $0.words[1] : -1 }
  }

  /// - Parameters:
  ///   - body: that of the document, which is fetched once for all who need it.
  ///   - number: of the document in the run.
  mutating func add(_ document: SearchDocument, body: [UInt8], number: Int) {
    let titleWords = document.title.utf8.count { $0 == UInt8(ascii: " ") } + 1
    // The best zones first.
    document.title.withBorrowedUTF8 { add($0, .title(words: titleWords)) }
    document.summary.withBorrowedUTF8 { add($0, .summary) }
    document.names.withBorrowedUTF8 { add($0, .names) }
    body.withUnsafeBufferPointer { add($0, .body) }
    words.end(document: number)
    pairs.end(document: number)
  }

  /// - Parameter firstDocument: the number of the first document, of all documents.
  func finish(firstDocument: UInt32) -> PartialIndex {
    let table = reader.table
    let counts = words.counts(of: table.forms.count)
    // Forms of abbreviations may stand nowhere.
    let used = table.facts.filter { counts[Int($0.form)] > 0 }
    let order = KeyOrder(of: table.keys, used: used.map(\.key))
    let forms = used.sorted { left, right in
      let (first, second) = (order.ranks[Int(left.key)], order.ranks[Int(right.key)])
      return first == second ? table.forms[Int(left.form)] < table.forms[Int(right.form)] : first < second
    }
    let wordLists = words.lists(of: forms.map(\.form), counts: counts)
    let pairOrder = order.sorted(pairs.pairs)
    let pairLists = pairs.lists(in: pairOrder)
    return PartialIndex(
      firstDocument: firstDocument,
      keys: order.numbers.map { table.keys[Int($0)] },
      forms: forms.map { table.forms[Int($0.form)] },
      keyOfForm: forms.map { order.ranks[Int($0.key)] },
      formStarts: wordLists.starts,
      formPostings: wordLists.postings,
      pairs: pairOrder.map { order.ranked(pairs.pairs[Int($0)]) },
      pairStarts: pairLists.starts,
      pairPostings: pairLists.postings
    )
  }

  private mutating func add(_ utf8: UnsafeBufferPointer<UInt8>, _ zone: Zone) {
    let count = reader.read(utf8, into: &textWords)
    let line = Line(utf8: utf8, words: textWords[..<count], zone: zone)
    words.note(line.words, of: reader.table.forms.count, zone)
    let pairCount = Self.neighbours(line.words, into: &textPairs)
    pairs.note(textPairs[..<pairCount], zone)
    for (index, word) in line.words.enumerated() {
      if word.facts.traits.contains(.isNumber) { addDocumentNumber(at: index, of: line) }
      if word.facts.traits.contains(.startsAbbreviation) { addOtherForms(at: index, of: line) }
    }
  }

  private mutating func note(words forms: [Int32], _ zone: Zone) {
    words.note(forms, of: reader.table.forms.count, zone)
  }

  /// The pairs of neighbours in a text that are worth finding as a phrase.
  ///
  /// - Returns: how many there are.
  private static func neighbours(_ words: ArraySlice<TextWord>, into pairs: inout [UInt64]) -> Int {
    pairs.append(contentsOf: repeatElement(0, count: max(0, words.count - pairs.count)))
    return pairs.withUnsafeMutableBufferPointer { pairs in
      guard var previous = words.first?.facts else { return 0 }
      var count = 0
      for word in words.dropFirst() {
        // Written in any case and counted if it is one, which cannot be guessed.
        pairs[count] = PairOccurrences.pair(previous.key, word.facts.key)
        count += !word.startsLine && isPhrase(previous, word.facts, isJoined: word.isJoined) ? 1 : 0
        previous = word.facts
      }
      return count
    }
  }

  private func facts(of form: Int32) -> FormTable.Facts { reader.table.facts[Int(form)] }

  private func pair(_ first: Int32, _ second: Int32) -> UInt64 {
    PairOccurrences.pair(facts(of: first).key, facts(of: second).key)
  }

  /// Whether two neighbours are worth finding as a phrase. Amounts are not: `332 hộ` would double the index. The same rule
  /// stands in search.js (`isPhrase`).
  @inline(__always)
  private static func isPhrase(_ first: FormTable.Facts, _ second: FormTable.Facts, isJoined: Bool) -> Bool {
    if first.traits.contains(.isNumber) { return isJoined }
    return !first.traits.intersection(second.traits).contains(.isStop)
  }

  /// `01/KH-UBND` as one word besides its three: a number, then parts joined by `/` or `-`, words or years, at least one word.
  private mutating func addDocumentNumber(at start: Int, of line: Line) {
    var end = start + 1
    var hasWord = false
    while end < line.words.count, end - start < 6, line.words[end].isJoined {
      let facts = line.words[end].facts
      if facts.traits.contains(.isNumber) {
        guard reader.table.forms[Int(facts.form)].utf8.count == 4 else { break }
      } else {
        hasWord = true
      }
      end += 1
    }
    guard hasWord else { return }
    let word = SearchWord.documentNumber(line.words[start..<end].map { reader.table.word($0.facts.form) })
    note(words: [Int32(reader.table.form(of: word))], line.zone)
  }

  /// Where the text has a short form, its full form is indexed at the same place, and the other way round; the words before
  /// and behind are neighbours of both.
  private mutating func addOtherForms(at start: Int, of line: Line) {
    guard let entry = entry(at: start, of: line) else { return }
    let end = start + entry.words.count
    let others = entry.others
    var new = zip(others, others.dropFirst()).map { pair($0, $1) }
    func addIfPhrase(_ first: Int32, _ second: Int32) {
      if Self.isPhrase(facts(of: first), facts(of: second), isJoined: false) { new.append(pair(first, second)) }
    }
    if start > 0, !line.words[start].startsLine, let first = others.first {
      addIfPhrase(line.form(start - 1), first)
    }
    if end < line.words.count, !line.words[end].startsLine, let last = others.last {
      addIfPhrase(last, line.form(end))
    }
    note(words: others, line.zone)
    pairs.note(new[...], line.zone)
  }

  private func entry(at start: Int, of line: Line) -> Abbreviated? {
    let next = start + 1 < line.words.count ? line.form(start + 1) : -1
    let position = beginnings[Int(line.form(start))].first { position in
      let second = secondWords[position]
      return (second == next || second < 0) && matches(abbreviations[position], at: start, of: line)
    }
    return position.map { abbreviations[$0] }
  }

  private func matches(_ entry: Abbreviated, at start: Int, of line: Line) -> Bool {
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
