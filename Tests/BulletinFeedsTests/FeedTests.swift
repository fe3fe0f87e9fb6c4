import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTestSupport
import Foundation
import Testing

@testable import BulletinFeeds

@Suite("Feeds")
struct FeedTests {
  /// A title that would break out of XML and JSON if it could, as a value of front matter.
  private static let hostileTitle = #"</title><script>alert("1")</script> & ']]> “Khéo” \n 🌾"#

  private func content() -> ContentBuilder {
    var content = ContentBuilder(
      site: ContentBuilder.site + "reuse_notice: Ghi rõ nguồn\npublisher: {name: a, logo: anh/logo.svg}\n"
    )
    content.addFiles("anh/logo.svg", "stories/2018/ruong.jpg", "stories/2018/tieng.mp3", "stories/2018/hinh.mp4")
    content.add(
      "stories/2018/mot.md",
      storyText(
        title: "'\(Self.hostileTitle.replacing("'", with: "''"))'",
        date: "12/5/2018 06:30",
        summary: "'Một câu <b> & \"hai\"'",
        more: """
          updated: 13/5/2018
          authors: [Lê Hòa, Trần Văn <Công>]
          tags: [nông thôn mới, a & b]
          cover: {src: ruong.jpg, alt: ruộng}
          """,
        body: """
          Đọc [bài kia](hai.md#muc-hai), [trang](../../pages/gioi-thieu.md) và [báo](https://bao.example/?a=1&b=2).

          ![Ruộng](ruong.jpg "Ruộng. Ảnh: An")

          ![Nghe](tieng.mp3 "Nghe")

          ![Xem](hinh.mp4 "Xem")
          """
      )
    )
    content.add("stories/2018/hai.md", storyText(title: "Hai", date: "11/5/2018", body: "## Mục hai\n\na < b"))
    content.add("stories/2018/nhap.md", storyText(title: "Nháp", date: "14/5/2018", more: "status: draft"))
    content.add(
      "stories/2018/go.md",
      storyText(title: "Gỡ", date: "10/5/2018", more: "status: gỡ\nwithdrawn: {date: 1/1/2019, reason: a}")
    )
    content.add("stories/2018/khac.md", storyText(title: "Khác", date: "1/5/2018", field: "van-hoa-xa-hoi"))
    content.add("pages/gioi-thieu.md", "---\ntitle: a\n---\n")
    return content
  }

