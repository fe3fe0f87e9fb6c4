import BulletinTestSupport
import Testing

@Suite("The page of a story")
struct StoryPageTests {
  private static let site =
    SiteText.frame + """
      -- content/registers/units.csv --
      id,name,kind,from,to,successor
      phuong-tran-phu,Phường Trần Phú,phuong,,30/6/2025,phuong-nghia-lo
      phuong-nghia-lo,Phường Nghĩa Lộ,phuong,1/7/2025,,
      -- content/registers/models.csv --
      id,name,year,unit,field
      duong-hoa,Đường hoa nông thôn,2018,phuong-tran-phu,kinh-te
      -- content/contests/bao-chi-2018.md --
      ---
      name: Cuộc thi báo chí 2018
      summary: Một cuộc thi.
      ---
      -- content/stories/2018/hien-dat/index.md --
      ---
      title: "Hiến đất: trước khó, sau dễ"
      date: 2018-05-12 06:30
      updated: 2018-06-03
      field: [kinh-te, Văn hóa - xã hội]
      topics: [hien-dat]
      unit: phuong-tran-phu
      model: duong-hoa
      subject: tập thể
      authors: [Nguyễn Văn An, Trần Thị Ánh]
      summary: Cả phường góp đất làm đường.
      tags: [hiến đất, nông thôn mới]
      cover: {src: duong.svg, alt: Con đường hoa, caption: Đường sau khi mở., credit: Tranh của Lê Na}
      contest: {id: bao-chi-2018, type: phát thanh, genre: phóng sự, press: Đài Quảng Ngãi, broadcast: 5/2/2018, award: giải nhất}
      sources:
        - {title: Kế hoạch 01, publisher: UBND thành phố, url: "https://vi-du.example/kh?a=1&b=2", date: 1/2/2018}
        - {title: Lời kể của bà con}
      corrections:
        - {date: 03/06/2018, text: "Số hộ là 12, không phải 21."}
      illustrative: có
      ---
      Mở bài[^1].

      ## Bước đầu

      ![Máy xúc mở đường](duong.svg "Ngày ra quân. Ảnh: Chí Tâm")

      | Việc | Số |
      |---|---:|
      | Đường | 3 |

      ## Bước sau

      Xem lại [bước đầu](#buoc-dau).

      [^1]: Theo báo cáo của phường.
      -- content/stories/2018/hien-dat/duong.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"/>
      """
    + .story("2018/bai-cu", title: "Bài cũ", date: "1/2/2018", keys: "tags: [hiến đất]")
    + .story("2019/bai-moi", title: "Bài mới", date: "1/3/2019")

  @Test("has every part that the front matter gives it")
  func storyWithAllParts() async throws {
    let site = try await Self.site.build()
    #expect(site.diagnostics == [])
    let page = try site.page("bai/2018/hien-dat.html")

    #expect(page.texts("h1") == ["Hiến đất: trước khó, sau dễ"])
    #expect(page.texts("p", class: "sapo") == ["Cả phường góp đất làm đường."])
    #expect(page.destinations(ofLink: "Nguyễn Văn An") == ["../../tac-gia/nguyen-van-an.html"])
    #expect(page.first("span", class: "authors")?.text == "Nguyễn Văn An, Trần Thị Ánh")

    let times = page.all("time").map { "\($0["datetime"] ?? "") \($0.text)" }
    #expect(times.contains("2018-05-12T06:30:00+07:00 Thứ Bảy, ngày 12 tháng 5 năm 2018, 06:30"))
    #expect(times.contains("2018-06-03 03/6/2018"), "the day of the update, and of the correction")

    #expect(page.texts("dd").contains("Hiến đất làm đường"))
    #expect(
      page.destinations(ofLink: "Phường Trần Phú") == ["../../don-vi/phuong-tran-phu.html"],
      "its name on the day"
    )
    #expect(page.texts("span", class: "note") == ["(nay là Phường Nghĩa Lộ)"], "its name today")
    #expect(page.texts("dd").contains("Đường hoa nông thôn"))
    #expect(page.texts("dd").contains("tập thể"))

    #expect(page.first("p", class: "notice")?.text.hasPrefix("Dữ liệu minh họa.") == true)
    #expect(page.element(id: "dinh-chinh")?.text == "Đính chính")
    #expect(page.texts("p").contains("03/6/2018: Số hộ là 12, không phải 21."))
    #expect(page.destinations(ofLink: "Có đính chính") == ["#dinh-chinh"])

