import BulletinCore
import BulletinSite

/// The folders of a site that grows in the staging folder. Each is made once.
struct StagingFolders {
  private let staging: FolderHandle
  /// With a slash at the end.
  private var made: Set<String> = []
  /// Nil until a folder of a whole site is made.
  private var places: QuickPlaces?
  private var detours = FileDetours()
  private let patience: Duration?

  /// - Parameter patience: see ``QuickPlaces/patience``; nil for what is found right.
  init(in staging: FolderHandle, patience: Duration? = nil) {
    self.staging = staging
    self.patience = patience
  }

  /// Makes the folders that a file lies in, where they are missing.
  ///
  /// - Parameter isPatch: whether it is one of few files, so that it does not matter where they lie on the disk.
  /// - Returns: how the file is to be made, if it matters.
  @discardableResult
  mutating func make(above path: OutputPath, isPatch: Bool) throws(DiskError) -> FileDetours.Route? {
    let folder = String(path.folder)
    guard !folder.isEmpty else { return nil }
    if !made.contains(folder) { try makeMissing(folder, isPatch: isPatch) }
    return isPatch ? nil : try detours.route(to: folder, by: &places)
  }

  /// To be called when making a file took longer than its route's patience.
  mutating func noteSlowFile(on route: FileDetours.Route) { detours.noteSlowFile(on: route, &places) }

  /// Looks for quick places before the first folder wants one, for a site that will be written whole.
  mutating func findPlaces() throws(DiskError) {
    if places == nil { places = try QuickPlaces(in: staging, patience: patience) }
  }

  /// Leaves nothing in the staging folder but the site.
  func removePlaces() { places?.remove() }

  private mutating func makeMissing(_ folder: String, isPatch: Bool) throws(DiskError) {
    for slash in folder.utf8.indices where folder.utf8[slash] == UInt8(ascii: "/") {
      let part = String(folder[...slash])
      guard !made.contains(part) else { continue }
      try makeFolder(String(part.dropLast()), isPatch: isPatch)
      made.insert(part)
    }
  }

  private mutating func makeFolder(_ name: String, isPatch: Bool) throws(DiskError) {
    if isPatch {
      try staging.makeFolder(name)
    } else {
      try findPlaces()
      if let place = try places?.makeFolder(name) { detours.noteFolder(name + "/", madeIn: place) }
    }
  }
}
