import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite
import Synchronization

extension ContentReading {
  /// A story that can be remembered, or was.
  struct StoryNote: Sendable {
    enum Origin: Sendable {
      /// Read by this build.
      case read(NewMemory)
      /// Remembered, and the file read to see that it says the same.
      case same(StoryMemory.Recollection)
      /// Remembered, of a file that nobody has touched since.
      case untouched(StoryMemory.Recollection)
    }

    let path: String
    let text: Fingerprint
    let facts: Fingerprint
    let stamp: FileStamp
    let origin: Origin
  }

  /// What there is to remember of a story that was read: until it is, and no longer.
  final class NewMemory: Sendable {
    private let bytes: Mutex<[UInt8]>

    fileprivate init(_ bytes: [UInt8]) {
      self.bytes = Mutex(bytes)
    }

    /// - Returns: nothing the second time.
    func take() -> [UInt8] {
      bytes.withLock { bytes in
        defer { bytes = [] }
        return bytes
      }
    }
  }

  /// Reads a story, or takes it from memory.
  ///
  /// - Parameter number: of the file in the listing.
  static func readStory(
    _ file: ContentFile,
    _ number: Int,
    shownAs shownPath: String,
    _ options: MarkdownOptions,
    _ memory: StoryMemory
  ) -> FileReading {
    let (stamp, bytes): (FileStamp, [UInt8])
    do {
      if memory.knows(file) {
        let stamp = try file.stamp()
        if let known = memory.story(untouched: file, number, stamp, shownAs: shownPath, options: options) {
          return FileReading(known, path: file.path, stamp, .untouched(known))
        }
      }
      (stamp, bytes) = try file.readStamped()
    } catch {
      return FileReading(reading: .broken, diagnostics: [.unreadable(shownPath, error)])
    }
    let text = Fingerprint(of: bytes)
    if let known = memory.story(at: file.path, number, shownAs: shownPath, bytes: bytes, text: text, options: options) {
      return FileReading(known, path: file.path, stamp, .same(known))
    }
    let (decoded, findings) = SourceDecoder.decode(path: shownPath, bytes: bytes)
    guard var source = decoded else { return FileReading(reading: .broken, diagnostics: findings, text: text) }
    if memory.textShelf != nil, source.utf8 == bytes {
      source = memory.source(file, shownAs: shownPath, text, known: bytes)
    }
    let (parsed, further) = parsed(Story.read(source, path: file.path), \.body, of: source, options)
    let diagnostics = findings + further
    guard let story = parsed else { return FileReading(reading: .broken, diagnostics: diagnostics, text: text) }
    let facts = StoryMemory.facts(of: story)
    let note = StoryMemory.stored(story, bytes: bytes, diagnostics).map {
      StoryNote(path: file.path, text: text, facts: facts, stamp: stamp, origin: .read(NewMemory($0)))
    }
    if let shelf = memory.textShelf {
      story.body.putAside(on: shelf, file: source, range: story.record.body, options: options)
      // Errors are shown with their lines, as they were when they were found.
      if !diagnostics.hasErrors { source.letGo() }
    }
    return FileReading(
      reading: .story(StorySource(story, fileNumber: number)),
      diagnostics: diagnostics,
      text: text,
      facts: facts,
      note: note
    )
  }
}

extension ContentReading.FileReading {
  /// A story that was remembered.
  fileprivate convenience init(
    _ known: StoryMemory.Recollection,
    path: String,
    _ stamp: FileStamp,
    _ origin: ContentReading.StoryNote.Origin
  ) {
    self.init(
      reading: .story(known.story),
      diagnostics: known.warnings,
      text: known.text,
      facts: known.facts,
      note: .init(path: path, text: known.text, facts: known.facts, stamp: stamp, origin: origin)
    )
  }
}
