import BulletinCore

/// Finds a few stories near to another one: of the same model, the same unit, with the same tags.
///
/// Linear in the number of stories: of every list a story stands in, only its neighbours in time are looked at.
package struct RelatedStories: Sendable {
  private let library: Library
  /// Story → its place in the lists of its tags, in the order of the story's tags; likewise for its unit and field.
  private let tagPlaces: [[Int]]
  private let unitPlaces: [Int]
  private let fieldPlaces: [Int]

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
  }

  /// At most `count` stories, the nearest first; none for a withdrawn story, which stands in no list.
  package func stories(nearTo story: Int, count: Int) -> [Int] {
    let entry = library.stories[story]
    guard !entry.isWithdrawn else { return [] }
    var scores: [(story: Int, score: Int)] = []
    func note(_ other: Int, _ score: Int) {
      guard other != story else { return }
      if let index = scores.firstIndex(where: { $0.story == other }) {
        scores[index].score += score
      } else {
        scores.append((other, score))
      }
    }
    if let model = entry.model {
      for other in library.models[model].stories.prefix(32) { note(other, 12) }
    }
    for (index, tag) in entry.tags.enumerated() {
      for other in neighbours(in: library.tags[tag].stories, at: tagPlaces[story][index]) { note(other, 3) }
    }
    if let unit = entry.unit {
      for other in neighbours(in: library.units[unit].stories, at: unitPlaces[story]) { note(other, 4) }
    }
    for other in neighbours(in: library.fields[entry.mainField].stories, at: fieldPlaces[story]) { note(other, 2) }
    scores.sort { left, right in
      if left.score != right.score { return left.score > right.score }
      // Nearest in time, then newest; positions are in order of time.
      let a = abs(left.story - story)
      let b = abs(right.story - story)
      return a == b ? left.story < right.story : a < b
    }
    return scores.prefix(count).map(\.story)
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
