import BulletinTestSupport
import Foundation
import Testing

@Suite("kheo check --report")
struct EditorReportTests {
  private static let site =
    SiteText.contest + """
      -- content/registers/units.csv --
      id,name,kind,from,to,successor
      tinh,Tỉnh A,tinh,,,
      xa-mot,Xã Một,xa,,,
      xa-hai,Xã Hai,xa,,,
      xa-cu,Xã Cũ,xa,,30/6/2025,xa-hai
      -- content/registers/models.csv --
      id,name,year,unit,field
      duong-hoa,Đường hoa,2026,xa-mot,kinh-te
      -- content/contests/bao-chi-entries.csv --
      title,type,broadcast,prior_prizes
      Muộn,báo in,1/1/2019,không
      """
    + .story("2018/nhap", title: "Nháp", keys: "status: draft")
    + .story(
      "2018/anh",
      title: "Có ảnh",
      keys: "unit: xa-mot",
      body: "![Cái loa](tieng-loa/loa.svg)\n\nXem [đâu](mat.md)."
    )

  private func check(_ folder: SiteFolder, _ report: String, _ more: String...) throws -> SiteCommand.Outcome {
    let arguments = ["check", "--report", report, "--now", "2026-11-21", "--templates", SiteRepository.templates]
    return try SiteCommand.run(arguments + more, in: folder.path)
  }

  /// The lines of a section of the report: their text, without the cure, and their place.
  private func lines(_ id: String, of html: String) throws -> [String] {
    let start = try #require(html.range(of: "<section aria-labelledby=\"\(id)\">"))
    let end = try #require(html.range(of: "</section>", range: start.upperBound..<html.endIndex))
    let page = SitePage(String(html[start.upperBound..<end.lowerBound]))
    return zip(page.texts("li"), page.texts("code")).map { line, place in
      "\(place) \(line.prefix { $0 != "→" }.replacing(place, with: ""))"
    }
  }

