import BulletinCore
import BulletinMarkdown
import BulletinTestSupport
import Testing

@Suite("Hostile texts")
struct HostileTests {
  /// Each kept some version of cmark-gfm, or a careless walk over its tree, busy for minutes, or filled the memory.
  static let refused: [(String, String, String)] = [
    ("quotes in quotes", String(repeating: "> ", count: 50_000) + "a", "markdown-too-deep"),
    ("quotes without spaces", String(repeating: ">", count: 50_000), "markdown-too-deep"),
    ("lists in lists", String(repeating: "- ", count: 50_000) + "a", "markdown-too-deep"),
    ("numbered lists in lists", String(repeating: "1. ", count: 50_000) + "a", "markdown-too-deep"),
    ("notes in notes", String(repeating: "[^a]:", count: 50_000) + "a", "markdown-too-deep"),
    (
      "lists by indentation", (0..<400).map { String(repeating: "  ", count: $0) + "* a\n" }.joined(),
      "markdown-too-deep"
    ),
    (
      "lists by indentation and blank lines",
      (0..<63).map { String(repeating: "  ", count: $0) + "* a\n" }.joined() + String(repeating: "\n", count: 900_000),
      "markdown-too-deep"
    ),
    ("emphasis in emphasis", nested("*a **a ", 40_000, "b", " a** a*"), "markdown-too-deep"),
    ("stars in stars", nested("**", 60_000, "a", "**"), "markdown-too-deep"),
    ("pictures around links", String(repeating: "![[]()", count: 100_000), "markdown-too-big"),
    ("pictures before links", nested("![", 90_000, "", "[](a)"), "markdown-too-big"),
    ("pictures in pictures", nested("![", 90_000, "a", "](a)"), "markdown-too-big"),
    ("stars before links", String(repeating: "*[a](b)", count: 100_000), "markdown-too-big"),
    (
      "unlike strikes", String(repeating: "~a ", count: 90_000) + String(repeating: "b~~ ", count: 90_000),
      "markdown-too-big"
    ),
    ("open instructions", "a " + String(repeating: "<?", count: 100_000), "markdown-too-big"),
    ("open declarations", "a " + String(repeating: "<!A ", count: 100_000), "markdown-too-big"),
    ("open CDATA", "a " + String(repeating: "<![CDATA[", count: 90_000), "markdown-too-big"),
    ("bad hosts", String(repeating: "www._", count: 100_000), "markdown-too-big"),
    ("bad hosts with a line", String(repeating: "_www.a", count: 100_000), "markdown-too-big"),
    ("closing parentheses", "http://a" + String(repeating: ")", count: 100_000), "markdown-too-big"),
    ("mail signs", String(repeating: "a@b_", count: 200_000), "markdown-too-big"),
    ("one row of cells", "|" + String(repeating: "a|", count: 20_000), "markdown-too-big"),
    (
      "a wide table of short rows",
      "|" + String(repeating: "a|", count: 120) + "\n|" + String(repeating: "-|", count: 120) + "\n"
        + String(repeating: "a\n", count: 100_000),
      "markdown-too-big"
    ),
    ("marker rows", String(repeating: "a\n|-|-|\n", count: 100_000), "markdown-too-big"),
    (
      "marker rows after text", String(repeating: "a\n", count: 90_000) + String(repeating: "|-|-|\n", count: 90_000),
      "markdown-too-big"
    ),
    (
      "one definition many times",
      "[a]: " + String(repeating: "x", count: 500_000) + "\n\n" + String(repeating: "[a]", count: 100_000),
      "markdown-too-big"
    ),
    ("more than a book", String(repeating: "Dân vận khéo. ", count: 80_000), "markdown-too-big"),
    ("links without end", String(repeating: "[a](b)\n\n", count: 20_000), "markdown-too-big"),
  ]

  static func nested(_ open: String, _ count: Int, _ middle: String, _ close: String) -> String {
    String(repeating: open, count: count) + middle + String(repeating: close, count: count)
  }

