import BulletinTestSupport
import Testing

@Suite("Calendar")
struct CalendarTests {
  private static let content =
    SiteText.frame + """
      -- content/campaigns/phong-trao.md --
      ---
      name: Phong trào thi đua
      short_name: Thi đua
      from: 1/1/2018
      to: 31/12/2019
      summary: a
      document: 01/KH-UBND
      milestones:
        - {id: bao-cao, what: Báo cáo năm, when: trước ngày 30/9 hằng năm, who: Các phường}
        - {what: Đăng ký, when: tháng 02/2018, document: 25-HD/BCĐ}
        - {what: Kiện toàn, when: sau đại hội}
      ---
      -- content/campaigns/hang-nam.md --
      ---
      name: Ngày truyền thống
      from: 1/1/2018
      summary: a
      milestones:
        - {what: Kỷ niệm, when: 15/10 hằng năm}
      ---
      -- content/documents/25-hd-bcd.md --
      ---
      number: 25-HD/BCĐ
      ---
      """

  @Test("shows every milestone under its years, then those of every year, then those without a day")
  func page() async throws {
    let site = try await Self.content.build()
    #expect(site.diagnostics == [])
    let page = try site.page("lich.html")
    #expect(
      page.elements.filter { $0.name == "h2" && $0["id"] != nil }.map(\.text) == [
        "Năm 2018", "Năm 2019", "Hằng năm", "Không ghi ngày",
      ]
    )
    #expect(
      page.texts("span", class: "when") == [
        "tháng 02/2018", "trước ngày 30/9/2018", "trước ngày 30/9/2019", "ngày 15/10 hằng năm", "sau đại hội",
      ]
    )
    #expect(page.all("time").compactMap { $0["datetime"] } == ["2018-09-30", "2019-09-30"])
    #expect(page.destinations(ofLink: "Hướng dẫn 25-HD/BCĐ") == ["van-ban/25-hd-bcd.html"])
    #expect(page.destinations(ofLink: "Tải lich.ics cho phần mềm lịch") == ["lich.ics"])
    let campaign = try site.page("phong-trao/phong-trao.html")
    #expect(campaign.texts("span", class: "when") == ["tháng 02/2018", "trước ngày 30/9 hằng năm", "sau đại hội"])
    #expect(campaign.destinations(ofLink: "Xem trong lịch chung") == ["../lich.html"])
  }

  @Test("page and file are the same whatever day the bulletin is built")
  func anyDay() async throws {
    let early = try await Self.content.build(now: "1/1/2018")
    let late = try await Self.content.build(now: "1/1/2036")
    for path in ["lich.html", "lich.ics", "phong-trao/phong-trao.html"] {
      #expect(try early[path] == late[path], "\(path)")
    }
  }

  @Test("a milestone that is no time, or whose document has no known date, is said where it stands")
  func faults() async throws {
    let site = try await
      (SiteText.frame + """
        -- content/campaigns/phong-trao.md --
        ---
        name: Phong trào
        from: 1/1/2018
        summary: a
        milestones:
          - {what: Một, when: đầu mùa mưa}
          - {what: Hai, when: 10 năm 99-CT/TW}
        ---
        """).build()
    #expect(site.diagnostics == ["content/campaigns/phong-trao.md:6:23: error: written-date-invalid"])
    #expect(!site.isPublished)
  }
}
