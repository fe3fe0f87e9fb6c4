/// Numbers pairs of keys in the order of their first appearance.
struct PairInterner {
  private struct Slot {
    var pair: UInt64 = 0
    /// 0 where the slot is free, else the number + 1.
    var position: UInt32 = 0
  }

  /// In the order of their numbers.
  private(set) var pairs: [UInt64] = []
  /// Open addressing, at most half of them in use.
  private var slots = [Slot](repeating: Slot(), count: 1 << 12)

  /// Two keys as one number, the first in the upper 32 bits.
  @inline(__always)
  static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  mutating func numbers(of pairs: [UInt64]) -> [Int32] { pairs.map { number(of: $0) } }

  @inline(__always)
  private mutating func number(of pair: UInt64) -> Int32 {
    let index = index(of: pair)
    let position = slots[index].position
    return position == 0 ? add(pair, at: index) : Int32(position) - 1
  }

  /// Of the slot that has the pair, or where it belongs.
  @inline(__always)
  private func index(of pair: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[index].position != 0, slots[index].pair != pair { index = (index + 1) & mask }
    return index
  }

  @inline(never)
  private mutating func add(_ pair: UInt64, at index: Int) -> Int32 {
    pairs.append(pair)
    slots[index] = Slot(pair: pair, position: UInt32(pairs.count))
    if pairs.count * 2 > slots.count { grow() }
    return Int32(pairs.count - 1)
  }

  private mutating func grow() {
    slots = [Slot](repeating: Slot(), count: slots.count * 2)
    for (number, pair) in pairs.enumerated() {
      slots[index(of: pair)] = Slot(pair: pair, position: UInt32(number + 1))
    }
  }
}