  @Test("RSS: the channel and its items, as other programs read them")
  func rss() throws {
    let root = try FeedFixture(content()).rss()
    #expect(root.name == "rss")
    #expect(root.attributes["version"] == "2.0")
    let channel = try #require(root["channel"])
    #expect(channel["title"]?.text == "Bản tin")
    #expect(channel["link"]?.text == "https://kheo.example/")
    #expect(channel["description"]?.text == "Một câu về bản tin.")
    #expect(channel["language"]?.text == "vi")
    #expect(channel["copyright"]?.text == "Ghi rõ nguồn")
    #expect(channel["lastBuildDate"]?.text == "Sun, 13 May 2018 00:00:00 +0700")
    #expect(
      channel["atom:link"]?.attributes == [
        "href": "https://kheo.example/feed.xml", "rel": "self", "type": "application/rss+xml",
      ]
    )
    #expect(channel.all("item").map { $0["title"]?.text ?? "" } == [Self.hostileTitle, "Hai", "Khác"])
    let item = try #require(channel["item"])
    #expect(item["link"]?.text == "https://kheo.example/bai/2018/mot.html")
    #expect(item["guid"]?.text == "https://kheo.example/bai/2018/mot.html")
    #expect(item["guid"]?.attributes == ["isPermaLink": "true"])
    #expect(item["pubDate"]?.text == "Sat, 12 May 2018 06:30:00 +0700")
    #expect(item.texts("dc:creator") == ["Lê Hòa", "Trần Văn <Công>"])
    #expect(item.texts("category") == ["Phát triển kinh tế", "nông thôn mới", "a & b"])
    #expect(item["description"]?.text == "Một câu <b> & \"hai\"")
    #expect(
      item["enclosure"]?.attributes == [
        "url": "https://kheo.example/tep/2018/tieng.mp3", "length": "123456", "type": "audio/mpeg",
      ]
    )
    #expect(item.all("enclosure").count == 1, "RSS 2.0 has one enclosure an item")
  }

  @Test("Atom: the same, with the dates of RFC 3339")
  func atom() throws {
    let feed = try FeedFixture(content()).atom()
    #expect(feed.name == "feed")
    #expect(feed.attributes["xmlns"] == "http://www.w3.org/2005/Atom")
    #expect(feed["id"]?.text == "https://kheo.example/atom.xml")
    #expect(feed["updated"]?.text == "2018-05-13T00:00:00+07:00")
    #expect(feed["logo"]?.text == "https://kheo.example/tep/anh/logo.svg")
    #expect(feed.all("link").map { $0.attributes["rel"] } == ["self", "alternate"])
    #expect(feed.all("entry").map { $0["title"]?.text ?? "" } == [Self.hostileTitle, "Hai", "Khác"])
    let entry = try #require(feed["entry"])
    #expect(entry["id"]?.text == "https://kheo.example/bai/2018/mot.html")
    #expect(entry["published"]?.text == "2018-05-12T06:30:00+07:00")
    #expect(entry["updated"]?.text == "2018-05-13T00:00:00+07:00")
    #expect(entry.all("author").map { $0["name"]?.text ?? "" } == ["Lê Hòa", "Trần Văn <Công>"])
    #expect(entry.all("category").map { $0.attributes["term"] } == ["Phát triển kinh tế", "nông thôn mới", "a & b"])
    #expect(entry["content"]?.attributes == ["type": "html"])
    let enclosure = entry.all("link").first { $0.attributes["rel"] == "enclosure" }
    #expect(enclosure?.attributes["length"] == "123456")
    #expect(enclosure?.attributes["href"] == "https://kheo.example/tep/2018/tieng.mp3")
    for entry in feed.all("entry") {
      for required in ["id", "title", "updated", "author"] { #expect(entry[required] != nil) }
    }
  }

  @Test("JSON Feed: the same, as JSON")
  func json() throws {
    let feed = try FeedFixture(content()).json()
    #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
    #expect(feed["home_page_url"] as? String == "https://kheo.example/")
    #expect(feed["feed_url"] as? String == "https://kheo.example/feed.json")
    #expect(feed["language"] as? String == "vi")
    let items = try #require(feed["items"] as? [[String: Any]])
    #expect(items.map { $0["title"] as? String } == [Self.hostileTitle, "Hai", "Khác"])
    let item = try #require(items.first)
    #expect(item["id"] as? String == "https://kheo.example/bai/2018/mot.html")
    #expect(item["image"] as? String == "https://kheo.example/tep/2018/ruong.jpg")
    #expect(item["date_published"] as? String == "2018-05-12T06:30:00+07:00")
    #expect(item["date_modified"] as? String == "2018-05-13T00:00:00+07:00")
    #expect((item["authors"] as? [[String: String]]) == [["name": "Lê Hòa"], ["name": "Trần Văn <Công>"]])
    #expect(item["tags"] as? [String] == ["Phát triển kinh tế", "nông thôn mới", "a & b"])
    let attachment = try #require((item["attachments"] as? [[String: Any]])?.first)
    #expect(attachment["url"] as? String == "https://kheo.example/tep/2018/tieng.mp3")
    #expect(attachment["size_in_bytes"] as? Int == 123_456)
    #expect(attachment["mime_type"] as? String == "audio/mpeg")
    #expect(items[1]["attachments"] == nil)
    #expect(items[1]["image"] == nil)
  }

  @Test("the whole text is the same in all three, with whole addresses everywhere")
  func bodies() throws {
    let fixture = try FeedFixture(content())
    let rss = try fixture.rss()["channel"]?.all("item").map { $0["content:encoded"]?.text ?? "" } ?? []
    let atom = try fixture.atom().all("entry").map { $0["content"]?.text ?? "" }
    let json = (try fixture.json()["items"] as? [[String: Any]])?.map { $0["content_html"] as? String ?? "" }
    #expect(rss == atom)
    #expect(rss == json)
    let html = try #require(rss.first)
    #expect(html.contains("href=\"https://kheo.example/bai/2018/hai.html#muc-hai\""))
    #expect(html.contains("href=\"https://kheo.example/trang/gioi-thieu.html\""))
    #expect(html.contains("href=\"https://bao.example/?a=1&amp;b=2\""))
    #expect(html.contains("src=\"https://kheo.example/tep/2018/ruong.jpg\""))
    let addresses = html.matches(of: /(?:href|src|poster)="([^"]*)"/).map { String($0.1) }
    #expect(addresses.count >= 6)
    #expect(addresses.allSatisfy { $0.hasPrefix("https://") }, "\(addresses)")
    #expect(rss[1].contains("a &lt; b"))
  }

  @Test("a field has feeds of its own, with its stories alone")
  func fieldFeeds() throws {
    let fixture = try FeedFixture(content())
    let channel = try #require(try fixture.rss(field: 1)["channel"])
    #expect(channel["title"]?.text == "Bản tin: Văn hóa - xã hội")
    #expect(channel["link"]?.text == "https://kheo.example/linh-vuc/van-hoa-xa-hoi.html")
    #expect(channel["atom:link"]?.attributes["href"] == "https://kheo.example/linh-vuc/van-hoa-xa-hoi/feed.xml")
    #expect(channel.all("item").map { $0["title"]?.text ?? "" } == ["Khác"])
  }

  @Test("previews and withdrawn stories are in no feed, even when drafts are shown")
  func drafts() throws {
    let fixture = try FeedFixture(content(), includesDrafts: true)
    #expect(fixture.source.library.stories.count == 5)
    #expect(try fixture.atom().all("entry").compactMap { $0["title"]?.text }.contains("Nháp") == false)
    #expect(try fixture.atom().all("entry").count == 3)
    #expect(try fixture.atom()["updated"]?.text == "2018-05-13T00:00:00+07:00")
  }

  @Test("control characters, which XML cannot hold, are left out of XML and escaped in JSON")
  func controlCharacters() throws {
    var content = ContentBuilder()
    content.add("stories/2018/a.md", storyText(title: #""a\x01b\x0Bc\x7Fd\uFFFEe\tf""#))
    let fixture = try FeedFixture(content)
    #expect(try fixture.rss()["channel"]?["item"]?["title"]?.text == "abc\u{7F}de\tf")
    #expect(try fixture.atom()["entry"]?["title"]?.text == "abc\u{7F}de\tf")
    let items = try #require(try fixture.json()["items"] as? [[String: Any]])
    #expect(items.first?["title"] as? String == "a\u{1}b\u{B}c\u{7F}d\u{FFFE}e\tf")
  }

  @Test("no feed is longer than site.yml says, and the newest come first", arguments: [1, 3, 50])
  func size(limit: Int) throws {
    var content = ContentBuilder(site: ContentBuilder.site + "feed_size: \(limit)\n")
    for day in 1...9 { content.add("stories/2018/bai-\(day).md", storyText(title: "\(day)", date: "\(day)/1/2018")) }
    let titles = try FeedFixture(content).rss()["channel"]?.all("item").compactMap { $0["title"]?.text }
    #expect(titles == (1...9).reversed().prefix(limit).map(String.init))
  }

  @Test("an empty bulletin has feeds that say so, and ask no clock")
  func empty() throws {
    let fixture = try FeedFixture(ContentBuilder())
    let channel = try #require(try fixture.rss()["channel"])
    #expect(channel.all("item").isEmpty)
    #expect(channel["lastBuildDate"] == nil)
    #expect(channel["description"]?.text == "Một câu về bản tin.")
    let atom = try fixture.atom()
    #expect(atom["updated"]?.text == "1970-01-01T00:00:00+07:00")
    #expect(atom["rights"] == nil)
    #expect((try fixture.json()["items"] as? [Any])?.isEmpty == true)
  }

  @Test("a field without stories is dated by the rest of the site")
  func emptyField() throws {
    var content = ContentBuilder()
    content.add("stories/2018/a.md", storyText(date: "12/5/2018"))
    #expect(try FeedFixture(content).atom(field: 1)["updated"]?.text == "2018-05-12T00:00:00+07:00")
  }

  @Test("the same content gives the same bytes")
  func deterministic() throws {
    for format in PlannedFeed.Format.allCases {
      #expect(try FeedFixture(content()).feed(format) == FeedFixture(content()).feed(format))
    }
  }
}
