import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("What is published")
struct PublishingTests {
  private func content() -> ContentBuilder {
    var content = ContentBuilder()
    content.add("stories/2026/nhap.md", storyText(title: "Nháp", date: "1/1/2026", more: "status: draft"))
    content.add("stories/2026/duyet.md", storyText(title: "Duyệt", date: "2/1/2026", more: "status: chờ duyệt"))
    content.add("stories/2026/hen.md", storyText(title: "Hẹn", date: "21/11/2026 08:01"))
    content.add("stories/2026/nay.md", storyText(title: "Nay", date: "21/11/2026 08:00"))
    content.add("stories/2026/ngay.md", storyText(title: "Ngày", date: "21/11/2026"))
    content.add(
      "stories/2026/go.md",
      storyText(
        title: "Gỡ",
        date: "3/1/2026",
        more: "status: withdrawn\nwithdrawn: {date: 4/1/2026, reason: a}\ntags: [x]\nauthors: [Nguyễn Văn An]"
      )
    )
    return content
  }

  @Test("drafts, stories in review and stories of a later hour are held back, each with its reason")
  func heldBack() throws {
    let (library, diagnostics) = try content().library(now: ContentBuilder.moment("2026-11-21 08:00"))
    #expect(diagnostics.findings == [])
    #expect(library.stories.map(\.story.title.value) == ["Nay", "Ngày", "Gỡ"])
    #expect(
      library.heldBack.map { "\($0.path) \($0.title): \($0.reason.wording.vi)" } == [
        "stories/2026/duyet.md Duyệt: chờ duyệt",
        "stories/2026/hen.md Hẹn: hẹn đăng 21/11/2026",
        "stories/2026/nhap.md Nháp: bản nháp",
      ]
    )
    #expect(library.stories.allSatisfy { $0.preview == nil })
  }

  @Test("with drafts everything is shown, what would be held back marked with its reason")
  func drafts() throws {
    let library = try content().library(now: ContentBuilder.moment("2026-11-21 08:00"), includesDrafts: true).library
    #expect(library.heldBack.isEmpty)
    #expect(library.stories.map(\.story.title.value) == ["Hẹn", "Nay", "Ngày", "Gỡ", "Duyệt", "Nháp"])
    #expect(
      library.stories.map { $0.preview?.wording.en ?? "-" } == [
        "scheduled for 2026-11-21", "-", "-", "-", "in review", "draft",
      ]
    )
    #expect(library.lastChange == ContentBuilder.moment("2026-11-21 08:00"), "a preview is no change for readers")
  }

  @Test("a withdrawn story keeps its address and leaves every list")
  func withdrawn() throws {
    let library = try content().library().library
    let story = try #require(library.stories.first { $0.isWithdrawn })
    #expect(story.path.string == "bai/2026/go.html")
    #expect(library.tags.isEmpty)
    #expect(library.authors.map(\.name) == ["Ban biên tập"])
    #expect(library.fields[0].stories.count == 2)
    #expect(library.years.map(\.stories.count) == [2])
  }

  @Test("a withdrawn story of a later day is held back like any other")
  func withdrawnLater() throws {
    var content = ContentBuilder()
    content.add(
      "stories/2026/a.md",
      storyText(date: "1/1/2030", more: "status: gỡ\nwithdrawn: {date: 1/1/2031, reason: a}")
    )
    #expect(try content.library().library.heldBack.count == 1)
  }

  /// Everything of a library whose order could depend on the order of the work.
  private func fingerprint(_ library: Library, _ diagnostics: [Diagnostic]) -> [String] {
    var lines = library.stories.map {
      "\($0.path) \($0.fields) \($0.tags) \($0.authors) \($0.unit ?? -1) \($0.targets)"
    }
    lines += library.tags.map { "\($0.path) \($0.name) \($0.stories)" }
    lines += library.authors.map { "\($0.path) \($0.name) \($0.stories) \($0.initial)" }
    lines += library.units.map { "\($0.path) \($0.lastName) \($0.stories) \($0.predecessors)" }
    lines += library.fields.map { "\($0.path) \($0.stories)" }
    lines += library.media.map { "\($0.contentPath) \($0.output)" }
    lines += library.heldBack.map(\.path) + diagnostics.map { "\(Finding($0))" }
    return lines
  }

  @Test("the order in which files were read never shows", arguments: 1...12)
  func shuffled(seed: UInt64) throws {
    var random = SplitMix64(seed: 99)
    var content = ContentBuilder()
    content.add(
      "registers/units.csv",
      "id,name,to,from,successor\nxa-a,Xã A,30/6/2025,,xa-c\nxa-b,Xã B,30/6/2025,,xa-c\nxa-c,Xã C,,1/7/2025,\n"
    )
    let tags = ["Hòa giải", "Hoà giải", "Hoa giải", "hỏa giải", "nông thôn mới"]
    let people = ["Nguyễn Văn An", "Trần Thị Ánh", "Lê Văn Ân", "Nguyễn Văn Ân"]
    for number in 0..<40 {
      let more = """
        tags: [\(tags.randomElement(using: &random) ?? ""), \(tags.randomElement(using: &random) ?? "")]
        authors: [\(people.randomElement(using: &random) ?? "")]
        unit: \(["xa-a", "xa-b"].randomElement(using: &random) ?? "")
        status: \(number % 9 == 0 ? "draft" : "published")
        """
      content.add(
        "stories/2018/bai-\(number).md",
        storyText(
          date: "\(number % 5 + 1)/1/2018",
          more: more,
          body: "![a](anh-\(number % 7).jpg) [b](bai-\(number / 2 + 1).md)"
        )
      )
    }
    for number in 0..<7 { content.addFiles("stories/2018/anh-\(number).jpg") }
    let (read, findings) = content.read()
    let inOrder = try #require(read)
    #expect(findings.isEmpty)
    let policy = PublishingPolicy(now: ContentBuilder.now)
    let expected = LibraryBuilder.build(inOrder, policy: policy)

    var shuffler = SplitMix64(seed: seed)
    var shuffled = inOrder
    shuffled.stories.shuffle(using: &shuffler)
    shuffled.fields.shuffle(using: &shuffler)
    shuffled.units = inOrder.units.map { ParsedRegister(file: $0.file, rows: $0.rows.shuffled(using: &shuffler)) }
    let actual = LibraryBuilder.build(shuffled, policy: policy)
    #expect(
      fingerprint(actual.library, actual.diagnostics.sortedByPlace())
        == fingerprint(expected.library, expected.diagnostics.sortedByPlace())
    )
  }
}
