import BulletinBuild
import BulletinCore
import BulletinTestSupport
import Foundation
import Testing

/// What a process that builds again and again, as a preview does, keeps from build to build.
@Suite struct ProcessMemoryTests {
  private static let site =
    SiteText.frame + .story("2018/mot", title: "Bài một") + .story("2018/hai", title: "Bài hai")
    + .story("2018/ba", title: "Bài ba", field: "van-hoa-xa-hoi")

  @Test func `a process that builds again keeps the stories nobody touched, and reads those that somebody did`()
    async throws
  {
    let folder = try SiteFolder(Self.site + .plainTheme)
    try folder.write("templates/story.mustache", "{{{body}}}\n")
    let stories = ProcessMemory()
    _ = try await folder.build(stories: stories)
    // Until then the files might be written again within a tick of the clock.
    try await Task.sleep(for: .seconds(3.2))
    _ = try await folder.build(stories: stories)
    // From here on the process has only its own memory.
    try FileManager.default.removeItem(atPath: folder.path + "/.kheo")
    try folder.change("content/stories/2018/mot.md", "Bài một", "Bài mốt")
    try FileManager.default.removeItem(atPath: folder.path + "/content/stories/2018/ba.md")
    #expect(try await folder.build(stories: stories).reason(of: "bai/2018/hai.html") == .nothingRemembered)
    try await folder.expectClean("after an edit")
    // Ids of templates are not for headings: with others the bodies are read anew.
    try folder.change("content/stories/2018/hai.md", "Thân bài.", "## Phần chân\n\nThân bài.")
    _ = try await folder.build(stories: stories)
    try folder.write("templates/story.mustache", "<div id=\"phan-chan\">{{{body}}}</div>\n")
    let last = try await folder.build(stories: stories)
    #expect(try last["bai/2018/hai.html"].contains("id=\"phan-chan-2\""))
    try await folder.expectClean("after a change of the theme")
  }

  @Test func `a process joins anew what an edit may show elsewhere, and finds things where they stand now`()
    async throws
  {
    let folder = try SiteFolder(
      Self.site + SiteText("-- content/stories/2018/phim.mp4 --\n") + .story("2018/phim", body: "![Phim](phim.mp4)")
        + .story("2018/lien-ket", body: "[tới mục](hai.md#phan-mot)")
    )
    let process = ProcessMemory()
    let names = ["mot", "hai", "phim"].map { "content/stories/2018/\($0).md" }
    _ = try await folder.build(stories: process)
    // A text; one with a finding in it; headings, without and with the one that another story leads to; a story less.
    for (name, old, new) in [
      (names[0], "Thân bài.", "Thân bài, thêm một câu."), (names[2], "![Phim]", "Thêm một đoạn.\n\n![Phim]"),
      (names[1], "Thân bài.", "## Phần hai\n\nThân bài."), (names[1], "## Phần hai", "## Phần một"),
      (names[0], "thêm một câu", "thêm hai câu"),
    ] {
      try folder.change(name, old, new)
      let built = try await folder.build(stories: process)
      let clean = try await folder.build(memory: .none, into: "clean")
      #expect(built.diagnostics == clean.diagnostics, "\(new)")
      #expect(built.isPublished == clean.isPublished, "\(new)")
      if built.isPublished { try await folder.expectClean(new) }
    }
    try folder.remove(names[0])
    _ = try await folder.build(stories: process)
    try await folder.expectClean("after a story is gone")
  }

  @Test func `a process that builds again publishes a story on its day`() async throws {
    let folder = try SiteFolder(Self.site + .story("2026/hen", date: "20/11/2026"))
    let process = ProcessMemory()
    #expect(!(try await folder.build(now: "18/11/2026", stories: process)).has("bai/2026/hen.html"))
    #expect(!(try await folder.build(now: "19/11/2026", stories: process)).has("bai/2026/hen.html"))
    #expect(try await folder.build(now: "21/11/2026", stories: process).has("bai/2026/hen.html"))
    #expect(!(try await folder.build(now: "19/11/2026", stories: process)).has("bai/2026/hen.html"))
  }
}
