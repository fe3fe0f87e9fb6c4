import BulletinTestSupport
import Foundation
import Testing

@Suite("Content that changes while it is built")
struct ChangingContentTests {
  private static let picture = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"4\" height=\"3\"/>\n"
  private static let stories = (1...6).map { "201\($0 % 3)/bai-\($0)" }
  private static let pictures = stories.prefix(3).map { "content/stories/\($0).svg" }

  private static let site: SiteText = {
    var text = SiteText.frame
    for (index, story) in stories.enumerated() {
      let name = story.split(separator: "/")[1]
      text =
        text
        + .story(
          story,
          keys: "tags: [thẻ \(index % 2)]",
          body: index < 3 ? "![Ảnh](\(name).svg)\n\nĐọc [bài bên](bai-\(6 - index).md)." : "Thân bài."
        )
    }
    return pictures.reduce(text) { $0 + "-- \($1) --\n\(picture)" }
  }()

  @Test("every build publishes a whole site, or says what is wrong and leaves the old one as it was")
  func restlessEditor() throws {
    let folder = try SiteFolder(Self.site)
    // Templates of its own, so that they change too.
    try FileManager.default.copyItem(atPath: SiteRepository.templates, toPath: folder.path + "/templates")
    let arguments = ["build", "--now", "2026-11-21"]
    let first = try SiteCommand.run(arguments, in: folder.path)
    #expect(first.status == 0, "\(first.standardError)")
    let clean = SiteSnapshot(of: folder.output).contents

    let seed = UInt64(Date.now.timeIntervalSince1970)
    let editor = RestlessEditor(
      of: folder,
      texts: Self.stories.map { "content/stories/\($0).md" } + ["content/site.yml", "templates/story.mustache"],
      pictures: Self.pictures + ["templates/assets/site.css"],
      seed: seed
    )
    defer { editor.stop() }
    for round in 1...15 {
      let before = SiteSnapshot(of: folder.output)
      let outcome = try SiteCommand.run(arguments, in: folder.path)
      let place = "round \(round) of seed \(seed): \(outcome.standardError)"
      #expect(outcome.signal == nil, "\(place)")
      if outcome.status == 0 {
        #expect(SiteLinks(of: folder.output, base: "https://vi-du.example/ban-tin/").problems == [], "\(place)")
      } else {
        #expect([1, 2].contains(outcome.status), "\(place)")
        #expect(outcome.standardError.contains("lỗi: "), "\(place)")
        #expect(SiteSnapshot(of: folder.output) == before, "\(place)")
      }
      let rubbish = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.contains("kheo-new") }
      #expect(rubbish == [], "\(place)")
    }
    editor.stop()
    let last = try SiteCommand.run(arguments, in: folder.path)
    #expect(last.status == 0, "\(last.standardError)")
    #expect(SiteSnapshot(of: folder.output).contents == clean)
  }
}
