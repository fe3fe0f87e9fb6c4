import BulletinBuild
import BulletinCore
import BulletinTestSupport
import Testing

/// Pages and parts that serve readers beyond the story itself: months, topics, booklets, sharing, the statement.
@Suite("Pages for readers")
struct ReaderPagesTests {
  @Test("a year's list stands by months, and the months of the archive lead to where each begins")
  func months() async throws {
    var text = SiteText.frame + Self.smallPages
    for day in 1...7 { text = text + .story("2018/bay-\(day)", title: "Tháng bảy \(day)", date: "0\(day)/7/2018") }
    for day in 1...2 { text = text + .story("2018/ba-\(day)", title: "Tháng ba \(day)", date: "0\(day)/3/2018") }
    let site = try await text.build()
    #expect(site.diagnostics == [])
    let archive = try site.page("nam/index.html")
    #expect(archive.texts("h2").prefix(1) == ["Năm 2018 9 bài"])
    #expect(archive.destinations(ofLink: "Tháng 7 7 bài") == ["2018.html#thang-7"])
    #expect(archive.destinations(ofLink: "Tháng 3 2 bài") == ["2018/trang-2.html#thang-3"])
    let first = try site.page("nam/2018.html")
    #expect(first.texts("h2", class: "group-title") == ["Tháng 7"])
    let second = try site.page("nam/2018/trang-2.html")
    #expect(second.texts("h2", class: "group-title") == ["Tháng 7", "Tháng 3"])
    #expect(second.element(id: "thang-3") != nil)
    #expect(second.destinations(ofLink: "Tháng 7 7 bài") == ["../2018.html#thang-7"])
    #expect(SiteLinks(of: site.folder.output, base: "https://vi-du.example/ban-tin/").problems == [])
  }

