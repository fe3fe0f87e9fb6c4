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
    let story: StorySource
    /// Of the bytes of its file.
    let text: Fingerprint
    let facts: Fingerprint
    let warnings: [Diagnostic]
    /// Whether it was among the few that changed since nearly everything was new.
    let isRecent: Bool
  }

  private enum Name {
    static let all = "stories"
    static let recent = "stories-recent"
  }

  /// What was read when nearly everything was new, and what has changed since: an edit of one story does not write ten thousand
  /// again.
  private let all: StoryShelf?
  private let recent: StoryShelf?
  /// What this process keeps itself, and where.
  private let cached: ProcessMemory.Contents
  private let cache: ProcessMemory?
  /// Files that were other ones when their text was wanted than when the build began.
  let changes: ChangedFiles
  /// Where the long texts of this build lie while no page wants them; nil to have them in memory.
  let textShelf: TextShelf?

  /// Everything that is remembered.
  ///
  /// - Parameters:
  ///   - cache: what the process keeps besides.
  ///   - textShelf: for the long texts of this build.
  init(_ folder: MemoryFolder?, cache: ProcessMemory? = nil, textShelf: TextShelf? = nil) {
    func shelf(_ name: String) -> StoryShelf? {
      guard let folder, let cache else { return StoryShelf(name, in: folder) }
      return cache.storyShelf(name, in: folder)
    }
    all = shelf(Name.all)
    recent = shelf(Name.recent)
    self.cache = cache
    self.textShelf = textShelf
    (cached, changes) = cache?.begin() ?? (ProcessMemory.Contents(), ChangedFiles())
  }

  private init(_ other: StoryMemory, readWith options: Fingerprint) {
    all = other.all?.options == options ? other.all : nil
    recent = other.recent?.options == options ? other.recent : nil
    cached = other.cached.options == options ? other.cached : ProcessMemory.Contents()
    (cache, changes, textShelf) = (other.cache, other.changes, other.textShelf)
  }

  /// Without what was read with other options.
  func readWith(_ options: MarkdownOptions) -> StoryMemory {
    StoryMemory(self, readWith: Fingerprint(of: options))
  }

  /// Keeps in the process what a reading remembered, for its next build.
  ///
  /// - Parameter options: those of ``readWith(_:)``.
  func keep(_ reading: ContentReading.Outcome, options: MarkdownOptions) {
    guard let cache else { return }
    var contents = ProcessMemory.Contents(options: Fingerprint(of: options), moment: reading.moment)
    contents.entries.reserveCapacity(cached.entries.count)
    for note in reading.stories {
      switch note.origin {
      case .read: break
      case .same(let story), .untouched(let story):
        contents.entries[note.path] = ProcessMemory.Entry(stamp: note.stamp, story: story)
      }
    }
    cache.keep(contents)
  }

  /// Whether anything is remembered of a file.
  func knows(_ file: ContentFile) -> Bool {
    cached.entries[file.path] != nil || [recent, all].contains { $0?.entries[file.path] != nil }
  }

  /// The story of a file that nobody has touched since it was read; its text is not even looked at. Nil if it is not
  /// remembered, or so young that it may have been written again within a tick of the clock.
  ///
  /// - Parameters:
  ///   - file: of the content folder.
  ///   - number: of the file in the listing.
  ///   - shownPath: as diagnostics call the file.
  ///   - options: those of ``readWith(_:)``.
  func story(
    untouched file: ContentFile,
    _ number: Int,
    _ stamp: FileStamp,
    shownAs shownPath: String,
    options: MarkdownOptions
  ) -> Recollection? {
    if let entry = cached.entries[file.path], entry.stamp == stamp, !stamp.isFresh(at: cached.moment),
      entry.story.story.fileNumber == number
    {
      return entry.story
    }
    for (shelf, isRecent) in [(recent, true), (all, false)] {
      guard let shelf, let entry = shelf.entries[file.path], entry.stamp == stamp, !stamp.isFresh(at: shelf.moment)
      else { continue }
      guard let warnings = warnings(of: entry, of: shelf, { source(file, shownAs: shownPath, entry.text) }) else {
        return nil
      }
      let story = StorySource(path: file.path, fileNumber: number) {
        let text = source(file, shownAs: shownPath, entry.text)
        return recollect(entry, of: shelf, text, path: file.path, options) ?? readAgain(text, path: file.path, options)
      }
      return Recollection(
        story: story,
        text: entry.text,
        facts: entry.facts,
        warnings: warnings,
        isRecent: isRecent
      )
    }
    return nil
  }

  /// A file of settled text whose text need not stay in memory.
  ///
  /// - Parameters:
  ///   - sum: of the file's bytes; if they are others when they are wanted, nothing of this build may be published.
  ///   - bytes: those bytes, if they are at hand.
  func source(_ file: ContentFile, shownAs shownPath: String, _ sum: Fingerprint, known bytes: [UInt8]? = nil)
    -> SourceFile
  {
    let changes = changes
    return SourceFile(path: UnicodeNormalization.nfc(shownPath), known: bytes, isKnownUTF8: true) {
      if let bytes = try? file.read(), Fingerprint(of: bytes) == sum { return bytes }
      changes.note(shownPath)
      return []
    }
  }

  /// The story of a file, if it is remembered with just these bytes.
  ///
  /// - Parameters:
  ///   - path: from the content folder.
  ///   - number: of the file in the listing.
  ///   - shownPath: as diagnostics call the file.
  ///   - options: those of ``readWith(_:)``.
  func story(
    at path: String,
    _ number: Int,
    shownAs shownPath: String,
    bytes: [UInt8],
    text: Fingerprint,
    options: MarkdownOptions
  ) -> Recollection? {
    guard let (shelf, entry) = find(path, text) else { return nil }
    let file = SourceFile(path: UnicodeNormalization.nfc(shownPath), utf8: bytes, isKnownUTF8: true)
    guard let warnings = warnings(of: entry, of: shelf, { file }),
      let story = recollect(entry, of: shelf, file, path: path, options)
    else { return nil }
    return Recollection(
      story: StorySource(story, fileNumber: number),
      text: entry.text,
      facts: entry.facts,
      warnings: warnings,
      isRecent: true
    )
  }

  private func warnings(
    of entry: StoryShelf.Entry,
    of shelf: StoryShelf,
    _ file: () -> SourceFile
  ) -> [Diagnostic]? {
    shelf.read(entry) { reader throws(StorageDamage) in try Self.warnings(from: &reader, file) }
  }

  private static func warnings(
    from reader: inout StorageReader,
    _ file: () -> SourceFile
  ) throws(StorageDamage) -> [Diagnostic] {
    let count = try reader.readInt()
    guard count > 0 else { return [] }
    let file = file()
    var warnings: [Diagnostic] = []
    for _ in 0..<count { warnings.append(try Diagnostic.load(from: &reader, file: file)) }
    return warnings
  }

  private func recollect(
    _ entry: StoryShelf.Entry,
    of shelf: StoryShelf,
    _ file: SourceFile,
    path: String,
    _ options: MarkdownOptions
  ) -> Parsed<Story>? {
    shelf.read(entry) { reader throws(StorageDamage) in
      _ = try Self.warnings(from: &reader) { file }
      let story = try Story.load(from: &reader, file: file, path: path)
      let body = try MarkdownBody.load(from: &reader, file: file, range: story.body, options: options, shelf: textShelf)
      return Parsed(story, body)
    }
  }

  /// A story whose bytes are what they were, but what is remembered of it cannot be read.
  ///
  /// - Parameter file: of ``source(_:shownAs:_:known:)``, which sees to it that other bytes are not published.
  private func readAgain(_ file: SourceFile, path: String, _ options: MarkdownOptions) -> Parsed<Story> {
    if let story = ContentReading.parsed(Story.read(file, path: path), \.body, of: file, options).0 { return story }
    changes.note(file.path)
    let story = Story.missing(file, path: path)
    return Parsed(story, MarkdownReader.read(file, range: story.body, options: options).body)
  }

  private func find(_ path: String, _ text: Fingerprint) -> (StoryShelf, StoryShelf.Entry)? {
    for shelf in [recent, all] {
      if let shelf, let entry = shelf.entries[path], entry.text == text { return (shelf, entry) }
    }
    return nil
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
    func recalled(_ story: ContentReading.StoryNote) -> StoryShelf.Item? {
      find(story.path, story.text).map { StoryShelf.Item(story, bytes: $0.bytes(of: $1)) }
    }
    var new: [StoryShelf.Item] = []
    // Of the known ones those that `all` does not have so, and those that were read again only because of their stamps.
    var moved: [ContentReading.StoryNote] = []
    var known = 0
    for story in reading.stories {
      switch story.origin {
      case .read(let stored): new.append(.init(story, bytes: stored.take()[...]))
      case .same:
        known += 1
        moved.append(story)
      case .untouched(let recollection):
        known += 1
        if recollection.isRecent, all?.entries[story.path]?.text != story.text { moved.append(story) }
      }
    }
    let mostRecent = max(64, known / 8)
    guard !new.isEmpty || moved.count > mostRecent else { return }
    let print = Fingerprint(of: options)
    if all != nil, new.count + moved.count <= mostRecent {
      let recent = moved.compactMap(recalled)
      return try StoryShelf.save(new + recent, options: print, moment: reading.moment, as: Name.recent, in: folder)
    }
    let others = reading.stories.filter { if case .read = $0.origin { false } else { true } }
    new += others.compactMap(recalled)
    try StoryShelf.save(new, options: print, moment: reading.moment, as: Name.all, in: folder)
    folder.remove(Name.recent)
  }
}
