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
    // What is next in each list that is not at its end. They are few, and so the lowest is looked for among all of them.
    var next = lists.indices.compactMap { list in lists[list].first.map { (list: list, key: SortedKey($0)) } }
    while var lowest = next.first?.key {
      for other in next.dropFirst() where other.key < lowest { lowest = other.key }
      var hasEnded = false
      for index in next.indices where next[index].key == lowest {
        let list = next[index].list
        ranks[list].append(Int32(keys.count))
        let taken = ranks[list].count
        if taken < lists[list].count { next[index].key = SortedKey(lists[list][taken]) } else { hasEnded = true }
      }
      if hasEnded { next.removeAll { ranks[$0.list].count == lists[$0.list].count } }
      keys.append(lowest.text)
    }
  }
}
