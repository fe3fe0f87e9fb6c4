/// A partial index with the ranks that its keys have among all keys.
struct RankedPart: Sendable {
  let index: PartialIndex
  /// For each key of the part; ascending.
  private let ranks: [Int32]

  init(index: PartialIndex, ranks: [Int32]) {
    self.index = index
    self.ranks = ranks
  }

  /// The rank of a form's key.
  func rank(ofForm form: Int) -> Int { Int(ranks[Int(index.keyOfForm[form])]) }

  func frequency(ofForm form: Int) -> Int { Int(index.formStarts[form + 1] - index.formStarts[form]) }

  /// Adds the forms whose keys have ranks in a range.
  func addForms(ofRanks range: Range<Int>, to merge: inout RecordMerge<RankedForm>) {
    let (keys, keyOfForm) = (keys(ofRanks: range), index.keyOfForm)
    let forms = keyOfForm.end { $0 < keys.lowerBound }..<keyOfForm.end { $0 < keys.upperBound }
    merge.add(
      forms.map { RankedForm(rank: rank(ofForm: $0), text: index.forms[$0]) },
      starts: index.formStarts[forms.lowerBound...forms.upperBound],
      of: index.formPostings,
      from: index.firstDocument
    )
  }

  /// Adds the pairs whose first keys have ranks in a range, as pairs of ranks.
  func addPairs(ofRanks range: Range<Int>, to merge: inout RecordMerge<UInt64>) {
    let (keys, all) = (keys(ofRanks: range), index.pairs)
    let pairs = all.end { $0 >> 32 < keys.lowerBound }..<all.end { $0 >> 32 < keys.upperBound }
    merge.add(
      all[pairs].map { PairOccurrences.pair(ranks[Int($0 >> 32)], ranks[Int($0 & 0xFFFF_FFFF)]) },
      starts: index.pairStarts[pairs.lowerBound...pairs.upperBound],
      of: index.pairPostings,
      from: index.firstDocument
    )
  }

  private func keys(ofRanks range: Range<Int>) -> Range<Int> {
    ranks.end { $0 < range.lowerBound }..<ranks.end { $0 < range.upperBound }
  }
}

/// A form and the rank of its key.
struct RankedForm: Comparable {
  let rank: Int
  private let form: SortedKey

  init(rank: Int, text: String) {
    self.rank = rank
    form = SortedKey(text)
  }

  var text: String { form.text }

  static func < (left: RankedForm, right: RankedForm) -> Bool {
    left.rank == right.rank ? left.form < right.form : left.rank < right.rank
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
