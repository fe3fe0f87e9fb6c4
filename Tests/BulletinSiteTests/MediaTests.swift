import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("Media files")
struct MediaTests {
  @Test(
    "stand where they stand in the content folder, under names that work everywhere",
    arguments: [
      ("stories/2018/a/Ruộng.JPG", "tep/2018/a/ruong.jpg"),
      ("stories/2018/Bài Đầu/ảnh 1.jpeg", "tep/2018/bai-dau/anh-1.jpeg"),
      ("anh/logo.svg", "tep/anh/logo.svg"),
      ("logo.svg", "tep/logo.svg"),
      ("stories/2018/a.b/c.d.png", "tep/2018/a-b/c-d.png"),
      ("anh/con.jpg", "tep/anh/con_.jpg"),  // Windows keeps the name for a device
      ("con/aux.tar.gz", "tep/con_/aux-tar.gz"),
      ("anh/a.MP3", "tep/anh/a.mp3"),
    ]
  )
  func output(path: String, expected: String) {
    #expect(MediaDirectory.output(for: path)?.string == expected)
  }

  @Test(
    "whose names give no address are refused",
    arguments: ["anh/—.jpg", "—/a.jpg", "anh/a", "anh/.jpg", "anh/a.ảnh", "anh/a.", "anh/a.j pg"]
  )
  func unnameable(path: String) {
    #expect(MediaDirectory.output(for: path) == nil)
    var directory = MediaDirectory(files: [path])
    guard case .unnameable = directory.use(path) else {
      Issue.record("\(path) was named")
      return
    }
  }

  @Test("a file whose name gives no address is told where it is used")
  func unnameableIsTold() throws {
    var content = ContentBuilder()
    content.addFiles("stories/2018/—.jpg")
    content.add("stories/2018/a.md", storyText(body: "![a](⟦—.jpg⟧)"))
    let diagnostics = try content.library().diagnostics
    #expect(diagnostics.ranges == content.marks["stories/2018/a.md"])
    #expect(
      diagnostics.findings == [
        Finding(
          "file-name-unusable",
          8,
          6,
          pointsAt: "—.jpg",
          fix: "đổi tên tệp: có ít nhất một chữ hay số, và có đuôi"
        )
      ]
    )
  }

  @Test("two pictures of one name in two stories do not meet, and one picture of many stories is one file")
  func sameName() throws {
    var content = ContentBuilder()
    content.add("stories/2018/a/index.md", storyText(body: "![a](ruong.jpg) ![b](../../anh/chung.jpg)"))
    content.add("stories/2018/b/index.md", storyText(body: "![a](ruong.jpg) ![b](../../anh/chung.jpg)"))
    content.addFiles(
      "stories/2018/a/ruong.jpg",
      "stories/2018/b/ruong.jpg",
      "stories/anh/chung.jpg",
      "stories/anh/thua.jpg"
    )
    let (library, diagnostics) = try content.library()
    #expect(diagnostics.findings == [])
    #expect(
      library.media.map(\.output.string) == [
        "tep/2018/a/ruong.jpg", "tep/anh/chung.jpg", "tep/2018/b/ruong.jpg",
      ]
    )
    #expect(SitePlan.make(for: library, assets: []).diagnostics.isEmpty)
  }

  @Test(
    "that would meet all the same are told with both names",
    arguments: [("stories/2018/Ruộng.jpg", "stories/2018/ruong.jpg"), ("anh/a.jpg", "stories/anh/a.jpg")]
  )
  func clash(first: String, second: String) throws {
    var content = ContentBuilder()
    let body = "![a](<../../\(first)>) ![b](<../../\(second)>)"
    content.add("stories/2018/a.md", storyText(body: body))
    content.addFiles(first, second)
    let library = try content.library().library
    let diagnostics = SitePlan.make(for: library, assets: []).diagnostics
    #expect(diagnostics.ids == ["output-clash"])
    let headline = try #require(diagnostics.first?.headline.vi)
    #expect(headline.contains("content/\(first)") && headline.contains("content/\(second)"))
  }

  @Test("media types are told by the ending")
  func types() {
    #expect(MediaType.of("a/b.jpg") == "image/jpeg")
    #expect(MediaType.of("a/b.m4a") == "audio/mp4")
    #expect(MediaType.of("a/b.xyz") == "application/octet-stream")
    #expect(MediaType.of("a/b") == "application/octet-stream")
  }
}
