import BulletinCore
import Synchronization

/// Stories of one content folder as a process keeps them from build to build, as a live preview does: of a file that nobody
/// touched nothing is read or decoded again.
///
/// Holds what was remembered (see ``StoryMemory``), whose texts are fetched when a page wants them, so that it stays small.
package final class StoryCache: Sendable {
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
  private let shelf = Mutex<(any ByteShelf)?>(nil)
  /// Of all builds with this cache, because a story's text may be fetched by a later one than read it first.
  private let changes = ChangedFiles()

  /// Empty.
  package init() {}

  /// Where the long texts of all builds lie: one file, however many builds there are.
  ///
  /// - Parameter make: called as long as it gives none.
  func shelf(_ make: () -> (any ByteShelf)?) -> (any ByteShelf)? {
    shelf.withLock { shelf in
      shelf = shelf ?? make()
      return shelf
    }
  }

  /// What the last build left. Nothing, if a text was missing when it was wanted: that would be missing again.
  func begin() -> (Contents, ChangedFiles) {
    let isWhole = changes.forget()
    let contents = kept.withLock { contents in
      if !isWhole { contents = Contents() }
      return contents
    }
    return (contents, changes)
  }

  /// Keeps the stories of a reading, and no others.
  func keep(_ contents: Contents) {
    kept.withLock { $0 = contents }
  }
}
