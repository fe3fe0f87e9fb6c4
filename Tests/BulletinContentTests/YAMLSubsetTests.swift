import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinContent

@Suite("The subset of YAML that is read without Yams")
struct YAMLSubsetTests {
  private func file(_ yaml: String) -> SourceFile { SourceFile(path: "a.md", text: "---\n\(yaml)---\n") }

  private func range(of file: SourceFile) -> SourceRange { SourceRange(4, file.utf8.count - 4) }

  private func read(_ yaml: String) -> String? {
    let file = file(yaml)
    return YAMLSubset.read(file, in: range(of: file)).map(description)
  }

  /// By Yams; nil if there is anything to say about the text.
  private func composed(_ yaml: String) -> String? {
    let file = file(yaml)
    var diagnostics: [Diagnostic] = []
    let value = YAMLReader.composed(file, in: range(of: file), diagnostics: &diagnostics)
    return diagnostics.isEmpty ? value.map(description) : nil
  }

  /// A value with all places in it.
  private func description(_ value: RawValue) -> String {
    let content =
      switch value.content {
      case .nothing: "nothing"
      case .text(let text, let isQuoted): (isQuoted ? "quoted " : "plain ") + text.debugDescription
      case .list(let items): "[\(items.map(description).joined(separator: ", "))]"
      case .record(let entries): "{\(entries.map(description).joined(separator: ", "))}"
      }
    return "\(value.range.start)-\(value.range.end) \(content)"
  }

  private func description(_ entry: RawValue.Entry) -> String {
    "\(entry.key.range.start)-\(entry.key.range.end) \(entry.key.value.debugDescription): \(description(entry.value))"
  }

  @Test(
    "what front matter is written in is read without Yams, and as Yams reads it",
    arguments: [
      "a: b\n",
      "a: b",
      "# Bài\n\na:   Dồn điền, đổi thửa  # ghi chú\n  # nữa\n\nb: c#d\n",
      "a: https://a.vn/b?c=d:e\nb: 06:30\nc : d\n",
      "a:\nb: # không\nc: \"\"\n",
      "a: \"Dồn \\\"điền\\\" \\\\ đổi\"\nb: 'Dân ''khéo'' \\'\n\"c d\": e\n'f': g\n",
      "a: []\nb: [ ]\nc: {}\nd: [a, \"b, c\", 'd']\ne: [a b,c-d , e]\n",
      "a: {src: \"../a.png\", \"alt\": b c, e:f: g}\nb: {\"a\":\"b\"}\n",
      "a: [{t: u, v: w}, {t: x}]\nb: {c: [d, {e: f}]}\n",
      "a:\n- b\n- \"c\"\nd:\n  - e\n\n  # f\n  - g # h\ni: j\n",
      "a:\n  b: c\n  d:\n    e: f\n  g:\n  - h\ni:\n  - j: k\n    l: m\n  -   n: o\n      p: q\nr: [s]\n",
      "a:\n- b:\n  - c\n  d:\n- [e, f]\n- {g: h}\n- \"i\": j\n",
    ]
  )
  func members(yaml: String) throws {
    let value = try #require(read(yaml))
    #expect(value == composed(yaml))
  }

  @Test(
    "everything else is left to Yams",
    arguments: [
      "", "a\n", "- a\n", "a:b\n", "a: b: c\n", "a: b\na: c\n", "a: {b: c, b: d}\n",
      "a: |\n  b\n", "a: >-\n  b\n", "a: b\n  c\n", "a: \"b\n  c\"\n", "a:\n  b\n",
      "a: \"\\u0041\"\n", "a: \"b\" c\n", "a: \"b\"#c\n",
      "a: [b\n", "a: [b,\n  c]\n", "a: [b,,c]\n", "a: [b: c]\n", "a: [b#c, d #e]\n", "a: [a:]\n",
      "a: {b: , c: d}\n", "a: {b}\n",
      "a: &b c\n", "a: *b\n", "a: !b c\n", "a: @b\n", "a: %b\n", "? a\n: b\n", "[a]: b\n",
      "a:\tb\n", "a: b\u{2028}c\n", "a: b\u{85}c\n", "a: b\u{7}c\n", "\u{FEFF}a: b\n",
      " a: b\n", "a: b\n c: d\n", "a:\n  b: c\n d: e\n", "a:\n  - b\n - c\n", "a: b\n# c\n  d\n",
      "a:\n-\n", "a:\n- - b\n", "--- a\n", "a: b\n...\n",
      String(repeating: "k", count: 1200) + ": a\n",
      "a: " + String(repeating: "[", count: 17) + String(repeating: "]", count: 17) + "\n",
      (0..<70).map { "k\($0): a\n" }.joined(),
    ]
  )
  func others(yaml: String) {
    #expect(read(yaml) == nil)
  }

  @Test("whatever is read of random front matter is what Yams reads, byte by byte", .timeLimit(.minutes(10)))
  func random() {
    var writer = RandomFrontMatter(seed: 20_180_512)
    var soundCount = 0
    for round in 0..<6_000 {
      var yaml = writer.next()
      let isDamaged = round.isMultiple(of: 2)
      if isDamaged { writer.damage(&yaml) }
      guard let value = read(yaml) else { continue }
      if !isDamaged { soundCount += 1 }
      #expect(value == composed(yaml), "\(yaml.debugDescription)")
    }
    #expect(soundCount > 900)
  }
}