  @Test("a topic has a page of its stories, also while it has none, and stories lead to it")
  func topics() async throws {
    let site = try await (SiteText.frame + .story("2018/a", title: "Bài A", keys: "topics: [hien-dat]")).build()
    let topic = try site.page("linh-vuc/kinh-te/hien-dat.html")
    #expect(topic.texts("h1") == ["Hiến đất làm đường"])
    #expect(topic.destinations(ofLink: "Bài A") == ["../../bai/2018/a.html"])
    #expect(topic.destinations(ofLink: "Phát triển kinh tế") == ["../kinh-te.html"])
    #expect(
      try site.page("bai/2018/a.html").destinations(ofLink: "Hiến đất làm đường") == [
        "../../linh-vuc/kinh-te/hien-dat.html"
      ]
    )
    let empty = try site.page("linh-vuc/kinh-te/giam-ngheo.html")
    #expect(empty.first("p", class: "empty")?.text.hasPrefix("Chưa có bài nào về tiểu mục này.") == true)
  }

  @Test("a year of a field is a booklet: contents, whole stories oldest first, ids and headings of their own")
  func booklet() async throws {
    let body = "Mở[^1].\n\n## Tít\n\n- Xem [mục](#tit)\n\n[^1]: Ghi."
    let site = try await
      (SiteText.frame + .story("2018/mot", title: "Bài một", date: "1/2/2018", body: body)
      + .story("2018/hai", title: "Bài hai", date: "1/3/2018", body: body)
      + .story("2019/ba", title: "Bài ba", date: "1/3/2019"))
      .build()
    let page = try site.page("linh-vuc/kinh-te/in-2018.html")
    #expect(page.texts("h1") == ["Tập bài năm 2018: Phát triển kinh tế"])
    #expect(page.texts("h2").prefix(3) == ["Mục lục", "1. Bài một", "2. Bài hai"])
    #expect(page.texts("h3") == ["Tít", "Tít"])
    #expect(page.destinations(ofLink: "Bài hai") == ["#bai-2"])
    #expect(page.element(id: "b2-tit") != nil)
    #expect(page.destinations(ofLink: "1") == ["#b1-chu-thich-1", "#b2-chu-thich-1"])
    #expect(Set(page.ids).count == page.ids.count)
    #expect(
      page.all("section", class: "footnotes").map { $0["aria-label"] } == ["Bài 1: Chú thích", "Bài 2: Chú thích"]
    )
    #expect(page.elements.contains { $0["name"] == "robots" && $0["content"] == "noindex" })
    #expect(try !site["sitemap.xml"].contains("/in-2018.html"))
    #expect(try site.page("linh-vuc/kinh-te.html").destinations(ofLink: "Năm 2018 2 bài") == ["kinh-te/in-2018.html"])
    #expect(SiteLinks(of: site.folder.output, base: "https://vi-du.example/ban-tin/").problems == [])
  }

  @Test("booklets are bounded: sixty stories in each, and no year behind 240 newer stories")
  func bookletBounds() async throws {
    var text = SiteText.frame
    for number in 1...121 {
      text = text + .story("2019/a-\(number)", date: "1/3/2019") + .story("2018/b-\(number)", date: "1/3/2018")
    }
    let site = try await (text + .story("2017/c", date: "1/3/2017")).build()
    #expect(
      site.files.filter { $0.hasPrefix("linh-vuc/kinh-te/in-") } == [
        "linh-vuc/kinh-te/in-2018.html", "linh-vuc/kinh-te/in-2018/trang-2.html",
        "linh-vuc/kinh-te/in-2018/trang-3.html",
        "linh-vuc/kinh-te/in-2019.html", "linh-vuc/kinh-te/in-2019/trang-2.html",
        "linh-vuc/kinh-te/in-2019/trang-3.html",
      ]
    )
    let last = try site.page("linh-vuc/kinh-te/in-2018/trang-3.html")
    #expect(last.all("article").count == 1)
    #expect(last.first("article")?.text.hasPrefix("121. ") == true)
  }

  @Test("a story is shared by plain links to its whole address")
  func sharing() async throws {
    let page = try await (SiteText.frame + .story("2018/a")).build().page("bai/2018/a.html")
    let address = "https%3A%2F%2Fvi-du.example%2Fban-tin%2Fbai%2F2018%2Fa.html"
    #expect(page.destinations(ofLink: "Zalo") == ["https://zalo.me/share?url=" + address])
    #expect(page.destinations(ofLink: "Facebook") == ["https://www.facebook.com/sharer/sharer.php?u=" + address])
    #expect(page.destinations(ofLink: "Thư điện tử") == ["mailto:?body=" + address])
  }

  @Test("a list of names shows the whole alphabet, with links where there are names")
  func alphabet() async throws {
    let page = try await (SiteText.frame + .story("2018/a", keys: "tags: [ruộng, Đường, web, 4 tốt]")).build()
      .page("chu-de/index.html")
    let start = try #require(page.elements.firstIndex { $0.classes.contains("initials") })
    let letters = page.elements[start...].filter { $0.name == "li" }.prefix(31).map(\.text)
    #expect(letters.joined() == "#AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVWXY")
    #expect(page.destinations(ofLink: "Đ") == ["#chu-dd"])
    #expect(page.destinations(ofLink: "W") == ["#chu-w"])
    #expect(page.destinations(ofLink: "A") == [])
  }

  @Test("a bulletin of few stories shows its fields once, a bigger one a band of each without repeating a story")
  func homeSizes() async throws {
    let small = try await (SiteText.frame + .story("2018/a", title: "Bài A")).build().page("index.html")
    #expect(small.all("section", class: "field-band").isEmpty)
    #expect(small.element(id: "cac-linh-vuc") != nil)
    #expect(small.destinations(ofLink: "Bài A").count == 1)
    var text = SiteText.frame
    for day in 10...28 { text = text + .story("2018/a-\(day)", title: "Bài \(day)", date: "\(day)/5/2018") }
    let big = try await text.build().page("index.html")
    let bands = big.all("section", class: "field-band")
    #expect(bands.count == 2)
    #expect(bands.last?.text.contains("Chưa có bài nào") == true)
    for day in 10...28 { #expect(big.destinations(ofLink: "Bài \(day)").count <= 1) }
    #expect(big.destinations(ofLink: "Bài 15") == ["bai/2018/a-15.html"])
  }

  @Test("the accessibility statement counts what is missing and gives way to an editor's own")
  func statement() async throws {
    let video = SiteText.frame + .story("2018/a", body: "![Phim](phim.mp4)\n\n![](anh.svg)")
    let files =
      "-- content/stories/2018/phim.mp4 --\nx\n-- content/stories/2018/anh.svg --\n"
      + #"<svg xmlns="http://www.w3.org/2000/svg" width="1" height="2"/>"#
    let site = try await (video + files).build()
    #expect(Set(site.report.diagnostics.map(\.id)) == ["video-without-captions", "picture-without-alt"])
    let page = try site.page("trang/tro-nang.html")
    #expect(page.texts("li").contains("Ảnh chưa có lời tả: 1"))
    #expect(page.texts("li").contains("Video chưa có phụ đề: 1"))
    #expect(try site.page("bai/2018/a.html").destinations(ofLink: "Khả năng tiếp cận") == ["../../trang/tro-nang.html"])

    let own = try await
      (SiteText.frame + "-- content/pages/tro-nang.md --\n---\ntitle: Tiếp cận của chúng tôi\n---\nLời riêng.\n")
      .build()
    #expect(own.diagnostics == [])
    #expect(try own.page("trang/tro-nang.html").texts("h1") == ["Tiếp cận của chúng tôi"])
    #expect(try own.page("index.html").destinations(ofLink: "Khả năng tiếp cận") == [])
  }

  @Test("captions beside a video are in its page, and what is no WebVTT is an error at its first line")
  func captions() async throws {
    let story = SiteText.frame + .story("2018/a", body: "![Phim](phim.mp4)") + "-- content/stories/2018/phim.mp4 --\nx"
    let cue = "WEBVTT\n\n00:01.000 --> 00:02.000\nXin chào.\n"
    let site = try await (story + "-- content/stories/2018/phim.vtt --\n\(cue)").build()
    #expect(site.diagnostics == [])
    let page = try site.page("bai/2018/a.html")
    #expect(page.first("track")?["src"]?.hasPrefix("data:text/vtt;base64,V0VCVlRU") == true)
    #expect(page.first("details", class: "transcript")?.text == "Lời trong videoXin chào.")

    let wrong = try await (story + "-- content/stories/2018/phim.vtt --\nPhụ đề\n").build()
    #expect(wrong.report.diagnostics.map(\.id) == ["captions-invalid"])
    #expect(wrong.report.diagnostics.first?.place?.range == .init(0, "Phụ đề".utf8.count))
    #expect(!wrong.isPublished)
  }

  @Test("the page for wrong addresses knows the bulletin's own path on the server")
  func notFoundBase() async throws {
    let page = try await SiteText.frame.build().page("404.html")
    #expect(page.all("script").contains { $0["data-path"] == "/ban-tin/" })
    #expect(page.first("span", class: "address")?.text == "https://vi-du.example/ban-tin/")
  }

  private static let smallPages = """
    -- content/site.yml --
    name: Bản tin thử
    description: Bản tin để thử.
    base_url: https://vi-du.example/ban-tin/
    responsible: {name: Lê Thị Hạnh, title: Trưởng ban}
    licence: {number: "01/GP", date: 1/1/2018, issuer: Sở}
    page_size: 1

    """
}
