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
    /// Of the bytes of its file.
    let text: Fingerprint
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
    contents.entries.reserveCapacity(reading.stories.count)
    for note in reading.stories {
      switch note.origin {
      case .read: break
      case .same(let story), .untouched(let story):
        contents.entries[note.path] = ProcessMemory.Entry(stamp: note.stamp, story: story)
      }
    }
    cache.keep(contents)
  }

  /// The story of a file that nobody has touched since it was read; its text is not even looked at. Nil if it is not
  /// remembered, or so young that it may have been written again within a tick of the clock.
  ///
  /// - Parameters:
  ///   - file: of the content folder.
  ///   - shownPath: as diagnostics call the file.
  ///   - options: those of ``readWith(_:)``.
  func story(
    untouched file: ContentFile,
    _ stamp: FileStamp,
    shownAs shownPath: String,
    options: MarkdownOptions
  ) -> Recollection? {
    if let entry = cached.entries[file.path], entry.stamp == stamp, !stamp.isFresh(at: cached.moment) {
      return entry.story
    }
    for shelf in [recent, all] {
      guard let shelf, let entry = shelf.entries[file.path], entry.stamp == stamp, !stamp.isFresh(at: shelf.moment)
      else { continue }
      return recollect(entry, of: shelf, source(file, shownAs: shownPath, entry.text), path: file.path, options)
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
    let file = SourceFile(path: UnicodeNormalization.nfc(shownPath), utf8: bytes, isKnownUTF8: true)
    return recollect(entry, of: shelf, file, path: path, options)
  }

  private func recollect(
    _ entry: StoryShelf.Entry,
    of shelf: StoryShelf,
    _ file: SourceFile,
    path: String,
    _ options: MarkdownOptions
  ) -> Recollection? {
    shelf.read(entry) { reader throws(StorageDamage) -> Recollection in
      let story = try Story.load(from: &reader, file: file, path: path)
      let body = try MarkdownBody.load(from: &reader, file: file, range: story.body, options: options, shelf: textShelf)
      var warnings: [Diagnostic] = []
      while !reader.isAtEnd { warnings.append(try Diagnostic.load(from: &reader, file: file)) }
      return Recollection(story: Parsed(story, body), text: entry.text, facts: entry.facts, warnings: warnings)
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
    func item(_ story: ContentReading.StoryNote, _ bytes: ArraySlice<UInt8>) -> StoryShelf.Item {
      StoryShelf.Item(path: story.path, text: story.text, facts: story.facts, stamp: story.stamp, bytes: bytes)
    }
    var new: [StoryShelf.Item] = []
    var known: [StoryShelf.Item] = []
    // Of the known ones those that `all` does not have so, and those that were read again only because of their stamps.
    var moved = 0
    func note(_ story: ContentReading.StoryNote, wasRead: Bool) {
      guard let (shelf, entry) = find(story.path, story.text) else { return }
      known.append(item(story, shelf.bytes(of: entry)))
      if wasRead || all?.entries[story.path]?.text != story.text { moved += 1 }
    }
    for story in reading.stories {
      switch story.origin {
      case .read(let stored): new.append(item(story, stored[...]))
      case .same: note(story, wasRead: true)
      case .untouched: note(story, wasRead: false)
      }
    }
    let mostRecent = max(64, known.count / 8)
    guard !new.isEmpty || moved > mostRecent else { return }
    let print = Fingerprint(of: options)
    if all != nil, new.count + moved <= mostRecent {
      let recent = known.filter { all?.entries[$0.path]?.text != $0.text }
      return try StoryShelf.save(new + recent, options: print, moment: reading.moment, as: Name.recent, in: folder)
    }
    try StoryShelf.save(new + known, options: print, moment: reading.moment, as: Name.all, in: folder)
    folder.remove(Name.recent)
  }
}
