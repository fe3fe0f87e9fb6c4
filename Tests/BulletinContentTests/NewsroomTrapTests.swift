import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinContent

/// A slip in the front matter, and what the editor is told about it.
struct TrapCase: Sendable, CustomTestStringConvertible {
  /// The lines between the fences, with the expected range marked.
  let yaml: String
  let id: String
  /// Line and column as a person counts them; the opening fence is line 1.
  let line: Int
  let column: Int
  let fix: String

  init(_ yaml: String, _ id: String, _ line: Int, _ column: Int, fix: String) {
    self.yaml = yaml
    self.id = id
    self.line = line
    self.column = column
    self.fix = fix
  }

  var testDescription: String { "\(id): \(yaml.replacing("\n", with: "⏎").prefix(80))" }
}

@Suite("Traps of a newsroom")
struct NewsroomTrapTests {
  static let colons = [
    TrapCase(
      "title: ⟦Khánh Hải: ruộng liền bờ⟧",
      "yaml-colon",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"Khánh Hải: ruộng liền bờ\""
    ),
    TrapCase(
      "tít: ⟦Bác dặn: “Khéo”⟧  # ghi chú",
      "yaml-colon",
      2,
      6,
      fix: "đặt cả giá trị trong ngoặc kép: tít: \"Bác dặn: “Khéo”\""
    ),
    TrapCase(
      "title: ⟦“Dân vận khéo”: lan tỏa⟧",
      "yaml-colon",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"“Dân vận khéo”: lan tỏa\""
    ),
    TrapCase(
      "title: ⟦Anh \"Nam\": một tấm gương⟧",
      "yaml-colon",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: 'Anh \"Nam\": một tấm gương'"
    ),
    TrapCase(
      "title: ⟦Kết quả:⟧",
      "yaml-colon",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"Kết quả:\""
    ),
    TrapCase(
      "date: 1/1/2018\nsources:\n  - title: ⟦Kế hoạch: 2018⟧",
      "yaml-colon",
      4,
      12,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"Kế hoạch: 2018\""
    ),
    TrapCase(
      "title⟦：⟧Dồn điền\ndate: 1/1/2018",
      "yaml-fullwidth-colon",
      2,
      6,
      fix: "gõ lại thành “: ” (dấu hai chấm thường và một dấu cách)"
    ),
    TrapCase(
      "date: 1/1/2018\ntiêu đề⟦：⟧Dồn điền\nfield: a",
      "yaml-fullwidth-colon",
      3,
      8,
      fix: "gõ lại thành “: ” (dấu hai chấm thường và một dấu cách)"
    ),
    TrapCase("title:⟦Dồn điền⟧", "yaml-space-after-colon", 2, 7, fix: "viết: title: Dồn điền"),
    TrapCase(
      "date: 1/1/2018\nlĩnh vực:⟦kinh-te⟧\nsummary: b",
      "yaml-space-after-colon",
      3,
      10,
      fix: "viết: lĩnh vực: kinh-te"
    ),
    TrapCase(
      "date: 1/1/2018\n⟦title Dồn điền⟧\nfield: a",
      "yaml-colon-missing",
      3,
      1,
      fix: "viết “khóa: giá trị”; nếu là phần nối của dòng trên thì viết liền vào dòng đó"
    ),
    TrapCase(
      "⟦Dồn điền đổi thửa⟧",
      "yaml-colon-missing",
      2,
      1,
      fix: "viết “khóa: giá trị”; nếu là phần nối của dòng trên thì viết liền vào dòng đó"
    ),
  ]

  static let quotes = [
    TrapCase(
      "title: ⟦“Khéo: ruộng liền bờ”⟧",
      "yaml-smart-quotes",
      2,
      8,
      fix: "viết: title: \"Khéo: ruộng liền bờ\""
    ),
    TrapCase("title: ⟦”Khéo: ruộng”⟧", "yaml-smart-quotes", 2, 8, fix: "viết: title: \"Khéo: ruộng\""),
    TrapCase("title: ⟦‘Khéo: ruộng’⟧", "yaml-smart-quotes", 2, 8, fix: "viết: title: \"Khéo: ruộng\""),
    TrapCase("title: ⟦\"Khéo: ruộng”⟧\ndate: 1/1/2018", "yaml-smart-quotes", 2, 8, fix: "viết: title: \"Khéo: ruộng\""),
    TrapCase("title: ⟦“Khéo: ruộng\"⟧", "yaml-smart-quotes", 2, 8, fix: "viết: title: \"Khéo: ruộng\""),
    TrapCase(
      "title: ⟦\"Dồn điền⟧\ndate: 1/1/2018\nfield: a",
      "yaml-quote-unclosed",
      2,
      8,
      fix: "viết: title: \"Dồn điền\""
    ),
    TrapCase(
      "date: 1/1/2018\ntitle: ⟦'Dồn điền⟧\nfield: a\ntags: [b]",
      "yaml-quote-unclosed",
      3,
      8,
      fix: "viết: title: \"Dồn điền\""
    ),
    // The quote that opens a later value closes this one, and the error is noticed there.
    TrapCase(
      "title: ⟦\"Dồn điền⟧\ndate: 1/1/2018\nfield: a\nsummary: \"Dân hiến đất\"",
      "yaml-quote-unclosed",
      2,
      8,
      fix: "viết: title: \"Dồn điền\""
    ),
    TrapCase(
      "title: ⟦\"Dồn điền\" ở Khánh Hải⟧",
      "yaml-text-after-quote",
      2,
      8,
      fix: "viết: title: '\"Dồn điền\" ở Khánh Hải'"
    ),
    TrapCase(
      "title: ⟦\"Ông nói: \"Làm thôi\"\"⟧",
      "yaml-text-after-quote",
      2,
      8,
      fix: "viết: title: 'Ông nói: \"Làm thôi\"'"
    ),
    TrapCase(
      "title: ⟦'Ông nói: 'Làm thôi''⟧",
      "yaml-text-after-quote",
      2,
      8,
      fix: "viết: title: \"Ông nói: 'Làm thôi'\""
    ),
  ]

