import Testing

@testable import BulletinCore

@Suite struct MomentTests {
  @Test(
    "is the time in Vietnam of a number of seconds",
    arguments: [
      (0, "1970-01-01T07:00:00+07:00"), (61_199, "1970-01-01T23:59:59+07:00"), (61_200, "1970-01-02T00:00:00+07:00"),
      (-25_200, "1970-01-01T00:00:00+07:00"), (-25_201, "1969-12-31T23:59:59+07:00"),
      (1_526_081_400, "2018-05-12T06:30:00+07:00"),
    ]
  )
  func unixSeconds(seconds: Int, text: String) throws {
    let moment = try #require(Moment(unixSeconds: seconds))
    #expect(DateFormat.rfc3339(moment) == text)
    #expect(moment.unixSeconds == seconds)
  }

  @Test("is nil outside the years", arguments: [Int.max, Int.min, 253_402_300_800, -62_135_700_000])
  func outside(seconds: Int) {
    #expect(Moment(unixSeconds: seconds) == nil)
  }

  @Test("orders by day and time, a day without a time first")
  func order() throws {
    let texts = ["2018-05-11 23:59", "2018-05-12", "2018-05-12 00:00", "2018-05-12 06:30", "2018-05-13"]
    let moments = try texts.map { try DateParser.moment($0) }
    #expect(moments.reversed().sorted() == moments)
    #expect(moments[1] != moments[2])
    #expect(moments[1].unixSeconds == moments[2].unixSeconds)
  }

  @Test(
    "does not exist at times that no clock shows",
    arguments: [(24, 0, 0), (-1, 0, 0), (0, 60, 0), (0, 0, 60), (0, -1, 0)]
  )
  func times(hour: Int, minute: Int, second: Int) {
    #expect(ClockTime(hour: hour, minute: minute, second: second) == nil)
  }
}
