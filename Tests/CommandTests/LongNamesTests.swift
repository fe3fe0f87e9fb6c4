import BulletinTestSupport
import Foundation
import Testing

@Suite("Names as long as the system lets them be: 255 bytes")
struct LongNamesTests {
  private static let frame = SiteText.frame + .plainTheme
  /// 255 bytes in letters of three bytes each.
  private static let vietnamese = String(repeating: "ệ", count: 84)

  private func build(_ folder: SiteFolder, _ options: [String] = []) throws -> SiteCommand.Outcome {
    try SiteCommand.run(["build", "--now", "2026-11-21"] + options, in: folder.path)
  }

  @Test("stories, their folders and their pictures are found and built")
  func content() throws {
    let long = String(repeating: "dai-", count: 63)
    let picture = Self.vietnamese + ".svg"
    #expect(long.utf8.count + 3 == 255)
    let folder = try SiteFolder(
      Self.frame + .story("2018/" + Self.vietnamese, title: "Bài tên có dấu")
        + .story("2018/\(long)", title: "Bài tên không dấu")
        + .story("\(String(repeating: "x", count: 255))/bai", title: "Bài trong thư mục tên dài")
        + .story("2018/anh", body: "![Ảnh](\(picture.dropFirst()))")
        + "-- content/stories/2018/\(picture.dropFirst()) --\n<svg width=\"4\" height=\"3\"/>"
    )
    let outcome = try build(folder)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    let paths = SiteSnapshot(of: folder.output).paths
    #expect(paths.filter { $0.hasPrefix("bai/2018/") && $0.hasSuffix(".html") }.count >= 4)
    #expect(paths.filter { $0.hasSuffix(".svg") }.count == 1)
    #expect(paths.allSatisfy { $0.split(separator: "/").allSatisfy { $0.utf8.count <= 255 } })
  }

  @Test("a title of a thousand words gives a story file whose name the system takes")
  func newStory() throws {
    let folder = try SiteFolder(Self.frame)
    let title = String(repeating: "Nghĩa tình đồng bào nơi biên giới ", count: 125)
    let outcome = try SiteCommand.run(["new", title, "--field", "kinh-te"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    let paths = SiteSnapshot(of: folder.content).paths.filter { $0.hasPrefix("stories/") }
    #expect(paths.count == 1)
    #expect(paths.allSatisfy { $0.split(separator: "/").allSatisfy { $0.utf8.count <= 255 } })
  }

  @Test(
    "the report of a check may have such a name",
    arguments: [String(repeating: "b", count: 250), String(vietnamese.prefix(83)) + "b"]
  )
  func report(name: String) throws {
    let folder = try SiteFolder(Self.frame + .story("2018/a"))
    let file = name + ".html"
    #expect(file.utf8.count == 255)
    for _ in 0..<2 {
      let outcome = try SiteCommand.run(["check", "--report", file, "--now", "2026-11-21"], in: folder.path)
      #expect(outcome.status == 0, "\(outcome.standardError)")
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == [file, "content", "templates"].sorted())
  }

  @Test("a name that is longer is said to be too long, with the limit")
  func tooLong() throws {
    let folder = try SiteFolder(Self.frame + .story("2018/a"))
    for options in [["--out", String(repeating: "a", count: 256)], ["--content", String(repeating: "a", count: 256)]] {
      let outcome = try build(folder, options)
      #expect(outcome.status == 2)
      #expect(outcome.standardError.contains("tên hoặc đường dẫn quá dài"))
      #expect(outcome.standardError.contains("mỗi tên tối đa 255 byte"))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["content", "templates"])
  }
}
