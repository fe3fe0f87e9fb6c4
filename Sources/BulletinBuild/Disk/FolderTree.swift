import Glibc
package import SystemPackage

/// The folders in which people write, as something that watches them sees them. What a build would not read
/// (``ContentName/isIgnored(_:)``) is left out; what cannot be read, or is gone meanwhile, is passed over.
package enum FolderTree {
  /// Names the root and every folder below it, each before anything in it is looked at, so that who begins to watch it then
  /// misses nothing. The root may be a symbolic link; links below it are not followed, because their targets lie in the
  /// same tree.
  package static func visit(_ root: FilePath, enter: (FilePath) -> Void) {
    enter(root)
    guard let handle = try? FolderHandle(root) else { return }
    visit(handle, at: DiskName(root), enter: enter)
  }

  private static func visit(_ folder: FolderHandle, at location: DiskName, enter: (FilePath) -> Void) {
    for entry in (try? folder.entries()) ?? [] where entry.kind == .folder && !ContentName.isIgnored(entry.bytes) {
      let place = location.appending(entry.name)
      enter(FilePath(platformString: place))
      guard let inner = try? folder.folder(entry.name) else { continue }
      visit(inner, at: place, enter: enter)
    }
  }

  /// Which folder a path leads to at this moment; nil if none.
  package static func identity(of path: FilePath) -> FileIdentity? {
    guard let stat = try? Stat(path), stat.type == .directory else { return nil }
    return FileIdentity(stat)
  }

  /// A number that is another one after any file came, went or was written; for file systems that tell of no changes. Only
  /// good within one run of the program.
  package static func fingerprint(of root: FilePath) -> Int {
    var hasher = Hasher()
    visit(root) { path in
      guard let handle = try? FolderHandle(path) else { return }
      let entries = ((try? handle.entries()) ?? []).filter { !ContentName.isIgnored($0.bytes) }
      for entry in entries.sorted(by: { $0.precedes($1) }) {
        hasher.combine(entry.bytes)
        guard let stat = try? handle.status(entry.name) else { continue }
        hasher.combine(FileIdentity(stat))
        hasher.combine(stat.size)
        hasher.combine(stat.st_mtim.tv_sec)
        hasher.combine(stat.st_mtim.tv_nsec)
        hasher.combine(stat.st_ctim.tv_sec)
        hasher.combine(stat.st_ctim.tv_nsec)
      }
    }
    return hasher.finalize()
  }

  /// Whether a build passes over what has that name.
  package static func ignores(name: [UInt8]) -> Bool { ContentName.isIgnored(name) }
}
