/// Where pairs of keys stand in a run of documents. Numbers the pairs in the order of their first appearance.
struct PairOccurrences {
  private struct Slot {
    var pair: UInt64 = 0
    /// 0 where the slot is free, else the number + 1.
    var position: Int32 = 0
    /// In the log.
    var place: UInt32 = 0
  }

  /// In the order of their numbers.
  private(set) var pairs: [UInt64] = []
  /// Open addressing, at most half of them in use.
  private var slots = [Slot](repeating: Slot(), count: 1 << startBits)
  /// How far the hash is shifted to give a slot.
  private var shift = UInt64(64 - startBits)
  private var log = OccurrenceLog()

  private static let startBits = 12

  /// Two keys as one number, the first in the upper 32 bits.
  @inline(__always)
  static func pair(_ first: Int32, _ second: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
  }

  mutating func note(_ new: ArraySlice<UInt64>, _ zone: Zone) {
    // In pieces, because the table is to have room for all of them should they be new.
    var rest = new
    while !rest.isEmpty {
      let piece = rest.prefix(1 << 10)
      while (pairs.count + piece.count) * 2 > slots.count { grow() }
      Self.note(piece, zone, known: &pairs, in: &slots, shift: shift, &log)
      rest = rest.dropFirst(piece.count)
    }
  }

  private static func note(
    _ new: ArraySlice<UInt64>,
    _ zone: Zone,
    known: inout [UInt64],
    in slots: inout [Slot],
    shift: UInt64,
    _ log: inout OccurrenceLog
  ) {
    log.note(atMost: new.count, zone) { pen in
      slots.withUnsafeMutableBufferPointer { slots in
        for pair in new {
          let index = index(of: pair, in: UnsafeBufferPointer(slots), shift: shift)
          if slots[index].position == 0 {
            known.append(pair)
            slots[index] = Slot(pair: pair, position: Int32(known.count))
          }
          pen.note(slots[index].position - 1, at: &slots[index].place)
        }
      }
    }
  }

  /// Of the slot that has the pair, or where it belongs.
  @inline(__always)
  private static func index(of pair: UInt64, in slots: UnsafeBufferPointer<Slot>, shift: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) &>> shift)
    while slots[index].position != 0, slots[index].pair != pair { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    shift -= 1
    for slot in old where slot.position != 0 {
      let index = slots.withUnsafeBufferPointer { Self.index(of: slot.pair, in: $0, shift: shift) }
      slots[index] = slot
    }
  }

  mutating func end(document: Int) { log.end(document: document) }

  /// - Parameter order: the numbers of all pairs in the order that is wanted.
  func lists(in order: [Int32]) -> OccurrenceLog.Lists { log.lists(of: order, counts: log.counts(of: pairs.count)) }
}
