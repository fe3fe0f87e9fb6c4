import Glibc
import SystemPackage

extension FolderHandle {
  /// Removes a file, a symbolic link (never what it points to) or a folder with everything in it. Nothing there is fine,
  /// and so is another process removing the same tree.
  func removeTree(_ name: UnsafePointer<CChar>) throws(DiskError) {
    if unlinkat(descriptor, name, 0) == 0 || errno == ENOENT { return }
    // Linux says EISDIR for a folder; POSIX, and some file systems, EPERM.
    let code = Errno(rawValue: errno)
    guard code == .isDirectory || code == .notPermitted else { throw DiskError(.remove, shown(name), code) }
    guard let folder = try folderIfPresent(name) else { return }
    try folder.removeContents()
    try removeEmptyFolder(name)
  }

  /// Removes everything in this folder, except the top-level names that `keep` holds back; the folder stays.
  func removeContents(keeping keep: ([UInt8]) -> Bool = { _ in false }) throws(DiskError) {
    for entry in try entries() where !keep(entry.bytes) {
      if entry.kind == .folder, let folder = try folderIfPresent(entry.name) {
        try folder.removeContents()
        try removeEmptyFolder(entry.name)
      } else {
        try removeTree(entry.name)
      }
    }
  }

  func removeEmptyFolder(_ name: UnsafePointer<CChar>) throws(DiskError) {
    if unlinkat(descriptor, name, AT_REMOVEDIR) == -1, errno != ENOENT {
      throw DiskError(.remove, shown(name), Errno(rawValue: errno))
    }
  }
}