  @Test("every section names file and line; the report is written although there are errors")
  func sections() throws {
    let folder = try SiteFolder(Self.site)
    let outcome = try check(folder, "bao-cao.html")
    #expect(outcome.status == 1, "a link leads nowhere")
    #expect(outcome.standardOutput.hasSuffix("báo cáo: bao-cao.html\n"))
    let html = try String(contentsOfFile: folder.path + "/bao-cao.html", encoding: .utf8)
    #expect(
      SitePage(html).texts("p").contains { $0.hasPrefix("Tính đến ngày 21 tháng 11 năm 2026: 1 lỗi, 2 cảnh báo.") }
    )
    #expect(try lines("chua-dang", of: html) == ["content/stories/2018/nhap.md:2:8 Nháp (bản nháp)"])
    #expect(
      try lines("mo-hinh-chua-co-bai", of: html)
        == ["content/registers/models.csv:2:1 Đường hoa, đăng ký năm 2026"]
    )
    #expect(
      try lines("bai-thieu-don-vi", of: html) == [
        "content/stories/2018/khac.md:2:8 Bài khác",
        "content/stories/2018/tieng-loa/index.md:2:8 Tiếng loa: sáng, chiều",
      ]
    )
    #expect(try lines("dan-chieu", of: html).map { $0.prefix { $0 != " " } } == ["content/stories/2018/anh.md:10:11"])
    #expect(
      SitePage(html).texts("li").contains {
        $0.hasPrefix("Chưa có văn bản 01/KH-BTC ngày 01/02/2018")
          && $0.hasSuffix("được dẫn trong: cuộc thi “Báo chí 2018”")
      }
    )
    #expect(
      try lines("tong-khong-khop", of: html).map { $0.prefix { $0 != " " } } == ["content/contests/bao-chi.md:16:35"]
    )
    #expect(try lines("don-vi-chua-dang-ky", of: html) == ["content/registers/units.csv:4:8 Xã Hai"])
    #expect(
      try lines("trai-the-le", of: html).map { $0.prefix { $0 != " " } }
        == ["content/contests/bao-chi-entries.csv:2:13"]
    )
    #expect(try lines("loi-khac", of: html) == [])
  }

  @Test("pictures without words under them are listed")
  func captions() throws {
    let text =
      SiteText.frame
      + "-- content/stories/2018/a.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"6\" height=\"3\"/>\n"
      + .story("2018/a", title: "A", keys: "cover: {src: a.svg, alt: Ảnh}")
    let folder = try SiteFolder(text)
    #expect(try check(folder, "r.html").status == 0)
    let html = try String(contentsOfFile: folder.path + "/r.html", encoding: .utf8)
    #expect(try lines("anh-thieu-chu-thich", of: html) == ["content/stories/2018/a.md:6:14 A: ảnh đầu bài a.svg"])
  }

  @Test("silent units of one name stand in the order of their ids")
  func namesakes() throws {
    let registers = """
      -- content/registers/units.csv --
      id,name,kind
      xa-d,Xã Hai,xa
      xa-c,Xã Hai,xa
      xa-b,Xã Hai,xa
      xa-a,Xã Hai,xa
      -- content/registers/models.csv --
      id,name,year,field
      duong-hoa,Đường hoa,2026,kinh-te
      """
    let folder = try SiteFolder(SiteText.frame + .story("2018/a") + registers)
    _ = try check(folder, "r.html")
    let html = try String(contentsOfFile: folder.path + "/r.html", encoding: .utf8)
    #expect(
      try lines("don-vi-chua-dang-ky", of: html) == [5, 4, 3, 2].map { "content/registers/units.csv:\($0):6 Xã Hai" }
    )
  }

  @Test("a decision that is in the library under another date is not said to be missing")
  func decisions() throws {
    let text =
      SiteText.frame + .story("2018/a") + """
        -- content/documents/12-qd.md --
        ---
        number: 12/QĐ-UBND
        date: 15/11/2018
        subject: Công nhận mô hình
        ---
        -- content/registers/models.csv --
        id,name,year,field
        duong-hoa,Đường hoa,2018,kinh-te
        bep-an,Bếp ăn,2018,kinh-te
        -- content/registers/recognitions.csv --
        model,date,decision
        duong-hoa,16/11/2018,12/QĐ-UBND
        bep-an,16/11/2018,99/QĐ-UBND
        """
    let folder = try SiteFolder(text)
    _ = try check(folder, "r.html")
    let html = try String(contentsOfFile: folder.path + "/r.html", encoding: .utf8)
    let missing = SitePage(html).texts("li").filter { $0.hasPrefix("Chưa có văn bản") }
    #expect(missing.count == 1)
    #expect(missing.first?.hasPrefix("Chưa có văn bản 99/QĐ-UBND ngày 16/11/2018") == true)
  }

  @Test("the same content and day give the same report; it is written again over itself")
  func again() throws {
    let folder = try SiteFolder(Self.site)
    _ = try check(folder, "a.html")
    let first = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/a.html"))
    _ = try check(folder, "a.html")
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path + "/a.html")) == first)
    let json = try check(folder, "a.html", "--format", "json")
    #expect((try JSONSerialization.jsonObject(with: Data(json.standardOutput.utf8)) as? [Any])?.count == 3)
  }

  @Test("it is refused in a site, among the sources, and over other files")
  func refused() throws {
    let folder = try SiteFolder(SiteText.contest)
    let build = ["build", "--out", "trang", "--now", "2026-11-21", "--templates", SiteRepository.templates]
    #expect(try SiteCommand.run(build, in: folder.path).status == 0)
    try folder.write("ghi-chu.html", "<p>của tôi</p>")
    try folder.link("loi-vao", to: "trang/bai")
    let before = SiteSnapshot(of: folder.path)
    for path in [
      "trang/a.html", "trang/bai/2018/a.html", "loi-vao/a.html", "output/a.html", "content/a.html", "ghi-chu.html",
      "khong-co/a.html",
    ] {
      let outcome = try check(folder, path)
      #expect(outcome.status == 2, "\(path)")
      #expect(outcome.standardError.hasPrefix("lỗi: "), "\(path)")
    }
    #expect(SiteSnapshot(of: folder.path) == before)
  }

  @Test("without site.yml the report says so")
  func unreadable() throws {
    let folder = try SiteFolder(SiteText("-- content/fields/a.md --\n---\nname: A\norder: 1\nsummary: B\n---\n"))
    #expect(try check(folder, "a.html").status == 1)
    let html = try String(contentsOfFile: folder.path + "/a.html", encoding: .utf8)
    #expect(html.contains("không có tệp content/site.yml"))
  }
}
