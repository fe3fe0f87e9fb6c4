/// Pieces of text, and what was found out about each. Hand-made, because a dictionary of strings would make a string of each of
/// the millions of words of a site before it looks.
///
/// Texts must not be empty or hold NUL. Nearly all are syllables of sixteen bytes or less, which are compared as two numbers.
struct ByteTable<Value: Sendable>: Sendable {
  private struct Slot: Sendable {
    /// Zero where the slot is free.
    var head: WordHead
    var value: Value
  }

  /// Of texts up to sixteen bytes. Open addressing, at most half of them in use.
  private var slots: [Slot]
  private var used = 0
  /// How far the hash is shifted to give a slot: its highest bits depend on every bit of the text.
  private var shift = UInt64(64 - startBits)
  /// Of longer ones.
  private var long: [[UInt8]: Value] = [:]

  private static var startBits: Int { 10 }

  /// - Parameter blank: what free slots hold.
  init(blank: Value) {
    slots = [Slot](repeating: Slot(head: WordHead(), value: blank), count: 1 << Self.startBits)
  }

  /// What is known about a piece of a text.
  ///
  /// - Parameter head: its beginning.
  @inline(__always)
  func value(of head: WordHead, _ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Value? {
    guard range.count <= WordHead.length else { return long[Array(utf8[range])] }
    let slot = slots[index(of: head)]
    return slot.head == head ? slot.value : nil
  }

  /// - Parameter head: the beginning of a piece of text that is not known yet.
  mutating func add(_ value: Value, for head: WordHead, _ utf8: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard range.count <= WordHead.length else {
      long[Array(utf8[range])] = value
      return
    }
    slots[index(of: head)] = Slot(head: head, value: value)
    used += 1
    if used * 2 > slots.count { grow() }
  }

  /// Of the slot that has a head, or where it belongs.
  @inline(__always)
  private func index(of head: WordHead) -> Int {
    let hash = (head.first ^ head.second &* 0xC2B2_AE3D_27D4_EB4F) &* 0x9E37_79B9_7F4A_7C15
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: hash &>> shift)
    while slots[index].head != head, slots[index].head.first != 0 { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    let blank = Slot(head: WordHead(), value: old[0].value)
    slots = [Slot](repeating: blank, count: old.count * 2)
    shift -= 1
    for slot in old where slot.head.first != 0 { slots[index(of: slot.head)] = slot }
  }
}

extension ByteTable {
  /// - Returns: what is known about a text; nil if that was not known yet, and is from now on.
  mutating func value(of text: String, elseAdd new: Value) -> Value? {
    var text = text
    return text.withUTF8 { utf8 in
      let range = 0..<utf8.count
      let head = WordHead(utf8, range)
      if let value = value(of: head, utf8, range) { return value }
      add(new, for: head, utf8, range)
      return nil
    }
  }
}
