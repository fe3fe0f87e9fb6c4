import Glibc
package import SystemPackage

/// Reads a whole file with one open, fstat, read and close when its size holds still.
///
/// Never blocks on a pipe: what is not a regular file fails with ``Errno/notARegularFile``. A file that grows or shrinks
/// meanwhile is read to its end as met.
package func readFile(_ path: FilePath) throws(DiskError) -> [UInt8] {
  try readFile(DiskName(path))
}

/// As ``readFile(_:)-(FilePath)`` for a path as the C library takes it.
func readFile(_ path: UnsafePointer<CChar>) throws(DiskError) -> [UInt8] { try readStampedFile(path).bytes }

/// As ``readFile(_:)``, with what the disk said of the file before it was read.
func readStampedFile(_ path: UnsafePointer<CChar>) throws(DiskError) -> (stamp: FileStamp, bytes: [UInt8]) {
  let descriptor = try openFile(path)
  defer { closeQuietly(descriptor) }
  let stamp = FileStamp(try regularFileStatus(descriptor, String(cString: path)))
  return (stamp, try readAll(descriptor, expecting: stamp.size, path))
}

private func readAll(
  _ descriptor: CInt,
  expecting size: Int,
  _ path: UnsafePointer<CChar>
) throws(DiskError) -> [UInt8] {
  // One byte more than the size, so that a short read already tells that this is the end.
  var bytes = try readChunk(descriptor, capacity: size + 1, String(cString: path))
  if bytes.count > size {
    while true {
      let more = try readChunk(descriptor, capacity: max(65_536, bytes.count), String(cString: path))
      if more.isEmpty { break }
      bytes.append(contentsOf: more)
    }
  }
  return bytes
}

/// Opens a file for reading, without waiting for the other end if it is a pipe; symbolic links are followed.
func openFile(_ path: UnsafePointer<CChar>) throws(DiskError) -> CInt {
  try systemCall(.open, String(cString: path)) { Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
}

/// The size in bytes of an open regular file.
func regularFileSize(_ descriptor: CInt, _ name: @autoclosure () -> String) throws(DiskError) -> Int {
  Int(try regularFileStatus(descriptor, name()).size)
}

private func regularFileStatus(_ descriptor: CInt, _ name: @autoclosure () -> String) throws(DiskError) -> Stat {
  do throws(Errno) {
    let stat = try Stat(FileDescriptor(rawValue: descriptor))
    guard stat.type == .regular else { throw Errno.notARegularFile }
    return stat
  } catch {
    throw DiskError(.read, name(), error)
  }
}

/// Up to `capacity` bytes; fewer only at the end of the file.
private func readChunk(
  _ descriptor: CInt,
  capacity: Int,
  _ name: @autoclosure () -> String
) throws(DiskError) -> [UInt8] {
  var failure: DiskError?
  let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
    do throws(DiskError) {
      count = try readFully(descriptor, into: UnsafeMutableRawBufferPointer(buffer), name())
    } catch {
      failure = error
      count = 0
    }
  }
  if let failure { throw failure }
  return bytes
}

/// Fills the buffer, or reads to the end of the file; returns how many bytes came.
///
/// A short read of a regular file is its end on every Linux file system, except that one call moves at most 2 GiB.
func readFully(
  _ descriptor: CInt,
  into buffer: UnsafeMutableRawBufferPointer,
  _ name: @autoclosure () -> String
) throws(DiskError) -> Int {
  let largestRead = 0x4000_0000
  var filled = 0
  while filled < buffer.count {
    let wanted = min(buffer.count - filled, largestRead)
    let got = try systemCall(.read, name()) {
      Glibc.read(descriptor, buffer.baseAddress.map { $0 + filled }, wanted)
    }
    filled += got
    if got < wanted { break }
  }
  return filled
}

/// Up to `count` bytes from the start of a regular file, for headers.
func readStart(of path: FilePath, count: Int) throws(DiskError) -> [UInt8] {
  let descriptor = try systemCall(.open, path.string) {
    path.withPlatformString { Glibc.open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
  }
  defer { closeQuietly(descriptor) }
  let size = try regularFileSize(descriptor, path.string)
  return try readChunk(descriptor, capacity: min(size, count), path.string)
}
