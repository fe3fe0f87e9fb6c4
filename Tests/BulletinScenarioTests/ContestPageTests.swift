import BulletinTestSupport
import Testing

@Suite("Contests on the site")
struct ContestPageTests {
  @Test("the contest's page shows who, when, by which rules, and its works by type and prize")
  func contest() async throws {
    let site = try await SiteText.contest.build()
    #expect(site.diagnostics.count == 1 && site.diagnostics[0].hasSuffix("warning: figure-sum-differs"))
    let page = try site.page("cuoc-thi/bao-chi.html")
    #expect(page.texts("h1") == ["Cuộc thi báo chí “Dân vận khéo”"])
    for text in [
      "Hội Nhà báo tỉnh; Đài tỉnh", "từ 01/01/2018 đến 31/12/2018", "báo in, phát thanh",
      "phát thanh: nhiều nhất 7 phút",
    ] {
      #expect(page.texts("td").contains(text), "\(text)")
    }
    #expect(page.texts("li").contains("01/KH-BTC, 01/02/2018: Kế hoạch"))
    #expect(page.texts("li").contains("Chung khảo"))
    let times = page.texts("th").filter { $0.contains("/2018") }
    #expect(times == ["01/02/2018", "tháng 10/2018"], "milestones stand in the order of time")
    #expect(page.texts("p").contains("Tất cả 3 giải, 60.000.000 đồng."))
    #expect(page.texts("h3", class: "work-title") == ["Tiếng loa: sáng, chiều", "Chuyện làng & phố"], "winners")
    #expect(page.texts("h4", class: "work-title") == ["Chuyện làng & phố", "Tiếng loa: sáng, chiều"], "by type")
    #expect(page.texts("span", class: "figure-total") == ["3.720"])
    #expect(page.texts("p", class: "notice").contains { $0.contains("cộng lại là 3.722") })
    #expect(page.texts("h2").filter { $0 == "Báo in" }.count == 1)
  }

