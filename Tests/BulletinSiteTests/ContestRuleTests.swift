import BulletinContent
import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinSite

@Suite("What contests ask of their works")
struct ContestRuleTests {
  /// A content folder's contest, story block and table, and what the editor is told.
  private struct Case: Sendable {
    let contest: String
    var block = ""
    var table = ""
    let findings: [Finding]
  }

  private static let referenceCases: [Case] = [
    Case(
      contest: "",
      block: "{id: ⟦aa⟧, type: báo in}",
      findings: [Finding("contest-unknown", 7, 15, pointsAt: "aa", fix: "viết tệp content/contests/aa.md")]
    ),
    Case(
      contest: "",
      table: "title,type,story\nA,báo in,⟦2018/khong-co⟧\n",
      findings: [
        Finding(
          "contest-story-unknown",
          2,
          10,
          pointsAt: "2018/khong-co",
          fix: "ghi tên trang của bài, hoặc bỏ trống khi tác phẩm không có trong bản tin"
        )
      ]
    ),
    Case(
      contest: "",
      block: "{id: a, type: báo in}",
      table: "title,type,story\nA,báo in,⟦bai⟧\n",
      findings: [
        Finding("contest-work-twice", 2, 10, pointsAt: "bai", fix: "xóa dòng này, hoặc xóa khối contest của bài")
      ]
    ),
    Case(
      contest: "rounds: [{id: so-khao, name: Sơ khảo}]",
      table: "title,type,round\nA,báo in,⟦Sơ khẻo⟧\n",
      findings: [Finding("contest-round-unknown", 2, 10, pointsAt: "Sơ khẻo", fix: "có phải ý bạn là “so-khao”?")]
    ),
    Case(
      contest: "",
      table: "title,type,script,media\nA,báo in,⟦khong-co.docx⟧,⟦khong-co.mp3⟧\n",
      findings: [
        Finding(
          "file-missing",
          2,
          10,
          pointsAt: "khong-co.docx",
          fix: "chép tệp vào cạnh bài, hoặc sửa đường dẫn"
        ),
        Finding("file-missing", 2, 24, pointsAt: "khong-co.mp3", fix: "chép tệp vào cạnh bài, hoặc sửa đường dẫn"),
      ]
    ),
  ]

