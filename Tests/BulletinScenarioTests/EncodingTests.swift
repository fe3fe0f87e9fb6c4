import BulletinTestSupport
import Foundation
import Testing

@Suite("Text as Windows, Word and macOS save it")
struct EncodingTests {
  private static let story = """
    ---
    title: "Dồn điền, đổi thửa ở Khánh Hải"
    date: 12/5/2018
    field: Văn hóa - xã hội
    summary: Ruộng liền bờ.
    tags: [nông thôn mới]
    ---

    ## Mở đầu

    Dân liền ý.

    """

  private static func site(_ bytes: [UInt8]) -> SiteText {
    SiteText.frame + SiteText("content/stories/2018/a.md", bytes: bytes)
  }

  enum Saved: String, CaseIterable {
    case utf8WithMark, windowsLines, oldMacLines, decomposed, utf16LittleEndian, utf16BigEndian, utf16WindowsLines

    func bytes(of text: String) -> [UInt8] {
      switch self {
      case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .windowsLines: Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
      case .oldMacLines: Array(text.replacingOccurrences(of: "\n", with: "\r").utf8)
      case .decomposed: Array(text.decomposedStringWithCanonicalMapping.utf8)
      case .utf16LittleEndian: Self.utf16(text) { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      case .utf16BigEndian: Self.utf16(text) { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
      case .utf16WindowsLines: Saved.utf16LittleEndian.bytes(of: text.replacingOccurrences(of: "\n", with: "\r\n"))
      }
    }

    private static func utf16(_ text: String, _ split: (UInt16) -> [UInt8]) -> [UInt8] {
      split(0xFEFF) + text.utf16.flatMap(split)
    }
  }

  @Test("a story says the same however it is saved", arguments: Saved.allCases)
  func encodings(saved: Saved) async throws {
    let plain = try await Self.site(Array(Self.story.utf8)).build()
    let encoded = try await Self.site(saved.bytes(of: Self.story)).build()
    #expect(encoded.diagnostics == [])
    #expect(try encoded["bai/2018/a.html"] == plain["bai/2018/a.html"])
    #expect(encoded.files == plain.files)
  }

  @Test("bytes that are no text are refused, with the line where they stand")
  func brokenText() async throws {
    let bytes =
      Array("---\ntitle: Bài\ndate: 1/1/2018\nfield: kinh-te\nsummary: Tóm ".utf8) + [0xFF, 0xC0]
      + Array(" tắt\n---\n".utf8)
    let site = try await Self.site(bytes).build()
    #expect(!site.isPublished)
    #expect(site.diagnostics.first?.hasPrefix("content/stories/2018/a.md:5:14: error:") == true, "\(site.diagnostics)")
  }

  @Test("file names in NFD are found by links in NFC, and the other way round")
  func decomposedNames() async throws {
    let picture = Array("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>".utf8)
    let decomposed = "ruộng đồng.svg".decomposedStringWithCanonicalMapping
    let story = "đổi thửa.md".decomposedStringWithCanonicalMapping
    let body = """
      ![Ruộng](<ruộng đồng.svg>)

      ![Bờ vùng](<\("bờ vùng.svg".decomposedStringWithCanonicalMapping)>)

      [bài kia](<đổi thửa.md>)
      """
    var text = SiteText.frame + .story("2018/b", body: body)
    text = text + SiteText("content/stories/2018/\(decomposed)", bytes: picture)
    text = text + SiteText("content/stories/2018/bờ vùng.svg", bytes: picture)
    text = text + SiteText("content/stories/2018/\(story)", bytes: Array(Self.story.utf8))
    let site = try await text.build()
    #expect(site.diagnostics == [])
    #expect(site.files.filter { $0.hasPrefix("tep/") } == ["tep/2018/bo-vung.svg", "tep/2018/ruong-dong.svg"])
    #expect(try site.page("bai/2018/b.html").destinations(ofLink: "bài kia") == ["doi-thua.html"])
  }

  @Test("two names that differ only in Unicode form are refused, not merged")
  func namesTwice() async throws {
    let story = Array(Self.story.utf8)
    let composed = SiteText.frame + SiteText("content/stories/2018/đổi.md", bytes: story)
    let decomposed = "đổi.md".decomposedStringWithCanonicalMapping
    let site = try await (composed + SiteText("content/stories/2018/\(decomposed)", bytes: story)).build()
    #expect(site.diagnostics == ["content/stories/2018/đổi.md: error: name-twice"])
  }
}
