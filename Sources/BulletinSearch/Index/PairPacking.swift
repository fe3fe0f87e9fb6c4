/// Two ranks and a number in 64 bits, so that millions of pairs are sorted as plain integers.
///
/// With a million keys each rank takes 20 bits, which leaves 24 for the number: sixteen million different pairs in one partial
/// index, a hundred times what ten thousand stories have in all.
struct PairPacking: Sendable {
  private let rankBits: UInt64
  private let numberBits: UInt64

  init(keyCount: Int) {
    rankBits = UInt64(max(1, Int.bitWidth - keyCount.leadingZeroBitCount))
    numberBits = 64 - 2 * rankBits
  }

  func pack(_ first: Int, _ second: Int, _ number: Int) -> UInt64 {
    (UInt64(first) << rankBits | UInt64(second)) << numberBits | UInt64(number)
  }

  /// Both ranks, which sort like the pairs.
  func ranks(_ packed: UInt64) -> UInt64 { packed >> numberBits }
  func number(_ packed: UInt64) -> Int { Int(packed & (1 << numberBits - 1)) }
  func first(_ packed: UInt64) -> Int { first(ofRanks: ranks(packed)) }
  func first(ofRanks ranks: UInt64) -> Int { Int(ranks >> rankBits) }
  func second(ofRanks ranks: UInt64) -> Int { Int(ranks & (1 << rankBits - 1)) }
}