  @Test("story, entry, contest and author lead to each other; what is private stays away")
  func links() async throws {
    let site = try await SiteText.contest.build()
    let work = try site.page("cuoc-thi/bao-chi/tieng-loa.html")
    #expect(work.destinations(ofLink: "Đọc bài trong bản tin") == ["../../bai/2018/tieng-loa.html"])
    #expect(work.destinations(ofLink: "Nguyễn Văn An") == ["../../tac-gia/nguyen-van-an.html"])
    #expect(work.destinations(ofLink: "Cuộc thi báo chí “Dân vận khéo”") == ["../bao-chi.html"])
    #expect(work.first("audio")?["src"] == "../../tep/2018/tieng-loa/tieng-loa.mp3")
    for fact in ["An Xóm", "Đài tỉnh", "Thời sự chiều", "10/5/2018", "6 phút 30 giây", "Chung khảo", "giải nhất"] {
      #expect(work.texts("td").contains(fact), "\(fact)")
    }
    #expect(work.texts("li").contains("Giải C: Sở Văn hóa, 2017"))
    let story = try site.page("bai/2018/tieng-loa.html")
    #expect(story.destinations(ofLink: "Cuộc thi báo chí “Dân vận khéo”") == ["../../cuoc-thi/bao-chi.html"])
    #expect(story.all("a").contains { $0["href"] == "../../cuoc-thi/bao-chi/tieng-loa.html" })
    let author = try site.page("tac-gia/nguyen-van-an.html")
    #expect(
      author.destinations(ofLink: "Tiếng loa: sáng, chiều (Báo chí 2018, giải nhất)")
        == ["../cuoc-thi/bao-chi/tieng-loa.html"]
    )
    #expect(try site.page("index.html").destinations(ofLink: "Cuộc thi").contains("cuoc-thi/index.html"))
    #expect(
      try site.page("cuoc-thi/index.html").destinations(ofLink: "Cuộc thi báo chí “Dân vận khéo”") == ["bao-chi.html"]
    )
    #expect(SiteLinks(of: site.folder.output, base: "https://vi-du.example/ban-tin/").problems == [])
    let all = try site.files.map { try site[$0] }.joined()
    #expect(!all.contains("0900 000 000") && !all.contains("Số 1, đường A"), "addresses go into the dossier alone")
    #expect(!site.files.contains { $0.contains("loi-binh") }, "so does the script")
    #expect(try site["sitemap.xml"].contains("cuoc-thi/bao-chi/tieng-loa.html"))
  }

  @Test("prizes are shown also where they cannot be added up, and a total also without a list of them")
  func prizes() async throws {
    let contest = SiteText.contest.text(of: "content/contests/bao-chi.md")
    func page(_ old: String, _ new: String) async throws -> SitePage {
      let changed = contest.replacing(old, with: new)
      let site = try await (SiteText.contest + "-- content/contests/bao-chi.md --\n\(changed)").build()
      return try site.page("cuoc-thi/bao-chi.html")
    }
    let uncounted = try await page("giải nhất, count: 1,", "giải nhất,")
    #expect(uncounted.texts("h2").contains("Giải thưởng"))
    #expect(uncounted.texts("th").contains { $0.contains("giải nhất") })
    #expect(!uncounted.texts("p").contains { $0.hasPrefix("Tất cả") })
    let list = try #require(contest.split(separator: "\n").first { $0.hasPrefix("prizes: ") })
    let total = try await page(String(list), "prize_total: {count: 66}")
    #expect(total.texts("p").contains("Tất cả 66 giải.") && !total.texts("th").contains("Số giải"))
    let money = try await page(String(list), "prize_total: {money: 855 triệu}")
    #expect(money.texts("p").contains("Tất cả 855.000.000 đồng."))
  }

  @Test("a work leads to the model that it is about; its story tells the same facts as its own page")
  func facts() async throws {
    let path = "content/stories/2018/tieng-loa/index.md"
    let story = SiteText.contest.text(of: path).replacing("field: kinh-te", with: "field: kinh-te\nmodel: duong-hoa")
    let models = "-- content/registers/models.csv --\nid,name,year,field\nduong-hoa,Đường hoa,2018,kinh-te\n"
    let site = try await (SiteText.contest + "-- \(path) --\n\(story)" + models).build()
    let work = try site.page("cuoc-thi/bao-chi/tieng-loa.html")
    #expect(work.destinations(ofLink: "Đường hoa") == ["../../mo-hinh/duong-hoa.html"])
    let told = try site.page("bai/2018/tieng-loa.html").texts("td")
    for fact in ["An Xóm", "phát thanh", "phóng sự", "Đài tỉnh", "Thời sự chiều", "10/5/2018", "6 phút 30 giây"] {
      #expect(told.contains(fact), "\(fact)")
    }
  }

  @Test("a bulletin without contests has no page, link or word about them")
  func none() async throws {
    let site = try await (SiteText.frame + .story("2018/a")).build()
    #expect(site.diagnostics == [])
    #expect(!site.files.contains { $0.hasPrefix("cuoc-thi/") })
    #expect(try !site["index.html"].contains("Cuộc thi"))
  }

  @Test("menus and texts may link to a contest by its file; entries of unpublished stories are hidden from search")
  func references() async throws {
    let text =
      SiteText.contest
      + .story(
        "2018/nhap",
        title: "Nháp",
        keys: "status: draft\ncontest: {id: bao-chi, type: báo in, broadcast: 1/2/2018, prior_prizes: không}"
      )
      + .story("2018/dan", body: "Xem [cuộc thi](../../contests/bao-chi.md#bao-in).")
    let site = try await text.build(includesDrafts: true)
    #expect(
      try site.page("bai/2018/dan.html").destinations(ofLink: "cuộc thi") == ["../../cuoc-thi/bao-chi.html#bao-in"]
    )
    #expect(try !site["sitemap.xml"].contains("cuoc-thi/bao-chi/nhap.html"))
    #expect(try site.page("cuoc-thi/bao-chi/nhap.html").all("meta").contains { $0["content"] == "noindex" })
    #expect(try await !text.build().has("cuoc-thi/bao-chi/nhap.html"))
  }
}
