import BulletinCore
import Glibc
import SystemPackage

/// What the disk says of a file beside its content. Two looks at a file that give the same stamp met the same bytes: every
/// write moves the time of change, which no program can set, and a file put in its place has another inode.
struct FileStamp: Sendable, Hashable, Storable {
  let inode: Int
  /// In bytes.
  let size: Int
  /// Nanoseconds since 1970.
  let modified: Int
  let changed: Int

  init(_ stat: Stat) {
    inode = Int(truncatingIfNeeded: stat.inode.rawValue)
    size = Int(stat.size)
    modified = stat.st_mtim.tv_sec &* 1_000_000_000 &+ stat.st_mtim.tv_nsec
    changed = stat.st_ctim.tv_sec &* 1_000_000_000 &+ stat.st_ctim.tv_nsec
  }

  /// By the clock that stamps files.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return time.tv_sec &* 1_000_000_000 &+ time.tv_nsec
  }

  private init(inode: Int, size: Int, modified: Int, changed: Int) {
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// Whether the file may have been written again since, within the same tick of the kernel's clock, which counts
  /// hundredths of a second; network disks and FAT sticks count two whole seconds.
  ///
  /// - Parameter moment: when the stamp was taken, in nanoseconds since 1970.
  func isFresh(at moment: Int) -> Bool { max(modified, changed) > moment - 3_000_000_000 }

  func store(in writer: inout StorageWriter) {
    writer.write(inode)
    writer.write(size)
    writer.write(modified)
    // Anybody may set a time of writing, as far away as the disk allows.
    writer.write(changed &- modified)
  }

  static func load(from reader: inout StorageReader) throws(StorageDamage) -> FileStamp {
    let (inode, size, modified) = (try reader.readInt(), try reader.readInt(), try reader.readInt())
    return FileStamp(inode: inode, size: size, modified: modified, changed: modified &+ (try reader.readInt()))
  }
}

extension [String: FileStamp]? {
  /// Notes how files lie in a folder now; becomes nil if one of them is gone. They are looked at by their names: looking into
  /// thousands of folders would take longer.
  mutating func look(at paths: some Collection<String>, in folder: FolderHandle) {
    guard var stamps = self else { return }
    self = nil
    stamps.reserveCapacity(stamps.count + paths.count)
    for path in paths {
      guard let stat = try? folder.status(path) else { return }
      stamps[path] = FileStamp(stat)
    }
    self = stamps
  }
}
