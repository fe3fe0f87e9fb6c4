import BulletinCore
import BulletinTestSupport
import Foundation
import Testing

@testable import BulletinContent

@Suite("Keys")
struct KeyTests {
  /// Every schema, those of nested records too.
  static let schemas: [RecordSchema] =
    AllSchemas.files + AllSchemas.registers + [
      Topic.schema, Cover.schema, Source.schema, Withdrawal.schema, Correction.schema, ContestEntry.schema,
      Publisher.schema, Person.schema, Licence.schema, MenuItem.schema,
    ]

  /// Every way in which a name may be typed.
  private func typings(of name: String) -> [String] {
    let unmarked = name.replacing("đ", with: "d").applyingTransform(.stripDiacritics, reverse: false) ?? ""
    let spellings = [name, unmarked, unmarked.replacing(" ", with: "_"), name.replacing(" ", with: "-")]
    return spellings + spellings.map { $0.uppercased() } + spellings.map { $0.capitalized }
      + [name.decomposedStringWithCanonicalMapping, name.replacing("_", with: " "), " \(name) "]
  }

  @Test("every name and alias is understood in any case, without marks and with any separator", arguments: schemas)
  func spellings(schema: RecordSchema) {
    for (position, key) in schema.keys.enumerated() {
      for name in [key.name] + key.aliases {
        for typed in typings(of: name) {
          #expect(schema.position(of: typed) == position, "\(schema.id): \(typed)")
        }
      }
    }
  }

  @Test("no two keys of a record share a spelling", arguments: schemas)
  func distinct(schema: RecordSchema) {
    var owner: [String: String] = [:]
    for key in schema.keys {
      for spelling in Set(([key.name] + key.aliases).map(RecordSchema.fold)) {
        #expect(owner[spelling] == nil, "\(schema.id): “\(spelling)” is \(owner[spelling] ?? "") and \(key.name)")
        owner[spelling] = key.name
      }
    }
  }

  @Test("a story may be written in Vietnamese from top to bottom")
  func vietnamese() throws {
    let text = """
      ---
      Tiêu đề: Ruộng liền bờ
      NGAY: 12/5/2018 06:30
      cập-nhật: 13/5/2018
      linh_vuc: [kinh tế, Văn hóa - xã hội]
      nội dung: Hiến đất
      Đơn vị: xa-khanh-hai
      mô hình: duong-hoa
      đối tượng: Tập thể
      tac gia: [Nguyễn Văn An]
      sa-pô: Dân hiến đất.
      từ khóa: nông thôn mới
      ảnh bìa: {ảnh: a.jpg, mô tả: ruộng, chú thích: b, người chụp: c}
      dự thi: {mã: bao-chi, loại hình: báo nói, thể loại: Phóng Sự, giải: giải A}
      nguồn: {tên: Kế hoạch, cơ quan: UBND, liên kết: "https://a.vn/", ngày: 1/1/2018}
      tình trạng: đã gỡ
      gỡ bài: {ngày: 1/1/2019, lý do: nhầm}
      đính chính: {ngày: 1/6/2018, nội dung: Số liệu}
      minh họa: Có
      địa chỉ: ruong-lien-bo
      ---
      """
    let (read, diagnostics) = Story.read(SourceFile(path: "a.md", text: text), path: "stories/2018/a.md")
    #expect(diagnostics.findings == [])
    let story = try #require(read)
    #expect(story.title.value == "Ruộng liền bờ")
    #expect(DateFormat.rfc3339(story.date.value) == "2018-05-12T06:30:00+07:00")
    #expect(story.updated.map(DateFormat.rfc3339) == "2018-05-13T00:00:00+07:00")
    #expect(story.fields.map(\.value) == ["kinh tế", "Văn hóa - xã hội"])
    #expect(story.topics.map(\.value) == ["Hiến đất"])
    #expect(story.subject == .collective)
    #expect(story.cover?.src.value == "a.jpg")
    #expect(story.cover?.credit == "c")
    #expect(story.contest?.facts.type.value == .radio)
    #expect(story.contest?.facts.genre?.value == .feature)
    #expect(story.contest?.facts.award?.value == .a)
    #expect(story.sources.first?.url?.string == "https://a.vn/")
    #expect(story.status == .withdrawn)
    #expect(story.withdrawal?.reason == "nhầm")
    #expect(story.corrections.map(\.text) == ["Số liệu"])
    #expect(story.isIllustrative)
    #expect(story.slug.string == "ruong-lien-bo")
  }

  @Test(
    "an unknown key is shown, with the known one that is most like it",
    arguments: [
      ("⟦titel⟧: a", "có phải ý bạn là “title”?"),
      ("⟦tieu_dee⟧: a", "có phải ý bạn là “tiêu đề”?"),
      ("⟦tiu đề⟧: a", "có phải ý bạn là “tiêu đề”?"),
      ("⟦lỉnh vựcc⟧: a", "có phải ý bạn là “lĩnh vực”?"),
      ("⟦Tac gja⟧: a", "có phải ý bạn là “tác giả”?"),
      ("⟦ngày_đăn⟧: a", "có phải ý bạn là “ngày đăng”?"),
      ("⟦sumary⟧: a", "có phải ý bạn là “summary”?"),
      ("⟦zzzzzz⟧: a", nil),
      ("⟦x⟧: a", nil),
    ] as [(String, String?)]
  )
  func unknown(marked: String, fix: String?) {
    let source = MarkedSource(storyText(more: marked))
    let diagnostics = Story.read(source.file, path: "stories/2018/a.md").diagnostics
    #expect(diagnostics.ids == ["key-unknown"])
    #expect(diagnostics.ranges == source.ranges)
    #expect(diagnostics.first?.fix?.vi == fix)
    #expect(diagnostics.first?.notes.first?.text.vi.contains("title, date, updated, field") == true)
  }

