/// A time as plans and notices write it: hardly ever a day. Nothing is added to what is written; where a day is wanted,
/// ``span(inYear:documentDate:)`` says what the words allow.
package enum WrittenDate: Sendable, Hashable {
  /// `12/5/2018`, `trong tháng 5/2020`, `năm 2020`.
  case on(PartialDate)
  /// `2018–2020`, `từ tháng 5/2020 đến tháng 8/2020`.
  case range(PartialDate, PartialDate)
  /// `trước ngày 30/9/2018`; with `isIncluded` `chậm nhất ngày 30/9/2018`.
  case deadline(PartialDate, isIncluded: Bool)
  /// Every year: `trước ngày 30/9 hằng năm`, `tháng 5 hằng năm`, `hằng năm`.
  case yearly(DayOfYear?, Bound)
  /// `hằng quý`, `hằng tháng`, `6 tháng một lần`: no day can be told.
  case periodic(Period)
  /// `kỷ niệm 90 năm 15/10/1930`; without a number of years every year.
  case anniversary(of: CivilDate, years: Int?)
  /// `10 năm 25-NQ/TW`: so many years after the date of a document.
  case afterDocument(DocumentCitation, years: Int)
  /// `sau đại hội`, `định kỳ hoặc đột xuất`: a time that hangs on something else, as written.
  case relative(String)
  /// `không ghi`: the source gives no time.
  case unspecified

  /// Whether a date is the time itself or its limit.
  package enum Bound: Sendable, Hashable {
    case on, before, by
  }

  /// How often something comes back that has no day.
  package enum Period: String, Sendable, Hashable, CaseIterable {
    case month, quarter, halfYear

    /// `hằng tháng`.
    package var name: String {
      switch self {
      case .month: "hằng tháng"
      case .quarter: "hằng quý"
      case .halfYear: "6 tháng một lần"
      }
    }
  }

  /// A day or a month without a year.
  package struct DayOfYear: Sendable, Hashable {
    /// 1 to 12.
    package let month: Int
    /// 1 to 31; nil for the whole month.
    package let day: Int?

    /// Nil if no year has such a day.
    package init?(month: Int, day: Int?) {
      guard CivilDate(year: 2000, month: month, day: day ?? 1) != nil else { return nil }
      self.month = month
      self.day = day
    }

    /// The day or month in a year; 29 February is the 28th where there is none.
    package func date(inYear year: Int) -> PartialDate? {
      guard let day else { return PartialDate(year: year, month: month) }
      let length = CivilDate.length(ofMonth: month, year: year) ?? day
      return CivilDate(year: year, month: month, day: min(day, length)).map { PartialDate($0) }
    }
  }
}

extension WrittenDate {
  /// The days that the words allow, first and last; of a limit the day that is named.
  ///
  /// - Parameters:
  ///   - year: which year of what comes back every year; nil for the others.
  ///   - documentDate: the date of the document that the time counts from, if it is known.
  /// - Returns: Nil where the words give no day, month or year.
  package func span(inYear year: Int? = nil, documentDate: PartialDate? = nil) -> ClosedRange<CivilDate>? {
    switch self {
    case .on(let date): return date.first...date.last
    case .range(let first, let last): return first.first...max(first.first, last.last)
    case .deadline(let date, _):
      return date.precision == .day ? date.first...date.first : date.first...date.last
    case .yearly(let day, _):
      guard let year else { return nil }
      let date = day.map { $0.date(inYear: year) } ?? PartialDate(year: year, month: nil)
      return date.map { $0.first...$0.last }
    case .anniversary(let first, let years):
      // Nothing is remembered before it has happened, nor in the year in which it happens.
      guard let count = years ?? year.map({ $0 - first.year }), count > 0 else { return nil }
      return first.adding(years: count).map { $0...$0 }
    case .afterDocument(_, let years):
      guard let date = documentDate, let first = date.first.adding(years: years) else { return nil }
      switch date.precision {
      case .day: return first...first
      case .month: return first...first.lastOfMonth
      case .year: return first...first.lastOfYear
      }
    case .periodic, .relative, .unspecified: return nil
    }
  }

  /// Whether it comes back every year.
  package var isYearly: Bool {
    switch self {
    case .yearly, .anniversary(_, nil): true
    default: false
    }
  }

  /// The first year in which it can fall; nil where any can be.
  package var firstYear: Int? {
    if case .anniversary(let first, nil) = self { first.year + 1 } else { nil }
  }
}
