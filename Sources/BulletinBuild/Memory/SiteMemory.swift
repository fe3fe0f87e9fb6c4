import BulletinCore
import BulletinRender
import SystemPackage

/// What the last build made in one output folder, and what of.
struct SiteMemory: Sendable {
  /// A page as it was made.
  struct Page: Sendable {
    /// Of the texts that stand on it.
    let texts: Fingerprint
    /// Of what it shows of other records.
    let surroundings: Fingerprint
    /// Where in the remembered bytes lies what it asks of other files.
    fileprivate let findings: Range<Int>
  }

  /// Files that were made together.
  struct Group: Sendable, Storable {
    /// Of what they were made from.
    let inputs: Fingerprint
    let files: [String]
    /// Of what each file was made from, where they can be kept one by one; else empty.
    var parts: [Fingerprint] = []

    var partsByFile: [String: Fingerprint] { Dictionary(zip(files, parts)) { first, _ in first } }

    func store(in writer: inout StorageWriter) {
      writer.write(inputs)
      writer.write(files)
      writer.write(parts)
    }

    static func load(from reader: inout StorageReader) throws(StorageDamage) -> Group {
      Group(inputs: try reader.read(), files: try reader.readArray(), parts: try reader.readArray())
    }
  }

  let inputs: SiteInputs.Common
  /// By path on the site.
  let pages: [String: Page]
  /// Every file of the site as it was left.
  let files: [String: FileStamp]
  /// Files that were copied, with the stamps of what they were copied from.
  let copies: [String: FileStamp]
  /// By the name of the group.
  let groups: [String: Group]
  /// When the stamps were taken, in nanoseconds since 1970.
  let moment: Int
  private let remembered: Remembered

  /// Nil if there was no such build, or nothing trustworthy is left of it.
  init?(_ name: String, in folder: MemoryFolder) {
    guard let remembered = folder.read(name) else { return nil }
    let parts = remembered.read { reader throws(StorageDamage) in
      let inputs: SiteInputs.Common = try reader.read()
      let pages = try reader.readTable { reader throws(StorageDamage) in
        Page(texts: try reader.read(), surroundings: try reader.read(), findings: try reader.skipBytes())
      }
      let files = try reader.readTable { reader throws(StorageDamage) in try reader.read(FileStamp.self) }
      let copies = try reader.readTable { reader throws(StorageDamage) in try reader.read(FileStamp.self) }
      let groups = try reader.readTable { reader throws(StorageDamage) in try reader.read(Group.self) }
      return (inputs, pages, files, copies, groups, try reader.readInt())
    }
    guard let parts else { return nil }
    (inputs, pages, files, copies, groups, moment) = parts
    self.remembered = remembered
  }

  /// What a page asked of other files; nil if that was not written so.
  ///
  /// - Parameter withIDs: whether its own ids are wanted too.
  func findings(of page: Page, at path: OutputPath, withIDs: Bool = false) -> OfflineFindings? {
    remembered.read(page.findings) { reader throws(StorageDamage) in
      try OfflineFindings.load(from: &reader, path: path, withIDs: withIDs)
    }
  }

  /// The same as it was stored.
  func storedFindings(of page: Page) -> ArraySlice<UInt8> { remembered.copy(page.findings) }

  /// How the memory of an output folder is called.
  static func name(of output: FilePath) -> String {
    "site-" + Fingerprint(of: Array(output.string.utf8)).hexadecimal
  }
}

/// What is to be remembered of a site; see ``SiteMemory``.
struct SiteRecord: Sendable {
  struct Page: Sendable {
    let path: OutputPath
    let texts: Fingerprint
    let surroundings: Fingerprint
    /// What it asks of other files, as ``OfflineFindings/store(in:)`` writes it.
    let findings: ArraySlice<UInt8>
  }

  let inputs: SiteInputs.Common
  let pages: [Page]
  var files: [String: FileStamp]
  let copies: [(path: OutputPath, source: FileStamp)]
  let groups: [FileGroup: SiteMemory.Group]
  let moment: Int

  /// - Throws: ``DiskError``.
  func save(_ name: String, in folder: MemoryFolder) throws(DiskError) {
    var writer = StorageWriter(capacity: pages.count * 500 + files.count * 80)
    writer.write(inputs)
    writer.write(pages.count)
    for page in pages {
      writer.write(page.path.string)
      writer.write(page.texts)
      writer.write(page.surroundings)
      writer.write(bytes: page.findings)
    }
    writer.write(files.count)
    for (path, stamp) in files {
      writer.write(path)
      writer.write(stamp)
    }
    writer.write(copies.count)
    for (path, stamp) in copies {
      writer.write(path.string)
      writer.write(stamp)
    }
    writer.write(groups.count)
    for (group, files) in groups {
      writer.write(group.rawValue)
      writer.write(files)
    }
    writer.write(moment)
    try folder.replace(name, with: writer.bytes)
  }
}

extension StorageReader {
  /// Values by their names.
  fileprivate mutating func readTable<Value>(
    _ value: (inout StorageReader) throws(StorageDamage) -> Value
  ) throws(StorageDamage) -> [String: Value] {
    let count = try readInt()
    guard count >= 0 else { throw StorageDamage() }
    var table: [String: Value] = [:]
    table.reserveCapacity(min(count, 1_000_000))
    for _ in 0..<count {
      let name = try readString()
      table[name] = try value(&self)
    }
    return table
  }
}
