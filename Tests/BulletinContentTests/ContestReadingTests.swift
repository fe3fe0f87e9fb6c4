import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinContent

@Suite("Contests as they are written")
struct ContestReadingTests {
  private func read(_ text: String) -> (contest: Contest?, diagnostics: [Diagnostic]) {
    Contest.read(SourceFile(path: "content/contests/bao-chi.md", text: text), path: "contests/bao-chi.md")
  }

  @Test("every key has a Vietnamese name, with or without diacritics")
  func vietnameseKeys() throws {
    let (contest, diagnostics) = read(
      """
      ---
      tên: Cuộc thi báo chí
      ten_ngan: Báo chí 2020
      tóm tắt: Một câu.
      cơ quan tổ chức: [Hội Nhà báo, Đài]
      địa bàn: Cả tỉnh
      văn bản: {số: 1273-KH/BDVTW, ngày: 12/10/2017, trích yếu: Kế hoạch}
      thể lệ:
        đăng từ: 13/10/2017
        đến: 30/8/2020
        loại hình: [báo nói, Báo In]
        thể loại: phóng sự
        độ dài:
          - {loại hình: báo nói, thời lượng nhiều nhất: 6 phút 30 giây}
          - {ít nhất số chữ: 1.300, nhiều nhất số chữ: 2500}
        giải đã đạt: phải khai
        phải có lời bình: có
        điều kiện: [Là công dân Việt Nam.]
      mốc thời gian: [{ngày: tháng 8/2020, đến: 30/11/2020, việc: Nhận bài}]
      các vòng: [{mã: so-khao, tên: Sơ khảo}]
      cơ cấu giải: [{giải: giải nhất, số giải: 1, tiền thưởng: 30 triệu}]
      tổng giải thưởng: {số giải: 1, tiền thưởng: 30.000.000 đồng}
      số liệu: {nhãn: Tác phẩm, tổng: 1.120, hơn: có, gồm: [{nhãn: Báo in, số: 1.120}], đếm: tác phẩm}
      nguồn: [{tên: Bài báo}]
      ---
      """
    )
    #expect(diagnostics.findings == [])
    let found = try #require(contest)
    #expect(found.id.string == "bao-chi")
    #expect(found.organizers == ["Hội Nhà báo", "Đài"])
    #expect(found.documents.map(\.number) == ["1273-KH/BDVTW"])
    #expect(found.rules.from == CivilDate(year: 2017, month: 10, day: 13))
    #expect(found.rules.to == CivilDate(year: 2020, month: 8, day: 30))
    #expect(found.rules.types == [.radio, .print])
    #expect(found.rules.genres == [.feature])
    #expect(found.rules.limits(of: .radio, nil).map(\.maximumDuration) == [390, nil])
    #expect(found.rules.limits(of: .print, .feature).map(\.minimumSyllables) == [1300])
    #expect(found.rules.priorPrizes == .declare)
    #expect(found.rules.needsScript)
    #expect(found.timeline.map(\.from.precision) == [.month])
    #expect(found.prizeCount == 1)
    #expect(found.prizeMoney == 30_000_000)
    #expect(found.figures.first?.total.value == 1120)
    #expect(found.figures.first?.counts == .works)
  }

  /// What a key of a contest says, and what the editor is told.
  private static let wrong: [(text: String, finding: Finding)] = [
    (
      "prizes: [{award: giai-nhat, count: ⟦\"1,5\"⟧}]",
      Finding("count-invalid", 4, 36, pointsAt: "\"1,5\"", fix: "viết số nguyên, như 1120 hoặc 1.120")
    ),
    (
      "prizes: [{award: giai-nhat, money: ⟦30 tr⟧}]",
      Finding("money-invalid", 4, 36, pointsAt: "30 tr", fix: "viết như: 855 triệu, hoặc 30.000.000")
    ),
    (
      "rules: {limits: [{max_duration: ⟦6:75⟧}]}",
      Finding("duration-invalid", 4, 33, pointsAt: "6:75", fix: "viết như: 6 phút 30 giây, hoặc 6:30")
    ),
    (
      "rules: {from: 1/2/2018, to: ⟦1/1/2018⟧}",
      Finding("period-backwards", 4, 29, pointsAt: "1/1/2018", fix: "kiểm tra lại hai ngày")
    ),
    (
      "timeline: [{date: 5/2020, to: ⟦4/2020⟧, text: Chấm}]",
      Finding("period-backwards", 4, 31, pointsAt: "4/2020", fix: "kiểm tra lại hai ngày")
    ),
    (
      "prize_total: {count: ⟦3⟧}\nprizes: [{award: giải nhất, count: 1}, {award: giải nhì, count: 1}]",
      Finding("prize-total-differs", 4, 22, pointsAt: "3", fix: "đối chiếu với văn bản rồi sửa một trong hai")
    ),
    (
      "prize_total: {money: ⟦855 triệu⟧}\nprizes: [{award: giải nhất, count: 2, money: 30 triệu}]",
      Finding("prize-total-differs", 4, 22, pointsAt: "855 triệu", fix: "đối chiếu với văn bản rồi sửa một trong hai")
    ),
  ]

  @Test("what is wrong is shown at its place, with what to write instead", arguments: wrong.indices)
  func findings(index: Int) {
    let (text, finding) = Self.wrong[index]
    let source = MarkedSource("---\nname: A\nsummary: B\n\(text)\n---\n")
    let (_, diagnostics) = Contest.read(source.file, path: "contests/a.md")
    #expect(diagnostics.findings == [finding])
    #expect(diagnostics.ranges == source.ranges)
  }

