/// Whether making files in one place has become slow: one may be for many reasons, several close together have the place for theirs.
struct SlowStreak {
  private var begun = 0
  /// What ``begun`` was at the last slow one.
  private var last = 0
  private var length = 0

  /// How many slow ones make a place slow; it stays so.
  private static let enough = 4
  /// A slow one belongs to the streak of the last if it was begun no more than so many later. Some, because several threads make files
  /// at once.
  private static let gap = 4

  /// To be called before something is made.
  ///
  /// - Returns: whether the place is slow.
  mutating func begin() -> Bool {
    begun += 1
    return length >= Self.enough
  }

  /// To be called when something took too long to make.
  mutating func noteSlow() {
    guard length < Self.enough else { return }
    length = begun - last <= Self.gap ? length + 1 : 1
    last = begun
  }
}
