/// The keys of all partial indexes in one order.
struct JoinedKeys {
  /// Sorted by their bytes, each once.
  private(set) var keys: [String] = []
  /// For each list the places of its keys in ``keys``.
  private(set) var ranks: [[Int32]]

  /// - Parameter lists: sorted by their bytes, each key once.
  init(_ lists: [[String]]) {
    ranks = lists.map { list in
      var ranks: [Int32] = []
      ranks.reserveCapacity(list.count)
      return ranks
    }
    // What is next in each list. They are few, and so the lowest is looked for among all of them.
    var next = lists.map { $0.first.map { SortedKey($0) } }
    while let lowest = next.lazy.compactMap(\.self).min() {
      for position in lists.indices where next[position] == lowest {
        ranks[position].append(Int32(keys.count))
        let taken = ranks[position].count
        next[position] = taken < lists[position].count ? SortedKey(lists[position][taken]) : nil
      }
      keys.append(lowest.text)
    }
  }
}
