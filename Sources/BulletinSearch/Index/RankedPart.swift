/// A partial index with the ranks that its keys have among all keys. A class, because it is looked into for every record.
final class RankedPart: Sendable {
  let index: PartialIndex
  /// For each key of the part; ascending.
  private let ranks: [Int32]

  init(index: PartialIndex, ranks: [Int32]) {
    self.index = index
    self.ranks = ranks
  }

  /// The rank of a form's key; higher than all for none.
  func rank(ofForm form: Int?) -> Int { form.map { Int(ranks[Int(index.keyOfForm[$0])]) } ?? .max }

  func frequency(ofForm form: Int) -> Int { Int(index.formStarts[form + 1] - index.formStarts[form]) }

  /// The ranks of the keys of a pair, the first in the upper 32 bits; higher than all for none.
  func ranks(ofPair pair: Int?) -> UInt64 {
    guard let pair else { return .max }
    let keys = index.pairs[pair]
    return PairOccurrences.pair(ranks[Int(keys >> 32)], ranks[Int(keys & 0xFFFF_FFFF)])
  }

  /// The first of some forms.
  func form(_ forms: Range<Int>) -> String { index.forms[forms.lowerBound] }

  /// Takes the first of some forms and writes its postings.
  ///
  /// - Returns: what ``rank(ofForm:)`` says of the next.
  func writeForm(_ forms: inout Range<Int>, to writer: inout ShardWriter) -> Int {
    write(index.formPostings, index.formStarts, forms.removeFirst(), to: &writer)
    return rank(ofForm: forms.first)
  }

  /// Takes the first of some pairs and writes its postings.
  ///
  /// - Returns: what ``ranks(ofPair:)`` says of the next.
  func writePair(_ pairs: inout Range<Int>, to writer: inout ShardWriter) -> UInt64 {
    write(index.pairPostings, index.pairStarts, pairs.removeFirst(), to: &writer)
    return ranks(ofPair: pairs.first)
  }

  @inline(__always)
  private func write(_ postings: [UInt16], _ starts: [UInt32], _ position: Int, to writer: inout ShardWriter) {
    let range = Int(starts[position])..<Int(starts[position + 1])
    postings.withUnsafeBufferPointer {
      writer.append(UnsafeBufferPointer(rebasing: $0[range]), from: index.firstDocument)
    }
  }

  /// The forms whose keys have ranks in a range.
  func forms(ofRanks range: Range<Int>) -> Range<Int> {
    let (keys, keyOfForm) = (keys(ofRanks: range), index.keyOfForm)
    return keyOfForm.end { $0 < keys.lowerBound }..<keyOfForm.end { $0 < keys.upperBound }
  }

  /// The pairs whose first keys have ranks in a range.
  func pairs(ofRanks range: Range<Int>) -> Range<Int> {
    let (keys, pairs) = (keys(ofRanks: range), index.pairs)
    return pairs.end { $0 >> 32 < keys.lowerBound }..<pairs.end { $0 >> 32 < keys.upperBound }
  }

  private func keys(ofRanks range: Range<Int>) -> Range<Int> {
    ranks.end { $0 < range.lowerBound }..<ranks.end { $0 < range.upperBound }
  }
}

extension Array {
  /// Where the items end that fulfil a condition, which the first ones do and no others.
  fileprivate func end(of isBefore: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
