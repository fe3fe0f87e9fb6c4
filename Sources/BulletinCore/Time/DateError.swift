/// Why a text is not read as a date.
package enum DateError: Error, Sendable, Hashable {
  case notADate
  /// A month or a year where a day is needed.
  case dayMissing
  /// The year is not written with four digits.
  case shortYear
  case monthOutOfRange(Int)
  /// `length`: how many days that month has.
  case noSuchDay(month: Int, year: Int, length: Int)
  case noSuchTime
  /// The end of a range stands before its start.
  case rangeBackwards

  /// The headline of a diagnostic about the text.
  package func headline(for text: String) -> Wording {
    switch self {
    case .notADate:
      Wording(vi: "“\(text)” không phải là ngày", en: "“\(text)” is not a date")
    case .dayMissing:
      Wording(vi: "“\(text)” thiếu ngày", en: "“\(text)” does not say which day")
    case .shortYear:
      Wording(vi: "năm trong “\(text)” không đủ bốn chữ số", en: "the year in “\(text)” does not have four digits")
    case .monthOutOfRange(let month):
      Wording(vi: "không có tháng \(month): “\(text)”", en: "there is no month \(month): “\(text)”")
    case .noSuchDay:
      Wording(vi: "không có ngày “\(text)”", en: "there is no day “\(text)”")
    case .rangeBackwards:
      Wording(vi: "“\(text)” kết thúc trước khi bắt đầu", en: "“\(text)” ends before it begins")
    case .noSuchTime:
      Wording(vi: "giờ trong “\(text)” không đúng", en: "the time in “\(text)” does not exist")
    }
  }

  /// What to write instead.
  package var fix: Wording {
    switch self {
    case .notADate, .dayMissing:
      Wording(vi: "viết ngày/tháng/năm, ví dụ 12/5/2018", en: "write year-month-day, such as 2018-05-12")
    case .shortYear:
      Wording(vi: "viết năm đủ bốn chữ số, ví dụ 12/5/2018", en: "write the year with four digits, such as 2018-05-12")
    case .monthOutOfRange:
      Wording(
        vi: "viết ngày trước, tháng sau, ví dụ 12/5/2018; tháng từ 1 đến 12",
        en: "write the day before the month, such as 12/5/2018; months go from 1 to 12"
      )
    case .noSuchDay(let month, let year, let length):
      Wording(vi: "tháng \(month) năm \(year) có \(length) ngày", en: "month \(month) of \(year) has \(length) days")
    case .rangeBackwards:
      Wording(vi: "viết mốc sớm trước, mốc muộn sau", en: "write the earlier date first")
    case .noSuchTime:
      Wording(vi: "viết giờ từ 00:00 đến 23:59, ví dụ 06:30", en: "write a time from 00:00 to 23:59, such as 06:30")
    }
  }
}
