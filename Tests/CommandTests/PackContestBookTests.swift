import BulletinTestSupport
import Foundation
import Testing

@Suite("kheo pack epub --contest")
struct PackContestBookTests {
  private static let book = "an-ban/ban-tin-thu-cuoc-thi-bao-chi-so-4.epub"

  private func page(_ path: String, in folder: SiteFolder) throws -> SitePage {
    SitePage(String(decoding: try folder.bytes("sach/EPUB/" + path), as: UTF8.self))
  }

  @Test("holds the stories that entered, after the contest's page, which lists works from elsewhere too")
  func stories() throws {
    let folder = try SiteFolder(.contest)
    let outcome = try folder.kheo(["pack", "epub", "--contest", "bao-chi", "--edition", "4"])
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(outcome.standardOutput.hasPrefix("đã đóng gói 1 bài"))
    try folder.unzip(Self.book, to: "sach")
    let documents = folder.snapshot("sach").paths.filter { $0.hasSuffix(".xhtml") }
    #expect(
      documents == [
        "EPUB/an-ban.xhtml", "EPUB/bai/2018/tieng-loa.xhtml", "EPUB/bia.xhtml", "EPUB/cuoc-thi/bao-chi.xhtml",
        "EPUB/muc-luc.xhtml",
      ]
    )
    let contents = try page("muc-luc.xhtml", in: folder)
    #expect(
      contents.all("a").prefix(3).compactMap { $0["href"] } == [
        "an-ban.xhtml", "cuoc-thi/bao-chi.xhtml", "bai/2018/tieng-loa.xhtml",
      ]
    )
    let introduction = try page("cuoc-thi/bao-chi.xhtml", in: folder)
    #expect(introduction.texts("h1") == ["Cuộc thi báo chí “Dân vận khéo”"])
    #expect(introduction.destinations(ofLink: "Tiếng loa: sáng, chiều") == ["../bai/2018/tieng-loa.xhtml"])
    #expect(
      introduction.destinations(ofLink: "Chuyện làng & phố")
        == ["https://vi-du.example/ban-tin/cuoc-thi/bao-chi/chuyen-lang.html"]
    )
    for heading in ["Tác phẩm dự thi", "Thể lệ", "Mốc thời gian", "Các vòng", "Giải thưởng", "Văn bản"] {
      #expect(introduction.texts("h2").contains(heading), "\(heading)")
    }
    #expect(introduction.texts("dt").contains("01/02/2018"))
    #expect(introduction.texts("dd").contains("3 giải, 60.000.000 đồng"))
    // The other story did not enter, so the link to it leads to the web.
    let story = try page("bai/2018/tieng-loa.xhtml", in: folder)
    #expect(story.destinations(ofLink: "bài khác") == ["https://vi-du.example/ban-tin/bai/2018/khac.html"])
    #expect(folder.snapshot("sach").paths.contains("EPUB/tep/2018/tieng-loa/loa.svg"))
  }

  @Test(
    "a story that a row of the table names entered too; each story once",
    arguments: ["Báo chí 2018", "BAO CHI 2018", "bao chi", "Bao-chi 2018"]
  )
  func rows(name: String) throws {
    let folder = try SiteFolder(
      .contest + """
        -- content/contests/bao-chi-entries.csv --
        Mã;Loại hình;Thể loại;Cơ quan báo chí;Ngày đăng;Bài
        chuyen-khac;báo in;ghi chép;Báo tỉnh;5/6/2018;2018/khac
        chuyen-khac-lai;báo in;phóng sự;Báo huyện;6/6/2018;2018/khac
        """
    )
    let outcome = try folder.kheo(["pack", "epub", "--contest", name, "--edition", "4"])
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(outcome.standardOutput.hasPrefix("đã đóng gói 2 bài"))
  }

  @Test("a name nearly right is asked back, another one answered by the list; without stories it says what to do")
  func faults() throws {
    let folder = try SiteFolder(.contest)
    for (name, words) in [
      ("bao-chii", "lỗi: không có cuộc thi “bao-chii”\n  = có phải ý bạn là “bao-chi”?\n"),
      ("giong-hat", "lỗi: không có cuộc thi “giong-hat”\n  = các cuộc thi: bao-chi\n"),
    ] {
      let outcome = try folder.kheo(["pack", "epub", "--contest", name])
      #expect(outcome.status == 2)
      #expect(outcome.standardError == words)
    }
    let both = try folder.kheo(["pack", "epub", "--contest", "bao-chi", "--year", "2018"])
    #expect(both.status == 2 && both.standardError.contains("chỉ chọn một: --year, --field hoặc --contest"))
    try folder.remove("content/stories/2018/tieng-loa")
    let none = try folder.kheo(["pack", "epub", "--contest", "bao-chi"])
    #expect(none.status == 2)
    #expect(none.standardError.contains("bản tin không có bài nào dự thi để đóng gói: Cuộc thi báo chí"))
    #expect(none.standardError.contains("thêm khối contest vào bài dự thi"))
    #expect(folder.snapshot("an-ban").paths == [])
    let noContest = try SiteFolder(SiteText.frame + .story("2018/a")).kheo(["pack", "epub", "--contest", "x"])
    #expect(noContest.standardError.contains("bản tin chưa có cuộc thi nào"))
  }
}
