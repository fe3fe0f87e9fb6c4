import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinContent

@Suite("Documents")
struct DocumentRecordTests {
  private func read(_ marked: String) -> (document: DocumentRecord?, diagnostics: [Diagnostic], ranges: [SourceRange]) {
    let source = MarkedSource(marked, path: "content/documents/van-ban.md")
    let (document, diagnostics) = DocumentRecord.read(source.file, path: "documents/van-ban.md")
    return (document, diagnostics, source.ranges)
  }

  @Test("read with every key, by Vietnamese names too")
  func whole() throws {
    let (read, diagnostics, _) = read(
      """
      ---
      số: 01 /KH-UBND
      ngày: 1/1/2018
      địa danh: TP. Quảng Ngãi
      cơ_quan_ban_hanh: UBND thành phố Quảng Ngãi
      loại: kế hoạch
      trích yếu: Phát động phong trào
      người ký: {họ tên: Phạm Tấn Hoàng}
      nơi nhận: [Ban TĐ-KT tỉnh, UBND các xã]
      căn cứ: [Công văn 7086/UBND-KGVX ngày 16/11/2017]
      nêu: ["05-CT/TW ngày 15/5/2016", Quy chế dân chủ ở cơ sở]
      độ mật: thường
      hiệu lực: {tình trạng: còn, ngày tra cứu: 1/10/2026}
      ---
      Tóm tắt.
      """
    )
    #expect(diagnostics.findings == [])
    let document = try #require(read)
    #expect(document.name == "Kế hoạch 01/KH-UBND")
    #expect(document.side == .state)
    #expect(document.date?.date == CivilDate(year: 2018, month: 1, day: 1))
    #expect(document.signatory?.name == "Phạm Tấn Hoàng")
    #expect(document.signatory?.title == nil)
    #expect(document.basis.map(\.value.number?.text) == ["7086/UBND-KGVX"])
    #expect(document.mentions.map(\.value.text) == ["05-CT/TW ngày 15/5/2016", "Quy chế dân chủ ở cơ sở"])
    #expect(document.validity?.status == .inForce)
  }

  @Test("anything may be missing, and nothing is made up for it")
  func missing() throws {
    let (read, diagnostics, _) = read("---\nsubject: Công tác dân vận năm 2023\nissuer: BTV Đảng ủy xã\n---\n")
    #expect(diagnostics.findings == [])
    let document = try #require(read)
    #expect(document.number == nil && document.date == nil && document.place == nil && document.kind == nil)
    #expect(document.signatory == nil && document.recipients == [])
    #expect(document.side == .party, "the issuer's name tells it")
    #expect(document.title == "Văn bản: Công tác dân vận năm 2023")
  }

  @Test("the kind follows from the symbol where that has one meaning only")
  func kind() {
    #expect(read("---\nnumber: 27-KH/ĐUK\n---\n").document?.kind?.name == "Kế hoạch")
    #expect(read("---\nnumber: 593-QĐ/TU\n---\n").document?.kind == nil, "quyết định or quy định")
    #expect(read("---\nnumber: 593-QĐ/TU\nkind: quyết định\n---\n").document?.kind?.name == "Quyết định")
    #expect(read("---\nnumber: 7086/UBND-KGVX\n---\n").document?.kind == .dispatch)
  }

