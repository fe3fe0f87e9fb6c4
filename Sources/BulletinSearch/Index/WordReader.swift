/// Goes through texts word by word.
///
/// A text is cut where bytes of ASCII divide, which needs no look at its characters; what lies between is looked up among the
/// spellings that were met before, and only what is new is decoded, folded and numbered.
struct WordReader: Sendable {
  var table = FormTable()
  private var spellings = ByteTable(blank: FormTable.Facts.mixed)

  /// The words of a text.
  ///
  /// - Parameter words: where they are put; grows as needed.
  /// - Returns: how many there are.
  mutating func read(_ utf8: UnsafeBufferPointer<UInt8>, into words: inout [TextWord]) -> Int {
    let most = SearchTokenizer.mostWords(inBytes: utf8.count)
    words.append(contentsOf: repeatElement(TextWord.none, count: max(0, most - words.count)))
    // As a buffer, so that it is asked once and not at every word whether somebody else has the array.
    return words.withUnsafeMutableBufferPointer { buffer in
      var line = Line(words: buffer)
      var index = 0
      while index < utf8.count {
        let run = WordRun(utf8, at: index)
        let end = index + run.length
        if run.length > 0 {
          let facts = facts(of: run.head, utf8, index..<end) { SearchTokenizer.isWord($0, in: utf8) }
          if isPlain(facts, utf8, end) {
            line.append(facts, index..<end)
          } else {
            index = readWords(utf8, from: index, to: end, into: &line)
            continue
          }
        }
        index = end
        if index < utf8.count {
          line.pass(utf8[index])
          index += 1
        }
      }
      return line.count
    }
  }

  /// Whether a run is a word as it stands. Numbers may go on behind a dot: `6.381`.
  @inline(__always)
  private func isPlain(_ facts: FormTable.Facts, _ utf8: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    if facts.traits.isDisjoint(with: [.isNumber, .isMixed]) { return true }
    return facts.traits.contains(.isNumber) && (end == utf8.count || utf8[end] != UInt8(ascii: "."))
  }

  /// Reads the words that begin in a run, character by character.
  ///
  /// - Returns: where to go on.
  @inline(never)
  private mutating func readWords(
    _ utf8: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to end: Int,
    into line: inout Line
  ) -> Int {
    var index = start
    while let word = SearchTokenizer.nextWord(in: utf8, from: index, to: end) {
      line.append(facts(of: WordHead(utf8, word), utf8, word) { _ in true }, word)
      index = word.upperBound
    }
    return max(index, end)
  }

  /// - Parameter isWord: asked of new spellings alone.
  @inline(__always)
  private mutating func facts(
    of head: WordHead,
    _ utf8: UnsafeBufferPointer<UInt8>,
    _ range: Range<Int>,
    isWord: (Range<Int>) -> Bool
  ) -> FormTable.Facts {
    if let known = spellings.value(of: head, utf8, range) { return known }
    let new = isWord(range) ? learn(utf8[range]) : FormTable.Facts.mixed
    // Long ones that are no word are whole sentences in a script without spaces, which nobody writes twice.
    if !new.traits.contains(.isMixed) || range.count <= WordHead.length { spellings.add(new, for: head, utf8, range) }
    return new
  }

  @inline(never)
  private mutating func learn(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> FormTable.Facts {
    let form = table.form(of: SearchWord(word))
    return table.facts[form]
  }
}

/// A word of a text.
struct TextWord {
  let start: Int
  let end: Int
  let facts: FormTable.Facts
  /// Stands on another line than the word before it, so that the two are no phrase.
  let startsLine: Bool

  static let none = TextWord(start: 0, end: 0, facts: FormTable.Facts.mixed, startsLine: false)

  /// Whether between it and the word before there is nothing but `/` or `-`, perhaps with a space before or after.
  @inline(__always)
  func isJoined(to previous: TextWord, in utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    !startsLine && SearchTokenizer.isJoint(utf8, from: previous.end, to: start)
  }
}

/// The words of a text that were read so far.
private struct Line {
  let words: UnsafeMutableBufferPointer<TextWord>
  private(set) var count = 0
  private var startsLine = true

  init(words: UnsafeMutableBufferPointer<TextWord>) {
    self.words = words
  }

  @inline(__always)
  mutating func append(_ facts: FormTable.Facts, _ range: Range<Int>) {
    words[count] = TextWord(start: range.lowerBound, end: range.upperBound, facts: facts, startsLine: startsLine)
    count += 1
    startsLine = false
  }

  /// What stands between words.
  @inline(__always)
  mutating func pass(_ byte: UInt8) {
    if byte == UInt8(ascii: "\n") { startsLine = true }
  }
}
