/// A date as precise as it is known: a day, a month or a year. Plans say “trong tháng 5/2020” and mean no day.
package struct PartialDate: Sendable, Hashable, Comparable {
  /// Coarse before fine.
  package enum Precision: Int, Sendable {
    case year, month, day
  }

  /// The first day that it may mean.
  package let first: CivilDate
  package let precision: Precision

  package init(_ date: CivilDate) {
    first = date
    precision = .day
  }

  /// A month, or a year if the month is nil; nil if there is no such month or year.
  package init?(year: Int, month: Int?) {
    guard let first = CivilDate(year: year, month: month ?? 1, day: 1) else { return nil }
    self.first = first
    precision = month == nil ? .year : .month
  }

  package var year: Int { first.year }

  /// Nil if only the year is known.
  package var month: Int? { precision == .year ? nil : first.month }

  /// The day, if it is known.
  package var date: CivilDate? { precision == .day ? first : nil }

  /// The last day that it may mean: what “before” and “until” count from.
  package var last: CivilDate {
    switch precision {
    case .day: first
    case .month: first.lastOfMonth
    case .year: first.lastOfYear
    }
  }

  /// By the first day; a year before its January, a month before its first day.
  package static func < (left: PartialDate, right: PartialDate) -> Bool {
    (left.first, left.precision.rawValue) < (right.first, right.precision.rawValue)
  }
}
