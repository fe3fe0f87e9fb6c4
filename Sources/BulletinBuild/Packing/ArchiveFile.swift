import BulletinCore
import BulletinEditions
package import SystemPackage

/// A file of an edition that was written.
package struct WrittenFile: Sendable {
  package let path: FilePath
  /// Bytes.
  package let size: Int
}

/// A folder that takes finished editions: each file is whole from the moment it has its name.
struct EditionFolder {
  private let folder: FolderHandle
  private let path: FilePath

  /// Makes the folder, and those above it, where they are missing.
  init(_ path: FilePath) throws(DiskError) {
    try FolderHandle.makeFolders(path)
    folder = try FolderHandle(path)
    self.path = path
  }

  /// Writes a file, in the place of an older one.
  func write(
    _ name: String,
    filledBy fill: (CInt) throws(DiskError) -> Void
  ) throws(DiskError) -> WrittenFile {
    try folder.replaceFile(DiskName(name), filledBy: fill)
    let size = try folder.status(name).map { Int($0.size) } ?? 0
    return WrittenFile(path: path.appending(name).lexicallyNormalized(), size: size)
  }

  func write(_ name: String, bytes: [UInt8]) throws(DiskError) -> WrittenFile {
    try write(name) { descriptor throws(DiskError) in try writeFully(descriptor, bytes, name) }
  }
}

/// Writes the archive of these files to an open descriptor, in their order.
func writeArchive(_ files: [PackedFile], date: CivilDate, to descriptor: CInt, _ name: String) throws(DiskError) {
  var writer = ZIPWriter(date: date)
  for file in files {
    guard let (entry, content) = file.packed else { continue }
    try writeFully(descriptor, writer.begin(entry), name)
    switch content {
    case .bytes(let bytes): try writeFully(descriptor, bytes, name)
    case .file(let location):
      var left = entry.size
      var failure: DiskError?
      try readPieces(of: location) { piece in
        left -= piece.count
        guard failure == nil, left >= 0 else { return }
        do throws(DiskError) { try writeFully(descriptor, piece, name) } catch { failure = error }
      }
      if let failure { throw failure }
      // Somebody changed it since its sums were made.
      guard left == 0 else { throw DiskError(.read, location.string, .staleNFSFileHandle) }
    }
  }
  try writeFully(descriptor, writer.end(), name)
}