  private static let ruleCases: [Case] = [
    Case(
      contest: "rules: {from: 13/10/2017, to: 30/8/2020}",
      block: "{id: a, type: báo in, broadcast: ⟦12/10/2017⟧}",
      table: "title,type,broadcast\nĐúng hạn,báo in,30/8/2020\nMuộn,báo in,⟦31/8/2020⟧\n⟦Không ngày⟧,báo in,\n",
      findings: [
        Finding(
          "contest-outside-window",
          3,
          13,
          pointsAt: "31/8/2020",
          fix: "thể lệ nhận tác phẩm từ 13/10/2017 đến 30/8/2020"
        ),
        Finding("contest-date-missing", 4, 1, pointsAt: "Không ngày", fix: "điền broadcast (ngày phát, ngày đăng)"),
        Finding(
          "contest-outside-window",
          7,
          43,
          pointsAt: "12/10/2017",
          fix: "thể lệ nhận tác phẩm từ 13/10/2017 đến 30/8/2020"
        ),
      ]
    ),
    Case(
      contest: "rules: {types: [báo in, phát thanh], genres: phóng sự}",
      table: "title,type,genre\nA,⟦truyền hình⟧,⟦ký sự⟧\nB,báo in,phóng sự\n",
      findings: [
        Finding(
          "contest-type-refused",
          2,
          3,
          pointsAt: "truyền hình",
          fix: "các loại hình được nhận: báo in, phát thanh"
        ),
        Finding("contest-genre-refused", 2, 15, pointsAt: "ký sự", fix: "các thể loại được nhận: phóng sự"),
      ]
    ),
    Case(
      contest:
        "rules: {limits: [{type: báo in, min_syllables: 1300, max_syllables: 2500}, {type: phát thanh, max_duration: 5 phút}]}",
      table:
        "title,type,syllables,duration\nA,báo in,⟦1.299⟧,\nB,báo in,2500,\nC,báo in,⟦2501⟧,\n⟦D⟧,báo in,,\nE,phát thanh,,⟦5:01⟧\nF,truyền hình,,90\n",
      findings: [
        Finding("contest-too-short", 2, 10, pointsAt: "1.299", fix: "thể lệ: ít nhất 1.300 chữ"),
        Finding("contest-too-long", 4, 10, pointsAt: "2501", fix: "thể lệ: nhiều nhất 2.500 chữ"),
        Finding("contest-length-missing", 5, 1, pointsAt: "D", fix: "điền số chữ (syllables)"),
        Finding("contest-too-long", 6, 15, pointsAt: "5:01", fix: "thể lệ: nhiều nhất 5 phút"),
      ]
    ),
    Case(
      contest: "rules: {limits: [{max_syllables: 6}]}",
      block: "{id: a, type: báo in}",
      findings: [Finding("contest-too-long", 2, 8, pointsAt: "Bài", fix: "thể lệ: nhiều nhất 6 chữ")]
    ),
    Case(
      contest: "rules: {prior_prizes: khai-bao}",
      table:
        "title,type,prior_prizes\nA,báo in,không\nB,báo in,Giải B; Hội; 2018\n⟦C⟧,báo in,\n",
      findings: [
        Finding(
          "contest-declaration-missing",
          4,
          1,
          pointsAt: "C",
          fix:
            "điền prior_prizes: Giải; đơn vị tổ chức; thời gian — chưa có giải nào thì viết: không"
        )
      ]
    ),
    Case(
      contest: "rules: {prior_prizes: không nhận}",
      table: "title,type,prior_prizes\nA,báo in,không\nB,báo in,⟦Giải B; Hội; 2018⟧\nC,báo in,\n",
      findings: [
        Finding(
          "contest-prize-refused",
          3,
          10,
          pointsAt: "Giải B; Hội; 2018",
          fix: "rút tác phẩm, hoặc chọn tác phẩm khác"
        )
      ]
    ),
    Case(
      contest: "rules: {script_required: có}",
      table: "title,type\n⟦A⟧,phát thanh\nB,báo in\n",
      findings: [
        Finding("contest-script-missing", 2, 1, pointsAt: "A", fix: "điền script: đường dẫn tới tệp lời bình")
      ]
    ),
    Case(
      contest: "prizes: [{award: giải nhất, count: 1}, {award: giải nhì, type: phát thanh}]",
      table: "title,type,award\nA,báo in,giải nhất\nB,báo in,⟦giải nhất⟧\nC,báo in,⟦giải nhì⟧\nD,phát thanh,giải nhì\n",
      findings: [
        Finding(
          "contest-award-too-many",
          3,
          10,
          pointsAt: "giải nhất",
          fix: "kiểm tra lại giải, hoặc sửa count ở prizes"
        ),
        Finding("contest-award-unknown", 4, 10, pointsAt: "giải nhì", fix: "các giải: giải nhất, giải nhì"),
      ]
    ),
    Case(
      contest: "figures: [{label: Tác phẩm, total: ⟦3⟧, counts: tác phẩm}, {label: Giải, total: 1, counts: giải}]",
      table: "title,type,award\nA,báo in,giải nhất\nB,báo in,\n",
      findings: [
        Finding(
          "figure-count-differs",
          4,
          36,
          pointsAt: "3",
          fix: "bổ sung danh sách, sửa con số, hoặc bỏ counts khi bản tin không có đủ danh sách"
        )
      ]
    ),
  ]

  private func findings(_ wanted: Case) throws -> [Diagnostic] {
    var builder = ContentBuilder()
    builder.add("contests/a.md", ContestText.contest(wanted.contest))
    let block = wanted.block.isEmpty ? "{id: a, type: báo in}" : wanted.block
    if !wanted.block.isEmpty || wanted.table.contains("bai") {
      builder.add("stories/2018/bai.md", ContestText.story("Bài", contest: block))
    }
    if !wanted.table.isEmpty { builder.add("contests/a-entries.csv", wanted.table) }
    return try builder.library().diagnostics
  }

