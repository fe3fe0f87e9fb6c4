import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinMarkdown

@Suite("Paragraphs that the parser need not see")
struct PlainParagraphTests {
  private static let words = "Bà con góp 891 ngày công, mở rộng đường."

  /// The paragraphs of a text that are found plain.
  private func plain(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      let survey = TextSurvey(buffer, in: SourceRange(0, bytes.count), isKnownUTF8: true)
      return survey.plainParagraphs(survey.parserFeatures).map { String(decoding: buffer[$0.range], as: UTF8.self) }
    }
  }

  /// Expects the same tree whether the parser sees plain paragraphs or their stand-ins.
  ///
  /// - Returns: how many there were.
  @discardableResult
  private func expectSameTree(_ text: String) -> Int {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      let survey = TextSurvey(buffer, in: SourceRange(0, bytes.count), isKnownUTF8: true)
      guard HostileInput.find(in: survey) == nil else { return 0 }
      let features = survey.parserFeatures
      let plain = survey.plainParagraphs(features)
      let seen = CMark.parse(survey.body, features: features, maximumDepth: 64)
      let spared = CMark.parse(survey.body, plain: plain, features: features, maximumDepth: 64)
      // Where a document ends, which nobody asks, the parser says by the length of its last line.
      #expect(spared.lines.dropFirst().dropLast() == seen.lines.dropFirst().dropLast(), "for \(text.debugDescription)")
      #expect(spared.marks == seen.marks)
      return plain.count
    }
  }

  @Test("a line of words between blank lines, or where the text begins and ends")
  func ordinary() {
    let (one, two) = (Self.words, "“Nuôi bò không khó!” - ông Sáu (75 tuổi); \"khó\" là: nếp nghĩ...")
    #expect(plain(one) == [one])
    #expect(plain("\n\(one)\n\n## Tít\n\n\(two)\n") == [one, two])
    #expect(plain("- mục\n\n\(one)\n\n> trích\n\n\(two)\n\n[^1]: chú thích\n") == [one, two])
    expectSameTree(
      "\(one)\n\n## Tít\n\n\(two)\n\n- mục\n\n\(one)\n\n> trích\n\n\(two)\n\n    mã\n\n\(one)[^1]\n\n[^1]: chú\n\n\(two)"
    )
  }

  @Test(
    "not where a sign, a neighbour or the beginning of the line may mean something",
    arguments: [
      "*\(words)*", "\(words) [^1]", "\(words) \\", "a | \(words)", "\(words)\t.", "\(words) ",
      "dòng trên\n\(words)", "\(words)\ndòng dưới", "\(words)\n---", "> trích\n\(words)", "- mục\n\(words)",
      " \(words)", "    \(words)", "1. \(words)", "# \(words)", "- \(words)", "\u{FEFF}\(words)", "“Ngắn.”",
    ]
  )
  func marked(text: String) {
    #expect(plain("\(text)\n").isEmpty)
    expectSameTree("\(text)\n\n\(Self.words)\n")
  }

  @Test(
    "nowhere in a text where a blank line may end nothing, or words may become links",
    arguments: ["```\n", "~~~\n", "<pre>\n", "<!--\n", "`mã`", "www.a.vn", "https://a.vn", "a@b.vn", "&amp;", "a\rb"]
  )
  func refused(text: String) {
    #expect(plain("\(text)\n\n\(Self.words)\n\n\(Self.words)\n").isEmpty)
  }

  @Test("the tree of random texts is the same", arguments: 0..<24)
  func random(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let others = RandomMarkdown.hostile.filter { piece in
      !piece.contains { "<`~@&\r".contains($0) } && !piece.contains("://")
    }
    let lines = [
      "\n\n\(Self.words)\n\n", "\n\(Self.words)\n", Self.words, "\n\n", "  ", "[^1]: ", "[a]: b\n", "| a |\n| - |\n",
    ]
    let pieces = others + Array(repeating: lines, count: 1 + others.count / (2 * lines.count)).joined()
    var found = 0
    for _ in 0..<60 {
      var text = ""
      for _ in 0..<Int.random(in: 1...30, using: &generator) { text += pieces.randomElement(using: &generator) ?? "" }
      found += expectSameTree(text)
    }
    #expect(found > 10, "or nothing was tried")
  }
}
