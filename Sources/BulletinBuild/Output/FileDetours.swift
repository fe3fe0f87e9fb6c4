/// Ways around folders in which files are made slowly: a file is made in a quick place, without a name, and named in its folder.
///
/// Where a file lies is decided by its folder. In the middle of a folder of thousands, ext4 comes to the numbers of removed files (see
/// ``QuickPlaces``), and every file takes a hundred times as long to make as the one before. This way takes a sixth longer than
/// making a file in a quick folder.
struct FileDetours {
  private struct Folder {
    /// The quick place in which it was made, if there was one.
    var place: String?
    /// Of its files.
    var streak = SlowStreak()
  }

  private var folders: [String: Folder] = [:]

  /// How a file comes into a folder.
  struct Route {
    /// Its folder, with a slash at the end.
    fileprivate let folder: String
    /// The folder of the staging folder in which it is to lie, if it is not made in its own.
    let place: String?
    /// How long making it may take.
    let patience: Duration
  }

  /// To be called when a folder was made in a quick place.
  ///
  /// - Parameter folder: with a slash at the end.
  mutating func noteFolder(_ folder: String, madeIn place: String) { folders[folder, default: Folder()].place = place }

  /// - Returns: nil where there are no places.
  mutating func route(to folder: String, by places: inout QuickPlaces?) throws(DiskError) -> Route? {
    guard let patience = places?.patience else { return nil }
    let isSlow = folders[folder, default: Folder()].streak.begin()
    if !isSlow, let home = folders[folder]?.place { places?.noteFile(in: home) }
    return Route(folder: folder, place: isSlow ? try places?.next() : nil, patience: patience)
  }

  /// To be called when making a file took longer than its route's patience.
  mutating func noteSlowFile(on route: Route, _ places: inout QuickPlaces?) {
    if let place = route.place {
      places?.noteSlow(place)
    } else {
      folders[route.folder]?.streak.noteSlow()
    }
  }
}
