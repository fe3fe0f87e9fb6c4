import CLinux
import Glibc
import SystemPackage

// Nothing here calls fsync. A build that is killed loses nothing by that, because the kernel has every byte it was given;
// a power cut may leave files of the newest site empty or short, and the next build rewrites them, because it compares
// bytes, never time stamps, with what it finds. Waiting for the disk would make every build several times as long.

extension FolderHandle {
  /// Writes a new file of mode 0644, less the umask; a name that is taken fails with `EEXIST`. A file that could not be
  /// written whole is removed.
  func createFile(_ name: UnsafePointer<CChar>, _ bytes: [UInt8]) throws(DiskError) {
    try createFile(name) { descriptor throws(DiskError) in try writeFully(descriptor, bytes, self.shown(name)) }
  }

  /// As ``createFile(_:_:)``, with content that `fill` writes to the open descriptor.
  func createFile(
    _ name: UnsafePointer<CChar>,
    filledBy fill: (CInt) throws(DiskError) -> Void
  ) throws(DiskError) {
    let file = try systemCall(.write, shown(name)) {
      openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    }
    do throws(DiskError) {
      try fill(file)
    } catch {
      closeQuietly(file)
      unlinkat(descriptor, name, 0)
      throw error
    }
    // Network file systems report a full disk only here. EINTR: the descriptor is closed all the same.
    if Glibc.close(file) == -1, errno != EINTR {
      let code = Errno(rawValue: errno)
      unlinkat(descriptor, name, 0)
      throw DiskError(.write, shown(name), code)
    }
  }

  /// Gives a file of the folder another name in it; one that is taken fails with `EEXIST`, and the file is removed.
  func moveFile(_ name: UnsafePointer<CChar>, to newName: UnsafePointer<CChar>) throws(DiskError) {
    do throws(DiskError) {
      try systemCall(.write, shown(newName)) {
        renameat2(descriptor, name, descriptor, newName, UInt32(KHEO_RENAME_NO_REPLACE))
      }
    } catch {
      unlinkat(descriptor, name, 0)
      throw error
    }
  }
}

func writeFully(_ descriptor: CInt, _ bytes: [UInt8], _ name: @autoclosure () -> String) throws(DiskError) {
  try bytes.withUnsafeBufferPointer { buffer throws(DiskError) in
    try writeFully(descriptor, UnsafeRawBufferPointer(buffer), name())
  }
}

func writeFully(
  _ descriptor: CInt,
  _ bytes: UnsafeRawBufferPointer,
  _ name: @autoclosure () -> String
) throws(DiskError) {
  var rest = bytes
  while !rest.isEmpty {
    let written = try systemCall(.write, name()) { Glibc.write(descriptor, rest.baseAddress, rest.count) }
    rest = UnsafeRawBufferPointer(rebasing: rest[written...])
  }
}
