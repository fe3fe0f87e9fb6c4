import CLinux
import Glibc

/// Parts of the disk in which new files are made quickly, for the folders of a site that is written anew.
///
/// A new site usually follows an old one that was removed a moment ago. Without a journal, ext4 does not use the numbers of removed
/// files again for some minutes, and at every new file walks past all such numbers of the block group in which the file's folder lies
/// (`recently_deleted` in fs/ext4/ialloc.c): ten thousand files written where ten thousand were removed take three times as long as
/// elsewhere. Nothing says which groups those are, but it can be felt: of some folders that ext4 lays out apart from each other,
/// those are kept in which a file is made the quickest. What is made in them, and moved out, lies where they lie.
///
/// They are few, so that a site that is removed spoils few groups for the next, and its files lie near each other.
///
/// Not safe to use from several threads at once.
struct QuickPlaces {
  private let folder: FolderHandle
  /// In ``folder``, quickest first; none where the file system cannot be asked to lay folders out apart.
  private let names: [String]
  private var next = 0

  /// Makes hidden folders in one, until ``remove()``.
  init(in folder: FolderHandle) throws(DiskError) {
    self.folder = folder
    guard folder.setSpreading(true) else {
      names = []
      return
    }
    defer { _ = folder.setSpreading(false) }
    var tried: [(name: String, time: Duration)] = []
    for _ in 0..<Self.tried {
      let name = passingName()
      try folder.makeFolder(name)
      tried.append((name, try folder.timeOfFile(in: name)))
    }
    tried.sort { $0.time < $1.time }
    for slow in tried.dropFirst(Self.kept) { unlinkat(folder.descriptor, slow.name, AT_REMOVEDIR) }
    names = tried.prefix(Self.kept).map(\.name)
  }

  /// Makes a folder in the one that was given, in one of the places.
  mutating func makeFolder(_ name: String) throws(DiskError) {
    guard !names.isEmpty else {
      try folder.makeFolder(name)
      return
    }
    let made = names[next] + "/" + passingName()
    next = (next + 1) % names.count
    try folder.makeFolder(made)
    do throws(DiskError) {
      try systemCall(.makeFolder, folder.shown(name)) { renameat(folder.descriptor, made, folder.descriptor, name) }
    } catch {
      unlinkat(folder.descriptor, made, AT_REMOVEDIR)
      throw error
    }
  }

  /// Removes the places; the folders made in them stay.
  func remove() {
    for name in names { unlinkat(folder.descriptor, name, AT_REMOVEDIR) }
  }

  /// A place takes some 0.1 ms to try.
  private static let tried = 16
  /// A block group has room for 8,192 files, by the usual settings.
  private static let kept = 3
}

extension FolderHandle {
  /// Asks ext2, ext3 or ext4 to lay out the folders that will be made in this one apart from each other, or no longer; false where
  /// the file system has no such hint, or does not take it.
  fileprivate func setSpreading(_ isOn: Bool) -> Bool {
    var flags: CInt = 0
    guard kheo_get_folder_flags(descriptor, &flags) == 0 else { return false }
    flags = isOn ? flags | KHEO_TOP_FOLDER_FLAG : flags & ~KHEO_TOP_FOLDER_FLAG
    return kheo_set_folder_flags(descriptor, &flags) == 0
  }

  /// How long it takes to make an empty file in a folder of this one; the shortest of a few times, since the first may have to fetch
  /// from the disk. The files are removed again.
  fileprivate func timeOfFile(in name: String) throws(DiskError) -> Duration {
    var shortest = Duration.seconds(1)
    for _ in 0..<3 {
      let file = name + "/" + passingName()
      let start = ContinuousClock.now
      try createFile(file, [])
      shortest = min(shortest, ContinuousClock.now - start)
      unlinkat(descriptor, file, 0)
    }
    return shortest
  }
}

private func passingName() -> String {
  ".kheo-" + String(UInt64.random(in: .min ... .max), radix: 16)
}