  static let signs = [
    TrapCase("⟦\t⟧title: a", "yaml-tab", 2, 1, fix: "thay bằng dấu cách (hai dấu cách cho mỗi bậc)"),
    TrapCase("cover:\n⟦\t⟧src: a.jpg", "yaml-tab", 3, 1, fix: "thay bằng dấu cách (hai dấu cách cho mỗi bậc)"),
    TrapCase("cover:\n  ⟦\t⟧src: a.jpg", "yaml-tab", 3, 3, fix: "thay bằng dấu cách (hai dấu cách cho mỗi bậc)"),
    TrapCase(
      "title: ⟦@kheo⟧",
      "yaml-reserved",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"@kheo\""
    ),
    TrapCase(
      "title: ⟦*Đậm* nhạt⟧",
      "yaml-reserved",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"*Đậm* nhạt\""
    ),
    TrapCase(
      "title: ⟦- Dồn điền⟧",
      "yaml-reserved",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"- Dồn điền\""
    ),
    TrapCase(
      "title: ⟦%hộ nghèo⟧",
      "yaml-reserved",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"%hộ nghèo\""
    ),
    TrapCase(
      "title: ⟦> 50 hộ⟧",
      "yaml-reserved",
      2,
      8,
      fix: "đặt cả giá trị trong ngoặc kép: title: \"> 50 hộ\""
    ),
    TrapCase(
      "tags: ⟦[nông thôn mới, hiến đất⟧",
      "yaml-bracket",
      2,
      7,
      fix: "thêm ] ở cuối; nếu ngoặc là chữ: tags: \"[nông thôn mới, hiến đất\""
    ),
    TrapCase(
      "tags: ⟦[a, b⟧\ndate: 1/1/2018\nsummary: c",
      "yaml-bracket",
      2,
      7,
      fix: "thêm ] ở cuối; nếu ngoặc là chữ: tags: \"[a, b\""
    ),
    TrapCase(
      "cover: ⟦{src: a.jpg, alt: b⟧",
      "yaml-bracket",
      2,
      8,
      fix: "thêm } ở cuối; nếu ngoặc là chữ: cover: \"{src: a.jpg, alt: b\""
    ),
    TrapCase("title: ⟦[Ảnh] Dồn điền⟧", "yaml-bracket", 2, 8, fix: "viết: title: \"[Ảnh] Dồn điền\""),
    TrapCase(
      "tags: ⟦[a, , b]⟧",
      "yaml-bracket",
      2,
      7,
      fix: "giữa hai mục chỉ một dấu phẩy; mục có dấu hai chấm hay ngoặc thì đặt trong ngoặc kép"
    ),
    TrapCase("title: a\n⟦  ⟧date: 1/1/2018", "yaml-indented", 3, 1, fix: "xóa các dấu cách ở đầu dòng"),
    TrapCase("title: Dồn⟦\u{1}⟧ điền", "yaml-control-character", 2, 11, fix: "xóa ký tự này và gõ lại từ đó"),
    TrapCase(
      "title: \"a⟦⟧\\q\"",
      "yaml-invalid",
      2,
      10,
      fix: "kiểm tra dòng này và dòng trên nó; giá trị có ký hiệu lạ thì đặt trong ngoặc kép"
    ),
  ]

  static let shapes = [
    TrapCase("⟦- a⟧\n- b", "yaml-not-keys", 2, 1, fix: "viết mỗi dòng một khóa: title: \"…\""),
    TrapCase(
      "⟦⟧? [a]\n: b",
      "yaml-invalid",
      2,
      3,
      fix: "kiểm tra dòng này và dòng trên nó; giá trị có ký hiệu lạ thì đặt trong ngoặc kép"
    ),
  ]

  static let duplicates = [
    TrapCase("title: a\ndate: 1/1/2018\n⟦title⟧: b", "key-duplicate", 4, 1, fix: "xóa một trong hai chỗ"),
    TrapCase(
      "cover:\n  src: a.jpg\n  alt: src và\n  ⟦src⟧: b.jpg",
      "key-duplicate",
      5,
      3,
      fix: "xóa một trong hai chỗ"
    ),
    TrapCase("cover: {src: a.jpg, ⟦src⟧: b.jpg}", "key-duplicate", 2, 21, fix: "xóa một trong hai chỗ"),
  ]

  @Test(
    "each has its own message, at its place, with the cure",
    arguments: colons + quotes + signs + shapes + duplicates
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
