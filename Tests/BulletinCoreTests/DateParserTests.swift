import BulletinTestSupport
import Testing

@testable import BulletinCore

@Suite struct DateParserTests {
  @Test(
    "reads days and times as people type them",
    arguments: [
      ("2018-05-12", "2018-05-12", nil), ("2018-5-2", "2018-05-02", nil), ("2018/05/12", "2018-05-12", nil),
      ("12/5/2018", "2018-05-12", nil),
      ("12-5-2018", "2018-05-12", nil), ("15.10.1930", "1930-10-15", nil), ("  03/6/2013 ", "2013-06-03", nil),
      ("29/02/2020", "2020-02-29", nil),
      ("ngày 12 tháng 5 năm 2018", "2018-05-12", nil), ("Ngày 12/5/2018", "2018-05-12", nil),
      ("ngày 01 tháng 01 năm 2018", "2018-01-01", nil),
      ("2018-05-12 06:30", "2018-05-12", "06:30"), ("12/05/2018 06:30", "2018-05-12", "06:30"),
      ("12/5/2018, 6h30", "2018-05-12", "06:30"),
      ("2018-05-12T06:30:00+07:00", "2018-05-12", "06:30"), ("2018-05-12T06:30", "2018-05-12", "06:30"),
      ("2018-05-11T23:30:00Z", "2018-05-12", "06:30"), ("2018-05-11T19:30:00-04:00", "2018-05-12", "06:30"),
      ("2018-05-12T08:30:00.250+0900", "2018-05-12", "06:30"), ("2018-05-12 06:30:00 +07", "2018-05-12", "06:30"),
      ("2018-01-01T00:00:00+14:00", "2017-12-31", "17:00"),
    ] as [(String, String, String?)]
  )
  func moments(text: String, day: String, time: String?) throws {
    let moment = try DateParser.moment(text)
    #expect(DateFormat.iso(moment.date) == day)
    #expect(moment.time.map { DateFormat.time($0) } == time)
  }

  @Test("keeps seconds")
  func seconds() throws {
    #expect(try DateParser.moment("2018-05-12 06:30:59").time == ClockTime(hour: 6, minute: 30, second: 59))
  }

  @Test(
    "reads months and years where they are enough",
    arguments: [
      ("5/2020", "2020-05"), ("tháng 5/2020", "2020-05"), ("Tháng 05 năm 2020", "2020-05"), ("thang 5/2020", "2020-05"),
      ("2020-05", "2020-05"),
      ("2020", "2020"), ("năm 2020", "2020"), ("12/5/2020", "2020-05-12"), ("tha\u{301}ng 5/2020", "2020-05"),
    ]
  )
  func partial(text: String, iso: String) throws {
    #expect(DateFormat.iso(try DateParser.partial(text)) == iso)
  }

  @Test(
    "says what is wrong",
    arguments: [
      ("", .notADate), ("hôm qua", .notADate), ("12/5", .notADate), ("20180512", .notADate),
      ("12/5/2018 sáng", .notADate), ("12/5/2018x", .notADate),
      ("2018-05-12 06:30 tối", .notADate), ("12/5/20188", .shortYear), ("0000-01-01", .notADate),
      ("12//2018", .notADate), ("1/2/3/2018", .shortYear),
      ("12 5 2018", .notADate), ("99999999999999999999", .notADate), ("2018-123-01", .notADate),
      ("2020", .dayMissing), ("tháng 5/2020", .dayMissing), ("12/5/18", .shortYear),
      ("05/13/2018", .monthOutOfRange(13)),
      ("2018-00-12", .monthOutOfRange(0)), ("31/02/2018", .noSuchDay(month: 2, year: 2018, length: 28)),
      ("2020-04-31", .noSuchDay(month: 4, year: 2020, length: 30)),
      ("00/5/2018", .noSuchDay(month: 5, year: 2018, length: 31)),
      ("2018-05-12 24:00", .noSuchTime), ("2018-05-12 06:61", .noSuchTime), ("2018-05-12T06:30:00+25:00", .noSuchTime),
    ] as [(String, DateError)]
  )
  func errors(text: String, error: DateError) {
    #expect(throws: error) { try DateParser.moment(text) }
  }

  @Test("has no time where a day or a month is asked for")
  func noTime() {
    #expect(throws: DateError.notADate) { try DateParser.day("2018-05-12 06:30") }
    #expect(throws: DateError.dayMissing) { try DateParser.day("5/2020") }
    #expect(throws: DateError.notADate) { try DateParser.partial("tháng 5/2020 06:30") }
    #expect(throws: DateError.monthOutOfRange(13)) { try DateParser.partial("tháng 13/2020") }
  }

  @Test("words what is wrong and what to write instead")
  func wording() {
    let error = DateError.noSuchDay(month: 2, year: 2018, length: 28)
    #expect(error.headline(for: "31/02/2018").vi == "không có ngày “31/02/2018”")
    #expect(error.fix.vi == "tháng 2 năm 2018 có 28 ngày")
    #expect(error.fix.en == "month 2 of 2018 has 28 days")
    #expect(DateError.monthOutOfRange(13).headline(for: "05/13/2018").vi == "không có tháng 13: “05/13/2018”")
    #expect(DateError.notADate.headline(for: "hôm qua").en == "“hôm qua” is not a date")
  }

  @Test("reads back every form that is written", arguments: 1...3 as ClosedRange<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let seconds = Int.random(in: -10_000_000_000...10_000_000_000, using: &random)
      let moment = try #require(Moment(unixSeconds: seconds))
      #expect(try DateParser.moment(DateFormat.rfc3339(moment)) == moment)
      #expect(try DateParser.day(DateFormat.official(moment.date)) == moment.date)
      #expect(try DateParser.day(DateFormat.slash(moment.date)) == moment.date)
      #expect(try DateParser.day(DateFormat.iso(moment.date)) == moment.date)
      let month = try #require(PartialDate(year: moment.date.year, month: moment.date.month))
      #expect(try DateParser.partial(DateFormat.slash(month)) == month)
      #expect(try DateParser.partial(DateFormat.official(month)) == month)
      #expect(try DateParser.partial(DateFormat.iso(month)) == month)
    }
  }
}