  @Test("an unknown key inside a record is told of the record")
  func unknownNested() {
    let source = MarkedSource(storyText(more: "cover: {src: a.jpg, alt: b, ⟦captoin⟧: c}"))
    let diagnostics = Story.read(source.file, path: "stories/2018/a.md").diagnostics
    #expect(
      diagnostics.findings == [
        Finding("key-unknown", 6, 29, pointsAt: "captoin", fix: "có phải ý bạn là “caption”?")
      ]
    )
    #expect(diagnostics.first?.headline.vi == "ảnh bìa không có khóa “captoin”")
  }

  @Test(
    "a key under two of its names is a duplicate",
    arguments: ["⟦tiêu đề⟧: b", "⟦Title⟧: b", "⟦TIEU_DE⟧: b", "⟦tít⟧: b"]
  )
  func duplicateByAlias(marked: String) throws {
    let source = MarkedSource(storyText(title: "a", more: marked))
    let diagnostic = try #require(Story.read(source.file, path: "stories/2018/a.md").diagnostics.first)
    #expect(diagnostic.id == "key-duplicate")
    #expect(diagnostic.place?.range == source.ranges.first)
    #expect(diagnostic.fix?.vi == "xóa một trong hai chỗ")
    #expect(
      diagnostic.headline.vi == "“\(source.file.text(in: source.ranges[0]))” và “title” là một khóa, viết hai lần"
    )
    #expect(diagnostic.notes.first?.place?.range == SourceRange(4, 9))
  }

  @Test(
    "required keys that are missing are told at the opening fence, each with a line to add",
    arguments: ["", "# a\n"]
  )
  func missing(yaml: String) {
    let source = MarkedSource("\n⟦--- ⟧\n\(yaml)---\nThân bài\n")
    let (story, diagnostics) = Story.read(source.file, path: "stories/2018/a.md")
    #expect(story == nil)
    #expect(diagnostics.ids == Array(repeating: "key-missing", count: 4))
    #expect(diagnostics.allSatisfy { $0.place?.range == source.ranges[0] })
    #expect(
      diagnostics.findings.map(\.fix) == [
        "thêm dòng: title: \"Dồn điền, đổi thửa: ruộng liền bờ, dân liền ý\"",
        "thêm dòng: date: 12/5/2018",
        "thêm dòng: field: kinh-te",
        "thêm dòng: summary: \"…\"",
      ]
    )
    #expect(diagnostics.first?.headline.vi == "bài viết thiếu “title” (tiêu đề)")
  }

  @Test(
    "a required key without a value is told at the key",
    arguments: ["⟦title⟧:", "⟦title⟧: \"\"", "⟦title⟧: ' '", "⟦tít⟧: # để sau"]
  )
  func empty(marked: String) {
    let source = MarkedSource(storyText(title: nil, more: marked))
    let diagnostics = Story.read(source.file, path: "stories/2018/a.md").diagnostics
    #expect(diagnostics.ids == ["key-empty"])
    #expect(diagnostics.ranges == source.ranges)
    #expect(diagnostics.first?.headline.vi == "“title” (tiêu đề) để trống")
    #expect(diagnostics.first?.fix?.vi == "viết: title: \"Dồn điền, đổi thửa: ruộng liền bờ, dân liền ý\"")
  }

  @Test("a story needs a field: an empty list is none")
  func emptyList() {
    let source = MarkedSource(storyText(field: nil, more: "⟦field⟧: []"))
    let diagnostics = Story.read(source.file, path: "stories/2018/a.md").diagnostics
    #expect(diagnostics.findings == [Finding("key-empty", 5, 1, pointsAt: "field", fix: "viết: field: kinh-te")])
  }

  @Test("a key that may be missing may be empty")
  func emptyOptional() {
    let text = storyText(more: "unit:\ntags:\nauthors: []\ncover:\nupdated: \"\"\nslug:")
    let (story, diagnostics) = Story.read(SourceFile(path: "a.md", text: text), path: "stories/2018/ten-bai.md")
    #expect(diagnostics.findings == [])
    #expect(story?.unit == nil)
    #expect(story?.tags.isEmpty == true)
    #expect(story?.slug.string == "ten-bai")
  }

  @Test("what is missing inside a record is told at the record")
  func missingNested() {
    let source = MarkedSource(storyText(more: "cover:\n  ⟦⟧src: a.jpg"))
    let diagnostics = Story.read(source.file, path: "stories/2018/a.md").diagnostics
    #expect(diagnostics.findings == [Finding("key-missing", 7, 3, pointsAt: "", fix: "thêm dòng: alt: \"…\"")])
    #expect(diagnostics.ranges == source.ranges)
  }
}
