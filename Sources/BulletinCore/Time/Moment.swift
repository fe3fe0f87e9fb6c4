/// A day in Vietnam, and the time where it is known. Always +07:00: the country has one time zone and no summer time.
package struct Moment: Sendable, Hashable, Comparable {
  package let date: CivilDate
  /// Nil where only the day is known.
  package let time: ClockTime?

  /// Seconds that Vietnam is ahead of UTC.
  package static let offset = 7 * 3600

  package init(_ date: CivilDate, _ time: ClockTime? = nil) {
    self.date = date
    self.time = time
  }

  /// From seconds since 1970-01-01T00:00:00Z, as clocks and `SOURCE_DATE_EPOCH` count them; nil outside the years of
  /// ``CivilDate``.
  package init?(unixSeconds seconds: Int) {
    let (local, overflow) = seconds.addingReportingOverflow(Moment.offset)
    guard !overflow else { return nil }
    let days = local / 86_400 - (local % 86_400 < 0 ? 1 : 0)
    guard let date = CivilDate(daysSince1970: days) else { return nil }
    self.init(date, ClockTime(secondOfDay: local % 86_400))
  }

  /// Seconds since 1970-01-01T00:00:00Z; a day without a time counts from its midnight in Vietnam.
  package var unixSeconds: Int {
    date.daysSince1970 * 86_400 + (time?.secondOfDay ?? 0) - Moment.offset
  }

  /// In the order of time; a day without a time comes before its midnight.
  package static func < (left: Moment, right: Moment) -> Bool {
    (left.date, left.time?.secondOfDay ?? -1) < (right.date, right.time?.secondOfDay ?? -1)
  }
}
