import BulletinCore

/// The index of a run of documents, with numbers of its own for keys and forms. Partial indexes are made in parallel and then
/// joined by ``IndexMerge``.
package struct PartialIndex: Sendable {
  let keys: [String]
  let forms: [String]
  /// For each form the position of its key.
  let keyOfForm: [Int32]
  let formStarts: [UInt32]
  let formPostings: [UInt32]
  /// Positions of two keys, the first in the upper 32 bits.
  let pairs: [UInt64]
  let pairStarts: [UInt32]
  let pairPostings: [UInt32]

  /// The keys that some document has.
  var usedKeys: [String] {
    forms.indices.filter { formStarts[$0] < formStarts[$0 + 1] }.map { keys[Int(keyOfForm[$0])] }
  }
}

extension PartialIndex {
  /// - Parameters:
  ///   - documents: a run of all documents.
  ///   - first: the number of the first of them.
  init(_ documents: ArraySlice<SearchDocument>, first: Int, matcher: AbbreviationMatcher) {
    var builder = PartialIndexBuilder(matcher, documents: first..<first + documents.count)
    for (offset, document) in documents.enumerated() {
      builder.add(document, number: first + offset)
    }
    self = builder.finish()
  }
}

private struct PartialIndexBuilder {
  /// An entry of the ``AbbreviationMatcher`` in numbers of forms.
  private struct Abbreviated {
    let words: [Int]
    let spellings: [String]?
    let endsInDot: Bool
    let others: [Int]
  }

  /// Words as texts write them: folding is done once for each spelling.
  private var spellings = ByteInterner()
  /// The form of each spelling.
  private var formOfSpelling: [Int32] = []
  private var formNumbers: [String: Int] = [:]
  private var keyNumbers: [String: Int] = [:]
  private var keys: [String] = []
  private var forms: [String] = []
  private var keyOfForm: [Int32] = []
  /// For each form: whether it is a number, and whether a stop word.
  private var isNumber: [Bool] = []
  private var isStop: [Bool] = []
  /// Indexed by form; shorter than the forms, because all first words of abbreviations are numbered first.
  private var abbreviations: [[Abbreviated]] = []
  /// Of forms.
  private var words: Occurrences
  /// Of two keys, the first in the upper half of the bits.
  private var pairs: Occurrences
  private let firstKeyShift: UInt64
  private var tokens: [SearchTokenizer.Token] = []
  private var line: [Int] = []

  init(_ matcher: AbbreviationMatcher, documents: Range<Int>) {
    words = Occurrences(in: documents)
    pairs = Occurrences(in: documents)
    firstKeyShift = UInt64(pairs.thingBits / 2)
    for form in matcher.entries.keys.sorted() {
      for entry in matcher.entries[form] ?? [] {
        let words = entry.words.map { self.form(of: $0) }
        let abbreviated = Abbreviated(
          words: words,
          spellings: entry.spellings,
          endsInDot: entry.endsInDot,
          others: entry.others.map { self.form(of: $0) }
        )
        while abbreviations.count <= words[0] { abbreviations.append([]) }
        abbreviations[words[0]].append(abbreviated)
      }
    }
  }

  mutating func add(_ document: SearchDocument, number: Int) {
    words.begin(document: number)
    pairs.begin(document: number)
    let titleWords = document.title.utf8.count { $0 == UInt8(ascii: " ") } + 1
    document.title.withBorrowedUTF8 { add($0, .title(words: titleWords)) }
    document.summary.withBorrowedUTF8 { add($0, .summary) }
    document.names.withBorrowedUTF8 { add($0, .names) }
    document.body.withUnsafeBufferPointer { add($0, .body) }
  }

  /// Ends the work; nothing can be added any more.
  mutating func finish() -> PartialIndex {
    let keyBits = Int.bitWidth - keys.count.leadingZeroBitCount
    let pairs = pairs.takeLists(sortedBy: [0..<keyBits, Int(firstKeyShift)..<Int(firstKeyShift) + keyBits])
    let words = words.takeLists(sortedBy: [0..<Int.bitWidth - forms.count.leadingZeroBitCount])
    // Forms of abbreviations may stand nowhere.
    var formStarts: [UInt32] = []
    formStarts.reserveCapacity(forms.count + 1)
    for (form, start) in zip(words.things, words.starts) {
      while formStarts.count <= Int(form) { formStarts.append(start) }
    }
    while formStarts.count <= forms.count { formStarts.append(UInt32(words.postings.count)) }
    return PartialIndex(
      keys: keys,
      forms: forms,
      keyOfForm: keyOfForm,
      formStarts: formStarts,
      formPostings: words.postings,
      pairs: pairs.things.map { [firstKeyShift] in ($0 >> firstKeyShift) << 32 | $0 & (1 << firstKeyShift - 1) },
      pairStarts: pairs.starts,
      pairPostings: pairs.postings
    )
  }

