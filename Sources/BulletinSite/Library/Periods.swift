/// A month of a ``Year``.
package struct Month: Sendable {
  /// From 1 to 12.
  package let number: Int
  /// The month's stories, as a run of ``Year/stories``.
  package let stories: Range<Int>
}

/// A year of a ``BulletinField``.
package struct FieldYear: Sendable {
  package let year: Int
  /// The year's stories, as a run of ``BulletinField/stories``.
  package let stories: Range<Int>
}

/// What is known of booklets before they are rendered.
package enum Booklet {
  /// So many stories stand in one booklet; a year with more has several. About as much as a stapler holds.
  package static let size = 60

  /// Further years of a field have no booklet once so many newer stories have one: else every story of a big bulletin would
  /// be written twice.
  private static let limit = 240

  /// The years of a field that have a booklet, newest first: all of them in a bulletin of usual size.
  package static func years(of field: BulletinField) -> ArraySlice<FieldYear> {
    field.years.prefix { $0.stories.lowerBound < limit }
  }

  /// The stories of one booklet, as positions in ``Library/stories``, oldest first: a booklet is read from its beginning.
  package static func stories(_ part: Part, of year: FieldYear, in field: BulletinField) -> ArraySlice<Int> {
    field.stories[year.stories].reversed()[...].dropFirst(part.range.lowerBound).prefix(part.range.count)
  }
}

extension [Int] {
  /// The runs of neighbours with one key, in their order: for lists that are ordered by time and cut by year or month.
  func runs(of key: (Int) -> Int) -> [(key: Int, range: Range<Int>)] {
    var runs: [(key: Int, range: Range<Int>)] = []
    for (index, element) in enumerated() {
      let key = key(element)
      if let last = runs.last, last.key == key {
        runs[runs.count - 1].range = last.range.lowerBound..<index + 1
      } else {
        runs.append((key, index..<index + 1))
      }
    }
    return runs
  }
}
