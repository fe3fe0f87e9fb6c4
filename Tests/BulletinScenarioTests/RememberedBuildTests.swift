import BulletinBuild
import BulletinCore
import BulletinTestSupport
import Foundation
import Testing

/// What builds leave to the next one in `.kheo`, and what becomes of it.
@Suite struct RememberedBuildTests {
  private static let site =
    SiteText.frame + .story("2018/mot", title: "Bài một", keys: "tags: [làng]") + .story("2018/hai", title: "Bài hai")
    + .story("2018/ba", title: "Bài ba", field: "van-hoa-xa-hoi")

  private func reasons(_ site: BuiltSite) -> [String: PageReason] {
    Dictionary(uniqueKeysWithValues: site.report.reasons.map { ($0.path.string, $0.reason) })
  }

  private func memory(_ folder: SiteFolder) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path + "/.kheo").filter { $0 != ".gitignore" }.sorted()
  }

  @Test func `a text that changes rewrites its page, the search and what quotes it, and nothing else`() async throws {
    let folder = try SiteFolder(Self.site)
    let first = try await folder.build()
    #expect(reasons(first)["bai/2018/mot.html"] == .nothingRemembered)
    let before = SiteSnapshot(of: folder.output)
    try folder.change("content/stories/2018/mot.md", "Thân bài.", "Thân bài, thêm một câu.")
    let second = try await folder.build()
    #expect(second.report.publication?.method == .patch)
    let rewritten = SiteSnapshot(of: folder.output).rewritten(since: before)
    #expect(rewritten.contains("bai/2018/mot.html"))
    #expect(
      rewritten.allSatisfy {
        $0.contains("mot") || $0.hasPrefix("tim-kiem/") || $0.hasSuffix(".xml") || $0.hasSuffix(".json")
          || $0.contains("/in-")
      },
      "\(rewritten)"
    )
    let why = reasons(second)
    #expect(why["bai/2018/mot.html"] == .text)
    #expect(why["bai/2018/hai.html"] == .kept)
    #expect(why["index.html"] == .kept)
    #expect(why["tai-ve.html"] == .always)
    #expect(why["linh-vuc/kinh-te/in-2018.html"] == .text)
    try await folder.expectClean()
  }

  @Test func `every page says why it was made anew`() async throws {
    let folder = try SiteFolder(Self.site)
    _ = try await folder.build()
    try folder.change("content/stories/2018/mot.md", "Bài một", "Bài mốt")
    let title = reasons(try await folder.build())
    #expect(title["bai/2018/mot.html"] == .text)
    #expect(title["bai/2018/hai.html"] == .surroundings, "its neighbour in the field")
    #expect(title["index.html"] == .surroundings)
    try folder.write("content/stories/2018/bon.md", bytes: SiteText.story("2018/bon").files[0].bytes)
    #expect(
      reasons(try await folder.build())["bai/2018/bon.html"] == .bulletin,
      "the number of stories stands around every page"
    )
    try folder.write("output/bai/2018/hai.html", "Ai đó đã sửa.")
    #expect(reasons(try await folder.build())["bai/2018/hai.html"] == .touched)
    try folder.change("content/site.yml", "Bản tin để thử.", "Bản tin khác.")
    #expect(reasons(try await folder.build())["bai/2018/hai.html"] == .bulletin)
    #expect(Set(reasons(try await folder.build()).values) == [.kept, .always])
    try await folder.expectClean()
  }

  @Test func `a whole site is remembered in four files`() async throws {
    let folder = try SiteFolder(Self.site)
    _ = try await folder.build()
    #expect(try memory(folder).map { $0.prefix(5) } == ["index", "join", "site-", "stori"])
  }

  // Each by itself, because together they would keep all other tests waiting.
  @Test(arguments: ["index", "join", "site-", "stori"])
  func `what is damaged, foreign or cut short is noticed and not used`(start: String) async throws {
    let folder = try SiteFolder(Self.site)
    _ = try await folder.build()
    let name = try #require(try memory(folder).first { $0.hasPrefix(start) })
    let path = ".kheo/" + name
    let sound = Array(try #require(FileManager.default.contents(atPath: folder.path + "/" + path)))
    // The mark of the format, that of the program, the sum, and places in the rest.
    for place in [0, 16, 33, 50, sound.count / 2, sound.count - 1] {
      var damaged = sound
      damaged[place] ^= 0x55
      try folder.write(path, bytes: damaged)
      let report = reasons(try await folder.build())
      if name.hasPrefix("site-") { #expect(report["index.html"] == .nothingRemembered, "\(name) \(place)") }
      try await folder.expectClean("\(name) \(place)")
    }
    for length in [0, 20, 45, sound.count - 3] {
      try folder.write(path, bytes: Array(sound[..<length]))
      _ = try await folder.build()
      try await folder.expectClean("\(name) cut to \(length)")
    }
  }

  @Test func `of the search's index only the part that holds a changed text is made anew`() async throws {
    let stories = (100..<250).map { SiteText.story("2018/bai-\($0)", title: "Bài \($0)") }
    let folder = try SiteFolder(stories.reduce(SiteText.frame + .plainTheme, +))
    func parts() throws -> [String: Int] {
      let names = try memory(folder).filter { $0.hasPrefix("index-") }
      return Dictionary(uniqueKeysWithValues: try names.map { ($0, try inode(folder.path + "/.kheo/" + $0)) })
    }
    _ = try await folder.build()
    let first = try parts()
    #expect(first.keys.sorted() == ["index-0", "index-1", "index-2"])
    try folder.change("content/stories/2018/bai-170.md", "Thân bài.", "Thân bài, thêm chữ chuồn chuồn.")
    let second = try await folder.build()
    #expect(try parts().filter { first[$0.key] != $0.value }.count == 1)
    #expect(second.has("tim-kiem/goc.js"))
    try await folder.expectClean("after an edit")
    // With parts that are damaged, and one that was made for other documents.
    let one = Array(try #require(FileManager.default.contents(atPath: folder.path + "/.kheo/index-0")))
    try folder.write(".kheo/index-1", bytes: one)
    try folder.write(".kheo/index-0", bytes: one.map { $0 ^ 1 })
    try folder.change("content/stories/2018/bai-240.md", "Thân bài.", "Thân bài, thêm chữ bươm bướm.")
    _ = try await folder.build()
    try await folder.expectClean("after damage")
    // Every document moves.
    try folder.write(
      "content/stories/2018/moi.md",
      bytes: SiteText.story("2018/moi", date: "30/12/2018").files[0].bytes
    )
    _ = try await folder.build()
    try await folder.expectClean("after a new story")
  }

  private func inode(_ path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int)
  }

  @Test func `an older memory put back does no harm`() async throws {
    let folder = try SiteFolder(Self.site)
    _ = try await folder.build()
    let old = try memory(folder).map { name in
      (name, Array(try #require(FileManager.default.contents(atPath: folder.path + "/.kheo/" + name))))
    }
    try folder.change("content/stories/2018/mot.md", "Thân bài.", "Thân bài khác.")
    try folder.change("content/stories/2018/hai.md", "Bài hai", "Bài hải")
    try folder.remove("content/stories/2018/ba.md")
    _ = try await folder.build()
    for (name, bytes) in old { try folder.write(".kheo/" + name, bytes: bytes) }
    _ = try await folder.build()
    try await folder.expectClean()
  }

  @Test func `where nothing can be remembered the site is built all the same, and that is said`() async throws {
    let folder = try SiteFolder(Self.site)
    try folder.write(".kheo", "Một tệp, không phải thư mục.")
    for _ in 0..<2 {
      let site = try await folder.build()
      #expect(site.isPublished)
      #expect(site.report.memoryFault != nil)
    }
    try await folder.expectClean()
  }

  @Test func `the same bytes written again, or under another time stamp, change nothing`() async throws {
    let folder = try SiteFolder(Self.site)
    _ = try await folder.build()
    let before = SiteSnapshot(of: folder.output)
    let path = folder.content + "/stories/2018/mot.md"
    let bytes = try #require(FileManager.default.contents(atPath: path))
    try folder.remove("content/stories/2018/mot.md")
    try folder.write("content/stories/2018/mot.md", bytes: Array(bytes))
    try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1)], ofItemAtPath: path)
    #expect(Set(reasons(try await folder.build()).values) == [.kept, .always])
    #expect(SiteSnapshot(of: folder.output) == before)
  }

  @Test func `a text that keeps its length and time stamp is seen all the same`() async throws {
    let folder = try SiteFolder(Self.site)
    let path = folder.content + "/stories/2018/mot.md"
    let day = Date(timeIntervalSince1970: 1_000_000_000)
    try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: path)
    _ = try await folder.build()
    try folder.change("content/stories/2018/mot.md", "Thân bài.", "Thân bãi.")
    try FileManager.default.setAttributes([.modificationDate: day], ofItemAtPath: path)
    #expect(try await folder.build()["bai/2018/mot.html"].contains("Thân bãi."))
  }

  @Test func `two folders of one bulletin, with and without drafts, remember apart`() async throws {
    let folder = try SiteFolder(Self.site + .story("2018/nhap", keys: "status: draft"))
    for _ in 0..<2 {
      #expect(!(try await folder.build()).has("bai/2018/nhap.html"))
      _ = try await folder.build(includesDrafts: true, into: "xem-thu")
      #expect(FileManager.default.fileExists(atPath: folder.path + "/xem-thu/bai/2018/nhap.html"))
      try folder.change("content/stories/2018/mot.md", "Thân bài", "Thân bài thêm")
    }
    // The same folder, now with them, then again without.
    #expect(try await folder.build(includesDrafts: true).has("bai/2018/nhap.html"))
    #expect(!(try await folder.build()).has("bai/2018/nhap.html"))
    try await folder.expectClean()
  }

  @Test func `of many folders those that were built last are remembered`() async throws {
    let folder = try SiteFolder(Self.site + .plainTheme)
    for number in 0..<10 { _ = try await folder.build(into: "xem-\(number)") }
    #expect(try memory(folder).count { $0.hasPrefix("site-") } == 8)
    let names = try memory(folder)
    _ = try await folder.build(into: "xem-9")
    #expect(try memory(folder) == names)
  }

  @Test func `a style sheet that pages have in themselves remakes them when it changes`() async throws {
    let folder = try SiteFolder(Self.site + .plainTheme)
    try folder.write("templates/assets/first.css", "p { color: red }")
    try folder.write("templates/assets/site.css", "b { color: red }")
    try folder.write("templates/story.mustache", "<style>{{> assets/first.css}}</style>{{{body}}}\n")
    _ = try await folder.build()
    try folder.write("templates/assets/site.css", "b { color: blue }")
    #expect(reasons(try await folder.build())["bai/2018/mot.html"] == .kept, "only linked")
    try folder.write("templates/assets/first.css", "p { color: blue }")
    let third = try await folder.build()
    #expect(third.report.diagnostics.isEmpty)
    #expect(try third["bai/2018/mot.html"].hasPrefix("<style>p{color:blue}</style>"))
    try await folder.expectClean()
  }

  @Test func `a story comes on its day`() async throws {
    let folder = try SiteFolder(Self.site + .story("2026/hen", date: "20/11/2026"))
    #expect(!(try await folder.build(now: "19/11/2026")).has("bai/2026/hen.html"))
    #expect(try await folder.build(now: "21/11/2026").has("bai/2026/hen.html"))
    try await folder.expectClean()
  }
}
