import BulletinTestSupport
import Testing

@testable import BulletinCore

@Suite struct WrittenDateTests {
  @Test(
    "reads times as the plans write them, and prints them by the rule of văn thư",
    arguments: [
      ("12/5/2018", "ngày 12/5/2018"), ("ngày 3 tháng 6 năm 2013", "ngày 03/6/2013"), ("01/01/2018", "ngày 01/01/2018"),
      ("trong tháng 5/2020", "tháng 5/2020"), ("tháng 02 năm 2020", "tháng 02/2020"), ("năm 2020", "năm 2020"),
      ("2018 → 2020", "2018–2020"), ("2017-2020", "2017–2020"), ("giai đoạn 2015–2020", "2015–2020"),
      ("nhiệm kỳ 2023-2028", "2023–2028"), ("từ 2018 đến 2020", "2018–2020"),
      ("từ ngày 01/5 đến 30/9/2020", "từ ngày 01/5/2020 đến ngày 30/9/2020"),
      ("từ tháng 5 đến tháng 8/2020", "từ tháng 5/2020 đến tháng 8/2020"),
      ("12/5/2018 - 15/5/2018", "từ ngày 12/5/2018 đến ngày 15/5/2018"),
      ("trước ngày 30/9 hàng năm", "trước ngày 30/9 hằng năm"), ("Trước 30/9 hằng năm", "trước ngày 30/9 hằng năm"),
      ("trước ngày 30 tháng 9 hằng năm", "trước ngày 30/9 hằng năm"), ("hàng năm", "hằng năm"),
      ("Hằng năm", "hằng năm"),
      ("trong tháng 5 hằng năm", "tháng 5 hằng năm"), ("ngày 15/10 hằng năm", "ngày 15/10 hằng năm"),
      ("ngày 1/2 mỗi năm", "ngày 01/02 hằng năm"),
      ("trước ngày 30/9/2018", "trước ngày 30/9/2018"), ("trước tháng 6/2020", "trước tháng 6/2020"),
      ("chậm nhất 31/8/2020", "chậm nhất ngày 31/8/2020"), ("đến hết ngày 31/8/2020", "chậm nhất ngày 31/8/2020"),
      ("kỷ niệm 90 năm 15/10/1930", "ngày 15/10/2020, kỷ niệm 90 năm (15/10/1930)"),
      ("Kỷ niệm 90 năm Ngày truyền thống 15/10/1930", "ngày 15/10/2020, kỷ niệm 90 năm (15/10/1930)"),
      ("kỷ niệm ngày 15/10/1930", "kỷ niệm ngày 15/10/1930 hằng năm"),
      ("10 năm Nghị quyết 25-NQ/TW", "10 năm 25-NQ/TW"), ("10 năm 218-QĐ/TW", "10 năm 218-QĐ/TW"),
      ("129-NQ/TU + 3 năm", "3 năm 129-NQ/TU"), ("tổng kết 10 năm 25-NQ/TW", "10 năm 25-NQ/TW"),
      ("6 tháng", "6 tháng một lần"), ("hằng quý", "hằng quý"), ("sau đại hội", "sau đại hội"),
      ("định kỳ (hoặc đột xuất)", "định kỳ (hoặc đột xuất)"), ("không ghi", "không ghi ngày"),
      ("  tháng   6/2020 ", "tháng 6/2020"),
    ]
  )
  func reads(text: String, words: String) throws {
    #expect(DateFormat.words(try WrittenDateParser.parse(text)) == words)
  }

