import BulletinCore
package import BulletinEditions
import Glibc
package import SystemPackage

/// An open file as ``ZIPReader`` wants it.
final class OpenFile: RandomAccess {
  let size: Int
  let descriptor: CInt
  private let path: String

  init(_ path: FilePath) throws(DiskError) {
    self.path = path.string
    descriptor = try openFile(DiskName(path))
    do throws(DiskError) {
      size = try regularFileSize(descriptor, path.string)
    } catch {
      closeQuietly(descriptor)
      throw error
    }
  }

  deinit { closeQuietly(descriptor) }

  func read(at offset: Int, count: Int) throws -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, min(count, size - offset)))
    var filled = 0
    while filled < bytes.count {
      let got = try systemCall(.read, path) {
        bytes.withUnsafeMutableBytes { rest in
          pread(descriptor, rest.baseAddress.map { $0 + filled }, rest.count - filled, offset + filled)
        }
      }
      if got == 0 { return Array(bytes[..<filled]) }
      filled += got
    }
    return bytes
  }
}

extension EditionManifest {
  /// More than a site of a hundred thousand files has.
  private static let largest = 50_000_000

  /// The manifest at a path: a manifest itself, a ZIP edition or the folder of one.
  ///
  /// - Throws: ``DiskError``, or ``NamedFault`` for what is no edition.
  package static func read(_ path: FilePath) throws -> EditionManifest {
    do {
      if try status(of: path).type == .directory { return try read(inFolder: path) }
      let file = try OpenFile(path)
      if try file.read(at: 0, count: 2) == Array("PK".utf8) { return try read(in: ZIPReader(file)) }
      guard file.size <= largest else { throw EditionFault.notAManifest(line: 1) }
      return try EditionManifest(file.read(at: 0, count: file.size))
    } catch let fault as EditionFault {
      throw NamedFault(path: path.string, fault: fault)
    }
  }

  static func read(inFolder path: FilePath) throws -> EditionManifest {
    let bytes: [UInt8]
    do throws(DiskError) {
      bytes = try readFile(path.appending(ArchiveName.manifest.string))
    } catch {
      throw error.errno == .noSuchFileOrDirectory ? EditionFault.noManifest as any Error : error
    }
    return try EditionManifest(bytes)
  }

  static func read(in archive: ZIPReader<OpenFile>) throws -> EditionManifest {
    guard let item = archive.items.first(where: { $0.entry.name == ArchiveName.manifest.string }) else {
      throw EditionFault.noManifest
    }
    guard let bytes = try archive.bytes(of: item, limit: largest) else { throw EditionFault.notAnArchive }
    return try EditionManifest(bytes)
  }
}

extension Verification {
  /// Compares a folder or ZIP file with the manifest that lies in it, reading every byte.
  ///
  /// - Throws: ``DiskError`` if the folder cannot be listed, ``NamedFault`` if it is no edition.
  package static func run(on path: FilePath) async throws -> Verification {
    do {
      if try status(of: path).type == .directory { return try await run(onFolder: path) }
      let archive = try ZIPReader(OpenFile(path))
      return try await run(on: archive)
    } catch let fault as EditionFault {
      throw NamedFault(path: path.string, fault: fault)
    }
  }

  private static func run(onFolder path: FilePath) async throws -> Verification {
    let manifest = try EditionManifest.read(inFolder: path)
    let names = try FolderHandle(path).allFiles().filter { !isOfTheSystem($0.name) }
    // A file that a broken stick cannot read any more is as good as changed.
    let digests = try await parallelMap(names, runLength: 16) { file -> SHA256.Digest? in
      guard file.isRegular else { return nil }
      var sum = SHA256()
      do throws(DiskError) {
        try readPieces(of: path.appending(FilePath(file.name).components)) { sum.update($0) }
        return sum.finish()
      } catch {
        return nil
      }
    }
    return Verification(manifest, found: Dictionary(zip(names.map(\.name), digests)) { _, _ in nil })
  }

  private static func run(on archive: ZIPReader<OpenFile>) async throws -> Verification {
    let manifest = try EditionManifest.read(in: archive)
    let items = archive.items.filter { !$0.entry.name.hasSuffix("/") }
    let digests = try await parallelMap(items, runLength: 16) { item -> SHA256.Digest? in
      var sum = SHA256()
      return try archive.unpack(item) { sum.update($0) } ? sum.finish() : nil
    }
    return Verification(manifest, found: Dictionary(zip(items.map(\.entry.name), digests)) { _, _ in nil })
  }
}

extension FolderHandle {
  /// Every file below this folder by its path from here; symbolic links and devices count as files that are not regular.
  fileprivate func allFiles(_ prefix: String = "") throws(DiskError) -> [(name: String, isRegular: Bool)] {
    var files: [(name: String, isRegular: Bool)] = []
    for entry in try entries() {
      let name = prefix + entry.name.shown
      if entry.kind == .folder {
        if Verification.isOfTheSystem(name) { continue }
        files += try folder(entry.name).allFiles(name + "/")
      } else {
        files.append((name, entry.kind == .file))
      }
    }
    return files
  }
}
