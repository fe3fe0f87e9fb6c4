import Glibc
package import SystemPackage

/// An open folder. Everything below it is reached relative to its descriptor, so that the work goes on in the same folder
/// whatever happens to the names above it.
///
/// Names are C strings of any bytes: Linux file names need not be UTF-8. A Swift `String` can be passed as it is.
/// Safe to use from several threads: it holds nothing but the descriptor.
package final class FolderHandle: Sendable {
  /// For messages only.
  package let path: String
  let descriptor: CInt

  private init(path: String, descriptor: CInt) {
    self.path = path
    self.descriptor = descriptor
  }

  deinit { closeQuietly(descriptor) }

  /// Opens a folder by its path; symbolic links are followed.
  package convenience init(_ path: FilePath) throws(DiskError) {
    let descriptor = try systemCall(.open, path.string) {
      path.withPlatformString { Glibc.open($0, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }
    self.init(path: path.string, descriptor: descriptor)
  }

  /// Opens a folder in this one; a symbolic link in its place is an error.
  package func folder(_ name: UnsafePointer<CChar>) throws(DiskError) -> FolderHandle {
    let descriptor = try systemCall(.open, shown(name)) {
      openat(self.descriptor, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0)
    }
    return FolderHandle(path: shown(name), descriptor: descriptor)
  }

  /// Nil where ``folder(_:)`` finds nothing under that name.
  package func folderIfPresent(_ name: UnsafePointer<CChar>) throws(DiskError) -> FolderHandle? {
    do throws(DiskError) {
      return try folder(name)
    } catch {
      if error.errno == .noSuchFileOrDirectory { return nil }
      throw error
    }
  }

  /// Makes a folder of mode 0755, less the umask. Returns false if the name is taken already.
  @discardableResult
  package func makeFolder(_ name: UnsafePointer<CChar>) throws(DiskError) -> Bool {
    do throws(DiskError) {
      try systemCall(.makeFolder, shown(name)) { mkdirat(descriptor, name, 0o755) }
      return true
    } catch {
      if error.errno == .fileExists { return false }
      throw error
    }
  }

  /// Makes a folder, and those above it, where they are missing.
  static func makeFolders(_ path: FilePath) throws(DiskError) {
    var made = path.isAbsolute ? FilePath(root: path.root) : FilePath()
    for component in path.components {
      made.append(component)
      // A folder that exists on a read-only disk, or above a closed one, may answer something other than EEXIST.
      if made.withPlatformString({ mkdir($0, 0o755) }) == -1, errno != EEXIST {
        let code = Errno(rawValue: errno)
        guard (try? Stat(made))?.type == .directory else { throw DiskError(.makeFolder, made.string, code) }
      }
    }
  }

  /// What lies under a name, not following a symbolic link; nil if nothing does.
  package func status(_ name: UnsafePointer<CChar>) throws(DiskError) -> Stat? {
    do throws(Errno) {
      return try Stat(name, relativeTo: FileDescriptor(rawValue: descriptor), flags: .symlinkNoFollow)
    } catch {
      if error == .noSuchFileOrDirectory { return nil }
      throw DiskError(.inspect, shown(name), error)
    }
  }

  /// The folder itself.
  package func status() throws(DiskError) -> Stat {
    do throws(Errno) {
      return try Stat(FileDescriptor(rawValue: descriptor))
    } catch {
      throw DiskError(.inspect, path, error)
    }
  }

  /// Takes the folder's lock for as long as this handle lives; false if another handle has it, here or in another process.
  func lock() throws(DiskError) -> Bool {
    do throws(DiskError) {
      try systemCall(.lock, path) { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch {
      if error.errno == .wouldBlock { return false }
      throw error
    }
  }

  func unlock() {
    flock(descriptor, LOCK_UN)
  }

  /// A path in this folder as shown to people.
  func shown(_ name: UnsafePointer<CChar>) -> String {
    path + "/" + String(cString: name)
  }
}

/// The folder or file behind a name, whatever it is called.
package struct FileIdentity: Hashable, Sendable {
  let device: DeviceID
  let inode: Inode

  package init(_ stat: Stat) {
    device = stat.deviceID
    inode = stat.inode
  }
}
