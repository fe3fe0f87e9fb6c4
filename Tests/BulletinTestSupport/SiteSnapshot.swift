import Foundation

/// Everything in a folder: the bytes of its files, and what tells whether a file was written anew.
package struct SiteSnapshot: Equatable, Sendable {
  package struct Item: Equatable, Sendable {
    package let bytes: [UInt8]
    package let inode: UInt64
    /// In nanoseconds since 1970.
    package let modified: Int
  }

  /// By path from the folder; Khéo's own marker left out.
  package private(set) var items: [String: Item] = [:]

  package init(of folder: String) {
    visit(folder, "")
    items[".kheo-output"] = nil
  }

  /// Sorted by their bytes.
  package var paths: [String] { items.keys.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) } }

  package var contents: [String: [UInt8]] { items.mapValues(\.bytes) }

  /// The paths of the files that are not in another snapshot, or not as the same file with the same time stamp.
  package func rewritten(since other: SiteSnapshot) -> [String] {
    paths.filter { items[$0]?.inode != other.items[$0]?.inode || items[$0]?.modified != other.items[$0]?.modified }
  }

  private mutating func visit(_ folder: String, _ prefix: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        visit(path, prefix + name + "/")
      } else {
        items[prefix + name] = Item(
          bytes: FileManager.default.contents(atPath: path).map(Array.init) ?? [],
          inode: UInt64(status.st_ino),
          modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        )
      }
    }
  }
}
