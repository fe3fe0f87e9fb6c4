import BulletinCore
import BulletinMarkdown

/// A file of remembered stories, by the paths of their texts from the content folder.
struct StoryShelf: Sendable {
  struct Entry: Sendable {
    /// Of the bytes of the text.
    let text: Fingerprint
    /// Of what other pages may show of the story: see ``StoryMemory/facts(of:)``.
    let facts: Fingerprint
    /// Of the file, before it was read.
    let stamp: FileStamp
    /// Where record, body and warnings lie.
    fileprivate let place: Range<Int>
  }

  /// Of the options that bodies were read with.
  let options: Fingerprint
  /// When the stamps were taken, in nanoseconds since 1970.
  let moment: Int
  let entries: [String: Entry]
  private let remembered: Remembered

  /// Nil if there is none, or nothing that can be trusted.
  init?(_ name: String, in folder: MemoryFolder?) {
    guard let remembered = folder?.read(name) else { return nil }
    let parts = remembered.read { reader throws(StorageDamage) -> (Fingerprint, Int, [String: Entry]) in
      let options: Fingerprint = try reader.read()
      let moment = try reader.readInt()
      let count = try reader.readInt()
      guard count >= 0 else { throw StorageDamage() }
      var entries: [String: Entry] = [:]
      entries.reserveCapacity(min(count, 1_000_000))
      for _ in 0..<count {
        let path = try reader.readString()
        entries[path] = Entry(
          text: try reader.read(),
          facts: try reader.read(),
          stamp: try reader.read(),
          place: try reader.skipBytes()
        )
      }
      return (options, moment, entries)
    }
    guard let parts else { return nil }
    self.remembered = remembered
    (options, moment, entries) = parts
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
    let stamp: FileStamp
    let bytes: ArraySlice<UInt8>
  }

  /// - Parameter moment: a time before any of the stamps was taken.
  /// - Throws: ``DiskError``.
  static func save(
    _ items: [Item],
    options: Fingerprint,
    moment: Int,
    as name: String,
    in folder: MemoryFolder
  ) throws(DiskError) {
    try folder.replace(name) { stream throws(DiskError) in
      try stream.write { writer in
        writer.write(options)
        writer.write(moment)
        writer.write(items.count)
      }
      for item in items {
        try stream.write { writer in
          writer.write(item.path)
          writer.write(item.text)
          writer.write(item.facts)
          writer.write(item.stamp)
          writer.write(bytes: item.bytes)
        }
      }
    }
  }
}

extension StoryShelf.Item {
  /// - Parameter bytes: what is to be remembered of the story.
  init(_ story: ContentReading.StoryNote, bytes: ArraySlice<UInt8>) {
    self.init(path: story.path, text: story.text, facts: story.facts, stamp: story.stamp, bytes: bytes)
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
