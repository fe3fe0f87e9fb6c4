import CLinux
import Glibc

/// Parts of the disk in which new files are made quickly, for a site that is written anew.
///
/// A new site usually follows an old one that was removed a moment ago. Without a journal, ext4 does not use the numbers of removed
/// files again for some minutes, and at every new file walks past all such numbers of the block group in which the file's folder lies
/// (`recently_deleted` in fs/ext4/ialloc.c): ten thousand files, or a hundred thousand, written where as many were removed may take three
/// times as long as elsewhere. Nothing says which groups those are, but it can be felt: of some folders that ext4
/// lays out apart from each other, those are kept in which a file is made the quickest. What is made in them lies where they lie,
/// wherever it is moved or named. A place in which making something begins to take long has come to removed ones, and is given up for another. So is one
/// that is full: what no longer fits into a group comes into any other, by chance into one of removed files.
///
/// They are few, so that a site that is removed spoils few groups for the next, and its files lie near each other.
///
/// Not safe to use from several threads at once.
struct QuickPlaces {
  private struct Place {
    let name: String
    var streak = SlowStreak()
    /// How many files and folders lie in its block group because of it.
    var filled = 0
  }

  private let folder: FolderHandle
  /// Hidden folders in ``folder``, used in turn; none where the file system cannot be asked to lay folders out apart.
  private var places: [Place] = []
  private var turn = 0
  /// Tried and not used yet, quickest last.
  private var spare: [String] = []
  /// They are removed in the end only: something may be on its way out of them, and removing a folder takes longer than making one.
  private var givenUp: [String] = []
  /// How long making a file took where it was quickest.
  private var quickest: Duration?
  private let fixedPatience: Duration?

  /// Makes hidden folders in one, until ``remove()``.
  ///
  /// - Parameter patience: see ``patience``; nil for what is found right.
  init(in folder: FolderHandle, patience: Duration? = nil) throws(DiskError) {
    self.folder = folder
    fixedPatience = patience
    try trySome()
    for _ in 0..<Self.kept { if let name = spare.popLast() { places.append(Place(name: name)) } }
  }

  /// How long making a file or a folder may take; nil where there are no places.
  var patience: Duration? { quickest.map { fixedPatience ?? $0 * Self.patienceFactor } }

  /// Makes a folder in the one that was given, in one of the places.
  ///
  /// - Returns: the place; nil where there are none.
  @discardableResult
  mutating func makeFolder(_ name: String) throws(DiskError) -> String? {
    guard let patience, let place = try next() else {
      try folder.makeFolder(name)
      return nil
    }
    let made = place + "/" + passingName()
    let start = ContinuousClock.now
    try folder.makeFolder(made)
    if ContinuousClock.now - start > patience { noteSlow(place) }
    do throws(DiskError) {
      try systemCall(.makeFolder, folder.shown(name)) { renameat(folder.descriptor, made, folder.descriptor, name) }
    } catch {
      folder.removePlace(made)
      throw error
    }
    return place
  }

  /// The folder in which something is to be made that belongs elsewhere; nil where there are none.
  mutating func next() throws(DiskError) -> String? {
    guard !places.isEmpty else { return nil }
    turn = (turn + 1) % places.count
    let isSlow = places[turn].streak.begin()
    if isSlow || places[turn].filled >= Self.full, let other = try another() {
      givenUp.append(places[turn].name)
      places[turn] = Place(name: other)
    }
    places[turn].filled += 1
    return places[turn].name
  }

  /// To be called when a file is made in a folder that was made in a place.
  mutating func noteFile(in name: String) {
    if let index = places.firstIndex(where: { $0.name == name }) { places[index].filled += 1 }
  }

  /// To be called when making something in a place took longer than ``patience``.
  mutating func noteSlow(_ name: String) {
    if let index = places.firstIndex(where: { $0.name == name }) { places[index].streak.noteSlow() }
  }

  /// Removes the places; what was made in them and moved out stays.
  func remove() {
    for name in places.map(\.name) + spare + givenUp { folder.removePlace(name) }
  }

  /// A spare place that is quick still, or a new one; nil where the whole disk is slow and looking does not help.
  private mutating func another() throws(DiskError) -> String? {
    while givenUp.count < Self.mostGivenUp {
      if spare.isEmpty { try trySome() }
      guard let name = spare.popLast(), let quickest else { return nil }
      if try folder.timeOfFile(in: name) <= quickest * 2 { return name }
      givenUp.append(name)
    }
    return nil
  }

  private mutating func trySome() throws(DiskError) {
    guard folder.setSpreading(true) else { return }
    defer { _ = folder.setSpreading(false) }
    var tried: [(name: String, time: Duration)] = []
    for _ in 0..<Self.tried {
      let name = passingName()
      try folder.makeFolder(name)
      tried.append((name, try folder.timeOfFile(in: name)))
    }
    tried.sort { $0.time > $1.time }
    spare = tried.map(\.name)
    quickest = [quickest, tried.last?.time].compactMap(\.self).min()
  }

  /// A place takes some 0.1 ms to try.
  private static let tried = 16
  private static let kept = 3
  /// So many fill a place: three quarters of the 8,192 files and folders that a block group has room for, by the usual settings.
  private static let full = 6144
  /// Less is lost to other programs, to the disk and to the other cores.
  private static let patienceFactor = 4
  /// Where the whole disk is slow, looking does not help.
  private static let mostGivenUp = 256
}

extension FolderHandle {
  /// Asks ext2, ext3 or ext4 to lay out the folders that will be made in this one apart from each other, or no longer; false where
  /// the file system has no such hint, or does not take it.
  fileprivate func setSpreading(_ isOn: Bool) -> Bool {
    var flags: CInt = 0
    guard kheo_get_folder_flags(descriptor, &flags) == 0 else { return false }
    flags = isOn ? flags | KHEO_TOP_FOLDER_FLAG : flags & ~KHEO_TOP_FOLDER_FLAG
    return kheo_set_folder_flags(descriptor, &flags) == 0
  }

  /// How long it takes to make an empty file in a folder of this one; the shortest of a few times, since the first may have to fetch
  /// from the disk. The files are removed again.
  fileprivate func timeOfFile(in name: String) throws(DiskError) -> Duration {
    var shortest = Duration.seconds(1)
    for _ in 0..<3 {
      let file = name + "/" + passingName()
      let start = ContinuousClock.now
      try createFile(file, [])
      shortest = min(shortest, ContinuousClock.now - start)
      unlinkat(descriptor, file, 0)
    }
    return shortest
  }

  fileprivate func removePlace(_ name: String) {
    unlinkat(descriptor, name, AT_REMOVEDIR)
  }
}

/// A name that nothing has.
func passingName() -> String {
  ".kheo-" + String(UInt64.random(in: .min ... .max), radix: 16)
}
