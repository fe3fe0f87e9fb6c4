import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("The document library")
struct DocumentLibraryTests {
  /// The documents that stories and plans of these tests speak of.
  private func content(_ story: String = "a") -> ContentBuilder {
    var content = ContentBuilder()
    content.add("stories/2018/bai.md", storyText(date: "1/6/2018", body: story))
    content.add("documents/43-kl-tw.md", "---\nnumber: 43-KL/TW\ndate: 07/01/2019\n---\n")
    content.add("documents/01-kh-ubnd-2018.md", "---\nnumber: 01/KH-UBND\ndate: 1/1/2018\n---\n")
    content.add("documents/01-kh-ubnd-2019.md", "---\nnumber: 01/KH-UBND\ndate: 2/1/2019\n---\n")
    content.add("documents/25-nq-tw.md", "---\nnumber: 25-NQ/TW\ndate: 03/6/2013\n---\n")
    return content
  }

  private func target(_ content: ContentBuilder) throws -> (target: String?, diagnostics: [Diagnostic]) {
    let (library, diagnostics) = try content.library()
    let target = try #require(library.stories.first?.targets.first)
    if case .page(let path, _) = target { return (path.string, diagnostics) }
    return (nil, diagnostics)
  }

  @Test(
    "number, symbol, and year or date make a document: mentions lead to the one they mean",
    arguments: [
      ("25-NQ/TW", "van-ban/25-nq-tw.html"), ("25-NQ/TW ngày 03/6/2013", "van-ban/25-nq-tw.html"),
      ("01/KH-UBND ngày 01/01/2018", "van-ban/01-kh-ubnd-2018.html"),
      ("01 /KH-UBND ngày 02/01/2019", "van-ban/01-kh-ubnd-2019.html"),
      ("01/KH-UBND ngày 02/01/2020", nil), ("26-NQ/TW", nil), ("25-CT/TW", nil),
    ] as [(String, String?)]
  )
  func found(text: String, path: String?) throws {
    let (target, diagnostics) = try target(content(text))
    #expect(target == path)
    #expect(diagnostics.findings == [])
  }

  @Test(
    "what contradicts the library is reported at its place and leads nowhere",
    arguments: [
      (
        "Chữ ⟦43-KH/TW⟧ ngày 07/01/2019", "document-type-differs",
        "xem lại loại văn bản; đúng là bản gốc viết thế thì văn bản dẫn nó khai thêm: as_written: [43-KH/TW]"
      ),
      ("Chữ ⟦25-NQ/TW⟧ ngày 04/6/2013", "document-date-differs", "xem lại ngày ở hai chỗ"),
      ("Chữ ⟦01/KH-UBND⟧ năm nay", "document-ambiguous", "ghi thêm ngày: 01/KH-UBND ngày …"),
    ]
  )
  func contradictions(body: String, id: String, fix: String) throws {
    let content = content(body)
    let (target, diagnostics) = try target(content)
    #expect(target == nil)
    #expect(diagnostics.findings.map { [$0.id, $0.fix] } == [[id, fix]])
    #expect(diagnostics.ranges == content.marks["stories/2018/bai.md"])
    #expect(!diagnostics.hasErrors)
  }

