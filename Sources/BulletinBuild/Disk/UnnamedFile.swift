import BulletinCore
import CLinux
import Glibc
import Synchronization

/// A file without a name, in which a build puts aside what need not stay in memory. It goes with the process, however that ends.
///
/// Its bytes are the kernel's, which writes them to the disk if memory becomes short. What is released makes room there for the
/// files of the site.
final class UnnamedFile: ByteShelf {
  private let descriptor: CInt
  /// What the next bytes are put behind.
  private let end = Atomic<Int>(0)
  private let released = ReleasedBlocks()

  /// - Returns: nil where the disk has no such files, as some network disks.
  init?(in folder: FolderHandle) {
    descriptor = openat(folder.descriptor, ".", KHEO_UNNAMED_FILE | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor != -1 else { return nil }
  }

  deinit { closeQuietly(descriptor) }

  func put(_ bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    let start = end.add(bytes.count, ordering: .relaxed).oldValue
    let isWhole = Self.moves(bytes.count) { done in
      pwrite(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done, start + done)
    }
    return isWhole ? start..<(start + bytes.count) : nil
  }

  func fetch(_ place: Range<Int>) -> [UInt8]? {
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: place.count) { buffer, count in
      isWhole = Self.moves(place.count) { done in
        pread(descriptor, buffer.baseAddress.map { $0 + done }, place.count - done, place.lowerBound + done)
      }
      count = isWhole ? place.count : 0
    }
    return isWhole ? bytes : nil
  }

  func release(_ place: Range<Int>) {
    // Where the disk cannot do that, the block stays until the file goes.
    released.release(place) { _ = fallocate(descriptor, KHEO_PUNCH_HOLE, $0.lowerBound, $0.count) }
  }

  /// Repeats a call that moves bytes, from where it stopped, until all are moved or it moves none.
  private static func moves(_ count: Int, _ call: (_ done: Int) -> Int) -> Bool {
    var done = 0
    while done < count {
      guard let moved = try? systemCall(.write, "", { call(done) }), moved > 0 else { return false }
      done += moved
    }
    return true
  }
}
