import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("The calendar")
struct CalendarTests {
  private func content(_ milestones: String, to: String? = "31/12/2020", more: String = "") -> ContentBuilder {
    var content = ContentBuilder()
    let end = to.map { "to: \($0)\n" } ?? ""
    content.add(
      "campaigns/a.md",
      "---\nname: a\nfrom: 1/2/2018\n\(end)summary: b\n\(more)milestones:\n\(milestones)\n---\n"
    )
    content.add("documents/25-nq-tw.md", "---\nnumber: 25-NQ/TW\ndate: 03/6/2013\n---\n")
    content.add("documents/43-ct-tw.md", "---\nnumber: 43-CT/TW\n---\n")
    return content
  }

  private func spans(_ item: CalendarItem) -> [String] {
    item.spans.map { DateFormat.iso($0.lowerBound) + "/" + DateFormat.iso($0.upperBound) }
  }

  @Test(
    "a milestone falls on the days that its words allow, within its campaign",
    arguments: [
      (
        "trước ngày 30/9 hằng năm",
        ["2018-09-30/2018-09-30", "2019-09-30/2019-09-30", "2020-09-30/2020-09-30"]
      ),
      ("ngày 1/1 hằng năm", ["2019-01-01/2019-01-01", "2020-01-01/2020-01-01"]),
      ("tháng 02/2020", ["2020-02-01/2020-02-29"]), ("2018–2020", ["2018-01-01/2020-12-31"]),
      ("10 năm 25-NQ/TW", ["2023-06-03/2023-06-03"]), ("5 năm 99-CT/TW ngày 1/3/2019", ["2024-03-01/2024-03-01"]),
      ("kỷ niệm 90 năm 15/10/1930", ["2020-10-15/2020-10-15"]),
      ("kỷ niệm 1/3/2018", ["2019-03-01/2019-03-01", "2020-03-01/2020-03-01"]), ("kỷ niệm 2/9/2020", []),
      ("sau đại hội", []), ("6 tháng", []),
    ] as [(String, [String])]
  )
  func days(when: String, spans: [String]) throws {
    let (library, diagnostics) = try content("  - {what: Việc, when: \(when)}").library()
    #expect(diagnostics.findings == [])
    #expect(library.calendar.map(self.spans) == [spans])
    #expect(library.calendar.allSatisfy { !$0.isEndless })
  }

  @Test("what comes back every year in a campaign without an end is one item without an end")
  func endless() throws {
    let item = try #require(
      try content("  - {what: Việc, when: 15/1 hằng năm}", to: nil).library().library.calendar.first
    )
    #expect(item.isEndless)
    #expect(spans(item) == ["2019-01-15/2019-01-15"])
    // The first time comes after what it remembers, however late that is.
    let remembrance = try content("  - {what: Việc, when: kỷ niệm 2/9/2030}", to: nil).library().library.calendar
    #expect(remembrance.map(self.spans) == [["2031-09-02/2031-09-02"]])
  }

  @Test("items stand in the order of their days; those without a day last")
  func order() throws {
    let milestones = """
        - {what: Không ngày, when: sau đại hội}
        - {what: Muộn, when: tháng 5/2020}
        - {what: Sớm, when: 1/3/2019}
      """
    let library = try content(milestones).library().library
    #expect(library.calendar.map(\.milestone.what.value) == ["Sớm", "Muộn", "Không ngày"])
    #expect(library.calendar.map(\.id) == ["a/som", "a/muon", "a/khong-ngay"])
  }

  @Test(
    "what is wrong is reported at its place",
    arguments: [
      (
        "  - {what: Báo cáo, when: 1/3/2019}\n  - {what: ⟦Báo cáo⟧, when: 1/3/2020}", "milestone-twice",
        "thêm mã khác cho một mốc: id: bao-cao-2"
      ),
      ("  - {what: ⟦–⟧, when: 1/3/2019}", "milestone-nameless", "viết việc gì, ví dụ: what: \"Báo cáo năm\""),
      (
        "  - {what: Việc, when: ⟦10 năm 43-CT/TW⟧}", "milestone-document-undated",
        "ghi ngày sau số: 43-CT/TW ngày …, hoặc thêm văn bản ấy vào content/documents/"
      ),
      (
        "  - {what: Việc, when: ⟦10 năm 77-CT/TW⟧}", "milestone-document-undated",
        "ghi ngày sau số: 77-CT/TW ngày …, hoặc thêm văn bản ấy vào content/documents/"
      ),
      (
        "  - {what: Việc, when: 1/3/2019, document: ⟦25-NQ/TW ngày 4/6/2013⟧}", "document-date-differs",
        "xem lại ngày ở hai chỗ"
      ),
    ]
  )
  func findings(milestones: String, id: String, fix: String) throws {
    let content = content(milestones)
    let diagnostics = try content.library().diagnostics
    #expect(diagnostics.findings.map { [$0.id, $0.fix] } == [[id, fix]])
    #expect(diagnostics.ranges == content.marks["campaigns/a.md"])
  }

  @Test("a milestone names its own document, else the campaign's")
  func documents() throws {
    let milestones = "  - {what: Một, when: 1/3/2019}\n  - {what: Hai, when: 2/3/2019, document: 43-CT/TW}"
    let library = try content(milestones, more: "document: 25-NQ/TW\n").library().library
    let names = library.calendar.map { $0.document.map { library.documents.entries[$0].record.name } }
    #expect(names == ["Nghị quyết 25-NQ/TW", "Chỉ thị 43-CT/TW"])
  }
}
