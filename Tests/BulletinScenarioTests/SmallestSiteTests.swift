import BulletinBuild
import BulletinTestSupport
import Testing

@Suite("The smallest site")
struct SmallestSiteTests {
  @Test("site.yml, one field and one story make a whole site")
  func smallestSite() async throws {
    let site = try await SiteText(
      """
      -- content/site.yml --
      name: Bản tin Dân vận khéo
      description: Bản tin để thử.
      base_url: https://vi-du.example/
      responsible: {name: Lê Thị Hạnh, title: Trưởng ban}
      licence: {number: "01/GP", date: 1/1/2018, issuer: Sở Thông tin và Truyền thông}
      -- content/fields/kinh-te.md --
      ---
      name: Phát triển kinh tế
      order: 1
      summary: Giúp nhau làm ăn.
      ---
      -- content/stories/2018/duong-moi.md --
      ---
      title: Con đường mới
      date: 12/5/2018
      field: kinh-te
      summary: Xã làm đường.
      ---
      Cả xã ra quân.
      """
    ).build()

    #expect(site.diagnostics == [])
    #expect(
      site.files.filter { !$0.hasPrefix("giao-dien/") } == [
        "404.html", "atom.xml", "bai/2018/duong-moi.html", "chu-de/index.html", "don-vi/index.html", "feed.json",
        "feed.xml",
        "index.html", "linh-vuc/index.html", "linh-vuc/kinh-te.html", "linh-vuc/kinh-te/atom.xml",
        "linh-vuc/kinh-te/feed.json", "linh-vuc/kinh-te/feed.xml", "linh-vuc/kinh-te/in-2018.html", "nam/2018.html",
        "nam/index.html",
        "phong-trao/index.html", "robots.txt", "sitemap.xml", "tac-gia/ban-bien-tap.html", "tac-gia/index.html",
        "tai-ve.html", "tat-ca.html", "tim-kiem.html", "tim-kiem/bai/0.js", "tim-kiem/goc.js", "tim-kiem/khoa/0.js",
        "tim-kiem/loc.js", "tim-kiem/than/0.js", "tim-kiem/tu.js", "trang/tro-nang.html",
      ]
    )
    let home = try site.page("index.html")
    #expect(home.texts("h1") == ["Bản tin Dân vận khéo"])
    #expect(home.destinations(ofLink: "Con đường mới") == ["bai/2018/duong-moi.html"])
    let story = try site.page("bai/2018/duong-moi.html")
    #expect(story.texts("h1") == ["Con đường mới"])
    #expect(story.texts("p").contains("Cả xã ra quân."))
    #expect(story.first("html")?["lang"] == "vi")
    #expect(SiteLinks(of: site.folder.output, base: "https://vi-du.example/").problems == [])
  }

  @Test("a bulletin without stories has useful pages: the fields, empty lists that say so, an empty feed")
  func emptyBulletin() async throws {
    let site = try await SiteText.frame.build()
    #expect(site.diagnostics == [])
    #expect(site.report.storyCount == 0)
    let home = try site.page("index.html")
    #expect(home.texts("h2").contains("Bản tin chưa có bài nào"))
    #expect(home.destinations(ofLink: "Phát triển kinh tế") == ["linh-vuc/kinh-te.html"])
    for path in ["linh-vuc/kinh-te.html", "tat-ca.html", "nam/index.html", "tac-gia/index.html", "don-vi/index.html"] {
      #expect(try site.page(path).first("p", class: "empty") != nil, "\(path) says that it is empty")
    }
    #expect(try !site["feed.xml"].contains("<item>"))
    #expect(try !site["feed.xml"].contains("lastBuildDate"), "no date is made up from the clock")
    #expect(try site["atom.xml"].contains("<updated>1970-01-01T00:00:00+07:00</updated>"))
    #expect(SiteLinks(of: site.folder.output, base: "https://vi-du.example/ban-tin/").problems == [])
  }

  @Test("the page for wrong addresses leads on, stays out of the sitemap and is not for search engines")
  func notFoundPage() async throws {
    let site = try await (SiteText.frame + .story("2018/a", title: "Bài A")).build()
    let page = try site.page("404.html")
    #expect(page.texts("h1") == ["Không tìm thấy trang"])
    #expect(page.destinations(ofLink: "Trang chủ").contains("index.html"))
    #expect(page.elements.contains { $0["name"] == "robots" && $0["content"] == "noindex" })
    #expect(try !site["sitemap.xml"].contains("404"))
  }
}
