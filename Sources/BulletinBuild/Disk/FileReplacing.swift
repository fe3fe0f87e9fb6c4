import Glibc
package import SystemPackage

/// Files that a command writes for people outside of the site.
package enum FileReplacing {
  /// Writes a file beside its place and moves it there in one step, over an older one of that name.
  ///
  /// - Throws: ``DiskError`` if the folder is missing or cannot be written; an older file is whole then.
  package static func replace(_ path: FilePath, with bytes: [UInt8]) throws {
    guard let name = path.lastComponent else { throw DiskError(.write, path.string, .invalidArgument) }
    let parent = path.removingLastComponent()
    try FolderHandle(parent.isEmpty ? "." : parent).replaceFile(DiskName(name), bytes)
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

extension FolderHandle {
  /// Writes a file beside its place and moves it there in one step when it is whole, over an older one of that name, which stays
  /// as it was if anything fails. Who writes the same file at the same time waits for its turn; what a killed run left beside it is
  /// removed first.
  ///
  /// - Parameter fill: writes the content to the open descriptor.
  func replaceFile(_ name: DiskName, filledBy fill: (CInt) throws(DiskError) -> Void) throws(DiskError) {
    let temporary = temporaryName(beside: name)
    let file = try openAlone(temporary, for: name)
    // Ends the turn, too.
    defer { closeQuietly(file) }
    do throws(DiskError) {
      try fill(file)
      try flushByClosing(file, name)
      try systemCall(.write, shown(name)) { renameat(descriptor, temporary, descriptor, name) }
    } catch {
      unlinkat(descriptor, temporary, 0)
      throw error
    }
  }

  /// Opens a new file for writing, once nobody else is at it; the kernel takes the lock from those that are killed.
  private func openAlone(_ temporary: DiskName, for name: DiskName) throws(DiskError) -> CInt {
    // Each time somebody else finished first. A limit, for file systems that tell two inodes of one file.
    for _ in 0..<10_000 {
      // Whatever is no file is in the way. A folder stays: it could be a site under construction.
      if let found = try status(temporary), found.type != .regular { unlinkat(descriptor, temporary, 0) }
      let file = openat(descriptor, temporary, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0o644)
      guard file != -1 else {
        let code = Errno(rawValue: errno)
        if code == .interrupted { continue }
        // Left by another user, as by a build of root.
        if code == .permissionDenied, unlinkat(descriptor, temporary, 0) == 0 { continue }
        throw DiskError(.write, shown(name), code)
      }
      // Where the file system has no locks there are no turns.
      while flock(file, LOCK_EX) == -1, errno == EINTR {}
      if let opened = try? Stat(FileDescriptor(rawValue: file)), let found = try? status(temporary),
        FileIdentity(opened) == FileIdentity(found)
      {
        if opened.size == 0 { return file }
        // Whoever wrote that has no lock any more, but was not done either.
        unlinkat(descriptor, temporary, 0)
      }
      // Else who had it before has moved it to its place, or removed it.
      closeQuietly(file)
    }
    throw DiskError(.write, shown(name), .resourceBusy)
  }

  /// Closes a copy of the descriptor: network file systems report a full disk only then, and the lock is kept.
  private func flushByClosing(_ file: CInt, _ name: DiskName) throws(DiskError) {
    let copy = try systemCall(.write, shown(name)) { dup(file) }
    // EINTR: it is closed all the same.
    if Glibc.close(copy) == -1, errno != EINTR { throw DiskError(.write, shown(name), Errno(rawValue: errno)) }
  }

  /// As ``replaceFile(_:filledBy:)``, of bytes that are all there.
  func replaceFile(_ name: DiskName, _ bytes: [UInt8]) throws(DiskError) {
    try replaceFile(name) { descriptor throws(DiskError) in try writeFully(descriptor, bytes, self.shown(name)) }
  }
}

/// `.NAME.kheo-new`, with so much of the name as leaves that within the 255 bytes that Linux allows; a letter is not cut in two.
private func temporaryName(beside name: DiskName) -> DiskName {
  let ending = DiskName(".kheo-new")
  var kept = name.dropLast().prefix(255 - ending.count)
  if kept.count < name.count - 1 {
    let isInside = { (byte: CChar) in UInt8(bitPattern: byte) & 0xC0 == 0x80 }
    while isInside(name[kept.endIndex]), !kept.isEmpty { kept.removeLast() }
  }
  return [0x2E] + kept + ending
}
