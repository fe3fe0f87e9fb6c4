import BulletinCore
import BulletinSite

/// The folders of a site that grows in the staging folder. Each is made once.
struct StagingFolders {
  private let staging: FolderHandle
  /// With a slash at the end.
  private var made: Set<String> = []
  /// Nil until a folder of a whole site is made.
  private var places: QuickPlaces?

  init(in staging: FolderHandle) {
    self.staging = staging
  }

  /// Makes the folders that a file lies in, where they are missing.
  ///
  /// - Parameter isPatch: whether it is one of few files, so that it does not matter where they lie on the disk.
  mutating func make(above path: OutputPath, isPatch: Bool) throws(DiskError) {
    let folder = String(path.folder)
    guard !folder.isEmpty, !made.contains(folder) else { return }
    for slash in folder.utf8.indices where folder.utf8[slash] == UInt8(ascii: "/") {
      let part = String(folder[...slash])
      guard !made.contains(part) else { continue }
      try makeFolder(String(part.dropLast()), isPatch: isPatch)
      made.insert(part)
    }
  }

  /// Looks for quick places before the first folder wants one, for a site that will be written whole.
  mutating func findPlaces() throws(DiskError) {
    if places == nil { places = try QuickPlaces(in: staging) }
  }

  /// Leaves nothing in the staging folder but the site.
  func removePlaces() { places?.remove() }

  /// Folders at the top and those in them lie in quick places. Deeper ones hold few files, and of them there may be thousands.
  private mutating func makeFolder(_ name: String, isPatch: Bool) throws(DiskError) {
    if isPatch || name.utf8.count(where: { $0 == UInt8(ascii: "/") }) > 1 {
      try staging.makeFolder(name)
    } else {
      try findPlaces()
      try places?.makeFolder(name)
    }
  }
}
