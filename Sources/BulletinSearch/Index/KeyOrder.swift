import BulletinCore

/// The keys that a run of documents has in the order of their bytes, and what has to follow it.
struct KeyOrder {
  /// The numbers of the keys, in order.
  let numbers: [Int32]
  /// For each key its place in the order; -1 for those that are not in it.
  let ranks: [Int32]

  /// - Parameter used: the numbers of the keys that are put in order; some may be there more than once.
  init(of keys: [String], used: [Int32]) {
    var ranks = [Int32](repeating: -1, count: keys.count)
    for number in used { ranks[Int(number)] = 0 }
    // Without the texts, which are asked only where their beginnings are the same: moving texts about would count their users.
    var sorted = keys.indices.filter { ranks[$0] == 0 }.map { (head: OrderedHead(keys[$0]), number: Int32($0)) }
    sorted.sort { left, right in
      if left.head != right.head { return left.head < right.head }
      return keys[Int(left.number)].utf8.lexicographicallyPrecedes(keys[Int(right.number)].utf8)
    }
    for (rank, item) in sorted.enumerated() { ranks[Int(item.number)] = Int32(rank) }
    numbers = sorted.map(\.number)
    self.ranks = ranks
  }

  /// A pair of keys by their ranks.
  struct RankedPair {
    let pair: UInt64
    /// Among the pairs that were put in order.
    let position: Int32
  }

  /// Pairs of numbers as pairs of ranks, in order. Counted and not compared: there are many more pairs than keys.
  func sorted(_ pairs: [UInt64]) -> [RankedPair] {
    let ranked = pairs.enumerated().map { position, pair in
      let ranks = PairOccurrences.pair(ranks[Int(pair >> 32)], ranks[Int(pair & 0xFFFF_FFFF)])
      return RankedPair(pair: ranks, position: Int32(position))
    }
    let bySecond = sorted(ranked) { Int32(truncatingIfNeeded: $0.pair) }
    return sorted(bySecond) { Int32(truncatingIfNeeded: $0.pair >> 32) }
  }

  /// Forms in the order of their keys, those of one key by their bytes.
  func sorted(_ forms: [FormTable.Facts], texts: [String]) -> [FormTable.Facts] {
    var sorted = sorted(forms) { ranks[Int($0.key)] }
    // Mostly one or two.
    var start = 0
    while start < sorted.count {
      let key = sorted[start].key
      let end = sorted[start...].firstIndex { $0.key != key } ?? sorted.count
      if end - start > 1 {
        let inOrder = sorted[start..<end].map { (text: SortedKey(texts[Int($0.form)]), facts: $0) }
          .sorted { $0.text < $1.text }
        sorted.replaceSubrange(start..<end, with: inOrder.lazy.map(\.facts))
      }
      start = end
    }
    return sorted
  }

  /// Items by a rank of each; those of one rank stay as they are.
  private func sorted<Item>(_ items: [Item], by rank: (Item) -> Int32) -> [Item] {
    var next = [Int](repeating: 0, count: numbers.count + 1)
    var sorted = items
    // As buffers, so that it is not asked at every item whether somebody else has the arrays.
    next.withUnsafeMutableBufferPointer { next in
      for item in items { next[Int(rank(item)) + 1] += 1 }
      for rank in numbers.indices { next[rank + 1] += next[rank] }
      sorted.withUnsafeMutableBufferPointer { sorted in
        for item in items {
          let rank = Int(rank(item))
          sorted[next[rank]] = item
          next[rank] += 1
        }
      }
    }
    return sorted
  }
}
