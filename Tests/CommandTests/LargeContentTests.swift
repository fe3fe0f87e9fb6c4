import BulletinTestSupport
import Foundation
import Testing

@Suite("Content of unusual size")
struct LargeContentTests {
  private func check(_ folder: SiteFolder) throws -> SiteCommand.Outcome {
    try SiteCommand.run(["check", "--now", "2026-11-21"], in: folder.path, seconds: 600)
  }

  private static let paragraph = String(repeating: "Lop lop nguoi dan hien dat lam duong, ", count: 25) + "mot.\n\n"

  @Test("a story of 10 MB is refused with its size, the limit and what to do; the others are looked at all the same")
  func largeStory() throws {
    let folder = try SiteFolder(SiteText.frame + .plainTheme + .story("2018/khac", field: "kinh te nong"))
    let body = String(repeating: Self.paragraph, count: 10_000_000 / Self.paragraph.utf8.count + 1)
    try folder.write("content/stories/2018/dai.md", storyText(body: body))
    let outcome = try check(folder)
    #expect(outcome.status == 1)
    #expect(
      outcome.standardError.contains("lỗi: bài dài 9766 KiB, quá giới hạn 1024 KiB [markdown-too-big]\n")
    )
    #expect(outcome.standardError.contains("--> content/stories/2018/dai.md:7:1"))
    #expect(outcome.standardError.contains("^ tách thành nhiều bài"))
    #expect(outcome.standardError.contains("content/stories/2018/khac.md:4:8"))
    #expect(outcome.standardError.utf8.count < 2000, "nothing of the story's ten million bytes is poured out")
  }

  @Test("a story just below the limit becomes a page with every paragraph")
  func storyAtLimit() throws {
    let folder = try SiteFolder(
      SiteText.frame + .plainTheme + "-- templates/story.mustache --\n<body>{{{body}}}</body>"
    )
    let count = (1 << 20) / Self.paragraph.utf8.count - 1
    try folder.write("content/stories/2018/dai.md", storyText(body: String(repeating: Self.paragraph, count: count)))
    let outcome = try SiteCommand.run(["build", "--no-search", "--now", "2026-11-21"], in: folder.path, seconds: 600)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    let page = try String(contentsOfFile: folder.output + "/bai/2018/dai.html", encoding: .utf8)
    #expect(page.components(separatedBy: "</p>").count - 1 == count)
  }

  @Test("front matter that has no end, or is 10 MB long, is refused at its place")
  func largeFrontMatter() throws {
    let folder = try SiteFolder(SiteText.frame + .plainTheme)
    let lines = String(repeating: "  - mot the rat dai de lam day tep nay cho den khi qua lon\n", count: 170_000)
    try folder.write("content/stories/2018/khoa.md", storyText(more: "tags:\n" + lines))
    try folder.write("content/stories/2018/ho.md", "---\ntitle: A\n" + lines)
    let outcome = try check(folder)
    #expect(outcome.status == 1)
    #expect(outcome.standardError.contains("--> content/stories/2018/khoa.md:"))
    #expect(outcome.standardError.contains("--> content/stories/2018/ho.md:"))
    #expect(outcome.standardError.hasSuffix("\n2 lỗi, 0 cảnh báo\n"), "\(outcome.standardError.suffix(500))")
    #expect(outcome.standardError.utf8.count < 3000)
  }

  @Test("fifty thousand files in one folder, of which a few are stories")
  func manyFiles() throws {
    let folder = try SiteFolder(
      SiteText.frame + .plainTheme + .story("2018/a", body: "![Ảnh](anh-49999.svg)")
        + .story("2018/b", body: "![Ảnh](anh-5.svg)")
    )
    let place = folder.content + "/stories/2018/"
    for number in 0..<50_000 {
      let descriptor = open("\(place)anh-\(number).svg", O_WRONLY | O_CREAT | O_CLOEXEC, 0o644)
      try #require(descriptor >= 0)
      if number == 5 || number == 49_999 { _ = write(descriptor, "<svg width=\"4\" height=\"3\"/>", 27) }
      close(descriptor)
    }
    let outcome = try SiteCommand.run(["build", "--now", "2026-11-21"], in: folder.path, seconds: 600)
    #expect(outcome.status == 0, "\(outcome.standardError)")
    #expect(outcome.standardOutput.hasPrefix("đã dựng 2 bài thành "))
    let copied = SiteSnapshot(of: folder.output).paths.filter { $0.hasSuffix(".svg") }
    #expect(copied.count == 2, "only what stories show is copied")
  }
}