    #expect(page.element(id: "du-thi") != nil)
    for fact in ["phát thanh", "phóng sự", "Đài Quảng Ngãi", "05/02/2018", "giải nhất"] {
      #expect(page.texts("td").contains(fact))
    }

    let sources = try #require(page.elements.firstIndex { $0["id"] == "nguon" })
    let items = page.elements[sources...].filter { $0.name == "li" }.map(\.text)
    #expect(items.prefix(2) == ["Kế hoạch 01, UBND thành phố, 01/02/2018", "Lời kể của bà con"])
    #expect(page.destinations(ofLink: "Kế hoạch 01") == ["https://vi-du.example/kh?a=1&b=2"])
    #expect(page.destinations(ofLink: "hiến đất") == ["../../chu-de/hien-dat.html"])
  }

  @Test("shows pictures as figures with caption, credit, width and height")
  func figures() async throws {
    let page = try await Self.site.build().page("bai/2018/hien-dat.html")
    let cover = try #require(page.first("figure", class: "cover"))
    #expect(cover.text == "Đường sau khi mở. Tranh của Lê Na")
    let figure = try #require(page.first("figure", class: "figure"))
    #expect(figure.text == "Ngày ra quân. Ảnh: Chí Tâm")
    #expect(page.texts("span", class: "credit") == ["Tranh của Lê Na", "Ảnh: Chí Tâm"])
    let pictures = page.all("img").filter { $0["src"]?.hasSuffix("duong.svg") == true }
    #expect(pictures.map { $0["src"] } == ["../../tep/2018/hien-dat/duong.svg", "../../tep/2018/hien-dat/duong.svg"])
    #expect(pictures.map { $0["alt"] } == ["Con đường hoa", "Máy xúc mở đường"])
    #expect(pictures.allSatisfy { $0["width"] == "640" && $0["height"] == "360" })
  }

  @Test("has tables, footnotes that lead there and back, and anchors on its headings")
  func bodyParts() async throws {
    let site = try await Self.site.build()
    let page = try site.page("bai/2018/hien-dat.html")
    #expect(page.texts("th").contains("Việc"))
    #expect(page.destinations(ofLink: "bước đầu") == ["hien-dat.html#buoc-dau"])
    #expect(page.element(id: "buoc-sau")?.name == "h2")
    #expect(page.texts("li").contains { $0.hasPrefix("Theo báo cáo của phường.") })
    // Every reference from note to text and back ends in an id of the page.
    #expect(SiteLinks(of: site.folder.output, base: "https://vi-du.example/ban-tin/").problems == [])
  }

  @Test("leads to the stories before and after it in its field, and to related ones")
  func neighbours() async throws {
    let site = try await Self.site.build()
    let page = try site.page("bai/2018/hien-dat.html")
    #expect(page.first("a", class: "older")?["href"] == "bai-cu.html")
    #expect(page.first("a", class: "older")?.text == "Bài trước Bài cũ")
    #expect(page.first("a", class: "newer")?["href"] == "../2019/bai-moi.html")
    #expect(page.element(id: "lien-quan") != nil)
    #expect(page.destinations(ofLink: "Bài cũ") == ["bai-cu.html"], "the one with the same tag comes as related")
    let oldest = try site.page("bai/2018/bai-cu.html")
    #expect(oldest.first("a", class: "older") == nil)
    #expect(oldest.first("a", class: "newer")?["href"] == "hien-dat.html")
  }

  @Test("tells search engines and social networks the same in their words")
  func machineReadable() async throws {
    let page = try await Self.site.build().page("bai/2018/hien-dat.html")
    func meta(_ property: String) -> String? { page.elements.first { $0["property"] == property }?["content"] }
    #expect(meta("og:type") == "article")
    #expect(meta("og:url") == "https://vi-du.example/ban-tin/bai/2018/hien-dat.html")
    #expect(meta("og:image") == "https://vi-du.example/ban-tin/tep/2018/hien-dat/duong.svg")
    #expect(meta("article:published_time") == "2018-05-12T06:30:00+07:00")
    #expect(meta("article:modified_time") == "2018-06-03T00:00:00+07:00")
    let data = try #require(page.all("script").first { $0["type"] == "application/ld+json" })
    let graph = try JSONReader.object(data.text)
    let article = try #require((graph["@graph"] as? [[String: Any]])?.first)
    #expect(article["@type"] as? String == "NewsArticle")
    #expect(article["headline"] as? String == "Hiến đất: trước khó, sau dễ")
    #expect((article["author"] as? [[String: Any]])?.count == 2)
    #expect((article["correction"] as? [[String: Any]])?.count == 1)
  }
}