  private mutating func add(_ utf8: UnsafeBufferPointer<UInt8>, _ zone: Zone) {
    SearchTokenizer.scan(utf8, into: &tokens)
    line.removeAll(keepingCapacity: true)
    for token in tokens { line.append(form(ofSpelling: token.start..<token.end, in: utf8)) }
    for index in line.indices {
      let form = line[index]
      words.note(UInt64(form), zone)
      let token = tokens[index]
      if index > 0, !token.startsLine, isPhrase(line[index - 1], form, isJoined: token.isJoined) {
        note(line[index - 1], form, zone)
      }
      if isNumber[form] { addDocumentNumber(at: index, zone) }
      if form < abbreviations.count, !abbreviations[form].isEmpty { addOtherForms(at: index, utf8, zone) }
    }
  }

  @inline(__always)
  private mutating func note(_ first: Int, _ second: Int, _ zone: Zone) {
    pairs.note(UInt64(keyOfForm[first]) << firstKeyShift | UInt64(keyOfForm[second]), zone)
  }

  /// Whether two neighbours are worth finding as a phrase. Amounts are not: `332 hộ` would double the index. The same rule
  /// stands in search.js (`isPhrase`).
  @inline(__always)
  private func isPhrase(_ first: Int, _ second: Int, isJoined: Bool) -> Bool {
    if isNumber[first] { return isJoined }
    return !(isStop[first] && isStop[second])
  }

  private mutating func form(ofSpelling range: Range<Int>, in utf8: UnsafeBufferPointer<UInt8>) -> Int {
    let (number, isNew) = spellings.intern(utf8, range)
    if isNew {
      formOfSpelling.append(Int32(form(of: SearchWord(String(decoding: utf8[range], as: UTF8.self)))))
    }
    return Int(formOfSpelling[number])
  }

  private mutating func form(of word: SearchWord) -> Int {
    // A key has no sign of a tone in it, so that the two together are one name.
    let name = word.key + "!" + word.form
    if let number = formNumbers[name] { return number }
    let key = keyNumbers[word.key] ?? keys.count
    if key == keys.count {
      keyNumbers[word.key] = key
      keys.append(word.key)
    }
    formNumbers[name] = forms.count
    forms.append(word.form)
    keyOfForm.append(Int32(key))
    isNumber.append(word.isNumber)
    isStop.append(StopWords.forms.contains(word.form))
    return forms.count - 1
  }

  /// `01/KH-UBND` as one word besides its three: a number, then parts joined by `/` or `-`, words or years, at least one word.
  private mutating func addDocumentNumber(at start: Int, _ zone: Zone) {
    var end = start + 1
    var hasWord = false
    while end < line.count, end - start < 6, tokens[end].isJoined {
      let form = line[end]
      if isNumber[form] {
        guard forms[form].utf8.count == 4 else { break }
      } else {
        hasWord = true
      }
      end += 1
    }
    guard hasWord else { return }
    let parts = line[start..<end].map { SearchWord(key: keys[Int(keyOfForm[$0])]) }
    words.note(UInt64(form(of: .documentNumber(parts))), zone)
  }

  /// Where the text has a short form, its full form is indexed at the same place, and the other way round; the words before
  /// and behind are neighbours of both.
  private mutating func addOtherForms(
    at start: Int,
    _ utf8: UnsafeBufferPointer<UInt8>,
    _ zone: Zone
  ) {
    guard let entry = abbreviations[line[start]].first(where: { matches($0, at: start, utf8) }) else { return }
    let end = start + entry.words.count
    let others = entry.others
    for (index, form) in others.enumerated() {
      words.note(UInt64(form), zone)
      if index > 0 { note(others[index - 1], form, zone) }
    }
    if start > 0, !tokens[start].startsLine, let first = others.first, isPhrase(line[start - 1], first, isJoined: false)
    {
      note(line[start - 1], first, zone)
    }
    if end < line.count, !tokens[end].startsLine, let last = others.last, isPhrase(last, line[end], isJoined: false) {
      note(last, line[end], zone)
    }
  }

  private func matches(_ entry: Abbreviated, at start: Int, _ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = start + entry.words.count
    guard end <= line.count else { return false }
    for offset in entry.words.indices {
      let token = tokens[start + offset]
      if offset > 0, token.startsLine { return false }
      guard line[start + offset] == entry.words[offset] else { return false }
      if let spellings = entry.spellings, !utf8[token.start..<token.end].elementsEqual(spellings[offset].utf8) {
        return false
      }
    }
    let textEnd = tokens[end - 1].end
    return !entry.endsInDot || textEnd < utf8.count && utf8[textEnd] == UInt8(ascii: ".")
  }
}
