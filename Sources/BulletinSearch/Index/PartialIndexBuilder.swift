import BulletinCore

/// Takes one document after the other into a ``PartialIndex``.
///
/// Every word of every text passes through here. So it goes from step to step with all words of a text at once: a step reads one
/// table and writes one array of known length, which spares asking at every word whether an array is shared or full.
struct PartialIndexBuilder {
  /// An entry of the ``AbbreviationMatcher`` in numbers of forms. A class, because many words begin one and few go on with it.
  private final class Abbreviated {
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
    let tokens: [SearchTokenizer.Token]
    /// Of each token.
    let forms: [Int32]
    let zone: Zone
  }

  private var table = FormTable()
  /// By the form of the first word; shorter than the forms, because those that begin none are numbered later.
  private var abbreviations: [[Abbreviated]] = []
  private var words = Occurrences()
  private var pairNumbers = PairInterner()
  private var pairs = Occurrences()

  init(_ matcher: AbbreviationMatcher) {
    for form in matcher.entries.keys.sorted() {
      for entry in matcher.entries[form] ?? [] {
        let abbreviated = Abbreviated(entry, in: &table)
        let first = Int(abbreviated.words[0])
        while abbreviations.count <= first { abbreviations.append([]) }
        abbreviations[first].append(abbreviated)
        table.noteAbbreviation(startingWith: first)
      }
    }
  }

  /// - Parameter number: of the document in the run.
  mutating func add(_ document: SearchDocument, number: Int) {
    let titleWords = document.title.utf8.count { $0 == UInt8(ascii: " ") } + 1
    document.title.withBorrowedUTF8 { add($0, .title(words: titleWords)) }
    document.summary.withBorrowedUTF8 { add($0, .summary) }
    document.names.withBorrowedUTF8 { add($0, .names) }
    document.body.withUnsafeBufferPointer { add($0, .body) }
    words.end(document: number)
    pairs.end(document: number)
  }

  /// - Parameter firstDocument: the number of the first document, of all documents.
  func finish(firstDocument: UInt32) -> PartialIndex {
    // Forms of abbreviations may stand nowhere.
    let words = words.lists(of: table.forms.count)
    let pairs = pairs.lists(of: pairNumbers.pairs.count)
    return PartialIndex(
      firstDocument: firstDocument,
      keys: table.keys,
      forms: table.forms,
      keyOfForm: table.facts.map(\.key),
      formStarts: words.starts,
      formPostings: words.postings,
      pairs: pairNumbers.pairs,
      pairStarts: pairs.starts,
      pairPostings: pairs.postings
    )
  }

  private mutating func add(_ utf8: UnsafeBufferPointer<UInt8>, _ zone: Zone) {
    let tokens = SearchTokenizer.tokens(of: utf8)
    let forms = table.forms(of: tokens, in: utf8)
    note(words: forms, zone)
    note(pairs: neighbours(tokens, forms), zone)
    let line = Line(utf8: utf8, tokens: tokens, forms: forms, zone: zone)
    for (index, form) in forms.enumerated() {
      let facts = table.facts[Int(form)]
      if facts.isNumber { addDocumentNumber(at: index, of: line) }
      if facts.startsAbbreviation { addOtherForms(at: index, of: line) }
    }
  }

  private mutating func note(words forms: [Int32], _ zone: Zone) {
    words.note(forms, of: table.forms.count, zone)
  }

  private mutating func note(pairs new: [UInt64], _ zone: Zone) {
    let numbers = pairNumbers.numbers(of: new)
    pairs.note(numbers, of: pairNumbers.pairs.count, zone)
  }

  /// The pairs of neighbours in a text that are worth finding as a phrase.
  private func neighbours(_ tokens: [SearchTokenizer.Token], _ forms: [Int32]) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: forms.count) { pairs, count in
      guard var previous = forms.first.map({ table.facts[Int($0)] }) else { return }
      for index in 1..<forms.count {
        let facts = table.facts[Int(forms[index])]
        if !tokens[index].startsLine, isPhrase(previous, facts, isJoined: tokens[index].isJoined) {
          pairs.initializeElement(at: count, to: PairInterner.pair(previous.key, facts.key))
          count += 1
        }
        previous = facts
      }
    }
  }

  private func pair(_ first: Int32, _ second: Int32) -> UInt64 {
    PairInterner.pair(table.facts[Int(first)].key, table.facts[Int(second)].key)
  }

  /// Whether two neighbours are worth finding as a phrase. Amounts are not: `332 hộ` would double the index. The same rule
  /// stands in search.js (`isPhrase`).
  @inline(__always)
  private func isPhrase(_ first: FormTable.Facts, _ second: FormTable.Facts, isJoined: Bool) -> Bool {
    if first.isNumber { return isJoined }
    return !(first.isStop && second.isStop)
  }

  /// `01/KH-UBND` as one word besides its three: a number, then parts joined by `/` or `-`, words or years, at least one word.
  private mutating func addDocumentNumber(at start: Int, of line: Line) {
    var end = start + 1
    var hasWord = false
    while end < line.forms.count, end - start < 6, line.tokens[end].isJoined {
      let form = Int(line.forms[end])
      if table.facts[form].isNumber {
        guard table.forms[form].utf8.count == 4 else { break }
      } else {
        hasWord = true
      }
      end += 1
    }
    guard hasWord else { return }
    let word = SearchWord.documentNumber(line.forms[start..<end].map { table.word($0) })
    note(words: [Int32(table.form(of: word))], line.zone)
  }

  /// Where the text has a short form, its full form is indexed at the same place, and the other way round; the words before
  /// and behind are neighbours of both.
  private mutating func addOtherForms(at start: Int, of line: Line) {
    let known = abbreviations[Int(line.forms[start])]
    guard let entry = known.first(where: { matches($0, at: start, of: line) }) else { return }
    let end = start + entry.words.count
    let others = entry.others
    var new = zip(others, others.dropFirst()).map { pair($0, $1) }
    func addIfPhrase(_ first: Int32, _ second: Int32) {
      let (left, right) = (table.facts[Int(first)], table.facts[Int(second)])
      if isPhrase(left, right, isJoined: false) { new.append(pair(first, second)) }
    }
    if start > 0, !line.tokens[start].startsLine, let first = others.first {
      addIfPhrase(line.forms[start - 1], first)
    }
    if end < line.forms.count, !line.tokens[end].startsLine, let last = others.last {
      addIfPhrase(last, line.forms[end])
    }
    note(words: others, line.zone)
    note(pairs: new, line.zone)
  }

  private func matches(_ entry: Abbreviated, at start: Int, of line: Line) -> Bool {
    let end = start + entry.words.count
    guard end <= line.forms.count else { return false }
    for offset in entry.words.indices {
      let token = line.tokens[start + offset]
      if offset > 0, token.startsLine { return false }
      guard line.forms[start + offset] == entry.words[offset] else { return false }
      if let spellings = entry.spellings, !line.utf8[token.start..<token.end].elementsEqual(spellings[offset].utf8) {
        return false
      }
    }
    let textEnd = line.tokens[end - 1].end
    return !entry.endsInDot || textEnd < line.utf8.count && line.utf8[textEnd] == UInt8(ascii: ".")
  }
}
