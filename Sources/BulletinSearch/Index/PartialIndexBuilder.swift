import BulletinCore

/// Takes one document after the other into a ``PartialIndex``.
///
/// Every word of every text passes through here. So it goes from step to step with all words of a text at once: a step reads one
/// table and writes one array of known length, which spares asking at every word whether an array is shared or full.
struct PartialIndexBuilder {
  private var vocabulary: Vocabulary
  private var words = WordOccurrences()
  private var pairs = PairOccurrences()
  /// Room for the words of a text, and for its pairs.
  private var textWords: [TextWord] = []
  private var textPairs: [UInt64] = []

  /// - Parameter vocabulary: what is known of words; grows by those of the documents.
  init(_ vocabulary: consuming Vocabulary) {
    self.vocabulary = vocabulary
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
  /// - Returns: The index, and what is known of words now.
  consuming func finish(firstDocument: UInt32) -> (index: PartialIndex, vocabulary: Vocabulary) {
    (index(firstDocument: firstDocument), vocabulary)
  }

  private func index(firstDocument: UInt32) -> PartialIndex {
    let table = vocabulary.reader.table
    let counts = words.counts(of: table.forms.count)
    // Those of abbreviations and of other runs may stand nowhere.
    let used = table.facts.filter { counts[Int($0.form)] > 0 }
    let order = KeyOrder(of: table.keys, used: used.map(\.key))
    let forms = order.sorted(used, texts: table.forms)
    let wordLists = words.lists(of: forms.map(\.form), counts: counts)
    let rankedPairs = order.sorted(pairs.pairs)
    let pairLists = pairs.lists(in: rankedPairs.map(\.position))
    return PartialIndex(
      firstDocument: firstDocument,
      keys: order.numbers.map { table.keys[Int($0)] },
      forms: forms.map { table.forms[Int($0.form)] },
      keyOfForm: forms.map { order.ranks[Int($0.key)] },
      formStarts: wordLists.starts,
      formPostings: wordLists.postings,
      pairs: rankedPairs.map(\.pair),
      pairStarts: pairLists.starts,
      pairPostings: pairLists.postings
    )
  }

  private mutating func add(_ utf8: UnsafeBufferPointer<UInt8>, _ zone: Zone) {
    let count = vocabulary.reader.read(utf8, into: &textWords)
    let line = TextLine(utf8: utf8, words: textWords[..<count], zone: zone)
    words.note(line.words, of: vocabulary.reader.table.forms.count, zone)
    let pairCount = Self.neighbours(in: line, into: &textPairs)
    pairs.note(textPairs[..<pairCount], zone)
    for (index, word) in line.words.enumerated() {
      if word.facts.traits.contains(.isNumber) { addDocumentNumber(at: index, of: line) }
      if word.facts.traits.contains(.startsAbbreviation) { addOtherForms(at: index, of: line) }
    }
  }

  private mutating func note(words forms: [Int32], _ zone: Zone) {
    words.note(forms, of: vocabulary.reader.table.forms.count, zone)
  }

  /// The pairs of neighbours in a text that are worth finding as a phrase.
  ///
  /// - Returns: how many there are.
  private static func neighbours(in line: TextLine, into pairs: inout [UInt64]) -> Int {
    let words = line.words
    pairs.append(contentsOf: repeatElement(0, count: max(0, words.count - pairs.count)))
    return pairs.withUnsafeMutableBufferPointer { pairs in
      guard var previous = words.first else { return 0 }
      var count = 0
      for word in words.dropFirst() {
        // Written in any case and counted if it is one, which cannot be guessed.
        pairs[count] = PairOccurrences.pair(previous.facts.key, word.facts.key)
        let isPhrase = isPhrase(previous.facts, word.facts, isJoined: word.isJoined(to: previous, in: line.utf8))
        count += !word.startsLine && isPhrase ? 1 : 0
        previous = word
      }
      return count
    }
  }

  private func facts(of form: Int32) -> FormTable.Facts { vocabulary.reader.table.facts[Int(form)] }

  private func pair(_ first: Int32, _ second: Int32) -> UInt64 {
    PairOccurrences.pair(facts(of: first).key, facts(of: second).key)
  }

  /// Whether two neighbours are worth finding as a phrase. Amounts are not: `332 hộ` would double the index. The same rule
  /// stands in search.js (`isPhrase`).
  ///
  /// - Parameter isJoined: asked behind numbers alone.
  @inline(__always)
  private static func isPhrase(
    _ first: FormTable.Facts,
    _ second: FormTable.Facts,
    isJoined: @autoclosure () -> Bool
  ) -> Bool {
    if first.traits.contains(.isNumber) { return isJoined() }
    return !first.traits.intersection(second.traits).contains(.isStop)
  }

  /// `01/KH-UBND` as one word besides its three: a number, then parts joined by `/` or `-`, words or years, at least one word.
  private mutating func addDocumentNumber(at start: Int, of line: TextLine) {
    var end = start + 1
    var hasWord = false
    while end < line.words.count, end - start < 6, line.isJoined(end) {
      let facts = line.words[end].facts
      if facts.traits.contains(.isNumber) {
        guard vocabulary.reader.table.forms[Int(facts.form)].utf8.count == 4 else { break }
      } else {
        hasWord = true
      }
      end += 1
    }
    guard hasWord else { return }
    let word = SearchWord.documentNumber(line.words[start..<end].map { vocabulary.reader.table.word($0.facts.form) })
    note(words: [Int32(vocabulary.reader.table.form(of: word))], line.zone)
  }

  /// Where the text has a short form, its full form is indexed at the same place, and the other way round; the words before
  /// and behind are neighbours of both.
  private mutating func addOtherForms(at start: Int, of line: TextLine) {
    guard let entry = vocabulary.abbreviations.entry(at: start, of: line) else { return }
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
}
