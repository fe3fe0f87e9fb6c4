import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinContent

@Suite("Records besides stories")
struct RecordTests {
  private let legal = "responsible: {name: a}\nlicence: {number: b}\n"

  private func site(_ text: String) -> (config: SiteConfig?, diagnostics: [Diagnostic]) {
    SiteConfig.read(SourceFile(path: "content/site.yml", text: text))
  }

  @Test("site.yml: what is left out gets its default")
  func defaults() throws {
    let (config, diagnostics) = site("name: Bản tin\ndescription: Một câu\nbase_url: https://a.vn\n" + legal)
    #expect(diagnostics.findings == [])
    let site = try #require(config)
    #expect(site.baseURL.string == "https://a.vn/")
    #expect(site.defaultAuthor == "Ban biên tập")
    #expect([site.pageSize, site.latestCount, site.feedSize] == [20, 12, 30])
    #expect(site.menu.isEmpty)
  }

  @Test("site.yml: without the legal notes there is a warning for each")
  func legalNotes() {
    let (config, diagnostics) = site("name: a\ndescription: b\nbase_url: https://a.vn/\n")
    #expect(config != nil)
    #expect(diagnostics.map(\.severity) == [.warning, .warning])
    #expect(
      diagnostics.findings == [
        Finding(
          "legal-note-missing",
          1,
          1,
          pointsAt: "",
          fix: "thêm dòng: responsible: {name: \"…\", title: \"…\"}"
        ),
        Finding(
          "legal-note-missing",
          1,
          1,
          pointsAt: "",
          fix: "thêm dòng: licence: {number: \"…\", date: \"…\", issuer: \"…\"}"
        ),
      ]
    )
  }

  private static let wrong: [(line: String, id: String, fix: String)] = [
    ("base_url: ⟦a.vn⟧", "url-invalid", "chép cả địa chỉ, bắt đầu bằng https://"),
    ("base_url: ⟦https://a.vn/?x=1⟧", "url-invalid", "chép cả địa chỉ, bắt đầu bằng https://"),
    ("page_size: ⟦0⟧", "integer-invalid", "viết bằng chữ số, không dấu chấm ngăn cách"),
    ("page_size: ⟦1.000⟧", "integer-invalid", "viết bằng chữ số, không dấu chấm ngăn cách"),
    ("page_size: ⟦-5⟧", "integer-invalid", "viết bằng chữ số, không dấu chấm ngăn cách"),
    ("page_size: ⟦99999999999999999999⟧", "integer-invalid", "viết bằng chữ số, không dấu chấm ngăn cách"),
    ("email: ⟦toasoan⟧", "email-invalid", "viết như: toasoan@example.vn"),
    ("email: ⟦toa soan@a.vn⟧", "email-invalid", "viết như: toasoan@example.vn"),
    ("email: ⟦a@.vn⟧", "email-invalid", "viết như: toasoan@example.vn"),
    ("email: ⟦a@b@c.vn⟧", "email-invalid", "viết như: toasoan@example.vn"),
  ]

  @Test("site.yml: wrong values are told at their place", arguments: wrong.indices)
  func isTold(index: Int) {
    let (line, id, fix) = Self.wrong[index]
    let base = line.hasPrefix("base_url") ? "" : "base_url: https://a.vn/\n"
    let source = MarkedSource("name: a\ndescription: b\n\(base)\(line)\n" + legal, path: "content/site.yml")
    let (config, diagnostics) = SiteConfig.read(source.file)
    #expect(config == nil)
    #expect(diagnostics.ranges == source.ranges)
    #expect(diagnostics.findings.map { [$0.id, $0.fix] } == [[id, fix]])
  }

  @Test("site.yml: a language the site does not speak is refused, not ignored")
  func language() {
    let text = "name: a\ndescription: b\nbase_url: https://a.vn/\n" + legal
    #expect(site(text + "ngôn ngữ: Tiếng Việt\n").diagnostics.isEmpty)
    #expect(site(text + "language: en\n").diagnostics.ids == ["choice-invalid"])
  }

  private typealias Read = @Sendable (SourceFile) -> [Diagnostic]

  private static let readers: [(schema: RecordSchema, read: Read)] = [
    (StoryKeys.schema, { Story.read($0, path: "stories/2018/a.md").diagnostics }),
    (FieldRecord.schema, { FieldRecord.read($0, path: "fields/a.md").diagnostics }),
    (Campaign.schema, { Campaign.read($0, path: "campaigns/a.md").diagnostics }),
    (PlainPage.schema, { PlainPage.read($0, path: "pages/a.md").diagnostics }),
    (SiteKeys.schema, { SiteConfig.read($0).diagnostics.filter { $0.severity == .error } }),
  ]

  @Test("no declared key goes unread: a value that fits none of them is reported at each", arguments: readers.indices)
  func everyKeyIsRead(index: Int) {
    let (schema, read) = Self.readers[index]
    let lines = schema.keys.map { "\($0.name): [[a]]\n" }.joined()
    let text = schema.id == "site" ? lines : "---\n\(lines)---\n"
    let diagnostics = read(SourceFile(path: "a", text: text))
    #expect(diagnostics.ids == Array(repeating: "value-shape", count: schema.keys.count))
    #expect(Set(diagnostics.findings.map(\.line)).count == schema.keys.count)
  }

  @Test("a field is known by its file's name")
  func field() throws {
    let text = "---\ntên: Phát triển kinh tế\nthứ tự: 1\ntóm tắt: a\ntopics: {id: hien-dat, name: Hiến đất}\n---\n"
    let (field, diagnostics) = FieldRecord.read(SourceFile(path: "a", text: text), path: "fields/Kinh Tế.md")
    #expect(diagnostics.findings == [])
    #expect(field?.id.string == "kinh-te")
    #expect(field?.topics.map(\.id.string) == ["hien-dat"])
  }

  @Test("a field's groups in other campaigns are free keys")
  func groups() throws {
    let text = "---\nname: a\norder: 5\nsummary: b\ngroups: {tra-vinh-2020: he-thong, khac: c}\n---\n"
    let (field, diagnostics) = FieldRecord.read(SourceFile(path: "a", text: text), path: "fields/a.md")
    #expect(diagnostics.findings == [])
    #expect(field?.groups.map { "\($0.key.value)=\($0.value.value)" } == ["tra-vinh-2020=he-thong", "khac=c"])
    let wrong = MarkedSource("---\nname: a\norder: 5\nsummary: b\ngroups: ⟦c⟧\n---\n")
    let told = FieldRecord.read(wrong.file, path: "fields/a.md").diagnostics
    #expect(told.ranges == wrong.ranges)
    #expect(
      told.findings == [
        Finding("value-shape", 5, 9, pointsAt: "c", fix: "viết: {mã-thứ-nhất: …, mã-thứ-hai: …}")
      ]
    )
    #expect(told.first?.headline.vi == "ở đây cần một nhóm “mã: giá trị”")
  }

  @Test("a campaign may not end before it begins")
  func backwards() {
    let source = MarkedSource("---\nname: a\nfrom: 1/1/2018\nto: ⟦31/12/2017⟧\nsummary: b\n---\n")
    let diagnostics = Campaign.read(source.file, path: "campaigns/a.md").diagnostics
    #expect(diagnostics.ranges == source.ranges)
    #expect(
      diagnostics.findings == [
        Finding("period-backwards", 4, 5, pointsAt: "31/12/2017", fix: "kiểm tra lại hai ngày")
      ]
    )
    let oneDay = "---\nname: a\nfrom: 1/1/2018\nto: 1/1/2018\nsummary: b\n---\n"
    #expect(Campaign.read(SourceFile(path: "a", text: oneDay), path: "campaigns/a.md").diagnostics.isEmpty)
  }

  @Test("a page stands last unless it says where")
  func page() {
    let page = PlainPage.read(SourceFile(path: "a", text: "---\ntitle: Giới thiệu\n---\nA\n"), path: "pages/b.md").page
    #expect(page?.order == 500)
    #expect(page?.slug.string == "b")
  }
}
