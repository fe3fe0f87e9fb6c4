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
  /// as it was if anything fails. What a killed run left beside it is removed first.
  ///
  /// - Parameter fill: writes the content to the open descriptor.
  func replaceFile(_ name: DiskName, filledBy fill: (CInt) throws(DiskError) -> Void) throws(DiskError) {
    let temporary = temporaryName(beside: name)
    // Only a file: a folder of that name could be a site under construction.
    unlinkat(descriptor, temporary, 0)
    try createFile(temporary, filledBy: fill)
    guard renameat(descriptor, temporary, descriptor, name) == 0 else {
      let code = Errno(rawValue: errno)
      unlinkat(descriptor, temporary, 0)
      throw DiskError(.write, shown(name), code)
    }
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
