/// The generator of Steele, Lea and Flood, “Fast splittable pseudorandom number generators” (2014): the same numbers for
/// the same seed, everywhere.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// A generator of its own for one of many things, so that a change to one leaves the others alone.
  init(seed: UInt64, index: Int) {
    var mixer = SplitMix64(seed: seed)
    state = mixer.next() ^ (UInt64(index) &* 0xD134_2543_DE82_EF95)
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of the range, every one about as likely.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func chance(_ percent: Int) -> Bool {
    number(in: 1...100) <= percent
  }

  /// One of the items, of which there must be some.
  mutating func pick<Item>(_ items: [Item]) -> Item {
    items[number(in: 0...(items.count - 1))]
  }

  /// Different items, in random order; all of them if there are fewer.
  mutating func pick<Item>(_ count: Int, of items: [Item]) -> [Item] {
    var rest = items
    return (0..<min(count, rest.count)).map { _ in rest.remove(at: number(in: 0...(rest.count - 1))) }
  }
}
