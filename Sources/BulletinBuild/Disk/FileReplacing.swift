import Glibc
package import SystemPackage

/// Files that a command writes for people outside of the site.
package enum FileReplacing {
  /// Writes a file beside its place and moves it there in one step, over an older one of that name.
  ///
  /// - Throws: ``DiskError`` if the folder is missing or cannot be written; an older file is whole then.
  package static func replace(_ path: FilePath, with bytes: [UInt8]) throws {
    guard let name = path.lastComponent?.string else { throw DiskError(.write, path.string, Errno(rawValue: EINVAL)) }
    let parent = path.removingLastComponent()
    let folder = try FolderHandle(parent.isEmpty ? "." : parent)
    let temporary = ".\(name).kheo-\(getpid())"
    try folder.createFile(temporary, bytes)
    guard renameat(folder.descriptor, temporary, folder.descriptor, name) == 0 else {
      let code = Errno(rawValue: errno)
      unlinkat(folder.descriptor, temporary, 0)
      throw DiskError(.write, path.string, code)
    }
  }

  /// Writes a file that must not be there yet, making its folder if that is missing.
  ///
  /// - Throws: ``DiskError``, with `EEXIST` for a name that is taken.
  package static func create(_ name: String, in path: FilePath, _ bytes: [UInt8]) throws {
    let parent = path.removingLastComponent()
    if let last = path.lastComponent?.string {
      _ = try FolderHandle(parent.isEmpty ? "." : parent).makeFolder(last)
    }
    try FolderHandle(path).createFile(name, bytes)
  }
}
