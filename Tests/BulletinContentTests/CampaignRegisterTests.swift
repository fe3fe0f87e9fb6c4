import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinContent

@Suite("Registers of a campaign")
struct CampaignRegisterTests {
  private func read(_ kind: String, _ marked: String) -> (diagnostics: [Diagnostic], source: MarkedSource) {
    let source = MarkedSource(marked, path: "content/registers/\(kind).csv")
    let diagnostics =
      switch kind {
      case "models": ModelRow.readRegister(source.file).diagnostics
      case "recognitions": RecognitionRow.readRegister(source.file).diagnostics
      case "awards": AwardRow.readRegister(source.file).diagnostics
      case "targets": TargetRow.readRegister(source.file).diagnostics
      default: FigureRow.readRegister(source.file).diagnostics
      }
    return (diagnostics, source)
  }

  @Test(
    "a model's row as Excel saves it in Vietnam: byte order mark, semicolons, names without marks, two topics in a cell"
  )
  func modelRow() throws {
    let text =
      "ma;ten mo hinh;nam;linh vuc;tieu muc;loai;doi tuong;trang thai;cap;ngay dang ky;tu;minh hoa\r\n"
      + "a;\"Đường \"\"hoa\"\"\r\nmột\";2018;kinh-te;x;điển hình;Cá nhân;Đã công nhận;Thành phố;12/5/2018;9/2017;có\r\n"
      + "b;B;2018;kinh-te;\"x;y | z\";;;;;;;\r\n"
    let bytes = [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    let file = try #require(SourceDecoder.decode(path: "models.csv", bytes: bytes).file)
    let (rows, diagnostics) = ModelRow.readRegister(file)
    #expect(diagnostics.findings == [])
    let row = try #require(rows.first?.value)
    #expect(row.name == "Đường \"hoa\"\nmột")
    #expect(row.kind == .example && row.subject == .individual && row.status == .recognized && row.level == .district)
    #expect(row.registered == CivilDate(year: 2018, month: 5, day: 12))
    #expect(row.since == PartialDate(year: 2017, month: 9))
    #expect(row.isIllustrative)
    #expect(rows.last?.value.topics.map(\.value) == ["x", "y", "z"])
    #expect(rows.last?.value.status == .registered && rows.last?.value.family == .skilfulMobilization)
  }

  /// A register, and what the clerk is told.
  private static let wrong: [(kind: String, text: String, findings: [(id: String, fix: String)])] = [
    ("models", "id,name\n⟦a⟧,A\n", [("model-year-missing", "điền cột year (năm), ví dụ: 2018")]),
    (
      "models", "id,name,year,registered\na,A,2018,⟦12/5/2019⟧\n",
      [("row-year-differs", "sửa ngày hoặc sửa năm")]
    ),
    (
      "models", "id,name,year,registered,status_date\na,A,2018,12/5/2018,⟦11/5/2018⟧\n",
      [("period-backwards", "kiểm tra lại hai ngày")]
    ),
    ("models", "id,name,year,status\na,A,2018,⟦cong nhận rồi⟧\n", [("choice-invalid", "")]),
    ("recognitions", "model,year,date\n⟦a,,⟧\n", [("row-year-missing", "điền cột date (ngày) hoặc year (năm)")]),
    ("recognitions", "model,year,date\na,2018,⟦1/2/2019⟧\n", [("row-year-differs", "sửa ngày hoặc sửa năm")]),
    ("recognitions", "model,date\na,⟦31/6/2019⟧\n", [("date-invalid", "tháng 6 năm 2019 có 30 ngày")]),
    (
      "awards", "recipient,kind,year,amount\na,giấy khen,2018,⟦1.500⟧\n",
      [("number-invalid", "viết 1500 hoặc 1,5")]
    ),
    (
      "awards", "recipient,kind,year,count\na,giấy khen,2018,⟦1.500⟧\n",
      [("integer-invalid", "viết bằng chữ số, không dấu chấm ngăn cách")]
    ),
    ("awards", "recipient,kind,year\na,⟦⟧,2018\n", [("cell-empty", "điền ô ấy, ví dụ: giay-khen")]),
    (
      "targets", "year,measure,value\n2018,đăng ký,⟦\"1.234,5\"⟧\n",
      [("figure-not-whole", "viết số nguyên, ví dụ 25")]
    ),
    ("targets", "year,measure,value\n2018,đăng ký,⟦-3⟧\n", [("figure-not-whole", "viết số nguyên, ví dụ 25")]),
    (
      "targets", "year,measure,value\n2018,tỷ lệ công nhận,100\n2018,tỷ lệ công nhận,⟦\"100,1\"⟧\n",
      [("share-too-large", "viết số từ 0 đến 100, ví dụ 75,5")]
    ),
    (
      "targets", "year,measure,value\n2018,tỷ lệ công nhận,⟦1000000000000000000⟧\n",
      [("share-too-large", "viết số từ 0 đến 100, ví dụ 75,5")]
    ),
    (
      "figures", "year,measure,value,parts\n2018,công nhận,123,⟦54;hai⟧\n",
      [("number-invalid", "viết bằng chữ số, ví dụ 1500 hoặc 1,5")]
    ),
  ]

  @Test("what is wrong is told once, at its cell, with the cure", arguments: wrong.indices)
  func isTold(index: Int) {
    let (kind, text, findings) = Self.wrong[index]
    let (diagnostics, source) = read(kind, text)
    #expect(diagnostics.ids == findings.map(\.id))
    #expect(diagnostics.ranges == source.ranges)
    for (diagnostic, finding) in zip(diagnostics, findings) where !finding.fix.isEmpty {
      #expect(diagnostic.fix?.vi == finding.fix)
    }
  }

  @Test("numbers are read as Vietnamese tables write them")
  func numbers() throws {
    let text = "năm;chỉ tiêu;số\n2018;đăng ký;1.234.567\n2018;tỷ lệ công nhận;\"75,5%\"\n2018;tin, bài;12\n"
    let (rows, diagnostics) = TargetRow.readRegister(SourceFile(path: "t.csv", text: text))
    #expect(diagnostics.findings == [])
    #expect(
      rows.map(\.value.value.value) == [DecimalNumber(1_234_567), DecimalNumber(755, scale: 1), DecimalNumber(12)]
    )
  }

  @Test(
    "a finding in a register says which cell it is about, as the spreadsheet counts: lines inside cells are no rows"
  )
  func cellAddress() {
    let source = MarkedSource(
      "sep=;\nid;name;year\na;\"A\nB\";2018\n;;\nb;B;⟦18⟧\n",
      path: "content/registers/models.csv"
    )
    let diagnostics = CellAddress.annotate(ModelRow.readRegister(source.file).diagnostics)
    #expect(diagnostics.ranges == source.ranges)
    #expect(diagnostics.first?.notes.first?.text.vi == "ô C4 của bảng")
  }

  @Test("columns count on behind Z", arguments: [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ")])
  func letters(index: Int, letters: String) {
    #expect(CellAddress.column(index) == letters)
  }

  @Test("a register in which every row is wrong is read to its end, each row told once")
  func allWrong() {
    let text = "id,name,year\n" + (1...5000).map { "m\($0),A,nămnay\n" }.joined()
    let diagnostics = ModelRow.readRegister(SourceFile(path: "m.csv", text: text)).diagnostics
    #expect(diagnostics.count == 5000)
  }
}