  /// The sums of domain.md §8, as printed by their sources.
  @Test(
    "a published total that its parts do not add up to is a warning at the total; the number stays as printed",
    arguments: [
      ("123", ["54", "69"], nil), ("3.720", ["1.116", "918", "1.688"], 3722), ("9", ["5", "1", "2"], 8),
      ("50", ["19", "8", "15", "8"], nil), ("11", ["1", "2", "3", "5"], nil),
    ] as [(String, [String], Int?)]
  )
  func sums(total: String, parts: [String], sum: Int?) throws {
    let list = parts.map { "{label: Phần, value: \($0)}" }.joined(separator: ", ")
    let source = MarkedSource(
      "---\nname: A\nsummary: B\nfigures: [{label: Số, total: ⟦\(total)⟧, parts: [\(list)]}]\n---\n"
    )
    let (contest, diagnostics) = Contest.read(source.file, path: "contests/a.md")
    #expect(diagnostics.ids == (sum == nil ? [] : ["figure-sum-differs"]))
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
    if sum != nil { #expect(diagnostics.ranges == source.ranges) }
    let figure = try #require(contest?.figures.first)
    #expect(figure.sum == sum ?? figure.total.value)
    #expect(VietnameseNumber.format(figure.total.value) == total)
  }

  @Test(
    "money and running times are read as people write them",
    arguments: [
      ("855 triệu", 855_000_000), ("1,5 tỷ đồng", 1_500_000_000), ("30.000.000", 30_000_000), ("500 nghìn", 500_000),
      ("0", 0),
    ]
  )
  func money(text: String, amount: Int) {
    let (contest, diagnostics) = read("---\nname: A\nsummary: B\nprize_total: {money: \"\(text)\"}\n---\n")
    #expect(diagnostics.findings == [])
    #expect(contest?.prizeTotal?.money?.value == amount)
  }

  @Test(
    "running times",
    arguments: [
      ("7", 420), ("6:30", 390), ("1:02:03", 3723), ("45 giây", 45), ("6 Phút 30 giay", 390), ("1 giờ", 3600),
    ]
  )
  func durations(text: String, seconds: Int) {
    let (contest, diagnostics) = read(
      "---\nname: A\nsummary: B\nrules: {limits: [{max_duration: \"\(text)\"}]}\n---\n"
    )
    #expect(diagnostics.findings == [])
    #expect(contest?.rules.limits.first?.maximumDuration == seconds)
  }

  @Test("a table of works as Excel saves it: Vietnamese headings, semicolons, several prizes in a cell")
  func table() throws {
    let text = """
      Tên tác phẩm;Tác giả;Loại hình;Ngày phát;Thời lượng;Giải đã đạt;Bút danh
      "Ruộng liền bờ; dân liền ý";Nguyễn Văn A;  báo hình;12/5/2018;6:30;"Giải B; Hội Nhà báo; 2018 | Giải C; Sở; 2019";An
      Sân sáng;"A; B";Báo in;2018-06-01;;không;
      """
    let (rows, diagnostics) = ContestRow.readRegister(SourceFile(path: "content/contests/a-entries.csv", text: text))
    #expect(diagnostics.findings == [])
    #expect(rows.map(\.value.title?.value) == ["Ruộng liền bờ; dân liền ý", "Sân sáng"])
    #expect(rows.map(\.value.authors) == [["Nguyễn Văn A"], ["A", "B"]])
    #expect(rows.map { $0.value.facts.duration?.value } == [390, nil])
    #expect(rows.map { $0.value.facts.priorPrizes?.value.map(\.organizer) } == [["Hội Nhà báo", "Sở"], []])
    #expect(rows.map(\.value.facts.penName) == ["An", nil])
  }

  /// A table of works, and what the clerk is told.
  private static let wrongTables: [(text: String, finding: Finding)] = [
    (
      "title,type\nA,⟦báo giấy⟧\n",
      Finding("choice-invalid", 2, 3, pointsAt: "báo giấy", fix: nil)
    ),
    ("title,type\nA,⟦⟧\n", Finding("cell-empty", 2, 3, pointsAt: "", fix: "điền ô ấy, ví dụ: phat-thanh")),
    (
      "title,type,broadcast\nA,báo in,⟦31/4/2018⟧\n",
      Finding("date-invalid", 2, 10, pointsAt: "31/4/2018", fix: "tháng 4 năm 2018 có 30 ngày")
    ),
    (
      "title,type,prior_prizes\nA,báo in,⟦\"Giải B; 2018\"⟧\n",
      Finding(
        "prior-prize-incomplete",
        2,
        10,
        pointsAt: "\"Giải B; 2018\"",
        fix: "viết như: Giải B; Hội Nhà báo tỉnh; 2018 — chưa có giải nào thì viết: không"
      )
    ),
    (
      "title,type\n⟦,báo in⟧\n",
      Finding(
        "work-without-title",
        2,
        1,
        pointsAt: ",báo in",
        fix: "điền cột title (tên tác phẩm), hoặc cột story nếu là bài của bản tin"
      )
    ),
  ]

  @Test("a cell that cannot be read is shown at its place", arguments: wrongTables.indices)
  func cells(index: Int) {
    let (text, finding) = Self.wrongTables[index]
    let source = MarkedSource(text, path: "content/contests/a-entries.csv")
    let (_, diagnostics) = ContestRow.readRegister(source.file)
    #expect(diagnostics.findings == [finding])
    #expect(diagnostics.ranges == source.ranges)
  }
}
