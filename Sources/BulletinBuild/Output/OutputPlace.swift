import Glibc
package import SystemPackage

/// Where the site goes, once every symbolic link on the way is settled.
struct OutputPlace {
  /// Absolute, without links; the folder need not exist.
  let path: FilePath
  /// The last component of the path.
  let name: FilePath.Component

  var parent: FilePath { path.removingLastComponent() }

  /// Settles a path and checks that nothing precious would be replaced.
  ///
  /// - Parameters:
  ///   - inputs: what the site is made from. Neither is the output one of them, nor does it hold or lie in one.
  ///   - home: the user's home folder, which the output may lie in, but neither be nor hold.
  init(_ given: FilePath, inputs: [FilePath], home: FilePath?) throws(OutputError) {
    let path = try onDisk { () throws(DiskError) in try OutputPlace.settle(given) }
    guard let name = path.lastComponent else { throw .protected(given.string, .root) }
    if let home, try onDisk({ () throws(DiskError) in try OutputPlace.settle(home) }).starts(with: path) {
      throw .protected(given.string, .home)
    }
    for input in inputs {
      let settled = try onDisk { () throws(DiskError) in try OutputPlace.settle(input) }
      if settled.starts(with: path) || path.starts(with: settled) {
        throw .protected(given.string, .input(input.string))
      }
    }
    self.path = path
    self.name = name
  }

  /// Makes the folders above the output that are missing.
  func makeParents() throws(DiskError) { try FolderHandle.makeFolders(parent) }

  /// As realpath(3) for a path of which only the beginning may exist.
  private static func settle(_ path: FilePath, linksFollowed: Int = 0) throws(DiskError) -> FilePath {
    do throws(DiskError) {
      return try realPath(path)
    } catch {
      guard error.errno == .noSuchFileOrDirectory, let last = path.lastComponent else { throw error }
      let above = path.removingLastComponent()
      let parent = try settle(above.isEmpty ? "." : above, linksFollowed: linksFollowed)
      switch last.kind {
      case .currentDirectory: return parent
      case .parentDirectory: return parent.removingLastComponent()
      case .regular: break
      }
      let here = parent.appending(last)
      guard let target = readLink(here) else { return here }
      guard linksFollowed < 40 else { throw DiskError(.open, path.string, .tooManySymbolicLinkLevels) }
      return try settle(parent.pushing(target), linksFollowed: linksFollowed + 1)
    }
  }

  /// What a symbolic link says; nil if there is none.
  private static func readLink(_ path: FilePath) -> FilePath? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX) + 1) { buffer -> FilePath? in
      guard let start = buffer.baseAddress else { return nil }
      let count = path.withPlatformString { readlink($0, start, Int(PATH_MAX)) }
      guard count >= 0 else { return nil }
      buffer[count] = 0
      return FilePath(platformString: start)
    }
  }
}

extension FilePath {
  /// The user's home folder, as the environment tells.
  package static var home: FilePath? {
    guard let home = getenv("HOME"), home.pointee != 0 else { return nil }
    return FilePath(platformString: home)
  }
}
