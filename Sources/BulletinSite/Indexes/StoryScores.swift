/// A score for each of some stories: a small hash table, because one is filled for every story of the site, and `Dictionary` takes most
/// of its time to guard against keys that somebody chose to be slow.
struct StoryScores {
  /// In the order in which the stories were met first.
  private(set) var all: [(story: Int, score: Int)] = []
  /// Positions in ``all``, -1 for none; a story is at the first free place from its own on.
  private var places: [Int32]

  /// - Parameter capacity: no fewer than the stories.
  init(capacity: Int) {
    all.reserveCapacity(capacity)
    let size = 1 << (Int.bitWidth - (2 * capacity).leadingZeroBitCount)
    places = Array(repeating: -1, count: size)
  }

  mutating func add(_ score: Int, to story: Int) {
    let mask = places.count - 1
    var place = story & mask
    while places[place] >= 0 {
      let position = Int(places[place])
      if all[position].story == story {
        all[position].score += score
        return
      }
      place = (place + 1) & mask
    }
    places[place] = Int32(all.count)
    all.append((story, score))
  }
}
