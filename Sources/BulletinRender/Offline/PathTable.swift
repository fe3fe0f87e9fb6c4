/// Hashes of paths to look among. A `Set` would hash what is a hash already, for every link of every page.
struct PathTable: Sendable {
  /// Open addressing; 0 is free.
  private var slots: [UInt64]
  private var hasZero = false

  init(_ paths: [PathHash]) {
    // At most half full.
    slots = [UInt64](repeating: 0, count: 1 << (Int.bitWidth - max(8, paths.count * 2).leadingZeroBitCount))
    for path in paths {
      if path.value == 0 { hasZero = true } else { slots[slot(of: path)] = path.value }
    }
  }

  func contains(_ path: PathHash) -> Bool { path.value == 0 ? hasZero : slots[slot(of: path)] == path.value }

  /// Where a hash is, or would be.
  @inline(__always)
  private func slot(of path: PathHash) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: path.value) & mask
    while slots[slot] != 0, slots[slot] != path.value { slot = (slot + 1) & mask }
    return slot
  }
}
