/// Dates as Vietnamese documents, the bulletin's pages and its machine-readable files write them.
///
/// Documents follow Nghị định 30/2020/NĐ-CP, Phụ lục I: a zero before days under 10 and before the months 1 and 2 only, so
/// `ngày 05 tháng 02` but `ngày 05 tháng 8`. No library writes these forms: ICU has `Thứ Bảy, 21 tháng 11, 2026`.
package enum DateFormat {
  /// `ngày 01 tháng 01 năm 2018`.
  package static func official(_ date: CivilDate) -> String {
    DateDigits.string(capacity: 32) { digits in
      digits.write("ngày ")
      digits.write(two: date.day)
      digits.write(" tháng ")
      digits.write(officialMonth: date.month)
      digits.write(" năm ")
      digits.write(year: date.year)
    }
  }

  /// `03/6/2013`, `01/01/2018`.
  package static func slash(_ date: CivilDate) -> String {
    DateDigits.string(capacity: 10) { digits in
      digits.write(two: date.day)
      digits.write("/")
      digits.write(officialMonth: date.month)
      digits.write("/")
      digits.write(year: date.year)
    }
  }

  /// `Thứ Bảy, ngày 21 tháng 11 năm 2026`.
  package static func withWeekday(_ date: CivilDate) -> String {
    "\(date.weekday.vietnameseName), \(official(date))"
  }

  /// `Thứ Bảy, ngày 21 tháng 11 năm 2026, 06:30`; without the time where it is not known.
  package static func withWeekday(_ moment: Moment) -> String {
    withWeekday(moment.date) + (moment.time.map { ", " + time($0) } ?? "")
  }

  /// `06:30`.
  package static func time(_ time: ClockTime) -> String {
    "\(twoDigits(time.hour)):\(twoDigits(time.minute))"
  }

  /// `ngày 03 tháng 6 năm 2013`, `tháng 5 năm 2020`, `năm 2020`.
  package static func official(_ date: PartialDate) -> String {
    if let day = date.date { return official(day) }
    guard let month = date.month else { return "năm \(date.year)" }
    return "tháng \(officialMonth(month)) năm \(date.year)"
  }

  /// `03/6/2013`, `tháng 5/2020`, `năm 2020`.
  package static func slash(_ date: PartialDate) -> String {
    if let day = date.date { return slash(day) }
    guard let month = date.month else { return "năm \(date.year)" }
    return "tháng \(officialMonth(month))/\(date.year)"
  }

  /// `2018-05-12` (ISO 8601).
  package static func iso(_ date: CivilDate) -> String {
    DateDigits.string(capacity: 10) { write(iso: date, to: &$0) }
  }

  /// `2018-05-12`, `2020-05` or `2020`: for `<time datetime>`, which takes every precision.
  package static func iso(_ date: PartialDate) -> String {
    if let day = date.date { return iso(day) }
    return fourDigits(date.year) + (date.month.map { "-" + twoDigits($0) } ?? "")
  }

  /// `2018-05-12T06:30:00+07:00`; midnight where the time is not known.
  package static func rfc3339(_ moment: Moment) -> String {
    DateDigits.string(capacity: 25) { digits in
      let time = moment.time ?? .midnight
      write(iso: moment.date, to: &digits)
      digits.write("T")
      digits.write(two: time.hour)
      digits.write(":")
      digits.write(two: time.minute)
      digits.write(":")
      digits.write(two: time.second)
      digits.write("+")
      digits.write(two: 7)
      digits.write(":")
      digits.write(two: 0)
    }
  }

  private static func write(iso date: CivilDate, to digits: inout DateDigits) {
    digits.write(four: date.year)
    digits.write("-")
    digits.write(two: date.month)
    digits.write("-")
    digits.write(two: date.day)
  }

  /// `Sat, 12 May 2018 06:30:00 +0700`, with the year of four digits of RFC 1123; midnight where the time is not known.
  package static func rfc822(_ moment: Moment) -> String {
    let date = moment.date
    let month = englishMonths[date.month - 1]
    let day = "\(date.weekday.rfc822Name), \(twoDigits(date.day)) \(month) \(fourDigits(date.year))"
    return "\(day) \(timeWithSeconds(moment)) +0700"
  }

  private static let englishMonths = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// `06:30:00`.
  package static func timeWithSeconds(_ time: ClockTime) -> String {
    "\(self.time(time)):\(twoDigits(time.second))"
  }

  private static func timeWithSeconds(_ moment: Moment) -> String {
    timeWithSeconds(moment.time ?? .midnight)
  }

  static func officialMonth(_ month: Int) -> String {
    month <= 2 ? twoDigits(month) : String(month)
  }

  static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  private static func fourDigits(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
