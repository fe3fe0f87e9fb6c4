import BulletinCore

/// Joins partial indexes into one, in the order of its keys, cut into shards.
///
/// A record is a key with the postings of its forms, then the pairs that start with the key: `=kheo!khéo'!…!kheo!…` and
/// ` leo!…`. Postings are the gaps between documents, each × 8 + zone, by ``NumberCoding``.
struct IndexMerge: Sendable {
  /// A piece of the index, small enough to be fetched for a word or two.
  struct Shard: Sendable {
    /// The first key or pair (`dan van`) in it.
    let start: String
    /// The last one.
    let end: String
    let bytes: [UInt8]
  }

  /// Sorted by their bytes. Positions in it are the ranks below.
  let keys: [String]
  /// The number of documents that hold each key, in whatever form; one document may count once for each form.
  let frequencies: [Int]
  private let parts: [Part]
  private let packing: PairPacking

  /// A partial index with ranks in the place of its own numbers. A class, because it is looked into for every record.
  private final class Part: Sendable {
    let index: PartialIndex
    /// Sorted by rank, then form.
    let forms: [(rank: Int, form: String, number: Int)]
    /// Sorted: the ranks of both keys and the number in the partial index, packed by ``PairPacking``.
    let pairs: [UInt64]

    init(index: PartialIndex, forms: [(rank: Int, form: String, number: Int)], pairs: [UInt64]) {
      self.index = index
      self.forms = forms
      self.pairs = pairs
    }

    func postings(ofForm number: Int) -> ArraySlice<UInt16> {
      index.formPostings[Int(index.formStarts[number])..<Int(index.formStarts[number + 1])]
    }

    func postings(ofPair number: Int) -> ArraySlice<UInt16> {
      index.pairPostings[Int(index.pairStarts[number])..<Int(index.pairStarts[number + 1])]
    }
  }

  /// Bytes of a shard's content at which the next one begins: some 5 kB when a server compresses it.
  static let shardSize = 6_000

  init(_ partials: [PartialIndex]) async throws {
    let keys = Set(partials.flatMap(\.usedKeys)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let ranks = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, $0) })
    let packing = PairPacking(keyCount: keys.count)
    self.packing = packing
    parts = try await parallelMap(partials, runLength: 1) { partial in
      let local = partial.keys.map { ranks[$0] ?? 0 }
      // Words of abbreviations are numbered even where no text has them.
      let used = partial.forms.indices.filter { partial.formStarts[$0] < partial.formStarts[$0 + 1] }
      let forms = used.map { number in
        (rank: local[Int(partial.keyOfForm[number])], form: partial.forms[number], number: number)
      }
      let pairs = partial.pairs.enumerated().map { number, pair in
        packing.pack(local[Int(pair >> 32)], local[Int(pair & 0xFFFF_FFFF)], number)
      }
      return Part(
        index: partial,
        forms: forms.sorted { ($0.rank, $0.form) < ($1.rank, $1.form) },
        pairs: pairs.sorted()
      )
    }
    var frequencies = [Int](repeating: 0, count: keys.count)
    for part in parts {
      for form in part.forms {
        frequencies[form.rank] += part.postings(ofForm: form.number).count
      }
    }
    self.keys = keys
    self.frequencies = frequencies
  }

  /// All shards in order.
  func shards() async throws -> [Shard] {
    try await parallelMap(ranges(), runLength: 1) { encode($0) }.flatMap { $0 }
  }

  /// Runs of ranks with about as many postings each. Their number depends on the content alone.
  private func ranges() -> [Range<Int>] {
    let total = frequencies.reduce(0, +)
    let share = max(100_000, total / 32)
    var ranges: [Range<Int>] = []
    var start = 0
    var sum = 0
    for rank in keys.indices {
      sum += frequencies[rank]
      if sum >= share {
        ranges.append(start..<rank + 1)
        start = rank + 1
        sum = 0
      }
    }
    if start < keys.count { ranges.append(start..<keys.count) }
    return ranges
  }

  private func encode(_ range: Range<Int>) -> [Shard] {
    var writer = ShardWriter(keys: keys)
    let forms = gathered(range) { part in
      part.forms[slice(part.forms, range) { $0.rank }].lazy.map { ($0.rank, $0.form, $0.number) }
    }.sorted { ($0.item.0, $0.item.1, $0.part) < ($1.item.0, $1.item.1, $1.part) }
    // Runs that are sorted already, which Swift's sort finds and merges.
    let pairs = gathered(range) { part in
      part.pairs[slice(part.pairs, range) { packing.first($0) }].lazy.map { (packing.ranks($0), packing.number($0)) }
    }.sorted { $0.item.0 == $1.item.0 ? $0.part < $1.part : $0.item.0 < $1.item.0 }
    var nextForm = 0
    var nextPair = 0
    for rank in range {
      writer.beginKey(rank)
      while nextForm < forms.count, forms[nextForm].item.0 == rank {
        let form = forms[nextForm].item.1
        writer.beginForm(form)
        while nextForm < forms.count, forms[nextForm].item.0 == rank, forms[nextForm].item.1 == form {
          let part = parts[forms[nextForm].part]
          writer.append(part.postings(ofForm: forms[nextForm].item.2), from: part.index.firstDocument)
          nextForm += 1
        }
      }
      while nextPair < pairs.count, packing.first(ofRanks: pairs[nextPair].item.0) == rank {
        let ranks = pairs[nextPair].item.0
        writer.beginPair(rank, second: packing.second(ofRanks: ranks))
        while nextPair < pairs.count, pairs[nextPair].item.0 == ranks {
          let part = parts[pairs[nextPair].part]
          writer.append(part.postings(ofPair: pairs[nextPair].item.1), from: part.index.firstDocument)
          nextPair += 1
        }
      }
    }
    return writer.finish()
  }

  private func gathered<Items: Sequence>(
    _ range: Range<Int>,
    _ items: (Part) -> Items
  ) -> [(part: Int, item: Items.Element)] {
    parts.enumerated().flatMap { position, part in items(part).map { (part: position, item: $0) } }
  }

  /// The items whose rank is in a range, of items sorted by it.
  private func slice<Item>(_ items: [Item], _ range: Range<Int>, rank: (Item) -> Int) -> Range<Int> {
    func firstIndex(notBelow bound: Int) -> Int {
      var low = 0
      var high = items.count
      while low < high {
        let middle = (low + high) / 2
        if rank(items[middle]) < bound { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return firstIndex(notBelow: range.lowerBound)..<firstIndex(notBelow: range.upperBound)
  }
}
