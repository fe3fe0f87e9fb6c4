import Glibc
package import SystemPackage

/// A folder of its own for files on their way, removed with everything in it when the last reference goes.
package final class TemporaryFolder: Sendable {
  package let path: FilePath

  /// In `TMPDIR`, else /tmp.
  package init() throws(DiskError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var name = DiskName((parent.isEmpty ? "/tmp" : parent) + "/kheo-XXXXXX")
    guard mkdtemp(&name) != nil else { throw DiskError(.makeFolder, name.shown, Errno(rawValue: errno)) }
    path = FilePath(name.shown)
  }

  deinit { remove() }

  /// For when it has to be gone before a moment that is known, such as the end of the program.
  package func remove() {
    guard let name = path.lastComponent, let parent = try? FolderHandle(path.removingLastComponent()) else { return }
    try? parent.removeTree(DiskName(name))
  }
}
