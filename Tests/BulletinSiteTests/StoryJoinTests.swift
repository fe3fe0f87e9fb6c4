import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("Stories as they were joined, stored and read again")
struct StoryJoinTests {
  private static let policy = PublishingPolicy(now: ContentBuilder.now)

  /// Every kind of thing that a story refers to, and findings in front matter and in text.
  private static func content(count: Int = 40) -> ContentBuilder {
    var content = ContentBuilder()
    content.add(
      "fields/van-hoa-xa-hoi.md",
      ContentBuilder.field("Văn hóa - xã hội", order: 2, more: "topics: [{id: hien-dat, name: Hiến đất}]")
    )
    content.add("registers/units.csv", "id,name\nxa-a,Xã A\nxa-b,Xã B\n")
    content.add("registers/models.csv", "id,name,unit,field,year\nduong-hoa,Đường hoa,xa-b,van-hoa-xa-hoi,2018\n")
    let tags = ["Hòa giải", "Hoà giải", "nông thôn mới"]
    for number in 0..<count {
      content.add(
        "stories/2018/bai-\(number).md",
        storyText(
          date: "\(number % 28 + 1)/1/2018",
          field: "[van-hoa-xa-hoi, kinh-te]",
          more: """
            topics: hien-dat
            unit: xa-\(number.isMultiple(of: 2) ? "a" : "b")
            model: duong-hoa
            tags: [\(tags[number % 3])]
            authors: [\(number.isMultiple(of: 3) ? "Nguyễn Văn An" : "Trần Thị Ánh")]
            cover: {src: anh-\(number % 5).jpg, alt: a}
            status: \(number % 7 == 1 ? "draft" : number % 7 == 2 ? "withdrawn" : "published")
            """,
          body:
            "## Mục\n\n![a](anh-\(number % 3).jpg) [b](bai-\(number / 7 * 7).md#muc), Chỉ thị 49-CT/TW\n\n![c](phim.mp4)"
        )
      )
    }
    content.add("stories/2018/hen.md", storyText(date: "1/1/2030"))
    for number in 0..<5 { content.addFiles("stories/2018/anh-\(number).jpg") }
    content.addFiles("stories/2018/phim.mp4")
    return content
  }

  private func described(_ library: Library, _ diagnostics: [Diagnostic]) -> [String] {
    var lines = library.stories.map { entry in
      "\(entry.path) \(entry.contentPath) \(entry.date) \(entry.lastChange) \(entry.isWithdrawn) \(entry.entersContest) "
        + "\(entry.fields) \(entry.topics) \(entry.unit ?? -1) \(entry.model ?? -1) \(entry.tags) \(entry.authors) "
        + "\(entry.targets) \(entry.cover ?? -1) \(entry.preview.map { "\($0)" } ?? "") \(entry.story.title.value)"
    }
    lines += library.tags.map { "\($0)" } + library.authors.map { "\($0)" }
    lines += library.units.map { "\($0.path) \($0.stories)" } + library.models.map { "\($0.path) \($0.stories)" }
    lines += library.fields.map { "\($0.path) \($0.stories) \($0.topicStories)" }
    lines += library.media.map { "\($0)" } + library.heldBack.map { "\($0)" }
    lines += library.documents.gaps.map { "\($0.citation) \($0.citedBy.count)" }
    return lines + diagnostics.map { "\(Finding($0))" }
  }

  private func stored(_ join: StoryJoin, _ content: ParsedContent) -> [UInt8]? {
    var writer = StorageWriter()
    let isWhole = join.store(in: &writer) { file in
      content.stories.firstIndex { $0.record.file.path == file.path }
    }
    return isWhole ? writer.bytes : nil
  }

  private func read(_ bytes: [UInt8], _ stories: [StorySource]) async throws -> StoryJoin {
    let stored = try bytes.withUnsafeBytes { buffer in
      var reader = StorageReader(buffer)
      return try StoryJoin.Stored(from: &reader)
    }
    return try await stored.join(to: stories)
  }

  @Test("give the library that joining gives, with the same findings", arguments: [false, true])
  func same(includesDrafts: Bool) async throws {
    let content = try #require(Self.content().read().content)
    let policy = PublishingPolicy(now: ContentBuilder.now, includesDrafts: includesDrafts)
    let builder = LibraryBuilder(content, policy: policy)
    let join = builder.join(builder.names(), builder.runs.map(builder.references))
    let expected = builder.finish(join)
    #expect(expected.diagnostics.count > 3)
    let again = try await read(try #require(stored(join, content)), content.stories)
    let actual = LibraryBuilder(content, policy: policy, joined: again).finish(again)
    #expect(
      described(actual.library, actual.diagnostics.sortedByPlace())
        == described(expected.library, expected.diagnostics.sortedByPlace())
    )
  }

  @Test("ask for a story only when somebody wants its text")
  func lazily() async throws {
    var content = try #require(ContentBuilder.plain.read().content)
    let builder = LibraryBuilder(content, policy: Self.policy)
    let bytes = try #require(stored(builder.join(builder.names(), builder.runs.map(builder.references)), content))
    content.stories = content.stories.map { story in
      StorySource(path: story.path, fileNumber: 0) {
        Issue.record("\(story.path) was fetched")
        return story.parsed
      }
    }
    let join = try await read(bytes, content.stories)
    let library = LibraryBuilder(content, policy: Self.policy, joined: join).finish(join).library
    #expect(library.stories.map(\.path.string) == ["bai/2018/hai.html", "bai/2018/mot.html"])
  }

  @Test("are refused where the bytes are not theirs")
  func damage() async throws {
    let content = try #require(Self.content(count: 8).read().content)
    let builder = LibraryBuilder(content, policy: Self.policy)
    let bytes = try #require(stored(builder.join(builder.names(), builder.runs.map(builder.references)), content))
    for length in [0, 1, bytes.count / 2, bytes.count - 1] {
      await #expect(throws: (any Error).self) { try await read(Array(bytes[..<length]), content.stories) }
    }
    await #expect(throws: (any Error).self) { try await read(bytes, Array(content.stories.prefix(2))) }
    // Anything may come of a changed byte, but no crash.
    for position in bytes.indices {
      var damaged = bytes
      damaged[position] ^= 0x41
      _ = try? await read(damaged, content.stories)
    }
  }
}

extension ContentBuilder {
  /// Two stories in which there is nothing to find.
  fileprivate static var plain: ContentBuilder {
    var content = ContentBuilder()
    content.add("stories/2018/mot.md", storyText(date: "1/5/2018", body: "Một."))
    content.add("stories/2018/hai.md", storyText(date: "2/5/2018", body: "[một](mot.md)"))
    return content
  }
}
