import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinFeeds

@Suite("lich.ics")
struct CalendarFileTests {
  private func calendar(_ milestones: String, to: String = "to: 31/12/2019\n") throws -> String {
    var content = ContentBuilder()
    content.add(
      "campaigns/a.md",
      "---\nname: Phong trào\nfrom: 1/1/2018\n\(to)summary: b\nmilestones:\n\(milestones)\n---\n"
    )
    content.add("stories/2018/bai.md", storyText(date: "12/5/2018 06:30"))
    let file = try #require(FeedRenderer.renderCalendar(of: FeedFixture(content).source))
    #expect(file.path.string == "lich.ics")
    return String(decoding: file.bytes, as: UTF8.self)
  }

  /// As readers do it: a line break before a space is no line break.
  private func unfolded(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test("an event a year, whole days, with the limit in its words; stamped by the content's newest date")
  func yearly() throws {
    let lines = unfolded(try calendar("  - {id: bao-cao, what: \"Báo cáo; nộp, ký\", when: trước ngày 30/9 hằng năm}"))
    #expect(
      lines == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kheo//Kheo//VI", "CALSCALE:GREGORIAN", "NAME:Bản tin",
        "X-WR-CALNAME:Bản tin",
        "BEGIN:VEVENT", "UID:a.bao-cao.2018@kheo.example", "DTSTAMP:20180511T233000Z",
        "DTSTART;VALUE=DATE:20180930", "DTEND;VALUE=DATE:20181001",
        "SUMMARY:Báo cáo\\; nộp\\, ký (trước ngày 30/9/2018)",
        "DESCRIPTION:trước ngày 30/9 hằng năm\\nPhong trào", "URL:https://kheo.example/phong-trao/a.html",
        "TRANSP:TRANSPARENT", "END:VEVENT",
        "BEGIN:VEVENT", "UID:a.bao-cao.2019@kheo.example", "DTSTAMP:20180511T233000Z",
        "DTSTART;VALUE=DATE:20190930", "DTEND;VALUE=DATE:20191001",
        "SUMMARY:Báo cáo\\; nộp\\, ký (trước ngày 30/9/2019)",
        "DESCRIPTION:trước ngày 30/9 hằng năm\\nPhong trào", "URL:https://kheo.example/phong-trao/a.html",
        "TRANSP:TRANSPARENT", "END:VEVENT",
        "END:VCALENDAR",
      ]
    )
  }

  @Test("a campaign without an end repeats for ever; a month lasts a month; what has no day is left out")
  func others() throws {
    let lines = unfolded(
      try calendar(
        "  - {what: Hằng năm, when: 15/10 hằng năm}\n  - {what: Tháng, when: tháng 02/2020}\n  - {what: Sau, when: sau đại hội}",
        to: ""
      )
    )
    #expect(lines.filter { $0.hasPrefix("RRULE") } == ["RRULE:FREQ=YEARLY"])
    #expect(
      lines.filter { $0.hasPrefix("DT") && $0.contains("2020") } == [
        "DTSTART;VALUE=DATE:20200201", "DTEND;VALUE=DATE:20200301",
      ]
    )
    #expect(lines.filter { $0.hasPrefix("UID") } == ["UID:a.hang-nam@kheo.example", "UID:a.thang@kheo.example"])
  }

  @Test("lines end in CRLF, are no longer than 75 octets, and are never cut inside a letter", arguments: 0..<6)
  func folding(seed: Int) throws {
    var generator = SplitMix64(seed: UInt64(seed))
    let letters = Array("aáảạăắâấđêếôốơớưứ yỷ,;\\🙂")
    for _ in 0..<50 {
      let count = Int.random(in: 0...300, using: &generator)
      let words = String((0..<count).map { _ in letters.randomElement(using: &generator) ?? "a" })
      var lines = ContentLines()
      lines.line("SUMMARY", ContentLines.text(words))
      let text = try #require(String(validating: lines.bytes, as: UTF8.self))
      #expect(text.hasSuffix("\r\n"))
      let parts = Array(lines.bytes).split(separator: UInt8(ascii: "\n"))
      for part in parts {
        #expect(part.last == UInt8(ascii: "\r"))
        #expect(part.count - 1 <= 75)
        #expect(String(validating: part, as: UTF8.self) != nil, "seed \(seed)")
      }
      #expect(unfolded(text) == ["SUMMARY:" + ContentLines.text(words)])
    }
  }

  @Test("there is none without milestones")
  func none() throws {
    let source = try FeedFixture(ContentBuilder()).source
    #expect(FeedRenderer.renderCalendar(of: source) == nil)
  }
}
