import BulletinCore

/// Finds a few stories near to another one: of the same model, the same unit, with the same tags.
///
/// Linear in the number of stories: of every list a story stands in, only its neighbours in time are looked at.
package final class RelatedStories: Sendable {
  private let library: Library
  /// Story → its place in the lists of its tags, in the order of the story's tags; likewise for its unit and field.
  private let tagPlaces: [[Int]]
  private let unitPlaces: [Int]
  private let fieldPlaces: [Int]
  /// What pages show, by story: asked once to know whether a page has changed, and again when it is written.
  private let shown: LazyTable<Shown>

  /// How far on each side of a list is looked.
  private static let reach = 8

  /// Notes where every story stands in the lists; then each question is quick.
  package init(_ library: Library) {
    self.library = library
    var tagPlaces = library.stories.map { [Int](repeating: 0, count: $0.tags.count) }
    for (tag, entry) in library.tags.enumerated() {
      for (place, story) in entry.stories.enumerated() {
        if let index = library.stories[story].tags.firstIndex(of: tag) { tagPlaces[story][index] = place }
      }
    }
    var unitPlaces = [Int](repeating: 0, count: library.stories.count)
    for unit in library.units {
      for (place, story) in unit.stories.enumerated() { unitPlaces[story] = place }
    }
    var fieldPlaces = [Int](repeating: 0, count: library.stories.count)
    for (index, field) in library.fields.enumerated() {
      for (place, story) in field.stories.enumerated() where library.stories[story].mainField == index {
        fieldPlaces[story] = place
      }
    }
    self.tagPlaces = tagPlaces
    self.unitPlaces = unitPlaces
    self.fieldPlaces = fieldPlaces
    shown = LazyTable(count: library.stories.count)
  }

  /// The few stories that the page of a story shows, the nearest first.
  package func shown(nearTo story: Int) -> [Int] {
    shown.withValue(at: story) {
      Shown(stories(nearTo: story, count: Shown.most))
    } body: {
      $0.stories
    }
  }

  /// At most `count` stories, the nearest first; none for a withdrawn story, which stands in no list.
  package func stories(nearTo story: Int, count: Int) -> [Int] {
    let entry = library.stories[story]
    guard !entry.isWithdrawn else { return [] }
    // What each list adds to the stories in it.
    var scores = StoryScores(capacity: 32 + (2 * RelatedStories.reach + 1) * (entry.tags.count + 2))
    func note(_ others: ArraySlice<Int>, _ weight: Int) {
      for other in others where other != story { scores.add(weight, to: other) }
    }
    if let model = entry.model { note(library.models[model].stories.prefix(32), 12) }
    for (index, tag) in entry.tags.enumerated() {
      note(neighbours(in: library.tags[tag].stories, at: tagPlaces[story][index]), 3)
    }
    if let unit = entry.unit { note(neighbours(in: library.units[unit].stories, at: unitPlaces[story]), 4) }
    note(neighbours(in: library.fields[entry.mainField].stories, at: fieldPlaces[story]), 2)
    return nearest(count, of: scores, to: story)
  }

  /// The stories before and after one in its main field; nil at the ends, and for a withdrawn story.
  package func neighboursInField(of story: Int) -> (older: Int?, newer: Int?) {
    guard !library.stories[story].isWithdrawn else { return (nil, nil) }
    let stories = library.fields[library.stories[story].mainField].stories
    let place = fieldPlaces[story]
    return (place + 1 < stories.count ? stories[place + 1] : nil, place > 0 ? stories[place - 1] : nil)
  }

  private func neighbours(in list: [Int], at place: Int) -> ArraySlice<Int> {
    list[max(0, place - RelatedStories.reach)..<min(list.count, place + RelatedStories.reach + 1)]
  }
}

/// At most four stories, small because every story has some.
private final class Shown: Sendable {
  static let most = 4

  /// -1 for none.
  private let positions: SIMD4<Int32>

  /// - Parameter stories: At most ``most``.
  init(_ stories: [Int]) {
    var positions = SIMD4<Int32>(repeating: -1)
    for (lane, story) in stories.enumerated() { positions[lane] = Int32(story) }
    self.positions = positions
  }

  var stories: [Int] {
    positions.indices.filter { positions[$0] >= 0 }.map { Int(positions[$0]) }
  }
}

/// A story and how near it is to another.
private struct Candidate {
  let story: Int
  let score: Int
  /// In places of the list of all stories, which is in the order of time.
  let distance: Int

  /// By score; then nearest in time, then newest.
  func isNearer(than other: Candidate) -> Bool {
    if score != other.score { return score > other.score }
    return distance == other.distance ? story < other.story : distance < other.distance
  }
}

extension RelatedStories {
  /// The stories with the highest scores, the nearest first.
  private func nearest(_ count: Int, of scores: StoryScores, to story: Int) -> [Int] {
    var nearest: [Candidate] = []
    nearest.reserveCapacity(count + 1)
    for (other, score) in scores.all {
      let candidate = Candidate(story: other, score: score, distance: abs(other - story))
      if let last = nearest.last, nearest.count == count, !candidate.isNearer(than: last) { continue }
      nearest.insert(candidate, at: nearest.firstIndex { candidate.isNearer(than: $0) } ?? nearest.endIndex)
      if nearest.count > count { nearest.removeLast() }
    }
    return nearest.map(\.story)
  }
}
