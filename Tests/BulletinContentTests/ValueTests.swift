import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinContent

@Suite("Values")
struct ValueTests {
  private func read(_ text: String) -> (story: Story?, diagnostics: [Diagnostic]) {
    Story.read(SourceFile(path: "a.md", text: text), path: "stories/2018/a.md")
  }

  @Test(
    "stay the text that was typed",
    arguments: [
      "không", "có", "no", "yes", "y", "true", "null", "~", "01", "0o17", "0x1F", "1.500", "1e3", "2020-05",
      "2018-05-12", "12:30:45", "01/KH-UBND", ".inf", "1_000", "<<", "=",
    ]
  )
  func text(typed: String) throws {
    let story = try #require(read(storyText(title: typed, more: "tags: [\(typed), x]\nauthors:\n- \(typed)")).story)
    #expect(story.title.value == typed)
    #expect(story.tags.map(\.value) == [typed, "x"])
    #expect(story.authors.map(\.value) == [typed])
  }

  @Test(
    "dates are read as editors type them",
    arguments: [
      ("12/5/2018", "2018-05-12T00:00:00+07:00"), ("2018-05-12", "2018-05-12T00:00:00+07:00"),
      ("12-05-2018", "2018-05-12T00:00:00+07:00"), ("12.5.2018 06:30", "2018-05-12T06:30:00+07:00"),
      ("2018-05-12T06:30:00Z", "2018-05-12T13:30:00+07:00"), ("\"12/5/2018, 6h30\"", "2018-05-12T06:30:00+07:00"),
      ("ngày 29 tháng 02 năm 2020", "2020-02-29T00:00:00+07:00"),
    ]
  )
  func dates(typed: String, expected: String) {
    #expect(read(storyText(date: typed)).story.map { DateFormat.rfc3339($0.date.value) } == expected)
  }

  /// A value, and what the editor is told: line 6 of the file, behind the four keys every story has.
  private static let wrong: [(line: String, id: String, column: Int, fix: String?)] = [
    ("updated: ⟦31/02/2018⟧", "date-invalid", 10, "tháng 2 năm 2018 có 28 ngày"),
    ("updated: ⟦29/2/2019⟧", "date-invalid", 10, "tháng 2 năm 2019 có 28 ngày"),
    ("updated: ⟦31/4/2018 06:30⟧", "date-invalid", 10, "tháng 4 năm 2018 có 30 ngày"),
    (
      "updated: ⟦5/13/2018⟧", "date-invalid", 10,
      "viết ngày trước, tháng sau, ví dụ 12/5/2018; tháng từ 1 đến 12"
    ),
    ("updated: ⟦12/5/18⟧", "date-invalid", 10, "viết năm đủ bốn chữ số, ví dụ 12/5/2018"),
    ("updated: ⟦5/2018⟧", "date-invalid", 10, "viết ngày/tháng/năm, ví dụ 12/5/2018"),
    ("updated: ⟦hôm qua⟧", "date-invalid", 10, "viết ngày/tháng/năm, ví dụ 12/5/2018"),
    ("updated: ⟦12/5/2018 25:00⟧", "date-invalid", 10, "viết giờ từ 00:00 đến 23:59, ví dụ 06:30"),
    ("subject: ⟦tap the te⟧", "choice-invalid", 10, "có phải ý bạn là “tap-the”?"),
    ("status: ⟦đã đăngg⟧", "choice-invalid", 9, "có phải ý bạn là “đã đăng”?"),
    ("status: ⟦42⟧", "choice-invalid", 9, nil),
    ("slug: ⟦Tên Trang⟧", "slug-invalid", 7, "viết: ten-trang"),
    ("slug: ⟦a--b⟧", "slug-invalid", 7, "viết: a-b"),
    ("slug: ⟦---x/../y⟧", "slug-invalid", 7, "viết: x-y"),
    ("slug: ⟦“?!”x⟧", "slug-invalid", 7, "viết: x"),
    ("illustrative: ⟦có lẽ⟧", "flag-invalid", 15, "viết: có hoặc không"),
    ("title: ⟦⟧[a, b]", "key-duplicate", 1, "xóa một trong hai chỗ"),
    (
      "unit: ⟦⟧[a, b]", "value-shape", 7,
      "viết một giá trị trên cùng dòng; có dấu [ ] { } thì đặt trong ngoặc kép"
    ),
    (
      "unit: ⟦⟧{a: b}", "value-shape", 7,
      "viết một giá trị trên cùng dòng; có dấu [ ] { } thì đặt trong ngoặc kép"
    ),
    ("cover: ⟦anh.jpg⟧", "value-shape", 8, "viết: {src: …, alt: …, caption: …}"),
    ("cover: ⟦⟧[anh.jpg]", "value-shape", 8, "viết: {src: …, alt: …, caption: …}"),
    ("sources: [⟦a⟧]", "value-shape", 11, "viết: {title: …, publisher: …, url: …}"),
    ("tags: [a, ⟦⟧[b]]", "value-shape", 11, "viết một giá trị trên cùng dòng; có dấu [ ] { } thì đặt trong ngoặc kép"),
    ("sources: {title: a, url: ⟦www.a.vn⟧}", "url-invalid", 26, "chép cả địa chỉ, bắt đầu bằng https://"),
    ("sources: {title: a, url: ⟦javascript:alert(1)⟧}", "url-invalid", 26, "chép cả địa chỉ, bắt đầu bằng https://"),
    ("sources: {title: a, url: ⟦mailto:a@b.vn⟧}", "url-invalid", 26, "chép cả địa chỉ, bắt đầu bằng https://"),
  ]