  @Test(
    "says what the words allow, first and last day",
    arguments: [
      ("12/5/2018", nil, "2018-05-12", "2018-05-12"), ("tháng 02/2020", nil, "2020-02-01", "2020-02-29"),
      ("2018–2020", nil, "2018-01-01", "2020-12-31"), ("trước ngày 30/9/2018", nil, "2018-09-30", "2018-09-30"),
      ("trước ngày 30/9 hằng năm", 2019, "2019-09-30", "2019-09-30"), ("hằng năm", 2019, "2019-01-01", "2019-12-31"),
      ("29/02 hằng năm", 2019, "2019-02-28", "2019-02-28"),
      ("kỷ niệm 90 năm 15/10/1930", nil, "2020-10-15", "2020-10-15"),
      ("kỷ niệm 15/10/1930", 2020, "2020-10-15", "2020-10-15"),
    ] as [(String, Int?, String, String)]
  )
  func spans(text: String, year: Int?, first: String, last: String) throws {
    let span = try #require(try WrittenDateParser.parse(text).span(inYear: year))
    #expect(DateFormat.iso(span.lowerBound) == first)
    #expect(DateFormat.iso(span.upperBound) == last)
  }

  @Test("no day of remembrance before the event, nor in its own year", arguments: [2016, 2018, 2019])
  func remembrance(year: Int) throws {
    let date = try WrittenDateParser.parse("kỷ niệm 15/10/2018")
    #expect(date.firstYear == 2019)
    #expect(date.span(inYear: year).map { DateFormat.iso($0.lowerBound) } == (year > 2018 ? "2019-10-15" : nil))
  }

  @Test("counts years from a document's date, as precisely as it is known")
  func fromDocument() throws {
    let date = try WrittenDateParser.parse("10 năm 25-NQ/TW")
    let day = try #require(date.span(documentDate: DateParser.partial("03/6/2013")))
    #expect(DateFormat.iso(day.lowerBound) == "2023-06-03")
    let year = try #require(date.span(documentDate: DateParser.partial("2013")))
    #expect(DateFormat.iso(year.upperBound) == "2023-12-31")
    #expect(date.span() == nil)
  }

  @Test("claims no day where none is written", arguments: ["hằng quý", "sau đại hội", "không ghi", "hằng năm"])
  func noDay(text: String) throws {
    #expect(try WrittenDateParser.parse(text).span() == nil)
  }

  @Test(
    "a mistyped time is no word of its own",
    arguments: [
      ("", .notADate), ("hôm nào đó", .notADate),
      ("trước ngày 31/9 hằng năm", .noSuchDay(month: 9, year: 2000, length: 30)),
      ("trước ngày 30/13 hằng năm", .monthOutOfRange(13)), ("30/92018", .notADate),
      ("31/02/2018", .noSuchDay(month: 2, year: 2018, length: 28)),
      ("2020–2018", .rangeBackwards), ("tháng 13/2020", .monthOutOfRange(13)), ("trước mùa mưa", .notADate),
      ("kỷ niệm 15/10", .notADate), ("10 năm gì đó/ấy", .notADate), ("trước 12/5/18", .shortYear),
    ] as [(String, DateError)]
  )
  func refuses(text: String, error: DateError) {
    #expect(throws: error) { try WrittenDateParser.parse(text) }
  }

  @Test("what is printed is read back as the same time", arguments: 0..<4)
  func roundTrip(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    func day() throws -> CivilDate {
      try #require(CivilDate(daysSince1970: Int.random(in: -20_000...30_000, using: &generator)))
    }
    for _ in 0..<300 {
      let first = try day()
      let last = try #require(first.adding(days: Int.random(in: 0...900, using: &generator)))
      let month = try #require(PartialDate(year: first.year, month: first.month))
      let dayOfYear = try #require(WrittenDate.DayOfYear(month: first.month, day: first.day))
      let dates: [WrittenDate] = [
        .on(PartialDate(first)), .on(month), .range(PartialDate(first), PartialDate(last)),
        .range(month, PartialDate(last)),
        .deadline(PartialDate(first), isIncluded: Bool.random(using: &generator)), .yearly(dayOfYear, .before),
        .yearly(dayOfYear, .on), .anniversary(of: first, years: nil),
      ]
      for date in dates where !(date.isBackwards) {
        #expect(try WrittenDateParser.parse(DateFormat.words(date)) == date, "seed \(seed): \(DateFormat.words(date))")
      }
    }
  }
}

extension WrittenDate {
  fileprivate var isBackwards: Bool {
    if case .range(let first, let last) = self { first.first > last.last } else { false }
  }
}
