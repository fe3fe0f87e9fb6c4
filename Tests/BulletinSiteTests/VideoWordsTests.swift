import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("What is said in recordings")
struct VideoWordsTests {
  private func findings(body: String, files: String...) throws -> [Finding] {
    var content = ContentBuilder()
    for file in files { content.addFiles("stories/2018/" + file) }
    content.add("stories/2018/a.md", storyText(body: body))
    let diagnostics = try content.library().diagnostics
    #expect(diagnostics.ranges == content.marks["stories/2018/a.md"])
    return diagnostics.findings
  }

  @Test("a video without captions is told at its place, with what to do")
  func withoutCaptions() throws {
    let found = try findings(body: "Mở.\n\n⟦![Làm đường](phim.mp4)⟧", files: "phim.mp4", "khac.vtt")
    #expect(found.map(\.id) == ["video-without-captions"])
    #expect(found.map(\.line) == [10])
    #expect(found.first?.fix?.hasPrefix("đặt tệp phụ đề “phim.vtt” (WebVTT) cạnh video") == true)
  }

  @Test("captions beside it or its words in the text are enough; recordings of sound need neither")
  func withWords() throws {
    #expect(try findings(body: "![a](phim.mp4)", files: "phim.mp4", "phim.vtt") == [])
    #expect(try findings(body: "![a](phim.mp4)\n\n## Lời trong video\n\nA.", files: "phim.mp4") == [])
    #expect(try findings(body: "![a](phim.mp4)\n\n## Bản chép lời\n\nA.", files: "phim.mp4") == [])
    #expect(try findings(body: "![a](tin.mp3)", files: "tin.mp3") == [])
  }

  @Test("the words of WebVTT go without times, settings, notes and tags")
  func transcript() throws {
    let file = SourceFile(
      path: "a.vtt",
      text: """
        WEBVTT - Làm đường

        NOTE ghi chú

        1
        00:00:01.000 --> 00:00:04.000 align:start
        <v Bà Lan>Cả thôn &amp; xã
        <i>cùng làm.</i>

        00:05.000 --> 00:07.000
        Xong rồi.
        """
    )
    let words = try #require(WebVTT(file))
    #expect(words.transcript == ["Cả thôn & xã cùng làm. Xong rồi."])
    #expect(words.captions == Base64.encode(file.utf8))
  }

  @Test("a long recording is cut into paragraphs at the ends of sentences")
  func paragraphs() throws {
    let cue = "00:01.000 --> 00:02.000\n" + String(repeating: "chữ ", count: 40) + "hết.\n\n"
    let words = try #require(WebVTT(SourceFile(path: "a.vtt", text: "WEBVTT\n\n" + String(repeating: cue, count: 6))))
    #expect(words.transcript.count > 1)
    #expect(words.transcript.allSatisfy { $0.hasSuffix("hết.") })
  }

  @Test(
    "what is no WebVTT, or has no words, is none",
    arguments: ["", "1\n00:01,000 --> 00:02,000\na", "WEBVTT\n\nNOTE a"]
  )
  func invalid(text: String) {
    #expect(WebVTT(SourceFile(path: "a.vtt", text: text)) == nil)
  }
}
