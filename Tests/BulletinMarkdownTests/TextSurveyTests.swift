import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinMarkdown

@Suite("What is seen of a text before it is parsed")
struct TextSurveyTests {
  private func survey<Answer>(_ bytes: [UInt8], from start: Int = 0, _ ask: (TextSurvey) -> Answer) -> Answer {
    bytes.withUnsafeBufferPointer {
      ask(TextSurvey($0, in: SourceRange(start, bytes.count), isKnownUTF8: false))
    }
  }

  @Test(
    "lines end in LF, CR or both",
    arguments: [
      ("", [0]), ("\n", [0, 1]), ("a\nb", [0, 2]), ("a\r\nb\rc\n\r\nd\r", [0, 3, 5, 7, 9, 11]),
      ("0123456\n\n0123456789\n01\n", [0, 8, 9, 20, 23]),
    ]
  )
  func lines(text: String, starts: [Int]) {
    #expect(survey(Array(text.utf8), \.lineStarts) == starts)
    let indented = Array("---\n".utf8) + Array(text.utf8)
    #expect(survey(indented, from: 4, \.lineStarts) == starts.map { $0 + 4 })
  }

  @Test("signs and addresses are found wherever they stand", arguments: 0..<40)
  func holds(offset: Int) {
    func survey<Answer>(_ text: String, _ ask: (TextSurvey) -> Answer) -> Answer {
      self.survey(Array((String(repeating: ":", count: offset) + text).utf8), ask)
    }
    #expect(survey("x:w", { $0.holds("w") && $0.count(of: ":") == offset + 1 && !$0.holds("@") }))
    #expect(survey("x://", \.mayHoldAddress) && survey("wwww.a", \.mayHoldAddress))
    #expect(!survey("x:/ /www", \.mayHoldAddress) && !survey("ww.w", \.mayHoldAddress))
  }

  @Test("the signs of sixteen bytes are those of each", arguments: 0..<SixteenBytes.count)
  func signs(place: Int) {
    for byte in UInt8.min...UInt8.max {
      var bytes = Array("âm tiết chữ".utf8.prefix(SixteenBytes.count))
      bytes += Array(repeating: UInt8(ascii: "a"), count: SixteenBytes.count - bytes.count)
      bytes[place] = byte
      let isPlain = Unicode.Scalar(byte).properties.isAlphabetic || "0123456789 ,-.".utf8.contains(byte) || byte >= 0x80
      let places = bytes.withUnsafeBufferPointer { bytes in
        var places: [Int] = []
        SixteenBytes(bytes, at: 0).signs.forEachPlace { places.append($0) }
        return places
      }
      #expect(places == (isPlain && byte != UInt8(ascii: "w") ? [] : [place]), "for \(byte)")
    }
  }

  @Test("UTF-8 is told from what is none", arguments: 0..<20)
  func utf8(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pieces = ["a", "đ", "ộ", "–", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "😀", "\u{10FFFF}"]
    for _ in 0..<500 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...30, using: &generator) {
        bytes += Array((pieces.randomElement(using: &generator) ?? "").utf8)
      }
      if !bytes.isEmpty, Bool.random(using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] = UInt8.random(in: 0x70...0xFF, using: &generator)
      }
      bytes = bytes.dropLast(Int.random(in: 0...2, using: &generator))
      let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
      #expect(survey(bytes, \.isUTF8) == isUTF8, "for \(bytes)")
    }
  }

  @Test("no text that looks harmless is refused", arguments: 0..<20)
  func harmless(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<20 {
      var text = ""
      for _ in 0..<Int.random(in: 1...5, using: &generator) {
        let piece = RandomMarkdown.hostile.randomElement(using: &generator) ?? ""
        text += String(repeating: piece, count: Int.random(in: 1...20_000, using: &generator))
      }
      survey(Array(text.utf8)) { survey in
        guard survey.isHarmless, let (finding, _) = HostileInput.findByEstimate(in: survey) else { return }
        #expect(finding == .tooDeep, "for \(text.prefix(100).debugDescription)")
        #expect(HostileInput.find(in: survey)?.0 == .tooDeep)
      }
    }
  }

  @Test("what people write looks harmless")
  func ordinary() {
    let paragraph = "Bà con *gặt lúa* [ở đây](bai.md), ![ruộng](a.jpg \"Ruộng. Ảnh: HT\") (30/9) “Dân vận khéo”.\n\n"
    #expect(survey(Array(String(repeating: paragraph, count: 100).utf8), \.isHarmless))
  }

  @Test("a parser with the features that a text needs reads it like one with all of them", arguments: 0..<20)
  func features(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let pieces = (RandomMarkdown.hostile + ["w", "ww", ":", ":/", "ảnh: ", "[^w]", "[^:"]).filter { piece in
      !piece.contains { "~@&".contains($0) } && !piece.contains("://") && !piece.contains("www.")
    }
    for _ in 0..<50 {
      var text = ""
      for _ in 0..<Int.random(in: 1...40, using: &generator) { text += pieces.randomElement(using: &generator) ?? "" }
      survey(Array(text.utf8)) { survey in
        guard HostileInput.find(in: survey) == nil else { return }
        let needed = CMark.parse(survey.body, features: survey.parserFeatures, maximumDepth: 64)
        let all = CMark.parse(survey.body, features: [.autolinks, .footnotes, .repair], maximumDepth: 64)
        #expect(needed.lines == all.lines, "for \(text.debugDescription)")
      }
    }
  }
}

extension MarkdownTree {
  /// A line for each event with all that is known of it.
  var lines: [String] {
    events.map { event in
      let place = "\(event.startLine):\(event.startColumn)-\(event.endLine):\(event.endColumn)"
      let flags = "\(event.isExit) \(event.flag) \(event.isTask) \(event.number) \(event.end)"
      return "\(event.kind) \(flags) \(place) \(string(event.text)) \(string(event.title)) \(event.marks.rawValue)"
    }
  }
}
