import Synchronization

/// Which blocks of a long row of bytes nobody needs any more, though it is released in pieces of any length.
///
/// A call to the kernel for each piece would take longer than to write another file.
final class ReleasedBlocks: Sendable {
  /// In bytes: what is given back at once. As long as the kernel's large pages, which it can take back whole.
  static let length = 2 << 20
  /// How many bytes of each block were released.
  private let counts = Mutex<[Int]>([])

  /// - Parameters:
  ///   - place: what nobody will ask for again. No byte may be released twice.
  ///   - giveBack: called with the place of each block that is released whole by this.
  func release(_ place: Range<Int>, giveBack: (Range<Int>) -> Void) {
    guard !place.isEmpty else { return }
    for number in (place.lowerBound / Self.length)...((place.upperBound - 1) / Self.length) {
      let block = (number * Self.length)..<((number + 1) * Self.length)
      if count(place.clamped(to: block).count, in: number) == Self.length { giveBack(block) }
    }
  }

  /// - Returns: how many bytes of the block are released now.
  private func count(_ released: Int, in block: Int) -> Int {
    counts.withLock { counts in
      while counts.count <= block { counts.append(0) }
      counts[block] += released
      return counts[block]
    }
  }
}
