import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinFeeds
@testable import BulletinSite

@Suite("Sitemap and robots.txt")
struct SitemapTests {
  private func files(_ source: SiteSource) -> [(path: String, bytes: [UInt8])] {
    FeedRenderer.renderSitemap(of: source).map { ($0.path.string, $0.bytes) }
  }

  @Test("the sitemap lists every page by its whole address, with the last change where it is known")
  func list() throws {
    var content = ContentBuilder()
    content.add("registers/units.csv", "id,name\nxa-a,Xã A\n")
    content.add("stories/2018/a.md", storyText(date: "12/5/2018 06:30", more: "tags: [x]\nunit: xa-a"))
    content.add("stories/2018/b.md", storyText(date: "11/5/2018", more: "updated: 1/6/2018"))
    content.add("stories/2018/c.md", storyText(more: "status: gỡ\nwithdrawn: {date: 1/1/2019, reason: a}"))
    let fixture = try FeedFixture(content)
    let files = files(fixture.source)
    #expect(files.map(\.path) == ["sitemap.xml", "robots.txt"])
    let root = try XMLTree(files[0].bytes)
    #expect(root.name == "urlset")
    #expect(root.attributes["xmlns"] == "http://www.sitemaps.org/schemas/sitemap/0.9")
    let pages = Dictionary(uniqueKeysWithValues: root.all("url").map { ($0["loc"]?.text ?? "", $0["lastmod"]?.text) })
    let base = "https://kheo.example/"
    #expect(pages[base] == "2018-06-01T00:00:00+07:00", "the home page is the site's own address")
    #expect(pages[base + "bai/2018/a.html"] == "2018-05-12T06:30:00+07:00")
    #expect(pages[base + "bai/2018/b.html"] == "2018-06-01T00:00:00+07:00")
    #expect(pages[base + "chu-de/x.html"] == "2018-05-12T06:30:00+07:00")
    #expect(pages[base + "don-vi/xa-a.html"] == "2018-05-12T06:30:00+07:00")
    #expect(pages[base + "linh-vuc/kinh-te.html"] == "2018-06-01T00:00:00+07:00")
    #expect(pages[base + "linh-vuc/van-hoa-xa-hoi.html"] == .some(nil), "a list without stories has no date")
    #expect(pages[base + "don-vi/index.html"] == .some(nil))
    #expect(pages[base + "bai/2018/c.html"] == nil && pages[base + "404.html"] == nil)
    #expect(pages.count == fixture.plan.indexedPages.count)
  }

  @Test("robots.txt allows everything and names the sitemap")
  func robots() throws {
    let robots = try #require(files(FeedFixture(ContentBuilder()).source).last)
    #expect(
      String(decoding: robots.bytes, as: UTF8.self) == """
        User-agent: *
        Allow: /

        Sitemap: https://kheo.example/sitemap.xml

        """
    )
  }

  @Test("above fifty thousand pages there is an index of sitemaps, and no page is lost")
  func large() throws {
    let count = 100_001
    let small = try FeedFixture(ContentBuilder())
    let pages = (0..<count).compactMap { number in
      OutputPath("bai/2018/\(number).html").map { PlannedPage(page: .yearList, path: $0) }
    }
    let plan = SitePlan(
      pages: pages,
      feeds: [],
      sitemaps: PlannedSitemap.parts(of: count),
      indexedPages: pages,
      assets: [],
      hasSearch: false
    )
    let source = SiteSource(library: small.source.library, plan: plan, media: [])
    let files = files(source)
    #expect(files.map(\.path) == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "robots.txt"])
    let index = try XMLTree(files[0].bytes)
    #expect(index.name == "sitemapindex")
    #expect(
      index.all("sitemap").map { $0["loc"]?.text ?? "" } == (1...3).map { "https://kheo.example/sitemap-\($0).xml" }
    )
    let lists = try files[1...3].map { try XMLTree($0.bytes).all("url").map { $0["loc"]?.text ?? "" } }
    #expect(lists.map(\.count) == [50_000, 50_000, 1])
    #expect(lists.joined().elementsEqual(pages.map { "https://kheo.example/" + $0.path.string }))
    #expect(files.allSatisfy { $0.bytes.count <= 50 * 1024 * 1024 }, "sitemaps.org: 50 MB a file")
  }
}
