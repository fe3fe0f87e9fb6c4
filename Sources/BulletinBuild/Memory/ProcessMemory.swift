import BulletinCore
import BulletinMarkdown
import Synchronization

/// What a process keeps of one content folder from build to build, as a live preview does: of a file that nobody touched nothing is
/// read or decoded again, templates are compiled when one of them changes, and content of which only texts change is not joined
/// again.
///
/// Holds what was remembered (see ``StoryMemory``), whose texts are fetched when a page wants them, so that it stays small.
package final class ProcessMemory: Sendable {
  struct Entry: Sendable {
    /// Of the file, when it was last looked at.
    let stamp: FileStamp
    let story: StoryMemory.Recollection
  }

  /// Stories of one reading, by the paths of their files from the content folder.
  struct Contents: Sendable {
    var entries: [String: Entry] = [:]
    /// Of the options that their bodies were read with.
    var options = Fingerprint.none
    /// When the stamps were taken, in nanoseconds since 1970.
    var moment = 0
  }

  private let kept = Mutex(Contents())
  private let join = Mutex<LastJoin?>(nil)
  private let compiled = Mutex<CompiledTemplates?>(nil)
  /// Files of remembered stories as they were last read, with their stamps before.
  private let storyShelves = Mutex<[String: (stamp: FileStamp, shelf: StoryShelf)]>([:])
  private let shelf = Mutex<TextShelf?>(nil)
  /// Of all builds with this cache, because a story's text may be fetched by a later one than read it first.
  private let changes = ChangedFiles()

  /// Empty.
  package init() {}

  /// Where the long texts of all builds lie: one shelf, however many builds there are.
  ///
  /// - Parameter make: called as long as it gives none.
  func shelf(_ make: () -> TextShelf?) -> TextShelf? {
    shelf.withLock { shelf in
      shelf = shelf ?? make()
      return shelf
    }
  }

  /// The remembered stories of a file, which is read again if anybody has written it; nil as ``StoryShelf/init(_:in:)``.
  func storyShelf(_ name: String, in folder: MemoryFolder) -> StoryShelf? {
    let stamp = folder.stamp(of: name)
    return storyShelves.withLock { shelves in
      if let known = shelves[name], known.stamp == stamp { return known.shelf }
      let shelf = StoryShelf(name, in: folder)
      shelves[name] = if let stamp, let shelf { (stamp, shelf) } else { nil }
      return shelf
    }
  }

  /// What the last build left. Nothing, if a text was missing when it was wanted: that would be missing again.
  func begin() -> (Contents, ChangedFiles) {
    let isWhole = changes.forget()
    if !isWhole {
      kept.withLock { $0 = Contents() }
      join.withLock { $0 = nil }
    }
    return (kept.withLock { $0 }, changes)
  }

  /// Keeps the stories of a reading, and no others.
  func keep(_ contents: Contents) {
    kept.withLock { $0 = contents }
  }

  /// The content as the last build joined it.
  var lastJoin: LastJoin? { join.withLock { $0 } }

  /// Keeps what a build joined, and forgets what the one before did.
  func keep(_ new: LastJoin) {
    join.withLock { $0 = new }
  }

  /// The templates as the last build compiled them.
  var templates: CompiledTemplates? { compiled.withLock { $0 } }

  /// Keeps the templates of a build, and forgets those of the one before.
  func keep(_ new: CompiledTemplates) {
    compiled.withLock { $0 = new }
  }
}
