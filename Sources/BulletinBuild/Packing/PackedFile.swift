import BulletinCore
import BulletinEditions
import Glibc
import SystemPackage

/// A file on its way into an archive: packed already, or still on the disk because it is large.
struct PackedFile: Sendable {
  enum Content: Sendable {
    case bytes([UInt8])
    /// Stored as it is: a photo or recording, which deflating would not shorten.
    case file(FilePath)
  }

  let name: ArchiveName
  let digest: SHA256.Digest
  /// Nil for a file that is only to be listed.
  let packed: (entry: ZIPEntry, content: Content)?

  /// Packs bytes if they are wanted.
  init(_ name: ArchiveName, _ bytes: [UInt8], isWanted: (ArchiveName, SHA256.Digest) -> Bool = { _, _ in true }) {
    self.name = name
    digest = SHA256.digest(of: bytes)
    guard isWanted(name, digest) else {
      packed = nil
      return
    }
    let (entry, content) = ZIPEntry.pack(bytes, name: name.string)
    packed = (entry, .bytes(content))
  }

  /// Notes a file of the disk, reading it once for its sums.
  init(
    _ name: ArchiveName,
    storedFrom location: FilePath,
    isWanted: (ArchiveName, SHA256.Digest) -> Bool = { _, _ in true }
  ) throws(DiskError) {
    self.name = name
    var sum = SHA256()
    var checksum: UInt32 = 0
    var size = 0
    try readPieces(of: location) { piece in
      sum.update(piece)
      checksum = Deflate.checksum(piece, continuing: checksum)
      size += piece.count
    }
    digest = sum.finish()
    guard isWanted(name, digest) else {
      packed = nil
      return
    }
    let entry = ZIPEntry(name: name.string, isDeflated: false, checksum: checksum, size: size, packedSize: size)
    packed = (entry, .file(location))
  }
}

/// Hands a file over piece by piece, in memory of a fixed size.
func readPieces(of location: FilePath, _ take: (UnsafeRawBufferPointer) -> Void) throws(DiskError) {
  let descriptor = try openFile(DiskName(location))
  defer { closeQuietly(descriptor) }
  _ = try regularFileSize(descriptor, location.string)
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 262_144, alignment: 16)
  defer { buffer.deallocate() }
  while true {
    let count = try readFully(descriptor, into: buffer, location.string)
    take(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    if count < buffer.count { return }
  }
}
