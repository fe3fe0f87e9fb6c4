import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinContent

@Suite("Traps of a newsroom")
struct NewsroomTrapTests {
  @Test(
    "each has its own message, at its place, with the cure",
    arguments: TrapCase.colons + TrapCase.quotes + TrapCase.signs + TrapCase.shapes + TrapCase.duplicates
  )
  func trap(_ trap: TrapCase) throws {
    let source = MarkedSource("---\n\(trap.yaml)\n---\n\nThân bài.\n")
    let (story, diagnostics) = Story.read(source.file, path: "stories/2018/bai.md")
    #expect(story == nil)
    let marked = try #require(source.ranges.first)
    if !marked.isEmpty { #expect(diagnostics.ranges == [marked]) }
    let pointsAt = source.file.text(in: diagnostics.first?.place?.range ?? SourceRange(at: 0))
    #expect(
      diagnostics.findings == [Finding(trap.id, trap.line, trap.column, pointsAt: pointsAt, fix: trap.fix)]
    )
  }

  @Test(
    "what only looks like a trap is read as it is written",
    arguments: [
      ("title: \"Khánh Hải: ruộng liền bờ\"", "Khánh Hải: ruộng liền bờ"),
      ("title: 'Ông nói: \"Làm\"'", "Ông nói: \"Làm\""),
      ("title: \"“Dân vận khéo”: lan tỏa\"", "“Dân vận khéo”: lan tỏa"),
      ("title: “Khéo” và “dân”", "“Khéo” và “dân”"),
      ("title: Lúc 6:30 sáng", "Lúc 6:30 sáng"),
      ("title: Hà Nội：phố", "Hà Nội：phố"),
      ("title: Nam & Bắc * 2", "Nam & Bắc * 2"),
      ("title: Dồn điền # ghi chú của tòa soạn", "Dồn điền"),
      ("title: >-\n  Dồn điền\n  đổi thửa", "Dồn điền đổi thửa"),
      ("title: |\n  *a: \"b\n", "*a: \"b\n"),
      ("title:\n  Dồn điền", "Dồn điền"),
      ("\"title\": a - b [c] {d}", "a - b [c] {d}"),
    ]
  )
  func harmless(line: String, title: String) throws {
    let text = storyText(title: nil, more: line)
    let (story, diagnostics) = Story.read(SourceFile(path: "a.md", text: text), path: "stories/2018/a.md")
    #expect(diagnostics.findings == [])
    #expect(story?.title.value == title)
  }

  @Test("the second of two keys is shown, with a note at the first")
  func duplicateNote() throws {
    let source = MarkedSource("---\n⟦title⟧: a\ndate: 1/1/2018\n⟦title⟧: b\n---\n")
    let diagnostic = try #require(Story.read(source.file, path: "stories/2018/a.md").diagnostics.first)
    #expect(diagnostic.place?.range == source.ranges[1])
    #expect(diagnostic.notes.first?.place?.range == source.ranges[0])
  }

  @Test(
    "a value in curly quotes is refused even where YAML would take it",
    arguments: [
      ("⟦“Dồn điền”⟧", "viết \"Dồn điền\"; muốn giữ dấu ngoặc thì viết \"“Dồn điền”\""),
      ("⟦”Dồn điền”⟧", "viết \"Dồn điền\"; muốn giữ dấu ngoặc thì viết \"”Dồn điền”\""),
      ("⟦‘Dồn điền’⟧", "viết \"Dồn điền\"; muốn giữ dấu ngoặc thì viết \"‘Dồn điền’\""),
      ("⟦“Dồn điền\"⟧", "viết \"Dồn điền\"; muốn giữ dấu ngoặc thì viết '“Dồn điền\"'"),
    ]
  )
  func smartQuotes(title: String, fix: String) {
    let source = MarkedSource(storyText(title: title))
    let diagnostics = Story.read(source.file, path: "stories/2018/a.md").diagnostics
    #expect(diagnostics.ranges == source.ranges)
    #expect(diagnostics.findings.map(\.fix) == [fix])
    #expect(diagnostics.ids == ["yaml-smart-quotes"])
  }

  @Test("words behind a # are not lost as a comment")
  func hash() {
    let source = MarkedSource(storyText(title: "Giải ⟦#1 của năm⟧", more: "tags: [b, c]\nauthors:\n- Tổ ⟦#2⟧"))
    let diagnostics = Story.read(source.file, path: "stories/2018/a.md").diagnostics
    #expect(diagnostics.ranges == source.ranges)
    #expect(
      diagnostics.findings == [
        Finding("yaml-hash", 2, 13, pointsAt: "#1 của năm", fix: "đặt cả giá trị trong ngoặc kép: \"Giải #1 của năm\""),
        Finding("yaml-hash", 8, 6, pointsAt: "#2", fix: "đặt cả giá trị trong ngoặc kép: \"Tổ #2\""),
      ]
    )
  }

  @Test("line separators pasted from Word do not shift the places of later findings")
  func foreignLineEnds() {
    let source = MarkedSource(
      storyText(title: "Dồn\u{2028} điền\u{85} đổi\u{2029} thửa", date: "⟦31/02/2018⟧")
    )
    let diagnostics = Story.read(source.file, path: "stories/2018/a.md").diagnostics
    #expect(diagnostics.ids == ["date-invalid"])
    #expect(diagnostics.ranges == source.ranges)
  }
}
