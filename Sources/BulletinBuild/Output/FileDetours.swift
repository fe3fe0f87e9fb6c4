/// Ways around folders in which files are made slowly: a file is made in a quick place, without a name, and gets its name in its folder.
///
/// Where a file lies is decided by its folder. In the middle of a folder of thousands, ext4 comes to the numbers of removed files (see
/// ``QuickPlaces``), and every file takes a hundred times as long to make as the one before. This way takes a sixth longer than making a file in a quick folder.
struct FileDetours {
  /// Of the files of each folder.
  private var streaks: [String: SlowStreak] = [:]

  /// How a file comes into a folder.
  struct Route {
    /// Its folder, with a slash at the end.
    fileprivate let folder: String
    /// The folder of the staging folder in which it is to lie, if it is not made in its own.
    let place: String?
    /// How long making it may take.
    let patience: Duration
  }

  /// - Returns: nil where there are no places.
  mutating func route(to folder: String, by places: inout QuickPlaces?) throws(DiskError) -> Route? {
    guard let patience = places?.patience else { return nil }
    let isSlow = streaks[folder, default: SlowStreak()].begin()
    return Route(folder: folder, place: isSlow ? try places?.next() : nil, patience: patience)
  }

  /// To be called when making a file took longer than its route's patience.
  mutating func noteSlowFile(on route: Route, _ places: inout QuickPlaces?) {
    if let place = route.place {
      places?.noteSlow(place)
    } else {
      streaks[route.folder]?.noteSlow()
    }
  }
}
