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
  private let parts: [RankedPart]

  /// Bytes of a shard's content at which the next one begins: some 5 kB when a server compresses it.
  static let shardSize = 6_000

  init(_ partials: [PartialIndex]) {
    let joined = JoinedKeys(partials.map(\.keys))
    let parts = zip(partials, joined.ranks).map { RankedPart(index: $0, ranks: $1) }
    var frequencies = [Int](repeating: 0, count: joined.keys.count)
    for part in parts {
      for form in part.index.forms.indices { frequencies[part.rank(ofForm: form)] += part.frequency(ofForm: form) }
    }
    keys = joined.keys
    self.frequencies = frequencies
    self.parts = parts
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
    var forms = RecordMerge<RankedForm>()
    var pairs = RecordMerge<UInt64>()
    for part in parts {
      part.addForms(ofRanks: range, to: &forms)
      part.addPairs(ofRanks: range, to: &pairs)
    }
    var writer = ShardWriter(keys: keys)
    for rank in range {
      writer.beginKey(rank)
      while let form = forms.next, form.rank == rank {
        writer.beginForm(form.text)
        forms.write(to: &writer)
      }
      while let pair = pairs.next, pair >> 32 == UInt64(rank) {
        writer.beginPair(rank, second: Int(pair & 0xFFFF_FFFF))
        pairs.write(to: &writer)
      }
    }
    return writer.finish()
  }
}
