import BulletinBuild
import BulletinTestSupport
import Testing

@Suite("What is shown and what is held back")
struct StatusTests {
  private static let site =
    SiteText.frame
    + .story("2018/da-dang", title: "Bài đã đăng")
    + .story("2018/nhap", title: "Bài nháp", keys: "status: draft")
    + .story("2018/cho-duyet", title: "Bài chờ duyệt", keys: "status: chờ duyệt")
    + .story("2026/hen-ngay", title: "Bài hẹn ngày", date: "2026-11-21 08:00")

  @Test("drafts, stories in review and scheduled ones are held back and listed")
  func heldBack() async throws {
    let site = try await Self.site.build(now: "2026-11-21 07:59")
    #expect(
      site.heldBack == [
        "stories/2018/cho-duyet.md: chờ duyệt", "stories/2018/nhap.md: bản nháp",
        "stories/2026/hen-ngay.md: hẹn đăng 21/11/2026",
      ]
    )
    #expect(site.files.filter { $0.hasPrefix("bai/") } == ["bai/2018/da-dang.html"])
    #expect(site.report.storyCount == 1)
    for path in site.files where !path.hasPrefix("giao-dien/") {
      let text = try site[path]
      #expect(
        !text.contains("Bài nháp") && !text.contains("Bài chờ duyệt") && !text.contains("Bài hẹn ngày"),
        "\(path)"
      )
    }
  }

  @Test("a scheduled story comes at its minute")
  func scheduled() async throws {
    let site = try await Self.site.build(now: "2026-11-21 08:00")
    #expect(site.has("bai/2026/hen-ngay.html"))
    #expect(site.heldBack.count == 2)
  }

  @Test("with drafts they are shown, marked, and kept from feeds, sitemap and search engines")
  func drafts() async throws {
    let site = try await Self.site.build(now: "2026-11-21 07:59", includesDrafts: true)
    #expect(site.heldBack == [])
    for (path, mark) in [
      ("bai/2018/nhap.html", "bản nháp"), ("bai/2018/cho-duyet.html", "chờ duyệt"),
      ("bai/2026/hen-ngay.html", "hẹn đăng 21/11/2026"),
    ] {
      let page = try site.page(path)
      #expect(page.first("p", class: "draft")?.text == "Bản xem thử. \(mark)")
      #expect(page.elements.contains { $0["name"] == "robots" && $0["content"] == "noindex" })
      #expect(try !site["sitemap.xml"].contains(path))
      #expect(
        try !site["feed.xml"].contains(path) && !site["atom.xml"].contains(path) && !site["feed.json"].contains(path)
      )
    }
    #expect(try site.page("index.html").texts("p", class: "draft-mark").contains("hẹn đăng 21/11/2026"))
    #expect(try site["sitemap.xml"].contains("bai/2018/da-dang.html"))
  }

  @Test("a withdrawn story leaves a notice at its address and no trace elsewhere")
  func withdrawn() async throws {
    let site = try await
      (SiteText.frame
      + .story("2018/con-lai", title: "Bài còn lại", keys: "tags: [chung]")
      + .story(
        "2018/da-go",
        title: "Bài đã gỡ",
        keys: """
          status: withdrawn
          withdrawn: {date: 5/2/2019, reason: Nhân vật không đồng ý.}
          authors: [Người Chỉ Có Bài Này]
          tags: [chung, chỉ bài này]
          """
      )).build()
    #expect(site.diagnostics == [])
    let page = try site.page("bai/2018/da-go.html")
    #expect(page.texts("h1") == ["Bài này đã được gỡ"])
    #expect(page.texts("p").contains("Bài đã gỡ: được gỡ ngày 05 tháng 02 năm 2019."))
    #expect(page.texts("p").contains("Lý do: Nhân vật không đồng ý."))
    #expect(page.elements.contains { $0["name"] == "robots" && $0["content"] == "noindex" })
    #expect(!page.html.contains("Thân bài."))
    #expect(site.report.storyCount == 1)
    for path in site.files where path != "bai/2018/da-go.html" && !path.hasPrefix("giao-dien/") {
      let text = try site[path]
      #expect(
        !text.contains("da-go") && !text.contains("Người Chỉ Có Bài Này") && !text.contains("chỉ bài này"),
        "\(path)"
      )
    }
  }

  @Test("the pictures of a withdrawn story are taken down with it, and its links are no longer followed")
  func withdrawnPictures() async throws {
    let story = SiteText.story(
      "2018/a/index",
      keys: "status: withdrawn\nwithdrawn: {date: 5/2/2019, reason: Không đồng ý.}\ncover: {src: bia.svg, alt: Bìa}",
      body: "![Ảnh](anh.svg)\n\n[bài](khong-con.md)"
    )
    let pictures = ["anh", "bia"].map { "-- content/stories/2018/a/\($0).svg --\n<svg width=\"1\" height=\"1\"/>\n" }
    let site = try await (SiteText.frame + story + pictures.joined()).build()
    #expect(site.diagnostics == [])
    #expect(site.has("bai/2018/a.html"))
    #expect(site.files.filter { $0.hasPrefix("tep/") } == [])
  }

  @Test("a link to a story that is held back stops the build; with drafts it works")
  func linkToHeldBack() async throws {
    let text = SiteText.frame + .story("2018/nhap", keys: "status: draft") + .story("2018/a", body: "[nháp](nhap.md)")
    let refused = try await text.build()
    #expect(refused.diagnostics == ["content/stories/2018/a.md:8:8: error: link-held-back"])
    let shown = try await text.build(includesDrafts: true)
    #expect(try shown.page("bai/2018/a.html").destinations(ofLink: "nháp") == ["nhap.html"])
  }
}