  @Test("one document with two files is an error; of two issuers they are two documents")
  func twice() throws {
    var content = content()
    content.add("documents/hai.md", "---\nnumber: ⟦43-KL/TW⟧\n---\n")
    let (_, diagnostics) = try content.library()
    #expect(
      diagnostics.findings.map { [$0.id, $0.fix] } == [
        [
          "document-twice",
          "xóa một tệp; nếu là hai văn bản khác nhau thì ghi rõ ngày và cơ quan ban hành của mỗi văn bản",
        ]
      ]
    )
    #expect(diagnostics.ranges == content.marks["documents/hai.md"])
    var two = ContentBuilder()
    two.add("documents/a.md", "---\nnumber: 01/KH-UBND\ndate: 1/1/2018\nissuer: UBND tỉnh Quảng Ngãi\n---\n")
    two.add("documents/b.md", "---\nnumber: 01/KH-UBND\ndate: 1/1/2018\nissuer: UBND thành phố Quảng Ngãi\n---\n")
    let findings = try two.library().diagnostics.findings
    #expect(findings == [])
  }

  @Test("relations hold both ways, and what the library lacks is listed with who cites it")
  func relations() throws {
    var content = content("Nêu 25-NQ/TW, 99-CT/TW, và [kế hoạch](../../documents/ke-hoach.md).")
    content.add(
      "documents/ke-hoach.md",
      """
      ---
      subject: Kế hoạch năm
      basis: [25-NQ/TW ngày 03/6/2013, 99-CT/TW ngày 5/5/2019]
      mentions: [Quy chế dân chủ ở cơ sở]
      replaces: [01/KH-UBND ngày 1/1/2018]
      ---
      Theo 25-NQ/TW.
      """
    )
    content.add("campaigns/a.md", "---\nname: a\nfrom: 1/1/2018\nsummary: b\ndocument: ke-hoach\n---\n")
    content.add("pages/gioi-thieu.md", "---\ntitle: a\n---\nNêu 43-KL/TW.\n")
    let (library, diagnostics) = try content.library()
    #expect(diagnostics.findings == [])
    func entry(_ id: String) throws -> (position: Int, entry: DocumentEntry) {
      let position = try #require(library.documents.entries.firstIndex { $0.record.id.string == id })
      return (position, library.documents.entries[position])
    }
    let plan = try entry("ke-hoach")
    let resolution = try entry("25-nq-tw")
    #expect(plan.entry.basis.map(\.document) == [resolution.position, nil])
    #expect(resolution.entry.citedBy == [.document(plan.position, .basis), .story(0)])
    #expect(plan.entry.citedBy == [.campaign(0), .story(0)])
    #expect(library.campaigns[0].document == plan.position)
    let conclusion = try entry("43-kl-tw").entry
    #expect(conclusion.citedBy == [.page(0)])
    let replaced = try entry("01-kh-ubnd-2018").entry
    #expect(replaced.replacedBy == [plan.position])
    #expect(replaced.citedBy == [])
    let gaps = library.documents.gaps
    #expect(gaps.map(\.citation.text) == ["99-CT/TW ngày 5/5/2019", "Quy chế dân chủ ở cơ sở"])
    #expect(gaps[0].citedBy == [.document(plan.position, .basis), .story(0)])
  }

  @Test("an odd citation that the original has is shown on the document's page and reported no more")
  func asWritten() throws {
    var content = content()
    let lines = "subject: a\nmentions: [⟦43-KH/TW ngày 07/01/2019⟧]\n"
    content.add("documents/ke-hoach.md", "---\n\(lines)---\n")
    let reported = try content.library().diagnostics.ranges
    #expect(reported == content.marks["documents/ke-hoach.md"])
    content.add("documents/ke-hoach.md", "---\n\(lines)as_written: [43-KH/TW]\n---\n")
    let (library, diagnostics) = try content.library()
    #expect(diagnostics.findings == [])
    let entry = try #require(library.documents.entries.first { $0.record.id.string == "ke-hoach" })
    #expect(
      entry.oddities.map(\.vi) == ["43-KH/TW cùng số, cùng ngày với 43-KL/TW trong thư viện, chỉ khác loại"]
    )
    #expect(library.documents.gaps.isEmpty)
  }

  @Test("a withdrawn story cites nothing")
  func withdrawn() throws {
    var content = content()
    content.add(
      "stories/2018/bai.md",
      storyText(more: "status: gỡ\nwithdrawn: {date: 1/1/2020, reason: a}", body: "25-NQ/TW và 99-CT/TW")
    )
    let documents = try content.library().library.documents
    #expect(documents.gaps.isEmpty)
    let citing = documents.entries.flatMap { $0.citedBy }
    #expect(citing.isEmpty)
  }
}
