extension DateFormat {
  /// `30/9`, `05/02`: a day and a month by the rule of Nghị định 30/2020/NĐ-CP.
  package static func slash(_ day: WrittenDate.DayOfYear) -> String {
    let month = officialMonth(day.month)
    return day.day.map { "\(twoDigits($0))/\(month)" } ?? "tháng \(month)"
  }

  /// A time that comes back every year, in one of them: `trước ngày 30/9/2018`. Other times as they are.
  ///
  /// - Parameter span: The days it falls on there.
  package static func words(_ date: WrittenDate, on span: ClosedRange<CivilDate>) -> String {
    let year = span.lowerBound.year
    switch date {
    case .yearly(nil, _): return "trong năm \(year)"
    case .yearly(.some(let day), let bound):
      guard let date = day.date(inYear: year) else { return words(date) }
      return bound == .on ? words(.on(date)) : words(.deadline(date, isIncluded: bound == .by))
    case .anniversary(let first, nil): return words(.anniversary(of: first, years: year - first.year))
    case .afterDocument: return "\(words(.on(PartialDate(span.lowerBound)))), \(words(date))"
    default: return words(date)
    }
  }

  /// A time in words, as a line of a calendar shows it: `trước ngày 30/9 hằng năm`, `tháng 5/2020`, `2018–2020`.
  package static func words(_ date: WrittenDate) -> String {
    switch date {
    case .on(let date): return date.precision == .day ? "ngày \(slash(date))" : slash(date)
    case .range(let first, let last):
      if first.precision == .year, last.precision == .year { return "\(first.year)–\(last.year)" }
      return "từ \(words(.on(first))) đến \(words(.on(last)))"
    case .deadline(let date, let isIncluded): return (isIncluded ? "chậm nhất " : "trước ") + words(.on(date))
    case .yearly(nil, _): return "hằng năm"
    case .yearly(.some(let day), let bound):
      let words = (day.day == nil ? "" : "ngày ") + slash(day) + " hằng năm"
      switch bound {
      case .on: return words
      case .before: return "trước " + words
      case .by: return "chậm nhất " + words
      }
    case .periodic(let period): return period.name
    case .anniversary(let first, let years?):
      let day = first.adding(years: years).map { "ngày \(slash($0)), " } ?? ""
      return "\(day)kỷ niệm \(years) năm (\(slash(first)))"
    case .anniversary(let first, nil): return "kỷ niệm ngày \(slash(first)) hằng năm"
    case .afterDocument(let citation, let years): return "\(years) năm \(citation.number?.text ?? citation.text)"
    case .relative(let text): return text
    case .unspecified: return "không ghi ngày"
    }
  }
}
