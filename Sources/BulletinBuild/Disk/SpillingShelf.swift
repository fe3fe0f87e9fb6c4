import BulletinCore
import Synchronization

/// A shelf whose first bytes lie in memory, and what is more in a file.
///
/// To put a text into the file and to fetch it again takes longer than to copy it, and most bulletins have less than there is room for. The
/// room is taken from the system only as far as it is used.
final class SpillingShelf: ByteShelf {
  /// Unsafe, because threads write into it at once: each into bytes that nobody else was given by ``used``, and nobody reads bytes
  /// before ``put(_:)`` has told where they are.
  private nonisolated(unsafe) let memory: UnsafeMutableRawBufferPointer
  private let used = Atomic<Int>(0)
  private let file: any ByteShelf

  /// - Parameters:
  ///   - room: how many bytes lie in memory at the most.
  ///   - file: for what is more.
  init(room: Int, file: any ByteShelf) {
    memory = .allocate(byteCount: room, alignment: 1)
    self.file = file
  }

  deinit { memory.deallocate() }

  func put(_ bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    let start = used.add(bytes.count, ordering: .relaxed).oldValue
    guard start + bytes.count <= memory.count else { return file.put(bytes).map { moved($0, by: memory.count) } }
    UnsafeMutableRawBufferPointer(rebasing: memory[start...]).copyMemory(from: bytes)
    return start..<(start + bytes.count)
  }

  /// Places in the file are counted from the end of the memory.
  func fetch(_ place: Range<Int>) -> [UInt8]? {
    guard place.upperBound > memory.count else { return Array(memory[place]) }
    return file.fetch(moved(place, by: -memory.count))
  }

  /// What lies in memory stays there.
  func release(_ place: Range<Int>) {
    guard place.upperBound > memory.count else { return }
    file.release(moved(place, by: -memory.count))
  }

  private func moved(_ place: Range<Int>, by distance: Int) -> Range<Int> {
    (place.lowerBound + distance)..<(place.upperBound + distance)
  }
}
