import BulletinTestSupport
import Foundation
import Testing

@testable import BulletinCore

@Suite struct CivilDateTests {
  private static let calendar: Calendar = {
    // ISO 8601 is Gregorian before 1582 too, as CivilDate is.
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
    return calendar
  }()

  @Test(
    "agrees with Foundation's calendar on days, their numbers and weekdays",
    arguments: 1...4 as ClosedRange<UInt64>
  )
  func calendar(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<500 {
      let days = Int.random(in: -141_000...2_900_000, using: &random)
      let date = try #require(CivilDate(daysSince1970: days))
      let instant = Date(timeIntervalSince1970: Double(days) * 86_400)
      let parts = CivilDateTests.calendar.dateComponents([.year, .month, .day, .weekday], from: instant)
      #expect([date.year, date.month, date.day] == [parts.year, parts.month, parts.day])
      #expect(date.weekday.rawValue + 1 == parts.weekday)
      #expect(date.daysSince1970 == days)
    }
  }

  @Test("numbers every day of its years without gap")
  func everyDay() throws {
    var expected = try #require(CivilDate(year: 1, month: 1, day: 1)).daysSince1970
    for year in CivilDate.years {
      for month in 1...12 {
        for day in 1...(try #require(CivilDate.length(ofMonth: month, year: year))) {
          let date = CivilDate(year: year, month: month, day: day)
          if date?.daysSince1970 != expected || CivilDate(daysSince1970: expected) != date {
            Issue.record("\(year)-\(month)-\(day)")
            return
          }
          expected += 1
        }
      }
    }
  }

  @Test(
    "does not exist outside the calendar",
    arguments: [
      (2018, 2, 29), (1900, 2, 29), (2018, 4, 31), (2018, 0, 1), (2018, 13, 1), (2018, 1, 0), (2018, 1, 32), (0, 1, 1),
      (10000, 1, 1),
      (2018, Int.max, 1), (Int.max, 1, 1), (2018, 1, Int.min),
    ]
  )
  func missingDays(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test("adds days and years within its years")
  func arithmetic() throws {
    let leapDay = try #require(CivilDate(year: 2020, month: 2, day: 29))
    #expect(leapDay.adding(days: 1) == CivilDate(year: 2020, month: 3, day: 1))
    #expect(leapDay.adding(days: -366) == CivilDate(year: 2019, month: 2, day: 28))
    #expect(leapDay.adding(years: 1) == CivilDate(year: 2021, month: 2, day: 28))
    #expect(leapDay.adding(years: 4) == CivilDate(year: 2024, month: 2, day: 29))
    #expect(leapDay.days(to: try #require(CivilDate(year: 2020, month: 3, day: 1))) == 1)
    let last = try #require(CivilDate(year: 9999, month: 12, day: 31))
    #expect(last.adding(days: 1) == nil)
    #expect(last.adding(years: 1) == nil)
    #expect(last.adding(days: Int.max) == nil)
    #expect(last.adding(years: Int.max) == nil)
    #expect(try #require(CivilDate(year: 1, month: 1, day: 1)).adding(days: -1) == nil)
    #expect(CivilDate(daysSince1970: Int.min) == nil)
  }

  @Test("orders by year, month, day")
  func order() throws {
    let dates = try ["2017-12-31", "2018-01-01", "2018-01-02", "2018-02-01"].map { try DateParser.day($0) }
    #expect(dates.reversed().sorted() == dates)
  }
}
