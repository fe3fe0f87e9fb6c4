import Glibc
import SystemPackage

extension FolderHandle {
  /// Gives a file of this folder the same path in another one, too (a hard link); a symbolic link is linked itself.
  ///
  /// - Returns: false if the file system has no links (FAT, some network shares), or not here or not to this file.
  func linkFile(_ name: UnsafePointer<CChar>, to target: FolderHandle) throws(DiskError) -> Bool {
    do throws(DiskError) {
      try systemCall(.link, target.shown(name)) { linkat(descriptor, name, target.descriptor, name, 0) }
      return true
    } catch {
      switch error.errno {
      case .notPermitted, .permissionDenied, .notSupported, .noFunction, .tooManyLinks, .improperLink: return false
      default: throw error
      }
    }
  }
}
