import Glibc
import SystemPackage

extension FolderHandle {
  /// The length of the file of that name if it is a regular file of exactly these bytes. What cannot be read is not
  /// equal.
  func hasFile(_ name: UnsafePointer<CChar>, equalTo bytes: UnsafeRawBufferPointer) -> Int? {
    withRegularFile(name, size: bytes.count) { descriptor in
      compare(descriptor, size: bytes.count) { chunk, offset in
        isEqual(chunk, UnsafeRawBufferPointer(rebasing: bytes[offset..<(offset + chunk.count)]))
      }
    }
  }

  /// As ``hasFile(_:equalTo:)`` with the content of another open file, whose position does not matter.
  func hasFile(_ name: UnsafePointer<CChar>, equalToOpen other: CInt, size: Int) -> Int? {
    withRegularFile(name, size: size) { descriptor in
      withUnsafeTemporaryAllocation(byteCount: chunkSize, alignment: 16) { buffer in
        compare(descriptor, size: size) { chunk, offset in
          pread(other, buffer.baseAddress, chunk.count, offset) == chunk.count
            && isEqual(chunk, UnsafeRawBufferPointer(rebasing: buffer[..<chunk.count]))
        }
      }
    }
  }

  /// Copies a file of this folder to the same path in another one, with its time stamps.
  func copyFile(_ name: UnsafePointer<CChar>, to target: FolderHandle) throws(DiskError) {
    let source = try systemCall(.open, shown(name)) {
      openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0)
    }
    defer { closeQuietly(source) }
    let stat: Stat
    do throws(Errno) {
      stat = try Stat(FileDescriptor(rawValue: source))
    } catch {
      throw DiskError(.inspect, shown(name), error)
    }
    try target.createFile(name) { file throws(DiskError) in
      _ = try copyContents(from: source, self.shown(name), to: file, target.shown(name))
      try systemCall(.write, target.shown(name)) { futimens(file, [stat.st_atim, stat.st_mtim]) }
    }
  }

  private func withRegularFile(_ name: UnsafePointer<CChar>, size: Int, _ isEqual: (CInt) -> Bool) -> Int? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0)
    guard file != -1 else { return nil }
    defer { closeQuietly(file) }
    guard (try? regularFileSize(file, "")) == size, isEqual(file) else { return nil }
    return size
  }
}

private func isEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
  guard left.count == right.count, let leftStart = left.baseAddress, let rightStart = right.baseAddress else {
    return left.isEmpty && right.isEmpty
  }
  return memcmp(leftStart, rightStart, left.count) == 0
}

private let chunkSize = 65_536

/// Hands a file to `isEqual` chunk by chunk, with the offset of each, until one is not equal or all were.
private func compare(
  _ descriptor: CInt,
  size: Int,
  _ isEqual: (_ chunk: UnsafeRawBufferPointer, _ offset: Int) -> Bool
) -> Bool {
  withUnsafeTemporaryAllocation(byteCount: min(size, chunkSize), alignment: 16) { buffer in
    var offset = 0
    while offset < size {
      let chunk = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(chunkSize, size - offset)])
      guard (try? readFully(descriptor, into: chunk, "")) == chunk.count else { return false }
      guard isEqual(UnsafeRawBufferPointer(chunk), offset) else { return false }
      offset += chunk.count
    }
    return true
  }
}
