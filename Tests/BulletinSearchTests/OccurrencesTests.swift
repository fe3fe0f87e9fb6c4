import BulletinTestSupport
import Testing

@testable import BulletinSearch

@Suite("Occurrences")
struct OccurrencesTests {
  @Test(
    "numbers are sorted by the bits asked for, the least important first, and keep their order else",
    arguments: UInt64(1)...4
  )
  func radixSort(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let numbers = (0..<3_000).map { _ in random.next() }
    let (low, high) = (3..<Int(8 + seed), 20..<Int(20 + seed * 11))
    func digits(_ number: UInt64) -> (UInt64, UInt64) {
      func bits(_ range: Range<Int>) -> UInt64 { number >> UInt64(range.lowerBound) & (1 << UInt64(range.count) - 1) }
      return (bits(high), bits(low))
    }
    var sorted = numbers
    RadixSort.sort(&sorted, by: [low, high])
    let expected = numbers.enumerated().sorted { left, right in
      let (a, b) = (digits(left.element), digits(right.element))
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
    #expect(sorted == expected)
  }

  @Test("no numbers, no bits, all bits")
  func radixSortLimits() {
    var numbers: [UInt64] = []
    RadixSort.sort(&numbers, by: [0..<64])
    #expect(numbers == [])
    numbers = [3, .max, 0]
    RadixSort.sort(&numbers, by: [5..<5])
    #expect(numbers == [3, .max, 0])
    RadixSort.sort(&numbers, by: [0..<64])
    #expect(numbers == [0, 3, .max])
  }

  @Test("each thing has its documents in order, with its best zone, or how often the body has it")
  func lists() {
    var occurrences = Occurrences(in: 10..<13)
    occurrences.begin(document: 10)
    occurrences.note(7, .body)
    occurrences.note(2, .names)
    occurrences.note(7, .body)
    occurrences.note(2, .body)
    occurrences.begin(document: 12)
    for _ in 0..<5 { occurrences.note(7, .body) }
    let lists = occurrences.takeLists(sortedBy: [0..<3])
    func posting(_ document: UInt32, _ zone: Zone) -> UInt32 { document * Zone.count + zone.rawValue }
    #expect(lists.things == [2, 7])
    #expect(lists.starts == [0, 1, 3])
    #expect(lists.postings == [posting(10, .names), posting(10, .bodyTwice), posting(12, .bodyOften)])
    #expect(occurrences.takeLists(sortedBy: [0..<3]).things == [])
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
