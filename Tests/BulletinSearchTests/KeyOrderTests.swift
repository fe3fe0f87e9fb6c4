import BulletinTestSupport
import Testing

@testable import BulletinSearch

@Suite("Orders of keys")
struct KeyOrderTests {
  private func keys(_ random: inout SplitMix64, _ count: Int) -> [String] {
    let syllables = ["dan", "van", "kheo", "a", "z", "đ", "中", "0", "-"]
    let keys = (0..<count).map { _ in
      (0...random.next() % 9).map { _ in syllables[Int(random.next() % UInt64(syllables.count))] }.joined()
    }
    return Array(Set(keys))
  }

  @Test("keys and pairs are sorted by their bytes", arguments: UInt64(1)...6)
  func sorted(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let keys = keys(&random, 300)
    let used = keys.indices.filter { $0 % 5 != 0 }.map { Int32($0) }
    let order = KeyOrder(of: keys, used: used + used)
    let expected = used.sorted { keys[Int($0)].utf8.lexicographicallyPrecedes(keys[Int($1)].utf8) }
    #expect(order.numbers == expected)
    for (rank, number) in expected.enumerated() { #expect(order.ranks[Int(number)] == Int32(rank)) }
    let pairs = Set(
      (0..<2_000).map { _ in
        PairOccurrences.pair(
          used[Int(random.next() % UInt64(used.count))],
          used[Int(random.next() % UInt64(used.count))]
        )
      }
    )
    func ranked(_ pair: UInt64) -> UInt64 {
      PairOccurrences.pair(order.ranks[Int(pair >> 32)], order.ranks[Int(pair & 0xFFFF_FFFF)])
    }
    let unsorted = Array(pairs)
    let sorted = order.sorted(unsorted)
    #expect(sorted.map(\.pair) == unsorted.map { ranked($0) }.sorted())
    #expect(sorted.allSatisfy { $0.pair == ranked(unsorted[Int($0.position)]) })
  }

  @Test("forms are sorted by their keys, then by their bytes")
  func forms() {
    var table = FormTable()
    // Told apart behind their sixteenth byte too.
    let long = "ngươingươingươi"
    let texts = ["dương", "đường", "dân", "Dấn", "\(long)á", "dần", "\(long)à", "van", "\(long)a", "duong", "đương"]
    for text in texts { _ = table.form(of: SearchWord(text)) }
    let order = KeyOrder(of: table.keys, used: table.facts.map(\.key))
    let sorted = order.sorted(table.facts, texts: table.forms).map { table.forms[Int($0.form)] }
    let expected = texts.map { SearchWord($0) }.sorted { left, right in
      let (first, second) = left.key == right.key ? (left.form, right.form) : (left.key, right.key)
      return first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    #expect(sorted == expected.map(\.form))
  }

  @Test("forms of one key may be many", .timeLimit(.minutes(1)))
  func manyForms() {
    // Sixteen letters, each with or without its mark.
    let count = 1 << 16
    var table = FormTable()
    for number in (0..<count).reversed() {
      _ = table.form(of: SearchWord(String((0..<16).map { number >> $0 & 1 == 0 ? "a" : "â" })))
    }
    let order = KeyOrder(of: table.keys, used: table.facts.map(\.key))
    let sorted = order.sorted(table.facts, texts: table.forms).map { table.forms[Int($0.form)] }
    #expect(table.keys.count == 1 && sorted.count == count)
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("keys of several parts are joined, each once", arguments: UInt64(1)...6)
  func joined(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func precedes(_ left: String, _ right: String) -> Bool { left.utf8.lexicographicallyPrecedes(right.utf8) }
    let lists = [200, 0, 50, 1].map { keys(&random, $0).sorted(by: precedes) }
    let joined = JoinedKeys(lists)
    #expect(joined.keys == Set(lists.joined()).sorted(by: precedes))
    for (list, ranks) in zip(lists, joined.ranks) { #expect(ranks.map { joined.keys[Int($0)] } == list) }
    #expect(JoinedKeys([]).keys.isEmpty)
  }
}
