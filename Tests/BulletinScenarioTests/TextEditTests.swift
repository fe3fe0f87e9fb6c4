import BulletinBuild
import BulletinCore
import BulletinTestSupport
import Foundation
import Testing

/// Builds after which only the pages of changed texts are looked at. That they are right, the random edits prove; here, that they are
/// such builds, and that everything else is none.
@Suite struct TextEditTests {
  /// No pictures and no files of the theme: those are told apart by their stamps only once they are some seconds old.
  private static let site =
    SiteText.frame + .plainTheme + story("mot") + story("hai", field: "van-hoa-xa-hoi") + story("ba")
    + SiteText("-- templates/story.mustache --\n<h1 id=\"tit\">{{title}}</h1>{{{body}}}\n")

  private static func story(_ name: String, field: String = "kinh-te") -> SiteText {
    .story("2018/\(name)", title: "Bài \(name)", field: field, body: "Thân bài.[^1]\n\n[^1]: Chú thích.")
  }

  /// The bytes of the note of edits, if there is one.
  private func edits(_ folder: SiteFolder) -> Data? {
    let memory = folder.path + "/.kheo/"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: memory)) ?? []
    return names.first { $0.hasPrefix("edits-of-") }.flatMap { FileManager.default.contents(atPath: memory + $0) }
  }

  @Test func `a changed text is noted beside what is remembered of the whole site`() async throws {
    let folder = try SiteFolder(Self.site)
    let first = try await folder.build()
    #expect(edits(folder) == nil)
    var counts = first.report.publication?.counts
    for number in 1...3 {
      try folder.change("content/stories/2018/mot.md", "Thân bài.", "Thân bài. Câu \(number).")
      let built = try await folder.build()
      #expect(edits(folder) != nil)
      #expect(built.report.publication?.method == .patch)
      #expect(built.reason(of: "bai/2018/mot.html") == .text)
      #expect(built.reason(of: "bai/2018/hai.html") == .kept)
      try await folder.expectClean("\(number)")
      let now = built.report.publication?.counts
      #expect(now?.files == counts?.files)
      #expect(now.map { $0.unchanged < $0.files } == true)
      counts = now
    }
    let total = SiteSnapshot(of: folder.output).contents.filter { !$0.key.hasPrefix(".kheo") }
    #expect(counts?.files == total.count { $0.key != "kheo-output" })
    let note = edits(folder)
    #expect(try await folder.build().reason(of: "bai/2018/mot.html") == .kept)
    #expect(edits(folder) == note, "nothing new to note")
  }

  @Test func `a title, a note that is gone or a hand in the site are looked at page by page`() async throws {
    let folder = try SiteFolder(Self.site)
    _ = try await folder.build()
    try folder.change("content/stories/2018/mot.md", "Bài mot", "Bài mốt")
    #expect(try await folder.build().reason(of: "index.html") == .surroundings)
    #expect(edits(folder) == nil)
    try folder.change("content/stories/2018/mot.md", "[^1]\n\n[^1]: Chú thích.", "")
    _ = try await folder.build()
    #expect(edits(folder) == nil)
    try folder.change("content/stories/2018/mot.md", "Thân bài.", "Thân bài khác.")
    try folder.write("output/bai/2018/hai.html", "Ai đó đã sửa.")
    let built = try await folder.build()
    #expect(edits(folder) == nil)
    #expect(built.reason(of: "bai/2018/hai.html") == .touched)
    try await folder.expectClean()
    // And a text edit after all that.
    try folder.change("content/stories/2018/ba.md", "Thân bài.", "Thân bài khác.")
    _ = try await folder.build()
    #expect(edits(folder) != nil)
    try await folder.expectClean()
  }

  @Test func `a note that is damaged, or of another memory, is not used`() async throws {
    let folder = try SiteFolder(Self.site)
    _ = try await folder.build()
    try folder.change("content/stories/2018/mot.md", "Thân bài.", "Thân bài một.")
    _ = try await folder.build()
    let memory = folder.path + "/.kheo/"
    let name = try #require(
      FileManager.default.contentsOfDirectory(atPath: memory).first { $0.hasPrefix("edits-of-") }
    )
    let sound = Array(try #require(edits(folder)))
    for place in [0, 40, sound.count / 2, sound.count - 1] {
      var damaged = sound
      damaged[place] ^= 0x55
      try folder.write(".kheo/" + name, bytes: damaged)
      try folder.change("content/stories/2018/mot.md", "Thân bài", "Thân bài \(place)")
      _ = try await folder.build()
      try await folder.expectClean("\(place)")
    }
    // The whole site was written down again meanwhile: the old note is of another memory.
    try folder.write(".kheo/" + name, bytes: sound)
    try folder.change("content/stories/2018/hai.md", "Thân bài.", "Thân bài hai.")
    _ = try await folder.build()
    try await folder.expectClean("an older note")
  }

  @Test func `the search follows`() async throws {
    let folder = try SiteFolder(Self.site)
    _ = try await folder.build()
    try folder.change("content/stories/2018/mot.md", "Thân bài.", "Thân bài có chuồn chuồn.")
    let built = try await folder.build()
    #expect(edits(folder) != nil)
    #expect(!built.report.isSearchStale)
    try await folder.expectClean("a new word")
    try folder.change("content/stories/2018/mot.md", " có chuồn chuồn", "")
    _ = try await folder.build()
    try await folder.expectClean("without it again")
  }
}
