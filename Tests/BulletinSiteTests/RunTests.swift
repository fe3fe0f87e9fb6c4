import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("Runs of stories that are joined beside each other")
struct RunTests {
  /// More stories than one run has, each with a head picture, a picture and a link to a story of another run.
  private static func content(count: Int) -> ContentBuilder {
    var content = ContentBuilder()
    for number in 0..<count {
      content.add(
        "stories/2018/bai-\(number).md",
        storyText(
          date: "\(number % 28 + 1)/1/2018",
          more: "cover: {src: dau-\(number % 5).jpg, alt: a}\ntags: [làng \(number % 3)]",
          body: "![a](anh-\(number * 7 % 11).jpg)\n\n[b](bai-\((number + count / 2) % count).md)"
            // A few that lead nowhere: each is compared with the names of all stories.
            + (number.isMultiple(of: 100) ? " [c](bai-\(number)x.md)" : "")
        )
      )
    }
    for number in 0..<11 { content.addFiles("stories/2018/anh-\(number).jpg", "stories/2018/dau-\(number).jpg") }
    return content
  }

  @Test("give the media the positions of their first use, and every story what it refers to")
  func references() throws {
    let content = Self.content(count: 1_100)
    let read = try #require(content.read().content)
    let builder = LibraryBuilder(read, policy: PublishingPolicy(now: ContentBuilder.now))
    #expect(builder.runs.count == 5)
    // In any order, as cores may come to their ends.
    var references = builder.runs.reversed().map(builder.references)
    references.reverse()
    let (library, diagnostics) = builder.finish(builder.join(builder.names(), references))

    func picture(_ story: StoryEntry) -> [String] {
      let number = Int(story.story.slug.string.dropFirst(4)) ?? 0
      return ["stories/2018/dau-\(number % 5).jpg", "stories/2018/anh-\(number * 7 % 11).jpg"]
    }
    #expect(library.media.map(\.contentPath) == library.stories.flatMap(picture).uniqued())
    for story in library.stories {
      guard let cover = story.cover, case .media(let first) = story.targets[0],
        case .page(let page, nil) = story.targets[1]
      else {
        Issue.record("\(story.path)")
        continue
      }
      #expect([cover, first].map { library.media[$0].contentPath } == picture(story))
      #expect(page != story.path)
    }
    #expect(diagnostics.map(\.id) == Array(repeating: "link-missing", count: 11))
  }
}
