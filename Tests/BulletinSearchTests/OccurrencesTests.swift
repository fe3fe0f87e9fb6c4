import BulletinTestSupport
import Testing

@testable import BulletinSearch

@Suite("Occurrences")
struct OccurrencesTests {
  private func posting(_ document: Int, _ zone: Zone) -> UInt16 { UInt16(document) * 8 + UInt16(zone.rawValue) }

  /// The lists of all forms, also such as no document has.
  private func lists(_ occurrences: WordOccurrences, of forms: Int) -> [[UInt16]] {
    let lists = occurrences.lists(of: (0..<Int32(forms)).map { $0 }, counts: occurrences.counts(of: forms))
    return (0..<forms).map { Array(lists.postings[Int(lists.starts[$0])..<Int(lists.starts[$0 + 1])]) }
  }

  @Test("each word has its documents in order, with its best zone, or how often the body has it")
  func wordLists() {
    var occurrences = WordOccurrences()
    occurrences.note([2], of: 8, .names)
    occurrences.note([7, 2, 7], of: 8, .body)
    occurrences.end(document: 10)
    occurrences.note([], of: 8, .title)
    occurrences.end(document: 11)
    occurrences.note([7, 7, 8], of: 9, .body)
    occurrences.note([7, 7], of: 9, .body)
    occurrences.end(document: 12)
    var expected = [[UInt16]](repeating: [], count: 10)
    expected[2] = [posting(10, .names)]
    expected[7] = [posting(10, .bodyTwice), posting(12, .bodyOften)]
    expected[8] = [posting(12, .body)]
    #expect(lists(occurrences, of: 10) == expected)
    // In any order, and without those that stand nowhere.
    let some = occurrences.lists(of: [8, 2, 7], counts: occurrences.counts(of: 10))
    #expect(some.starts == [0, 1, 2, 4])
    #expect(some.postings == expected[8] + expected[2] + expected[7])
    #expect(lists(WordOccurrences(), of: 0).isEmpty)
  }

  @Test("lists are those that a dictionary gathers", arguments: UInt64(1)...8)
  func listsByDictionary(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var (words, pairs) = (WordOccurrences(), PairOccurrences())
    var (known, expected) = (1, [Int32: [UInt16]]())
    for document in 5..<40 {
      var zones: [Int32: [Zone]] = [:]
      // The best first.
      for zone in [Zone.shortTitle, .summary, .names, .body, .body] where random.next() % 4 > 0 {
        // New things come with every text, as new words do.
        known += Int(random.next() % 9)
        let things = (0..<random.next() % 60).map { _ in Int32(random.next() % UInt64(known)) }
        words.note(things, of: known, zone)
        pairs.note(things.map { PairOccurrences.pair($0, $0 / 2) }[...], zone)
        for thing in things { zones[thing, default: []].append(zone) }
      }
      words.end(document: document)
      pairs.end(document: document)
      for (thing, zones) in zones {
        let best = zones.max() ?? .body
        expected[thing, default: []].append(
          posting(document, best == .body ? .body(count: UInt32(zones.count)) : best)
        )
      }
    }
    for (form, found) in lists(words, of: known).enumerated() { #expect(found == expected[Int32(form)] ?? []) }
    #expect(pairs.pairs.count == expected.count)
    let pairLists = pairs.lists(in: (0..<Int32(pairs.pairs.count)).map { $0 })
    for (number, pair) in pairs.pairs.enumerated() {
      let found = pairLists.postings[Int(pairLists.starts[number])..<Int(pairLists.starts[number + 1])]
      #expect(Array(found) == expected[Int32(pair >> 32)])
    }
  }

  @Test("pairs are numbered as they first appear, also when there are many")
  func pairNumbers() {
    var occurrences = PairOccurrences()
    let few = [(1, 2), (2, 1), (0, 0), (1, 2)].map { PairOccurrences.pair($0, $1) }
    occurrences.note(few[...], .body)
    let many = (0..<9_000).map { PairOccurrences.pair(Int32($0 % 100 + 5), Int32($0 / 100)) }
    occurrences.note(many[...], .body)
    occurrences.note((many.reversed() + few)[...], .body)
    #expect(occurrences.pairs == few.dropLast() + many)
  }
}
