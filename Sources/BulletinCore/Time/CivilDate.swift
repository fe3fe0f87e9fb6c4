/// A day of the proleptic Gregorian calendar, years 1 to 9999; no time, no time zone.
package struct CivilDate: Sendable, Hashable, Comparable {
  package let year: Int
  /// 1 to 12.
  package let month: Int
  /// 1 to 31.
  package let day: Int

  package static let years = 1...9999

  /// Nil if there is no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard let length = CivilDate.length(ofMonth: month, year: year), (1...length).contains(day) else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day so many days after 1970-01-01; nil outside the years.
  ///
  /// Howard Hinnant, “chrono-compatible low-level date algorithms”, civil_from_days: years begin in March, so that the
  /// leap day is their last, and repeat every 400 years (an era).
  package init?(daysSince1970 days: Int) {
    // The range keeps the arithmetic below far from overflow.
    guard (-800_000...3_000_000).contains(days) else { return nil }
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    guard CivilDate.years.contains(year) else { return nil }
    self.year = year
    self.month = month
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
  }

  /// Days from 1970-01-01 to this day; negative before (days_from_civil of the same paper).
  package var daysSince1970: Int {
    let year = month <= 2 ? self.year - 1 : self.year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  package var lastOfMonth: CivilDate {
    CivilDate(checkedYear: year, month: month, day: CivilDate.length(ofMonth: month, year: year) ?? day)
  }

  package var lastOfYear: CivilDate {
    CivilDate(checkedYear: year, month: 12, day: 31)
  }

  /// 1970-01-01.
  package static let epoch = CivilDate(checkedYear: 1970, month: 1, day: 1)

  private init(checkedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = ((daysSince1970 + 4) % 7 + 7) % 7
    return Weekday(rawValue: index) ?? .sunday
  }

  /// The day so many days later, or earlier if negative; nil outside the years.
  package func adding(days: Int) -> CivilDate? {
    let (sum, overflow) = daysSince1970.addingReportingOverflow(days)
    return overflow ? nil : CivilDate(daysSince1970: sum)
  }

  /// The same day so many years later, as anniversaries of documents count; 29 February becomes 28 February where
  /// there is none.
  package func adding(years: Int) -> CivilDate? {
    let (year, overflow) = self.year.addingReportingOverflow(years)
    guard !overflow, let length = CivilDate.length(ofMonth: month, year: year) else { return nil }
    return CivilDate(year: year, month: month, day: min(day, length))
  }

  /// Days from this day to another; negative if that is earlier.
  package func days(to other: CivilDate) -> Int {
    other.daysSince1970 - daysSince1970
  }

  /// How many days a month has; nil if there is no such month.
  package static func length(ofMonth month: Int, year: Int) -> Int? {
    guard years.contains(year) else { return nil }
    switch month {
    case 2: return isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: return 30
    case 1...12: return 31
    default: return nil
    }
  }

  package static func isLeap(_ year: Int) -> Bool {
    year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
  }

  package static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}
