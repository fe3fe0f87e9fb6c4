/// Numbers pieces of text in the order of their first appearance. Hand-made, because a dictionary of strings would make a
/// string of each of the millions of words of a site before it looks.
struct ByteInterner {
  private var bytes: [UInt8] = []
  private var ends: [Int] = [0]
  /// Open addressing; 0 is free, else the number + 1.
  private var slots = [Int32](repeating: 0, count: 1 << 12)

  var count: Int { ends.count - 1 }

  subscript(number: Int) -> ArraySlice<UInt8> { bytes[ends[number]..<ends[number + 1]] }

  /// The number of a text; `isNew` if it was not known.
  mutating func intern(_ text: UnsafeBufferPointer<UInt8>) -> (number: Int, isNew: Bool) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if isEqual(number, text) { return (number, false) }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(count + 1)
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  private func isEqual(_ number: Int, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = ends[number]
    guard ends[number + 1] - start == text.count else { return false }
    for index in 0..<text.count where bytes[start + index] != text[index] { return false }
    return true
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for number in 0..<count {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in self[number] { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number + 1)
    }
  }
}

/// As ``ByteInterner`` for pairs of numbers.
struct PairInterner {
  private(set) var pairs: [UInt64] = []
  private var slots = [Int32](repeating: 0, count: 1 << 14)

  mutating func intern(_ first: Int32, _ second: Int32) -> Int {
    let pair = UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    let mask = slots.count - 1
    var slot = PairInterner.slot(pair) & mask
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if pairs[number] == pair { return number }
      slot = (slot + 1) & mask
    }
    pairs.append(pair)
    slots[slot] = Int32(pairs.count)
    if pairs.count * 2 > slots.count { grow() }
    return pairs.count - 1
  }

  @inline(__always)
  private static func slot(_ pair: UInt64) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 20)
  }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for (number, pair) in pairs.enumerated() {
      var slot = PairInterner.slot(pair) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number + 1)
    }
  }
}