  @Test("what the parser cannot take is refused", arguments: refused.indices)
  func refusedText(index: Int) {
    let (name, text, id) = Self.refused[index]
    let reading = Reading(text)
    #expect(
      reading.diagnostics.contains { $0.id == id && $0.severity == .error },
      "\(name): \(reading.diagnostics.map(\.id))"
    )
  }

  static let read: [(String, String)] = [
    ("open brackets", String(repeating: "[", count: 50_000)),
    ("open brackets with words", String(repeating: "[a", count: 50_000)),
    ("closing brackets", String(repeating: "a]", count: 50_000)),
    ("brackets in brackets", nested("[", 50_000, "a", "]")),
    ("open links", String(repeating: "[a](b", count: 50_000)),
    ("open angle links", String(repeating: "[a](<b", count: 50_000)),
    ("open titles", String(repeating: "[a](b (c ", count: 50_000)),
    ("open emphasis", String(repeating: "*a ", count: 50_000)),
    ("closing emphasis", String(repeating: "a_ ", count: 50_000)),
    ("mixed emphasis", String(repeating: "*a_ ", count: 50_000)),
    ("multiples of three", "a**b" + String(repeating: "c* ", count: 50_000)),
    ("underscores", String(repeating: "_", count: 100_000) + "a"),
    ("backticks", (1..<1_000).map { "e" + String(repeating: "`", count: $0) }.joined()),
    ("open tags", "a " + String(repeating: "<a ", count: 50_000)),
    ("open comments", "a " + String(repeating: "<!--", count: 5_000)),
    ("footnote marks", String(repeating: "[^a", count: 50_000)),
    ("footnotes", (0..<5_000).map { "[^\($0)]\n\n[^\($0)]: x\n\n" }.joined()),
    ("equal headings", String(repeating: "## a\n", count: 50_000)),
    ("equal links", String(repeating: "[a](b.md) ", count: 9_000)),
    ("entities in links", String(repeating: "[a](b&amp;c.md) [a](&#98;.md) ", count: 4_000)),
    ("reference links", "[a]: b.md\n\n" + String(repeating: "[a]\nx ", count: 9_000)),
    ("long words", String(repeating: "a", count: 900_000)),
    ("blank lines", String(repeating: "\n", count: 900_000)),
    ("nothing but NUL", String(repeating: "\0", count: 50_000)),
    ("nothing", ""),
  ]

  @Test("what it can take is read whole", arguments: read.indices)
  func readText(index: Int) {
    let (name, text) = Self.read[index]
    let reading = Reading(text)
    #expect(!reading.diagnostics.contains { $0.id.hasPrefix("markdown-too") }, "\(name)")
    #expect(text.isEmpty || name == "blank lines" || !reading.body.html.isEmpty, "\(name)")
  }

  @Test("bytes that are not UTF-8 become replacement characters")
  func invalidBytes() {
    let bytes: [UInt8] = [
      0x61, 0xFF, 0xC3, 0x28, 0xED, 0xA0, 0x80, 0xF5, 0x5B, 0x78, 0x5D, 0x28, 0x2F, 0x29, 0xE1, 0xBA,
    ]
    let reading = Reading(SourceFile(path: "a.md", utf8: bytes))
    #expect(String(validating: reading.body.html, as: UTF8.self)?.contains("\u{FFFD}") == true)
    #expect(reading.diagnostics.map(\.id) == ["link-absolute-path"])
  }

  @Test("a long page that people write is far from the limits")
  func longPage() {
    let items = (0..<2_000).map { "- **Mô hình \($0)**: [bài viết](bai-\($0).md), [ảnh](anh-\($0).md)\n" }.joined()
    let rows = (0..<2_000).map { "| \($0) | *Thôn \($0)* | [bài](b\($0).md) | ok | (1) | a@b.vn |\n" }.joined()
    let reading = Reading(items + "\n| a | b | c | d | e | f |\n|--|--|--|--|--|--|\n" + rows)
    #expect(reading.findings.isEmpty)
    #expect(reading.body.references.count == 6_000)
  }

  @Test("random texts give balanced HTML and let nothing through", arguments: 0..<40)
  func random(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    for _ in 0..<50 {
      var markdown = ""
      for _ in 0..<Int.random(in: 1...40, using: &generator) {
        markdown += RandomMarkdown.hostile.randomElement(using: &generator) ?? ""
      }
      let reading = Reading(markdown)
      let html = reading.html
      #expect(Markup.fault(in: html) == nil, "for \(markdown.debugDescription)")
      let length = reading.source.utf8.count
      let ranges =
        reading.diagnostics.compactMap { $0.place?.range }
        + reading.body.references.flatMap { [$0.range, $0.destinationRange] }
      #expect(ranges.allSatisfy { $0.start >= 0 && $0.end <= length })
      #expect(reading.body.holes.map(\.offset) == reading.body.holes.map(\.offset).sorted())
    }
  }

  @Test("many threads at once read what one reads")
  func threads() async throws {
    // Every other text has nothing that the parser switches characters on for, and does not wait for those that have.
    let plain = RandomMarkdown.sober.filter { piece in !piece.contains { "~@&/".contains($0) } }
    let texts = (0..<400).map { seed in
      var generator = SplitMix64(seed: UInt64(seed))
      let isPlain = seed.isMultiple(of: 2)
      let pieces = isPlain ? plain : RandomMarkdown.sober
      return (0..<60).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
        + (isPlain ? "\n\nảnh: w: ww" : "\n\n~~x~~ www.a\(seed).vn https://b.vn c@d.vn")
    }
    let alone = texts.map { Reading($0).body.html }
    for _ in 0..<5 {
      let together = try await parallelMap(texts, runLength: 8) { Reading($0).body.html }
      #expect(together == alone)
    }
  }
}
