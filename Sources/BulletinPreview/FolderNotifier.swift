import BulletinBuild
import Glibc
import SystemPackage

/// inotify(7) for whole trees of folders: which are watched, and what the kernel says of them. Not to be shared between threads.
final class FolderNotifier {
  /// For poll(2).
  let descriptor: CInt
  private var watches: Set<CInt> = []
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  /// What came since the last look.
  struct News {
    /// Something a build would see may be different.
    var isChange = false
    /// Folders came or went, or the kernel lost count: ``watch(_:)`` has to be called again.
    var needsRewatching = false
  }

  /// Nil if the machine has no more of them to give.
  init?() {
    descriptor = inotify_init1(CInt(IN_NONBLOCK) | CInt(IN_CLOEXEC))
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }

  /// What is written is told when its file is closed, not at every piece: a text is read whole, not half.
  private static let events =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_CREATE) | UInt32(IN_DELETE) | UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO)
    | UInt32(IN_ATTRIB) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF)
  private static let structural =
    UInt32(IN_Q_OVERFLOW) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_IGNORED) | UInt32(IN_UNMOUNT)

  /// Watches every folder below the roots, and no other. A folder that is watched already stays so: the kernel knows it by
  /// its inode.
  ///
  /// - Returns: false if the kernel refused one, as when `fs.inotify.max_user_watches` is used up.
  func watch(_ roots: [FilePath]) -> Bool {
    var current: Set<CInt> = []
    var isComplete = true
    for root in roots {
      FolderTree.visit(root) { folder in
        let only = folder == root ? UInt32(IN_ONLYDIR) : UInt32(IN_ONLYDIR) | UInt32(IN_DONT_FOLLOW)
        let watch = folder.withPlatformString { inotify_add_watch(descriptor, $0, Self.events | only) }
        if watch >= 0 {
          current.insert(watch)
        } else if errno == ENOSPC || errno == ENOMEM {
          isComplete = false
        }
      }
    }
    // Those that are gone were ended by the kernel; those that were moved out of the tree were not.
    for watch in watches.subtracting(current) { inotify_rm_watch(descriptor, watch) }
    watches = current
    return isComplete
  }

  /// Everything that came so far; never waits.
  func read() -> News {
    var news = News()
    while true {
      let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return news }
      take(count, into: &news)
    }
  }

  /// struct inotify_event: the watch, the mask, a cookie and the length of the name, four bytes each; then the name.
  private func take(_ count: Int, into news: inout News) {
    var start = 0
    while start + 16 <= count {
      let (watch, mask, length) = buffer.withUnsafeBytes { bytes in
        (
          bytes.loadUnaligned(fromByteOffset: start, as: CInt.self),
          bytes.loadUnaligned(fromByteOffset: start + 4, as: UInt32.self),
          Int(bytes.loadUnaligned(fromByteOffset: start + 12, as: UInt32.self))
        )
      }
      let name = Array(buffer[(start + 16)..<min(start + 16 + length, count)].prefix { $0 != 0 })
      start += 16 + length
      // What is still told of a folder that is watched no more.
      guard mask & UInt32(IN_Q_OVERFLOW) != 0 || watches.contains(watch) else { continue }
      if mask & Self.structural != 0 {
        news.needsRewatching = true
        news.isChange = true
      } else if !FolderTree.ignores(name: name) {
        if mask & UInt32(IN_ISDIR) != 0 { news.needsRewatching = true }
        // A folder whose own dates changed says nothing by that.
        if mask & UInt32(IN_ATTRIB) == 0 || mask & UInt32(IN_ISDIR) == 0 { news.isChange = true }
      }
    }
  }
}
