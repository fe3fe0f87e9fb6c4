import BulletinCore
import Glibc
import Synchronization

/// A piece of memory in which a build puts aside what need not lie about in small pieces.
///
/// It is taken from the system as far as it is used, and given back as far as it is released: the files of the site have room there,
/// which the kernel keeps in memory before it writes them.
final class MemoryShelf: ByteShelf {
  /// In bytes.
  let room: Int
  /// Unsafe, because threads write into it at once: each into bytes that nobody else was given by ``used``, and nobody reads bytes
  /// before ``put(_:)`` has told where they are.
  nonisolated(unsafe) let memory: UnsafeMutableRawPointer
  private let used = Atomic<Int>(0)
  private let released = ReleasedBlocks()

  /// How many bytes, from the first, lie in the kernel's large pages, which are fetched with a five-hundredth of the faults.
  ///
  /// Not all, because the host of a virtual machine takes back free memory in just such pages (free page reporting), so that large
  /// pages have to be had from it again, two to four milliseconds each, while many small ones of files removed before are at hand.
  private static let inLargePages = 128 << 20

  /// - Parameter room: in bytes, rounded up to whole blocks.
  /// - Returns: nil if the system grants no such piece.
  init?(room: Int) {
    let blocks = max(1, (room + ReleasedBlocks.length - 1) / ReleasedBlocks.length)
    self.room = blocks * ReleasedBlocks.length
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let start = mmap(nil, self.room, PROT_READ | PROT_WRITE, flags, -1, 0), start != MAP_FAILED else {
      return nil
    }
    memory = start
    // Without them it goes on as well.
    _ = madvise(memory, min(self.room, Self.inLargePages), MADV_HUGEPAGE)
  }

  deinit { munmap(memory, room) }

  func put(_ bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    let start = used.add(bytes.count, ordering: .relaxed).oldValue
    guard start + bytes.count <= room else { return nil }
    if let source = bytes.baseAddress { (memory + start).copyMemory(from: source, byteCount: bytes.count) }
    return start..<(start + bytes.count)
  }

  func fetch(_ place: Range<Int>) -> [UInt8]? {
    guard place.upperBound <= room else { return nil }
    return Array(UnsafeRawBufferPointer(start: memory + place.lowerBound, count: place.count))
  }

  func release(_ place: Range<Int>) {
    released.release(place) { _ = madvise(memory + $0.lowerBound, $0.count, MADV_DONTNEED) }
  }
}
