import BulletinCore
import BulletinRender

/// What is to be remembered of a site; see ``SiteMemory``.
struct SiteRecord: Sendable {
  /// A class, because ten thousand of them are handed from step to step.
  final class Page: Sendable, Storable {
    let path: OutputPath
    let texts: Fingerprint
    let surroundings: Fingerprint
    /// As it is stored. It ends with what the page asks of other files.
    fileprivate let entry: [UInt8]
    private let findingsStart: Int

    /// - Parameter findings: what the page asks of other files, as ``OfflineFindings/store(in:)`` writes it.
    init(path: OutputPath, texts: Fingerprint, surroundings: Fingerprint, findings: ArraySlice<UInt8>) {
      (self.path, self.texts, self.surroundings) = (path, texts, surroundings)
      // Written out here, because pages are made on all cores.
      var writer = StorageWriter(capacity: 64 + path.string.utf8.count + findings.count)
      writer.write(path)
      writer.write(texts)
      writer.write(surroundings)
      writer.write(bytes: findings)
      entry = writer.bytes.settled
      findingsStart = entry.count - findings.count
    }

    /// What it asks of other files, as ``OfflineFindings/store(in:)`` writes it.
    var findings: ArraySlice<UInt8> { entry[findingsStart...] }

    /// The same with the ids in the page; without faults, which are not stored.
    var offlineFindings: OfflineFindings? {
      Remembered(bytes: entry, start: findingsStart).read { reader throws(StorageDamage) in
        try OfflineFindings.load(from: &reader, path: path, withIDs: true)
      }
    }

    func store(in writer: inout StorageWriter) { writer.write(exactly: entry) }

    static func load(from reader: inout StorageReader) throws(StorageDamage) -> Page {
      Page(
        path: try reader.read(),
        texts: try reader.read(),
        surroundings: try reader.read(),
        findings: try reader.readBytes()[...]
      )
    }
  }

  let inputs: SiteInputs.Common
  let texts: [Fingerprint]
  let pages: [Page]
  /// By path, each once.
  let files: [(key: String, value: FileStamp)]
  let copies: [(path: OutputPath, source: FileStamp)]
  let groups: [FileGroup: SiteMemory.Group]
  let moment: Int

  /// - Throws: ``DiskError``.
  func save(_ name: String, in folder: MemoryFolder) throws(DiskError) {
    try folder.replace(name) { stream throws(DiskError) in
      try stream.write { writer in
        writer.write(inputs)
        writer.write(texts)
        writer.write(pages.count)
        writer.write(SiteSeal(of: files))
        writer.write(copies.count)
        for (path, stamp) in copies {
          writer.write(path)
          writer.write(stamp)
        }
        writer.write(groups: Dictionary(groups.map { ($0.key.rawValue, $0.value) }) { first, _ in first })
        writer.write(moment)
      }
      for page in pages { try stream.write { $0.write(bytes: page.entry) } }
      // As ``StorageWriter/write(stamps:)``, but for the room.
      try stream.write { $0.write(files.count) }
      for file in files { try stream.write { $0.write(stampOf: file) } }
    }
  }
}

extension StorageWriter {
  /// - Parameter stamps: by path, each once.
  mutating func write(stamps: some Collection<(key: String, value: FileStamp)>) {
    write(stamps.count)
    for file in stamps { write(stampOf: file) }
  }

  fileprivate mutating func write(stampOf file: (key: String, value: FileStamp)) {
    write(file.key)
    write(file.value)
  }

  /// - Parameter groups: by their names.
  mutating func write(groups: [String: SiteMemory.Group]) {
    write(groups.count)
    for (group, files) in groups {
      write(group)
      write(files)
    }
  }
}