  @Test("what a work refers to has to be there", arguments: referenceCases.indices)
  func references(index: Int) throws {
    let diagnostics = try findings(Self.referenceCases[index])
    #expect(diagnostics.findings == Self.referenceCases[index].findings)
    #expect(diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test("a work that breaks a rule is a warning at the value that breaks it", arguments: ruleCases.indices)
  func rules(index: Int) throws {
    let diagnostics = try findings(Self.ruleCases[index])
    #expect(diagnostics.findings == Self.ruleCases[index].findings)
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test("a story that won in one contest has to say so in the next, which may refuse it")
  func wonElsewhere() throws {
    var builder = ContentBuilder()
    builder.add("contests/a.md", ContestText.contest(""))
    builder.add("contests/b.md", ContestText.contest("rules: {prior_prizes: tu-choi}"))
    builder.add("stories/2018/bai.md", ContestText.story("Bài", contest: "{id: a, type: báo in, award: giải nhất}"))
    builder.add("contests/b-entries.csv", "title,type,story,prior_prizes\nA,báo in,bai,⟦không⟧\n")
    let diagnostics = try builder.library().diagnostics
    #expect(
      diagnostics.findings == [
        Finding(
          "contest-prize-undeclared",
          2,
          14,
          pointsAt: "không",
          fix: "thể lệ không nhận tác phẩm đã có giải: rút tác phẩm"
        )
      ]
    )
    #expect(diagnostics.first?.notes.first?.place?.file.path == "content/stories/2018/bai.md")
  }

  @Test("a prize of a contest that began later is no earlier prize", arguments: [(2017, 1), (2021, 0)])
  func wonLater(year: Int, findings: Int) throws {
    var builder = ContentBuilder()
    builder.add("contests/a.md", ContestText.contest("timeline: [{date: 1/5/\(year), text: Phát động}]"))
    builder.add(
      "contests/b.md",
      ContestText.contest("rules: {prior_prizes: tu-choi}\ntimeline: [{date: 1/5/2018, text: Phát động}]")
    )
    builder.add("stories/2018/bai.md", ContestText.story("Bài", contest: "{id: a, type: báo in, award: giải nhất}"))
    builder.add("contests/b-entries.csv", "title,type,story,prior_prizes\nA,báo in,bai,không\n")
    let ids = try builder.library().diagnostics.ids
    #expect(ids == Array(repeating: "contest-prize-undeclared", count: findings))
  }

  @Test("two stories of one name have to be told apart; a table has to be named after its contest")
  func ambiguous() throws {
    var builder = ContentBuilder()
    builder.add("contests/a.md", ContestText.contest(""))
    for year in [2018, 2019] {
      let text = ContestText.story("Bài \(year)", contest: "{id: a, type: báo in}").replacing(
        "2018\nfield",
        with: "\(year)\nfield"
      )
      builder.add("stories/\(year)/bai.md", text.replacing("contest: {id: a, type: báo in}\n", with: ""))
    }
    builder.add("contests/a-entries.csv", "title,type,story\nA,báo in,⟦bai⟧\n")
    builder.add("contests/a.csv", "title,type\nA,báo in\n")
    builder.add("contests/c-entries.csv", "title,type\nA,báo in\n")
    let diagnostics = try builder.library().diagnostics
    #expect(
      diagnostics.findings == [
        Finding("contest-story-ambiguous", 2, 10, pointsAt: "bai", fix: "ghi cả năm, như 2019/bai"),
        Finding("contest-table-name", 0, 0, pointsAt: "", fix: "đổi tên thành MÃ-CUỘC-THI-entries.csv"),
        Finding("contest-unknown", 0, 0, pointsAt: "", fix: "viết tệp content/contests/c.md"),
      ]
    )
  }
}
