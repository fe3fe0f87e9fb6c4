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
    try close(file, of: name)
  }

  /// As ``createFile(_:filledBy:)``, with a file that lies on the disk where those of another folder lie. It has no name until it is
  /// written whole.
  ///
  /// - Parameter place: the other folder, on the same disk; where it is nil or gone, or the disk has no files without names, the file
  ///   is made in its own.
  func createFile(
    _ name: UnsafePointer<CChar>,
    layingItIn place: UnsafePointer<CChar>?,
    filledBy fill: (CInt) throws(DiskError) -> Void
  ) throws(DiskError) {
    let file = place.map { openat(descriptor, $0, KHEO_UNNAMED_FILE | O_WRONLY | O_CLOEXEC, 0o644) } ?? -1
    guard file != -1 else { return try createFile(name, filledBy: fill) }
    do throws(DiskError) {
      try fill(file)
      // Without privileges the first way is open since Linux 6.10 only, the second where /proc is mounted (open(2), O_TMPFILE).
      if linkat(file, "", descriptor, name, KHEO_EMPTY_PATH) == -1 {
        try systemCall(.write, shown(name)) {
          linkat(AT_FDCWD, "/proc/self/fd/\(file)", descriptor, name, AT_SYMLINK_FOLLOW)
        }
      }
    } catch {
      closeQuietly(file)
      throw error
    }
    try close(file, of: name)
  }

  /// Closes a new file; one that could not be written whole is removed.
  private func close(_ file: CInt, of name: UnsafePointer<CChar>) throws(DiskError) {
    // Network file systems report a full disk only here. EINTR: the descriptor is closed all the same.
    guard Glibc.close(file) == -1, errno != EINTR else { return }
    let code = Errno(rawValue: errno)
    unlinkat(descriptor, name, 0)
    throw DiskError(.write, shown(name), code)
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
