import Glibc
import SystemPackage

/// A regular file held open, so that it can be read piece by piece whatever happens to its name.
package final class OpenedFile: Sendable {
  /// In bytes, as the file was opened.
  package let size: Int
  private let descriptor: CInt
  private let name: String

  fileprivate init(descriptor: CInt, name: String) throws(DiskError) {
    self.descriptor = descriptor
    self.name = name
    do throws(DiskError) {
      size = try regularFileSize(descriptor, name)
    } catch {
      // `deinit` does not run for what was not made.
      closeQuietly(descriptor)
      throw error
    }
  }

  deinit { closeQuietly(descriptor) }

  /// Up to `count` bytes from an offset on; fewer only at the end of the file.
  package func read(from offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    var failure: DiskError?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, filled in
      do throws(DiskError) {
        while filled < buffer.count {
          let got = try systemCall(.read, name) {
            pread(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, offset + filled)
          }
          if got == 0 { break }
          filled += got
        }
      } catch {
        failure = error
        filled = 0
      }
    }
    if let failure { throw failure }
    return bytes
  }
}

extension FolderHandle {
  /// Opens a file by its path from this folder, entering one folder after the other: a symbolic link anywhere on the way is
  /// an error, and so is what is no regular file.
  ///
  /// - Parameter path: names with `/` between them, none of them empty, `.` or `..`.
  package func file(at path: String) throws(DiskError) -> OpenedFile {
    var folder = self
    var names = path.split(separator: "/").map(String.init)[...]
    guard let last = names.popLast() else { throw DiskError(.open, self.path, .isDirectory) }
    for name in names { folder = try folder.folder(name) }
    let descriptor = try systemCall(.open, folder.shown(last)) {
      openat(folder.descriptor, last, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0)
    }
    return try OpenedFile(descriptor: descriptor, name: folder.shown(last))
  }
}
