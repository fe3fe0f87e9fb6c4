import BulletinCore
import BulletinMarkdown

/// A file of remembered stories, by the paths of their texts from the content folder.
struct StoryShelf: Sendable {
  struct Entry: Sendable {
    /// Of the bytes of the text.
    let text: Fingerprint
    /// Of what other pages may show of the story: see ``StoryMemory/facts(of:)``.
    let facts: Fingerprint
    /// Where record, body and warnings lie.
    fileprivate let place: Range<Int>
  }

  /// Of the options that bodies were read with.
  let options: Fingerprint
  let entries: [String: Entry]
  private let remembered: Remembered

  /// Nil if there is none, or nothing that can be trusted.
  init?(_ name: String, in folder: MemoryFolder?) {
    guard let remembered = folder?.read(name) else { return nil }
    let parts = remembered.read { reader throws(StorageDamage) -> (Fingerprint, [String: Entry]) in
      let options: Fingerprint = try reader.read()
      let count = try reader.readInt()
      guard count >= 0 else { throw StorageDamage() }
      var entries: [String: Entry] = [:]
      entries.reserveCapacity(min(count, 1_000_000))
      for _ in 0..<count {
        let path = try reader.readString()
        let (text, facts) = (try reader.read(Fingerprint.self), try reader.read(Fingerprint.self))
        entries[path] = Entry(text: text, facts: facts, place: try reader.skipBytes())
      }
      return (options, entries)
    }
    guard let parts else { return nil }
    self.remembered = remembered
    (options, entries) = parts
  }

  /// Reads an entry; nil if its bytes say something else than what is asked for.
  func read<Value>(_ entry: Entry, _ body: (inout StorageReader) throws(StorageDamage) -> Value) -> Value? {
    remembered.read(entry.place, body)
  }

  /// The bytes of an entry.
  func bytes(of entry: Entry) -> ArraySlice<UInt8> { remembered.copy(entry.place) }

  /// One entry of a new shelf.
  struct Item {
    let path: String
    let text: Fingerprint
    let facts: Fingerprint
    let bytes: ArraySlice<UInt8>
  }

  /// - Throws: ``DiskError``.
  static func save(
    _ items: [Item],
    options: Fingerprint,
    as name: String,
    in folder: MemoryFolder
  ) throws(DiskError) {
    var writer = StorageWriter(capacity: items.reduce(64) { $0 + $1.bytes.count + $1.path.utf8.count + 48 })
    writer.write(options)
    writer.write(items.count)
    for item in items {
      writer.write(item.path)
      writer.write(item.text)
      writer.write(item.facts)
      writer.write(bytes: item.bytes)
    }
    try folder.replace(name, with: writer.bytes)
  }
}

extension Fingerprint {
  /// Of the options that bodies are read with.
  init(of options: MarkdownOptions) {
    var writer = StorageWriter()
    writer.write(options.reservedIDs.sorted())
    self.init(of: writer.bytes)
  }
}
