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
    let sorted = keys.indices.filter { ranks[$0] == 0 }.map { (key: SortedKey(keys[$0]), number: Int32($0)) }
      .sorted { $0.key < $1.key }
    for (rank, item) in sorted.enumerated() { ranks[Int(item.number)] = Int32(rank) }
    numbers = sorted.map(\.number)
    self.ranks = ranks
  }

  /// A pair of numbers as a pair of ranks.
  func ranked(_ pair: UInt64) -> UInt64 {
    PairOccurrences.pair(ranks[Int(pair >> 32)], ranks[Int(pair & 0xFFFF_FFFF)])
  }

  /// The positions of pairs in the order of their keys. Counted and not compared: there are many more pairs than keys.
  func sorted(_ pairs: [UInt64]) -> [Int32] {
    let bySecond = sorted(pairs.indices.map { Int32($0) }) { ranks[Int(pairs[Int($0)] & 0xFFFF_FFFF)] }
    return sorted(bySecond) { ranks[Int(pairs[Int($0)] >> 32)] }
  }

  /// Items by a rank of each; those of one rank stay as they are.
  private func sorted(_ items: [Int32], by rank: (Int32) -> Int32) -> [Int32] {
    var next = [Int](repeating: 0, count: numbers.count + 1)
    for item in items { next[Int(rank(item)) + 1] += 1 }
    for rank in numbers.indices { next[rank + 1] += next[rank] }
    var sorted = items
    for item in items {
      let rank = Int(rank(item))
      sorted[next[rank]] = item
      next[rank] += 1
    }
    return sorted
  }
}

/// A key that is compared by its bytes, sixteen of them at once.
struct SortedKey: Comparable {
  let text: String
  /// The first bytes are the highest.
  private let first: UInt64
  private let second: UInt64

  init(_ text: String) {
    self.text = text
    let head = text.withBorrowedUTF8 { WordHead($0, 0..<$0.count) }
    first = head.first.byteSwapped
    second = head.second.byteSwapped
  }

  static func < (left: SortedKey, right: SortedKey) -> Bool {
    if left.first != right.first { return left.first < right.first }
    if left.second != right.second { return left.second < right.second }
    return left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  static func == (left: SortedKey, right: SortedKey) -> Bool {
    left.first == right.first && left.second == right.second && left.text.utf8.elementsEqual(right.text.utf8)
  }
}