  private static let wrong: [(lines: String, id: String, fix: String?)] = [
    (
      "number: ⟦KH-UBND⟧", "document-number-invalid",
      "viết như 01/KH-UBND, 04/2015/NĐ-CP (Nhà nước) hoặc 27-KH/ĐUK (Đảng); không ghi số thì bỏ dòng này"
    ),
    (
      "number: ⟦27-KH⟧", "document-number-invalid",
      "viết như 01/KH-UBND, 04/2015/NĐ-CP (Nhà nước) hoặc 27-KH/ĐUK (Đảng); không ghi số thì bỏ dòng này"
    ),
    ("number: 01/KH-UBND\ndate: ⟦31/02/2018⟧", "date-invalid", "tháng 2 năm 2018 có 28 ngày"),
    (
      "number: 01/KH-UBND\nsecrecy: ⟦Mật⟧", "document-secret",
      "chuyển tệp này ra khỏi content/; nếu đánh dấu nhầm thì xóa dòng độ mật"
    ),
    (
      "number: 01/KH-UBND\nđộ mật: ⟦lưu hành nội bộ⟧", "document-secret",
      "chuyển tệp này ra khỏi content/; nếu đánh dấu nhầm thì xóa dòng độ mật"
    ),
    (
      "number: 01/KH-UBND\ndo_mat: ⟦toi_mat⟧", "document-secret",
      "chuyển tệp này ra khỏi content/; nếu đánh dấu nhầm thì xóa dòng độ mật"
    ),
    (
      "number: 43-KH/TW\nkind: ⟦Kết luận⟧", "document-kind-differs", "xem lại ký hiệu và tên loại trong văn bản"
    ),
    ("number: ⟦1162-QD/HU⟧", "document-kind-unknown", "có phải ý bạn là “QĐ”?"),
    // A kind of the State in the Party's form: the abbreviation is right, so it is nothing to propose.
    ("number: ⟦12-NĐ/TU⟧", "document-kind-unknown", "xem lại ký hiệu trong văn bản"),
    (
      "number: 139-KH/TU\nissuer: ⟦BTV Huyện ủy⟧", "document-issuer-differs",
      "xem lại ký hiệu và cơ quan trong văn bản"
    ),
    ("number: 149/2018/NĐ-CP\ndate: ⟦7/11/2019⟧", "document-year-differs", "xem lại số và ngày trong văn bản"),
    ("place: Trà Vinh", "document-nameless", "thêm dòng: subject: \"trích yếu\", hoặc number: 01/KH-UBND"),
  ]

  @Test("what is wrong is reported at its place, with what to write", arguments: wrong.indices)
  func places(index: Int) {
    let (lines, id, fix) = Self.wrong[index]
    let (document, diagnostics, ranges) = read("---\n\(lines)\n---\n")
    #expect(diagnostics.findings.map(\.id) == [id])
    #expect(diagnostics.findings.map(\.fix) == [fix])
    if let marked = ranges.first { #expect(diagnostics.ranges == [marked]) }
    #expect((document == nil) == diagnostics.hasErrors)
  }

  @Test("oddities that the original has are declared, kept for the page and reported no more")
  func asWritten() throws {
    let (read, diagnostics, _) = read(
      "---\nnumber: 139-KH/TU\nissuer: BTV Huyện ủy\nas_written: [139-KH/TU]\n---\n"
    )
    #expect(diagnostics.findings == [])
    let document = try #require(read)
    let number = try #require(document.number?.value)
    #expect(
      document.oddities.map { $0.wording(number).vi } == [
        "ký hiệu 139-KH/TU là của Tỉnh ủy, cơ quan ban hành lại ghi “BTV Huyện ủy”"
      ]
    )
  }

  @Test("a milestone's time is read as plans write it; what is no time is reported at its place")
  func milestones() throws {
    let head = "---\nname: a\nfrom: 1/1/2018\nsummary: b\nmilestones:\n"
    let good = MarkedSource(head + "  - {việc: Báo cáo, khi nào: trước ngày 30/9 hằng năm}\n---\n", path: "a.md")
    let (campaign, none) = Campaign.read(good.file, path: "campaigns/a.md")
    #expect(none.findings == [])
    #expect(campaign?.milestones.map { DateFormat.words($0.when.value) } == ["trước ngày 30/9 hằng năm"])
    let bad = MarkedSource(head + "  - {what: Báo cáo, when: ⟦trước ngày 31/9 hằng năm⟧}\n---\n", path: "a.md")
    let impossible = Campaign.read(bad.file, path: "campaigns/a.md").diagnostics
    #expect(impossible.ids == ["written-date-invalid"])
    #expect(impossible.ranges == bad.ranges)
    let vague = MarkedSource(head + "  - {what: Báo cáo, when: ⟦mùa mưa⟧}\n---\n", path: "a.md")
    let unknown = Campaign.read(vague.file, path: "campaigns/a.md").diagnostics
    #expect(unknown.ranges == vague.ranges)
    #expect(
      unknown.findings.map(\.fix) == [
        "viết như: 12/5/2018; tháng 5/2020; 2018–2020; trước ngày 30/9 hằng năm; 10 năm 25-NQ/TW; không ghi"
      ]
    )
  }
}
