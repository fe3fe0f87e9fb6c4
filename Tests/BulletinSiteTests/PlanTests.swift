import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("The plan of the site")
struct PlanTests {
  private func plan(
    _ content: ContentBuilder,
    assets: [String] = [],
    includesDrafts: Bool = false
  ) throws -> (plan: SitePlan, diagnostics: [Diagnostic]) {
    SitePlan.make(for: try content.library(includesDrafts: includesDrafts).library, assets: assets)
  }

  @Test("an empty bulletin has its lists, feeds and the page for wrong addresses")
  func empty() throws {
    let (plan, diagnostics) = try plan(ContentBuilder())
    #expect(diagnostics.findings == [])
    #expect(
      plan.pages.map(\.path.string) == [
        "index.html", "linh-vuc/index.html", "linh-vuc/kinh-te.html", "linh-vuc/van-hoa-xa-hoi.html", "tat-ca.html",
        "nam/index.html", "don-vi/index.html", "chu-de/index.html", "tac-gia/index.html", "phong-trao/index.html",
        "trang/tro-nang.html", "tim-kiem.html", "tai-ve.html", "404.html",
      ]
    )
    #expect(
      plan.feeds.map(\.path.string) == [
        "feed.xml", "atom.xml", "feed.json",
        "linh-vuc/kinh-te/feed.xml", "linh-vuc/kinh-te/atom.xml", "linh-vuc/kinh-te/feed.json",
        "linh-vuc/van-hoa-xa-hoi/feed.xml", "linh-vuc/van-hoa-xa-hoi/atom.xml", "linh-vuc/van-hoa-xa-hoi/feed.json",
      ]
    )
    #expect(plan.sitemaps.map(\.path.string) == ["sitemap.xml"])
    #expect(plan.indexedPages.count == plan.pages.count - 1)
  }

  @Test("every kind of page stands at its address")
  func addresses() throws {
    var content = ContentBuilder()
    content.add("registers/units.csv", "id,name\nxa-a,Xã A\n")
    content.add("campaigns/phong-trao.md", "---\nname: a\nfrom: 1/1/2018\nsummary: b\n---\n")
    content.add("pages/lien-he.md", "---\ntitle: a\n---\n")
    content.add("stories/2018/a.md", storyText(more: "tags: [Nông thôn mới]\nauthors: [Lê Hòa]\nunit: xa-a"))
    content.add("stories/2018/b.md", storyText(more: "status: gỡ\nwithdrawn: {date: 1/1/2019, reason: a}"))
    let (plan, diagnostics) = try plan(content, assets: ["site.css", "fonts/a.woff2"])
    #expect(diagnostics.findings == [])
    let paths = plan.pages.map(\.path.string)
    for path in [
      "bai/2018/a.html", "bai/2018/b.html", "nam/2018.html", "don-vi/xa-a.html", "chu-de/nong-thon-moi.html",
      "tac-gia/le-hoa.html", "phong-trao/phong-trao.html", "trang/lien-he.html",
    ] {
      #expect(paths.contains(path), "\(path)")
    }
    #expect(Set(paths).count == paths.count)
    #expect(plan.pages.first { $0.path == "bai/2018/b.html" }?.page == .withdrawnStory(1))
    #expect(plan.assets.map(\.output.string) == ["giao-dien/fonts/a.woff2", "giao-dien/site.css"])
    #expect(!plan.indexedPages.contains { $0.path == "bai/2018/b.html" || $0.path == "404.html" })
  }

  @Test("whole stories stand in booklets and feeds, but not those of old years that are not among the newest")
  func reprints() throws {
    var content = ContentBuilder()
    for number in 1...240 { content.add("stories/2019/\(number).md", storyText(date: "1/3/2019")) }
    for name in ["a", "b"] {
      content.add("stories/2017/\(name).md", storyText(date: "1/3/2017", field: "van-hoa-xa-hoi"))
    }
    for name in ["c", "d"] { content.add("stories/2016/\(name).md", storyText(date: "1/3/2016")) }
    let library = try content.library().library
    let reprinted = SitePlan.make(for: library, assets: []).plan.reprintedStories(of: library)
    let paths = reprinted.map { library.stories[$0].path.string }
    #expect(paths.count == 242)
    #expect(paths.contains("bai/2017/a.html") && paths.contains("bai/2017/b.html"))
    #expect(!paths.contains("bai/2016/c.html") && !paths.contains("bai/2016/d.html"))
  }

  @Test("previews are no pages for search engines")
  func previews() throws {
    var content = ContentBuilder()
    content.add("stories/2018/a.md", storyText(more: "status: draft"))
    let plan = try plan(content, includesDrafts: true).plan
    #expect(plan.pages.contains { $0.path == "bai/2018/a.html" })
    #expect(!plan.indexedPages.contains { $0.path == "bai/2018/a.html" })
  }

  @Test(
    "long lists are cut into pages that leave nothing out",
    arguments: [(0, [0..<0]), (1, [0..<1]), (3, [0..<3]), (4, [0..<3, 3..<4]), (7, [0..<3, 3..<6, 6..<7])]
  )
  func parts(count: Int, expected: [Range<Int>]) throws {
    var content = ContentBuilder(site: ContentBuilder.site + "page_size: 3\n")
    for number in 0..<count { content.add("stories/2018/bai-\(number).md", storyText()) }
    let plan = try plan(content).plan
    let parts = plan.pages.compactMap { page -> (path: String, part: Part)? in
      if case .field(0, let part) = page.page { (page.path.string, part) } else { nil }
    }
    #expect(parts.map(\.part.range) == expected)
    #expect(parts.map(\.part.number) == Array(1...expected.count))
    #expect(parts.allSatisfy { $0.part.count == expected.count })
    let paths = ["linh-vuc/kinh-te.html"] + (2...4).map { "linh-vuc/kinh-te/trang-\($0).html" }
    #expect(parts.map(\.path) == Array(paths.prefix(expected.count)))
  }

  @Test("two stories of one year and slug meet, and both are named")
  func slugs() throws {
    var content = ContentBuilder()
    content.add("stories/2018/ruong.md", storyText(title: "⟦A⟧", date: "2/1/2018"))
    content.add("stories/cu/khac.md", storyText(title: "⟦B⟧", date: "1/1/2018", more: "slug: ruong"))
    content.add("stories/2019/ruong.md", storyText(date: "1/1/2019"))
    let diagnostics = try plan(content).diagnostics
    #expect(
      diagnostics.findings == [
        Finding("output-clash", 2, 8, pointsAt: "B", fix: "đổi slug hoặc tên tệp của một trong hai")
      ]
    )
    #expect(diagnostics.first?.place?.file.path == "content/stories/cu/khac.md")
    #expect(diagnostics.first?.notes.first?.place?.file.path == "content/stories/2018/ruong.md")
    #expect(
      diagnostics.first?.headline.vi
        == "“stories/cu/khac.md” và “stories/2018/ruong.md” cùng ra một địa chỉ: bai/2018/ruong.html"
    )
  }

  @Test("a tag that wants the address of the list of tags is told by its name")
  func listName() throws {
    var content = ContentBuilder()
    content.add("stories/2018/a.md", storyText(more: "tags: [Index]"))
    let diagnostics = try plan(content).diagnostics
    #expect(diagnostics.ids == ["output-clash"])
    #expect(diagnostics.first?.headline.vi == "“Index” và “chu-de/index.html” cùng ra một địa chỉ: chu-de/index.html")
  }

  @Test("a name that Windows keeps for a device gets another address", arguments: ["con", "aux", "com1"])
  func deviceNames(slug: String) throws {
    var content = ContentBuilder()
    content.add("stories/2018/\(slug).md", storyText(more: "tags: [\(slug)]"))
    let (plan, diagnostics) = try plan(content)
    #expect(diagnostics.findings == [])
    #expect(plan.pages.contains { $0.path.string == "bai/2018/\(slug)_.html" })
    #expect(plan.pages.contains { $0.path.string == "chu-de/\(slug)_.html" })
  }

  @Test(
    "theme files whose names are no address are refused",
    arguments: ["Site.css", "ảnh.png", "con.css", "a b.css", "../x.css", "a/.", ""]
  )
  func assetNames(name: String) throws {
    let (plan, diagnostics) = try plan(ContentBuilder(), assets: [name, "ok.css"])
    #expect(
      diagnostics.findings == [
        Finding(
          "asset-name",
          0,
          0,
          pointsAt: "",
          fix: "đổi tên: chữ thường không dấu, số, gạch nối, dấu chấm"
        )
      ]
    )
    #expect(plan.assets.map(\.contentPath) == ["ok.css"])
  }

  @Test("a file may not have the name of a folder")
  func fileAndFolder() {
    var check = ClashCheck()
    check.add("tep/a/b/c.jpg", origin: .init(name: "một"))
    check.add("tep/a", origin: .init(name: "hai"))
    check.add("tep/a.jpg", origin: .init(name: "ba"))
    let diagnostics = check.finish()
    #expect(diagnostics.ids == ["output-clash"])
    #expect(diagnostics.first?.headline.vi == "“hai” và “tep/a/” cùng ra một địa chỉ: tep/a")
  }

  @Test("an address that a Windows folder could not hold is refused")
  func tooLong() throws {
    let folder = Array(repeating: "thu-muc-rat-dai-ten", count: 9).joined(separator: "/")
    var content = ContentBuilder()
    content.addFiles("stories/\(folder)/anh.jpg")
    content.add("stories/2018/a.md", storyText(body: "![a](../\(folder)/anh.jpg)"))
    let diagnostics = try plan(content).diagnostics
    #expect(
      diagnostics.findings == [
        Finding(
          "output-too-long",
          0,
          0,
          pointsAt: "",
          fix: "rút ngắn slug hoặc tên thư mục của “content/stories/\(folder)/anh.jpg”"
        )
      ]
    )
    var check = ClashCheck()
    let name = String(repeating: "a", count: ClashCheck.maximumLength)
    check.add(try #require(OutputPath(name)), origin: .init(name: "vừa"))
    #expect(check.finish().isEmpty)
  }

  @Test(
    "the sitemap is cut above fifty thousand pages, nothing left out",
    arguments: [(0, 1), (1, 1), (50_000, 1), (50_001, 2), (100_000, 2), (100_001, 3)]
  )
  func sitemaps(count: Int, files: Int) {
    let parts = PlannedSitemap.parts(of: count)
    #expect(parts.count == files)
    #expect(parts.flatMap { Array($0.range) } == Array(0..<count))
    #expect(parts.allSatisfy { $0.range.count <= 50_000 })
    let names = files == 1 ? ["sitemap.xml"] : (1...files).map { "sitemap-\($0).xml" }
    #expect(parts.map(\.path.string) == names)
  }

  @Test("a list that is not cut stands where it stands; further pages stand in its folder")
  func partAddresses() {
    #expect(Addresses.part(1, of: "nam/2018.html") == "nam/2018.html")
    #expect(Addresses.part(2, of: "nam/2018.html") == "nam/2018/trang-2.html")
    #expect(Addresses.part(12, of: "tat-ca.html") == "tat-ca/trang-12.html")
  }

  @Test("a menu may lead to any content file that has a page")
  func destinations() throws {
    var content = ContentBuilder()
    content.add("stories/2018/a.md", storyText())
    content.add("pages/lien-he.md", "---\ntitle: a\n---\n")
    content.add("campaigns/p.md", "---\nname: a\nfrom: 1/1/2018\nsummary: b\n---\n")
    let files = ["stories/2018/a.md", "pages/lien-he.md", "fields/kinh-te.md", "campaigns/p.md", "site.yml"]
    let menu = files.map { "{label: a, to: \($0)}" }.joined(separator: ", ")
    content.add("site.yml", ContentBuilder.site + "menu: [\(menu)]\n")
    let (library, diagnostics) = try content.library()
    let pages: [OutputPath?] = [
      "bai/2018/a.html", "trang/lien-he.html", "linh-vuc/kinh-te.html", "phong-trao/p.html", nil,
    ]
    #expect(library.menu == pages)
    #expect(diagnostics.ids == ["link-missing"], "site.yml has no page")
  }
}
