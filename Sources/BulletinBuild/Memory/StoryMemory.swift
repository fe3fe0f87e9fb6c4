import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite

/// What the stories said when they were last read. A story whose file has the same bytes still is not read again.
///
/// Only stories without errors are remembered, with the warnings about them, and only files that are settled text as they lie
/// on the disk.
struct StoryMemory: Sendable {
  /// A story that need not be read again.
  struct Recollection: Sendable {
    let story: Parsed<Story>
    let facts: Fingerprint
    let warnings: [Diagnostic]
  }

  private enum Name {
    static let all = "stories"
    static let recent = "stories-recent"
  }

  /// What was read when nearly everything was new, and what has changed since: an edit of one story does not write ten thousand
  /// again.
  private let all: StoryShelf?
  private let recent: StoryShelf?

  /// Everything that is remembered.
  init(_ folder: MemoryFolder?) {
    all = StoryShelf(Name.all, in: folder)
    recent = StoryShelf(Name.recent, in: folder)
  }

  private init(all: StoryShelf?, recent: StoryShelf?) {
    self.all = all
    self.recent = recent
  }

  /// Without what was read with other options.
  func readWith(_ options: MarkdownOptions) -> StoryMemory {
    let wanted = Fingerprint(of: options)
    return StoryMemory(
      all: all?.options == wanted ? all : nil,
      recent: recent?.options == wanted ? recent : nil
    )
  }

  /// The story of a file, if it is remembered with just these bytes.
  ///
  /// - Parameters:
  ///   - path: from the content folder.
  ///   - shownPath: as diagnostics call the file.
  ///   - options: those of ``readWith(_:)``.
  func story(
    at path: String,
    shownAs shownPath: String,
    bytes: [UInt8],
    text: Fingerprint,
    options: MarkdownOptions
  ) -> Recollection? {
    guard let (shelf, entry) = find(path, text) else { return nil }
    let file = SourceFile(path: UnicodeNormalization.nfc(shownPath), utf8: bytes)
    return shelf.read(entry) { reader throws(StorageDamage) -> Recollection in
      let story = try Story.load(from: &reader, file: file, path: path)
      let body = try MarkdownBody.load(from: &reader, file: file, range: story.body, options: options)
      var warnings: [Diagnostic] = []
      while !reader.isAtEnd { warnings.append(try Diagnostic.load(from: &reader, file: file)) }
      return Recollection(story: Parsed(story, body), facts: entry.facts, warnings: warnings)
    }
  }

  private func find(_ path: String, _ text: Fingerprint) -> (StoryShelf, StoryShelf.Entry)? {
    for shelf in [recent, all] {
      if let shelf, let entry = shelf.entries[path], entry.text == text { return (shelf, entry) }
    }
    return nil
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
  /// - Parameter options: those of ``readWith(_:)``.
  /// - Throws: ``DiskError``.
  func save(
    _ reading: ContentReading.Outcome,
    options: MarkdownOptions,
    in folder: MemoryFolder
  ) throws(DiskError) {
    guard !reading.newStories.isEmpty else { return }
    let print = Fingerprint(of: options)
    func item(_ path: String, _ bytes: ArraySlice<UInt8>) -> StoryShelf.Item {
      StoryShelf.Item(
        path: path,
        text: reading.texts[path] ?? .none,
        facts: reading.facts[path] ?? .none,
        bytes: bytes
      )
    }
    var items = reading.newStories.map { item($0.path, $0.stored[...]) }
    let known = reading.keptStories.compactMap { path -> (path: String, shelf: StoryShelf, entry: StoryShelf.Entry)? in
      guard let text = reading.texts[path], let (shelf, entry) = find(path, text) else { return nil }
      return (path, shelf, entry)
    }
    let changed = known.filter { all?.entries[$0.path]?.text != $0.entry.text }
    if all != nil, items.count + changed.count <= max(64, known.count / 8) {
      items += changed.map { item($0.path, $0.shelf.bytes(of: $0.entry)) }
      return try StoryShelf.save(items, options: print, as: Name.recent, in: folder)
    }
    items += known.map { item($0.path, $0.shelf.bytes(of: $0.entry)) }
    try StoryShelf.save(items, options: print, as: Name.all, in: folder)
    folder.remove(Name.recent)
  }
}
