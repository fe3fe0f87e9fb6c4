import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite
import BulletinTestSupport
import Foundation
import Testing

@testable import BulletinBuild

@Suite("A remembered story")
struct StoryMemoryTests {
  private let folder: TemporaryFolder
  private let options = MarkdownOptions()
  private static let path = "stories/2018/mot.md"

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("content/" + Self.path, storyText(title: "Bài một", body: "Thân bài."))
  }

  private var file: ContentFile {
    ContentFile(path: Self.path, location: folder / ("content/" + Self.path), size: nil)
  }

  /// A memory whose sums are right, and in which something stands that no program of this version wrote.
  private func memory(_ bytes: [UInt8]) throws -> StoryMemory {
    let memory = try #require(MemoryFolder(besideContent: folder / "content"))
    let item = StoryShelf.Item(
      path: Self.path,
      text: Fingerprint(of: try file.read()),
      facts: .none,
      stamp: try file.stamp(),
      bytes: bytes[...]
    )
    let later = FileStamp.now + 60_000_000_000
    try StoryShelf.save([item], options: Fingerprint(of: options), moment: later, as: "stories", in: memory)
    return StoryMemory(memory).readWith(options)
  }

  @Test("that cannot be read is read from its file when it is asked for")
  func unreadable() throws {
    // No warnings, and then nothing that is a story.
    let memory = try memory([0, 0xFF, 0xFF])
    let known = try #require(
      memory.story(untouched: file, 0, try file.stamp(), shownAs: "content/" + Self.path, options: options)
    )
    #expect(known.story.record.title.value == "Bài một")
    #expect(known.story.body.syllableCount == 2)
    #expect(memory.changes.diagnostics.isEmpty)
  }

  @Test("whose file is another one by then keeps the build from publishing")
  func changed() throws {
    let memory = try memory([0, 0xFF, 0xFF])
    let known = try #require(
      memory.story(untouched: file, 0, try file.stamp(), shownAs: "content/" + Self.path, options: options)
    )
    try folder.write("content/" + Self.path, "không còn là bài")
    #expect(known.story.path == Self.path)
    #expect(known.story.record.status == .draft)
    #expect(memory.changes.diagnostics.map(\.id) == ["content-changed"])
  }

  @Test("of which not even the warnings can be read is read at once")
  func warnings() throws {
    let memory = try memory([0xFF])
    let stamp = try file.stamp()
    let known = memory.story(untouched: file, 0, stamp, shownAs: "content/" + Self.path, options: options)
    #expect(known?.story.path == nil)
  }
}
