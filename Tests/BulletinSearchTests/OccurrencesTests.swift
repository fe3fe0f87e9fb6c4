import BulletinTestSupport
import Testing

@testable import BulletinSearch

@Suite("Occurrences")
struct OccurrencesTests {
  private func posting(_ document: Int, _ zone: Zone) -> UInt16 { UInt16(document) * 8 + UInt16(zone.rawValue) }

  @Test("each thing has its documents in order, with its best zone, or how often the body has it")
  func lists() {
    var occurrences = Occurrences()
    occurrences.note([7, 2, 7], of: 8, .body)
    occurrences.note([2], of: 8, .names)
    occurrences.end(document: 10)
    occurrences.note([], of: 8, .title)
    occurrences.end(document: 11)
    occurrences.note([7, 7, 8], of: 9, .body)
    occurrences.note([7, 7], of: 9, .body)
    occurrences.end(document: 12)
    let lists = occurrences.lists(of: 10)
    #expect(lists.starts == [0, 0, 0, 1, 1, 1, 1, 1, 3, 4, 4])
    #expect(
      lists.postings == [posting(10, .names), posting(10, .bodyTwice), posting(12, .bodyOften), posting(12, .body)]
    )
    #expect(Occurrences().lists(of: 0).starts == [0])
  }

  @Test("lists are those that a dictionary gathers", arguments: UInt64(1)...8)
  func listsByDictionary(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var occurrences = Occurrences()
    var (known, expected) = (1, [Int32: [UInt16]]())
    for document in 5..<40 {
      var zones: [Int32: [Zone]] = [:]
      for _ in 0..<random.next() % 4 {
        // New things come with every text, as new words do.
        known += Int(random.next() % 9)
        let zone: Zone = [.body, .body, .names, .summary, .shortTitle][Int(random.next() % 5)]
        let things = (0..<random.next() % 60).map { _ in Int32(random.next() % UInt64(known)) }
        occurrences.note(things, of: known, zone)
        for thing in things { zones[thing, default: []].append(zone) }
      }
      occurrences.end(document: document)
      for (thing, zones) in zones {
        let best = zones.max() ?? .body
        expected[thing, default: []].append(
          posting(document, best == .body ? .body(count: UInt32(zones.count)) : best)
        )
      }
    }
    let lists = occurrences.lists(of: known)
    for thing in 0..<known {
      let found = lists.postings[Int(lists.starts[thing])..<Int(lists.starts[thing + 1])]
      #expect(Array(found) == expected[Int32(thing)] ?? [])
    }
  }

  @Test("pairs are numbered as they first appear, also when there are many")
  func pairInterner() {
    var interner = PairInterner()
    let few = [PairInterner.pair(1, 2), PairInterner.pair(2, 1), PairInterner.pair(0, 0), PairInterner.pair(1, 2)]
    #expect(interner.numbers(of: few) == [0, 1, 2, 0])
    let many = (0..<9_000).map { PairInterner.pair(Int32($0 % 100 + 5), Int32($0 / 100)) }
    #expect(interner.numbers(of: many) == (3..<9_003).map { Int32($0) })
    #expect(interner.numbers(of: many.reversed() + few) == (3..<9_003).reversed().map { Int32($0) } + [0, 1, 2, 0])
    #expect(interner.pairs == few.dropLast() + many)
  }

  @Test(
    "pieces of a text are numbered as they first appear, whatever stands behind them, longer ones than a number holds too"
  )
  func interner() {
    let words = [
      "a", "ruộng", "nghiêng", "nghiêngx", "nghiêng", "dan-van-kheo", "dan-van-khea", "dan-van-kheo", "a", "ab",
    ]
    var interner = ByteInterner()
    var text = words.joined(separator: " ")
    var (numbers, start) = ([Int](), 0)
    text.withUTF8 { utf8 in
      for word in words {
        let range = start..<start + word.utf8.count
        numbers.append(interner.intern(utf8, range).number)
        start = range.upperBound + 1
      }
    }
    #expect(numbers == [0, 1, 2, 3, 2, 4, 5, 4, 0, 6])
    // Enough to grow several times.
    let many = (0..<20_000).map { "từ\($0)dài" }
    for (position, word) in (many + many).enumerated() {
      var word = word
      let number = word.withUTF8 { interner.intern($0, 0..<$0.count).number }
      #expect(number == 7 + position % many.count)
    }
  }
}
