import BulletinCore
import Glibc
package import SystemPackage

/// Where builds leave what the next one need not work out again: `.kheo` beside the content folder. It may be deleted at any
/// time; builds without it take longer and make the same.
///
/// What is read from it is what this very program wrote and nobody touched since, or nothing: every file begins with the mark
/// of the program and the fingerprint of the rest.
package struct MemoryFolder: Sendable {
  private let path: FilePath
  private let program: Fingerprint

  /// The folder of a content folder; nil where the content or the program itself cannot be looked at.
  package init?(besideContent content: FilePath) {
    guard let resolved = try? realPath(content), let program = MemoryFolder.program else { return nil }
    path = resolved.removingLastComponent().appending(".kheo")
    self.program = program
  }

  /// Which program this is: another build of it may read and render otherwise.
  private static let program: Fingerprint? = {
    guard let stat = try? Stat(FilePath("/proc/self/exe")) else { return nil }
    var mark = StorageWriter()
    mark.write(KheoVersion.text)
    mark.write(FileStamp(stat).size)
    mark.write(FileStamp(stat).modified)
    return Fingerprint(of: mark.bytes)
  }()

  private static let magic = Array("kheo memory 2, XXH3-128\n".utf8)
  private static let headerLength = magic.count + 2 * Fingerprint.byteCount

  /// What was remembered under a name; nil if there is nothing, or nothing that can be trusted.
  func read(_ name: String) -> Remembered? {
    guard let bytes = try? readFile(path.appending(name)), bytes.count >= Self.headerLength,
      bytes.starts(with: Self.magic)
    else { return nil }
    let sum = bytes.withUnsafeBytes { buffer -> Fingerprint? in
      var header = StorageReader(UnsafeRawBufferPointer(rebasing: buffer[Self.magic.count..<Self.headerLength]))
      guard let program = try? header.read(Fingerprint.self), let sum = try? header.read(Fingerprint.self) else {
        return nil
      }
      let rest = UnsafeRawBufferPointer(rebasing: buffer[Self.headerLength...])
      return program == self.program && Fingerprint(of: rest) == sum ? sum : nil
    }
    return sum.map { Remembered(bytes: bytes, start: Self.headerLength, sum: $0) }
  }

  /// Of the file that holds what was remembered under a name; nil if there is none.
  func stamp(of name: String) -> FileStamp? {
    (try? status(of: path.appending(name))).map { FileStamp($0) }
  }

  /// Remembers bytes under a name, in the place of what was there.
  ///
  /// - Throws: ``DiskError``; then what was there is there.
  func replace(_ name: String, with payload: [UInt8]) throws(DiskError) {
    try replace(name) { stream throws(DiskError) in try stream.pass(payload) }
  }

  /// As ``replace(_:with:)``, of bytes that need not be in memory all at once. The folder is made where it is missing.
  ///
  /// - Parameter write: hands them over in their order.
  func replace(_ name: String, writtenBy write: (inout MemoryStream) throws(DiskError) -> Void) throws(DiskError) {
    try FolderHandle.makeFolders(path)
    let folder = try FolderHandle(path)
    // For people who keep their bulletin in git: nothing of this is worth keeping.
    if try folder.status(".gitignore") == nil { try? folder.createFile(".gitignore", Array("*\n".utf8)) }
    try folder.replaceFile(DiskName(name)) { descriptor throws(DiskError) in
      let shown = folder.shown(name)
      // The sum stands before the bytes, and is known after them.
      try systemCall(.write, shown) { lseek(descriptor, Self.headerLength, SEEK_SET) }
      var stream = try MemoryStream(to: descriptor, shownAs: shown)
      try write(&stream)
      var header = StorageWriter()
      header.write(exactly: Self.magic)
      header.write(program)
      header.write(try stream.finish())
      try systemCall(.write, shown) { lseek(descriptor, 0, SEEK_SET) }
      try writeFully(descriptor, header.bytes, shown)
    }
  }

  /// Forgets what was remembered under a name.
  func remove(_ name: String) {
    try? FolderHandle(path).removeTree(name)
  }

  /// Forgets the sites that were not built for longest: every preview builds in a folder of its own.
  func forgetOldSites(keeping count: Int = 8) {
    guard let folder = try? FolderHandle(path), let entries = try? folder.entries() else { return }
    let sites = entries.filter { $0.bytes.starts(with: "site-".utf8) }.compactMap {
      entry -> (name: DiskName, modified: Int)? in
      let files = [entry.name, DiskName(SiteEdits.name(of: entry.name.shown))]
      let times = files.compactMap { try? folder.status($0) }.map { FileStamp($0).modified }
      return times.max().map { (name: entry.name, modified: $0) }
    }
    for site in sites.sorted(by: { $0.modified > $1.modified }).dropFirst(count) {
      try? folder.removeTree(site.name)
      try? folder.removeTree(SiteEdits.name(of: site.name.shown))
    }
  }

  /// Forgets everything. What others put into the folder stays, and so does what a link in its place leads to.
  func forget() {
    guard let folder = try? FolderHandle(path.removingLastComponent()).folderIfPresent(".kheo") else { return }
    try? folder.removeContents { name in
      !["stories", "join", "site-", "edits-", "index-"].contains { name.starts(with: $0.utf8) }
    }
  }
}

/// Sound bytes of a file of the ``MemoryFolder``.
struct Remembered: Sendable {
  private let bytes: [UInt8]
  private let start: Int
  /// Of the bytes.
  let sum: Fingerprint

  init(bytes: [UInt8], start: Int = 0, sum: Fingerprint = .none) {
    self.bytes = bytes
    self.start = start
    self.sum = sum
  }

  /// Reads from the beginning; nil if the bytes say something else than what is asked for.
  func read<Value>(_ body: (inout StorageReader) throws(StorageDamage) -> Value) -> Value? {
    read(0..<(bytes.count - start), body)
  }

  /// Reads a run of them.
  func read<Value>(_ range: Range<Int>, _ body: (inout StorageReader) throws(StorageDamage) -> Value) -> Value? {
    bytes.withUnsafeBytes { buffer -> Value? in
      let run = buffer[(start + range.lowerBound)..<(start + range.upperBound)]
      var reader = StorageReader(UnsafeRawBufferPointer(rebasing: run))
      return try? body(&reader)
    }
  }

  func copy(_ range: Range<Int>) -> ArraySlice<UInt8> {
    bytes[(start + range.lowerBound)..<(start + range.upperBound)]
  }
}
