import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite

/// What the stories said when they were last read. A story whose file has the same bytes still is not read again.
///
/// Only stories without errors are remembered, with the warnings about them, and only files that are settled text as they lie
/// on the disk.
struct StoryMemory: Sendable {
  /// A story as it is remembered.
  struct Entry: Sendable {
    let text: Fingerprint
    /// Of what other pages may show of the story: see ``facts(of:)``.
    let facts: Fingerprint
    /// Where record and body lie.
    fileprivate let place: Range<Int>
  }

  /// A story that need not be read again.
  struct Recollection: Sendable {
    let story: Parsed<Story>
    let facts: Fingerprint
    let warnings: [Diagnostic]
  }

  private static let name = "stories"

  private let remembered: Remembered?
  /// By the file's path from the content folder.
  private let entries: [String: Entry]
  private let options: MarkdownOptions

  /// - Parameter options: what bodies are read with; what was read with others is forgotten.
  init(_ folder: MemoryFolder?, options: MarkdownOptions) {
    let remembered = folder?.read(Self.name)
    let entries = remembered?.read { reader throws(StorageDamage) -> [String: Entry] in
      guard try reader.read(Fingerprint.self) == Self.print(of: options) else { return [:] }
      let count = try reader.readInt()
      var entries: [String: Entry] = [:]
      entries.reserveCapacity(min(max(0, count), 1_000_000))
      for _ in 0..<max(0, count) {
        let path = try reader.readString()
        let (text, facts) = (try reader.read(Fingerprint.self), try reader.read(Fingerprint.self))
        entries[path] = Entry(text: text, facts: facts, place: try reader.skipBytes())
      }
      return entries
    }
    self.options = options
    self.entries = entries ?? [:]
    self.remembered = remembered
  }

  /// The story of a file, if it is remembered with just these bytes.
  ///
  /// - Parameters:
  ///   - path: from the content folder.
  ///   - shownPath: as diagnostics call the file.
  func story(
    at path: String,
    shownAs shownPath: String,
    bytes: [UInt8],
    text: Fingerprint
  ) -> Recollection? {
    guard let entry = entries[path], entry.text == text, let remembered else { return nil }
    let file = SourceFile(path: UnicodeNormalization.nfc(shownPath), utf8: bytes)
    return remembered.read(entry.place) { reader throws(StorageDamage) -> Recollection in
      let story = try Story.load(from: &reader, file: file, path: path)
      let body = try MarkdownBody.load(from: &reader, file: file, range: story.body, options: options)
      var warnings: [Diagnostic] = []
      while !reader.isAtEnd { warnings.append(try Diagnostic.load(from: &reader, file: file)) }
      return Recollection(story: Parsed(story, body), facts: entry.facts, warnings: warnings)
    }
  }

  /// A story as it is to be remembered; nil for one that cannot be.
  ///
  /// - Parameters:
  ///   - bytes: its file as it lies on the disk.
  ///   - diagnostics: what was found in it.
  static func stored(_ story: Parsed<Story>, bytes: [UInt8], _ diagnostics: [Diagnostic]) -> [UInt8]? {
    let file = story.record.file
    guard story.record.isStorable, file.utf8 == bytes, !diagnostics.hasErrors,
      diagnostics.allSatisfy({ $0.isAbout(file.path) })
    else { return nil }
    var writer = StorageWriter(capacity: 1024)
    story.record.store(in: &writer)
    story.body.store(in: &writer)
    for diagnostic in diagnostics { diagnostic.store(in: &writer) }
    return writer.bytes
  }

  /// Stands for all that other pages may show of a story: its front matter, its headings, what its text refers to. The
  /// places of these things do not count.
  static func facts(of story: Parsed<Story>) -> Fingerprint {
    var writer = StorageWriter(capacity: 1024)
    writer.write(bytes: story.record.file.utf8[..<story.record.body.start])
    for heading in story.body.headings {
      writer.write(heading.level)
      writer.write(heading.id)
      writer.write(heading.text)
    }
    for reference in story.body.references {
      writer.write(reference.kind)
      writer.write(reference.destination)
      writer.write(reference.label)
      writer.write(reference.citation)
    }
    return Fingerprint(of: writer.bytes)
  }

  /// Remembers the stories of a reading for the next; does nothing where all were remembered before.
  ///
  /// - Throws: ``DiskError``.
  func save(_ reading: ContentReading.Outcome, in folder: MemoryFolder) throws(DiskError) {
    let (kept, new) = (reading.keptStories, reading.newStories)
    guard !new.isEmpty || kept.count != entries.count else { return }
    var writer = StorageWriter(capacity: (kept.count + new.count) * 1200)
    writer.write(Self.print(of: options))
    writer.write(kept.count + new.count)
    for path in kept {
      guard let entry = entries[path], let remembered else { continue }
      writer.write(path)
      writer.write(entry.text)
      writer.write(entry.facts)
      writer.write(bytes: remembered.copy(entry.place))
    }
    for (path, stored) in new {
      writer.write(path)
      writer.write(reading.texts[path] ?? .none)
      writer.write(reading.facts[path] ?? .none)
      writer.write(bytes: stored)
    }
    try folder.replace(Self.name, with: writer.bytes)
  }

  private static func print(of options: MarkdownOptions) -> Fingerprint {
    var writer = StorageWriter()
    writer.write(options.reservedIDs.sorted())
    return Fingerprint(of: writer.bytes)
  }
}
