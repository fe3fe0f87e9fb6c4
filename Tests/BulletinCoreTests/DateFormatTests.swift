import BulletinTestSupport
import Foundation
import Testing

@testable import BulletinCore

@Suite struct DateFormatTests {
  @Test(
    "pads days under 10 and only the months 1 and 2, as documents do",
    arguments: [
      ("2018-01-01", "ngày 01 tháng 01 năm 2018", "01/01/2018"),
      ("2020-03-19", "ngày 19 tháng 3 năm 2020", "19/3/2020"),
      ("2013-06-03", "ngày 03 tháng 6 năm 2013", "03/6/2013"),
      ("2023-02-13", "ngày 13 tháng 02 năm 2023", "13/02/2023"),
      ("2019-11-06", "ngày 06 tháng 11 năm 2019", "06/11/2019"),
      ("2026-10-30", "ngày 30 tháng 10 năm 2026", "30/10/2026"),
    ]
  )
  func official(iso: String, long: String, slash: String) throws {
    let date = try DateParser.day(iso)
    #expect(DateFormat.official(date) == long)
    #expect(DateFormat.slash(date) == slash)
    #expect(DateFormat.iso(date) == iso)
  }

  @Test("names the weekday in front and the time behind")
  func weekday() throws {
    #expect(DateFormat.withWeekday(try DateParser.day("2026-11-21")) == "Thứ Bảy, ngày 21 tháng 11 năm 2026")
    #expect(DateFormat.withWeekday(try DateParser.day("2026-11-22")) == "Chủ Nhật, ngày 22 tháng 11 năm 2026")
    let moment = try DateParser.moment("2026-11-23 06:05:59")
    #expect(DateFormat.withWeekday(moment) == "Thứ Hai, ngày 23 tháng 11 năm 2026, 06:05")
    #expect(DateFormat.withWeekday(Moment(moment.date)) == "Thứ Hai, ngày 23 tháng 11 năm 2026")
  }

  @Test("writes as much of a date as is known")
  func partial() throws {
    let month = try DateParser.partial("5/2020")
    let year = try DateParser.partial("2020")
    let february = try DateParser.partial("2/2020")
    #expect(DateFormat.official(month) == "tháng 5 năm 2020")
    #expect(DateFormat.slash(month) == "tháng 5/2020")
    #expect(DateFormat.slash(february) == "tháng 02/2020")
    #expect(DateFormat.iso(month) == "2020-05")
    #expect(
      [DateFormat.official(year), DateFormat.slash(year), DateFormat.iso(year)] == ["năm 2020", "năm 2020", "2020"]
    )
    #expect(DateFormat.slash(PartialDate(try DateParser.day("3/6/2013"))) == "03/6/2013")
    #expect([february, month, year].sorted() == [year, february, month])
    #expect(
      [month.last, year.last, february.last].map { DateFormat.iso($0) } == ["2020-05-31", "2020-12-31", "2020-02-29"]
    )
    #expect(PartialDate(year: 2020, month: 13) == nil)
  }

  @Test("writes what feeds need, as Foundation does", arguments: 1...3 as ClosedRange<UInt64>)
  func feeds(seed: UInt64) throws {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: Moment.offset)
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let seconds = Int.random(in: -2_000_000_000...20_000_000_000, using: &random)
      let moment = try #require(Moment(unixSeconds: seconds))
      let date = Date(timeIntervalSince1970: Double(seconds))
      formatter.dateFormat = "EEE, dd MMM yyyy HH:mm:ss Z"
      #expect(DateFormat.rfc822(moment) == formatter.string(from: date))
      formatter.dateFormat = "yyyy-MM-dd'T'HH:mm:ssxxx"
      #expect(DateFormat.rfc3339(moment) == formatter.string(from: date))
    }
    let moment = try DateParser.moment("2018-05-12 06:30")
    #expect(DateFormat.rfc822(moment) == "Sat, 12 May 2018 06:30:00 +0700")
    #expect(DateFormat.rfc3339(moment) == "2018-05-12T06:30:00+07:00")
    #expect(DateFormat.rfc3339(Moment(moment.date)) == "2018-05-12T00:00:00+07:00")
  }
}