  @Test("that are wrong are told at their place, with the cure", arguments: wrong.indices)
  func isTold(index: Int) throws {
    let (line, id, column, fix) = Self.wrong[index]
    let source = MarkedSource(storyText(more: line))
    let (story, diagnostics) = Story.read(source.file, path: "stories/2018/a.md")
    #expect(story == nil)
    let finding = try #require(diagnostics.findings.first)
    #expect(diagnostics.count == 1)
    #expect([finding.id, "\(finding.line):\(finding.column)", finding.fix] == [id, "6:\(column)", fix])
    if id != "key-duplicate" { #expect(diagnostics.ranges == source.ranges) }
  }

  @Test("an empty item of a list is told at its place")
  func emptyItem() {
    let source = MarkedSource(storyText(more: "tags:\n- a\n-⟦⟧\n- b"))
    let diagnostics = Story.read(source.file, path: "stories/2018/a.md").diagnostics
    #expect(
      diagnostics.findings == [
        Finding("list-item-empty", 8, 2, pointsAt: "", fix: "xóa dấu gạch hoặc dấu phẩy thừa")
      ]
    )
  }

  @Test(
    "lists may be written in every way",
    arguments: ["tags: a", "tags: [a]", "tags: [a,]", "tags:\n- a", "tags:\n  - a", "tags: [\n  a\n]", "tags: \"a\""]
  )
  func lists(more: String) {
    #expect(read(storyText(more: more)).story?.tags.map(\.value) == ["a"])
  }

  @Test("a summary that is too long is a warning with its length, and the story stands")
  func tooLong() {
    let summary = Array(repeating: "chữ", count: 51).joined(separator: " ")
    let source = MarkedSource(storyText(summary: "⟦\(summary)⟧"))
    let (story, diagnostics) = Story.read(source.file, path: "stories/2018/a.md")
    #expect(story?.summary == summary)
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(
      diagnostics.findings == [
        Finding("text-too-long", 5, 10, pointsAt: summary, fix: "rút gọn còn nhiều nhất 50 chữ")
      ]
    )
    #expect(read(storyText(summary: summary.dropLast(4) + "")).diagnostics.isEmpty)
  }

  @Test("a withdrawn story should say when and why")
  func withdrawal() {
    let source = MarkedSource(storyText(more: "status: ⟦withdrawn⟧"))
    let (story, diagnostics) = Story.read(source.file, path: "stories/2018/a.md")
    #expect(story?.status == .withdrawn)
    #expect(diagnostics.map(\.severity) == [.warning])
    #expect(diagnostics.ranges == source.ranges)
    #expect(
      diagnostics.findings == [
        Finding(
          "withdrawal-missing",
          6,
          9,
          pointsAt: "withdrawn",
          fix: "thêm: withdrawn: {date: …, reason: \"…\"}"
        )
      ]
    )
    #expect(read(storyText(more: "status: gỡ\nwithdrawn: {date: 1/1/2019, reason: a}")).diagnostics.isEmpty)
  }

  @Test(
    "the slug is the written one, else the name of the file or of its folder",
    arguments: [
      ("stories/2018/Ruộng liền bờ.md", "", "ruong-lien-bo"),
      ("stories/2018/ruong-lien-bo/index.md", "", "ruong-lien-bo"),
      ("stories/2018/a.md", "slug: b", "b"),
    ]
  )
  func slug(path: String, more: String, slug: String) {
    let story = Story.read(SourceFile(path: path, text: storyText(more: more)), path: path).story
    #expect(story?.slug.string == slug)
  }

  @Test("a file name without a letter gives no slug", arguments: ["stories/2018/—.md", "index.md"])
  func noSlug(path: String) {
    let source = MarkedSource("⟦---⟧" + storyText().dropFirst(3))
    let diagnostics = Story.read(source.file, path: path).diagnostics
    #expect(diagnostics.findings == [Finding("slug-missing", 1, 1, pointsAt: "---", fix: "thêm dòng: slug: ten-trang")])
  }
}
