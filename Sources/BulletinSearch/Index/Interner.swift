/// Numbers pieces of text in the order of their first appearance. Hand-made, because a dictionary of strings would make a
/// string of each of the millions of words of a site before it looks.
///
/// Texts must not hold NUL. Most are syllables of eight bytes or less, which are compared as one number.
struct ByteInterner {
  private struct Slot {
    /// The first eight bytes, the rest of the number zero.
    var head: UInt64 = 0
    /// 0 where the slot is free, else the number + 1.
    var position: Int32 = 0
    /// Of the text in bytes.
    var length: Int32 = 0
    var hash: UInt32 = 0
  }

  /// Of texts of more than eight bytes what follows those.
  private var tails: [UInt8] = []
  private var tailStarts: [Int] = []
  /// Open addressing.
  private var slots = [Slot](repeating: Slot(), count: 1 << 12)
  private(set) var count = 0

  private static let headLength = 8

  /// The number of a piece of a text; `isNew` if it was not known.
  mutating func intern(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (number: Int, isNew: Bool) {
    let head = Self.head(utf8, range)
    let tailStart = min(range.upperBound, range.lowerBound + Self.headLength)
    let tail = UnsafeBufferPointer(rebasing: utf8[tailStart..<range.upperBound])
    let hash = Self.hash(head, tail)
    let mask = slots.count - 1
    var index = Int(hash) & mask
    while slots[index].position != 0 {
      let slot = slots[index]
      let number = Int(slot.position) - 1
      if slot.head == head, Int(slot.length) == range.count, tail.isEmpty || isTail(of: number, tail) {
        return (number, false)
      }
      index = (index + 1) & mask
    }
    slots[index] = Slot(head: head, position: Int32(count + 1), length: Int32(range.count), hash: hash)
    tailStarts.append(tails.count)
    tails.append(contentsOf: tail)
    count += 1
    if count * 2 > slots.count { grow() }
    return (count - 1, true)
  }

  @inline(__always)
  private static func head(_ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> UInt64 {
    if range.lowerBound + headLength <= utf8.count {
      let eight = UnsafeRawBufferPointer(utf8).loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
      let unusedBits = max(0, headLength - range.count) * 8
      return (eight.littleEndian << UInt64(unusedBits)) >> UInt64(unusedBits)
    }
    var head: UInt64 = 0
    for index in range.prefix(headLength).reversed() { head = head << 8 | UInt64(utf8[index]) }
    return head
  }

  @inline(__always)
  private static func hash(_ head: UInt64, _ tail: UnsafeBufferPointer<UInt8>) -> UInt32 {
    var hash = head &* 0x9E37_79B9_7F4A_7C15
    for byte in tail { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return UInt32(truncatingIfNeeded: hash >> 32)
  }

  private func isTail(of number: Int, _ tail: UnsafeBufferPointer<UInt8>) -> Bool {
    let start = tailStarts[number]
    for index in 0..<tail.count where tails[start + index] != tail[index] { return false }
    return true
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 4)
    let mask = slots.count - 1
    for slot in old where slot.position != 0 {
      var index = Int(slot.hash) & mask
      while slots[index].position != 0 { index = (index + 1) & mask }
      slots[index] = slot
    }
  }
}
