import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinContent

@Suite("Hostile front matter")
struct HostileYAMLTests {
  private func read(_ yaml: String) -> [Diagnostic] {
    Story.read(SourceFile(path: "a.md", text: "---\n\(yaml)\n---\n"), path: "stories/2018/a.md").diagnostics
  }

  @Test(
    "anchors and aliases are refused where they stand",
    arguments: [
      "title: ⟦&tit⟧ Dồn điền\nsummary: *tit",
      "title: ⟦&tit⟧ Dồn điền",
      "tags: ⟦&t⟧ [a, b]",
      "cover: ⟦&c⟧\n  src: a.jpg",
      "tags: [⟦&t⟧ a, *t]",
      "sources:\n- ⟦&s⟧ {title: a}\n- *s",
    ]
  )
  func anchors(marked: String) {
    let source = MarkedSource("---\n\(marked)\n---\n")
    let diagnostics = Story.read(source.file, path: "stories/2018/a.md").diagnostics
      .filter { $0.id != "key-missing" }
    #expect(diagnostics.ranges == source.ranges)
    #expect(
      diagnostics.first.map(Finding.init)?.fix
        == "viết thẳng giá trị ra; nếu & là chữ thì đặt cả giá trị trong ngoặc kép"
    )
    #expect(diagnostics.ids == ["yaml-anchor"])
  }

  /// Nine lists of nine: 9¹² values if anybody counted them.
  private static let laughs =
    "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    + (1..<12).map { level in
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      return "a\(level): &a\(level) [\(aliases)]\n"
    }.joined()

  @Test(
    "a billion laughs is refused at once, as a value and as a key",
    .timeLimit(.minutes(10)),
    arguments: ["title: *a11", "? *a11\n: x", "? [*a11, *a11]\n: x", "{*a11 : x}", "x: {? *a11 : y}"]
  )
  func laughs(last: String) {
    let start = ContinuousClock.now
    #expect(read(Self.laughs + last).ids == ["yaml-anchor"])
    #expect(start.duration(to: .now) < .seconds(5))
  }

  @Test(
    "nesting beyond the limit is refused, however deep",
    .timeLimit(.minutes(10)),
    arguments: [17, 999, 1001, 100_000]
  )
  func depth(levels: Int) {
    let brackets = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
    #expect(read("tags: \(brackets)").ids.filter { $0 != "key-missing" } == ["yaml-too-deep"])
    #expect(read("tags:\n" + String(repeating: "- ", count: min(levels, 50_000)) + "a").ids.contains("yaml-too-deep"))
  }

  @Test("unclosed brackets by the thousand are one message, and a short one", .timeLimit(.minutes(10)))
  func openBrackets() throws {
    for opening in ["[", "{a: ", "- ", "? "] {
      let diagnostics = read("tags: " + String(repeating: opening, count: 40_000))
      #expect(diagnostics.count == 1)
      let diagnostic = try #require(diagnostics.first)
      #expect(diagnostic.headline.vi.count < 200)
      #expect((diagnostic.fix?.vi.count ?? 0) < 400)
    }
  }

  @Test("the deepest list of a real story is far from the limit")
  func realDepth() {
    let text = storyText(more: "sources:\n- {title: a, publisher: b}\ntags: [[a]]")
    let diagnostics = Story.read(SourceFile(path: "a.md", text: text), path: "stories/2018/a.md").diagnostics
    #expect(diagnostics.ids == ["value-shape"])
  }

  @Test("front matter longer than a book is refused unread")
  func size() {
    let limit = YAMLReader.maximumSize
    let line = "# " + String(repeating: "x", count: 61) + "\n"
    let filler = String(repeating: line, count: limit / line.utf8.count)
    #expect(read("title: a\n" + filler.dropLast(20)).ids.allSatisfy { $0 == "key-missing" })
    let diagnostics = read("title: a\n" + filler)
    #expect(
      diagnostics.findings == [
        Finding("yaml-too-big", 2, 1, pointsAt: "", fix: "chuyển nội dung dài xuống thân bài")
      ]
    )
  }

  @Test("random bytes between the fences neither crash nor hang", .timeLimit(.minutes(10)))
  func noise() {
    var random = SplitMix64(seed: 20_180_512)
    let pieces = Array("title: a\n- [{}]\"'#&*!|>%@`“”：,\t ?~\u{2028}\u{1}đ\\".unicodeScalars)
    for _ in 0..<3_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        text.append(pieces[Int.random(in: pieces.indices, using: &random)])
      }
      let yaml = String(text)
      let source = SourceFile(path: "a.md", text: "---\n\(yaml)\n---\n")
      for diagnostic in Story.read(source, path: "stories/2018/a.md").diagnostics {
        let range = diagnostic.place?.range ?? SourceRange(at: -1)
        #expect(
          (0...source.utf8.count).contains(range.start) && range.end <= source.utf8.count,
          "\(yaml.debugDescription)"
        )
      }
    }
  }
}
