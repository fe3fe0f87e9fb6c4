import BulletinCore
import BulletinTestSupport
import Testing

@testable import BulletinContent

@Suite("Registers")
struct RegisterTests {
  private func units(_ text: String) -> (records: [RegisterEntry<UnitPeriod>], diagnostics: [Diagnostic]) {
    UnitPeriod.readRegister(SourceFile(path: "content/registers/units.csv", text: text))
  }

  @Test(
    "columns may be named in Vietnamese, stand in any order and be parted by any sign",
    arguments: [
      "id,name,kind,from,to\nxa-a,Xã A,xa,1/1/2010,30/6/2025\n",
      "Mã;Tên đơn vị;Loại;Từ ngày;Đến ngày\nxa-a;Xã A;xã;1/1/2010;30/6/2025\n",
      "den_ngay\ttu\tten\tma\tloai\n30/6/2025\t2010-01-01\tXã A\txa-a\tThị trấn\n",
      "sep=;\nMÃ ĐƠN VỊ;TÊN;đến;từ;loại;\nxa-a;\"Xã A\";\"30/6/2025\";01/01/2010;XÃ;\n",
    ]
  )
  func columns(text: String) throws {
    let (records, diagnostics) = units(text)
    #expect(diagnostics.findings == [])
    let unit = try #require(records.first?.value)
    #expect(records.count == 1)
    #expect(unit.id.string == "xa-a")
    #expect(unit.name.value == "Xã A")
    #expect(unit.kind == .commune)
    #expect(unit.from == CivilDate(year: 2010, month: 1, day: 1))
    #expect(unit.to == CivilDate(year: 2025, month: 6, day: 30))
    #expect(unit.parent == nil)
  }

  /// A register of units, and what the clerk is told.
  private static let wrong: [(text: String, findings: [Finding])] = [
    (
      "id,⟦nmae⟧,name\na,x,Xã A\nb,y,Xã B\n",
      [Finding("column-unknown", 1, 4, pointsAt: "nmae", fix: "có phải ý bạn là “name”?")]
    ),
    (
      "mã,⟦tên đơn vi.⟧,tên\na,,Xã A\n",
      [Finding("column-unknown", 1, 4, pointsAt: "tên đơn vi.", fix: "có phải ý bạn là “tên đơn vị”?")]
    ),
    (
      "id,name,⟦tên⟧\na,Xã A,Xã B\n",
      [Finding("column-duplicate", 1, 9, pointsAt: "tên", fix: "xóa một trong hai cột")]
    ),
    (
      "id,name,⟦name⟧\na,Xã A,Xã B\n",
      [Finding("column-duplicate", 1, 9, pointsAt: "name", fix: "xóa một trong hai cột")]
    ),
    (
      "⟦⟧id,kind\na,xa\nb,xa\nc,xa\n",
      [Finding("column-missing", 1, 1, pointsAt: "", fix: "thêm cột này vào dòng đầu")]
    ),
    (
      "id,name\na,⟦⟧\nb,Xã B\n",
      [Finding("cell-empty", 2, 3, pointsAt: "", fix: "điền ô ấy, ví dụ: Xã Khánh Hải")]
    ),
    (
      "name,id\n⟦Xã A⟧\nXã B,b\n",
      [Finding("cell-empty", 2, 1, pointsAt: "Xã A", fix: "điền ô ấy, ví dụ: xa-khanh-hai")]
    ),
    (
      "id,name\na,Xã A,⟦ghi chú⟧\nb,Xã B,\n",
      [
        Finding(
          "cell-without-column",
          2,
          8,
          pointsAt: "ghi chú",
          fix: "đặt tên cột ở dòng đầu, hoặc xóa ô này"
        )
      ]
    ),
    (
      "id,,name\na,⟦x⟧,Xã A\nb,,Xã B\n",
      [Finding("cell-without-column", 2, 3, pointsAt: "x", fix: "đặt tên cột ở dòng đầu, hoặc xóa ô này")]
    ),
    (
      "⟦⟧",
      [
        Finding(
          "register-empty",
          1,
          1,
          pointsAt: "",
          fix: "dòng đầu ghi tên các cột: id,name,kind,parent,from,to,successor,sort_key"
        )
      ]
    ),
    (
      "id,name\n⟦Xã A⟧,Xã A\n",
      [Finding("slug-invalid", 2, 1, pointsAt: "Xã A", fix: "viết: xa-a")]
    ),
    (
      "id,name,kind\na,Xã A,⟦xax⟧\n",
      [Finding("choice-invalid", 2, 8, pointsAt: "xax", fix: "có phải ý bạn là “xa”?")]
    ),
    (
      "id,name,from,to\na,Xã A,1/7/2025,⟦30/6/2025⟧\n",
      [Finding("period-backwards", 2, 17, pointsAt: "30/6/2025", fix: "kiểm tra lại hai ngày")]
    ),
    (
      "id,name,from\na,Xã A,⟦30/2/2025⟧\n",
      [Finding("date-invalid", 2, 8, pointsAt: "30/2/2025", fix: "tháng 2 năm 2025 có 28 ngày")]
    ),
  ]

  @Test("what is wrong is told once, at its cell", arguments: wrong.indices)
  func isTold(index: Int) {
    let (text, findings) = Self.wrong[index]
    let source = MarkedSource(text, path: "content/registers/units.csv")
    let diagnostics = UnitPeriod.readRegister(source.file).diagnostics
    #expect(diagnostics.findings == findings)
    #expect(diagnostics.ranges == source.ranges)
  }

  @Test("values stay the text that was typed: curly quotes, leading zeros, a hash")
  func text() {
    let names = units("id,name\na,“Xã A”\nb,01\nc,Thôn #1\nd,không\n").records.map(\.value.name.value)
    #expect(names == ["“Xã A”", "01", "Thôn #1", "không"])
  }

  @Test("a heading alone is a register without rows")
  func headingAlone() {
    let (records, diagnostics) = units("id,name\n\n,\n")
    #expect(records.isEmpty)
    #expect(diagnostics.isEmpty)
  }

  @Test("a line end inside a cell does not shift the places below")
  func multiline() {
    let source = MarkedSource("id,name,kind\na,\"Xã\nA\",xa\nb,Xã B,⟦xax⟧\n")
    let diagnostics = UnitPeriod.readRegister(source.file).diagnostics
    #expect(diagnostics.ranges == source.ranges)
    #expect(diagnostics.findings.map { [$0.line, $0.column] } == [[4, 8]])
  }

  @Test("the register of models")
  func models() {
    let text = "mã,tên mô hình,năm,đơn vị,lĩnh vực\nduong-hoa,Đường hoa,2018,xa-a,Kinh tế\n"
    let (records, diagnostics) = ModelRow.readRegister(SourceFile(path: "models.csv", text: text))
    #expect(diagnostics.findings == [])
    #expect(records.first?.value.year == 2018)
    #expect(records.first?.value.field?.value == "Kinh tế")
    let wrong = ModelRow.readRegister(SourceFile(path: "m", text: "id,name,year\na,b,18\n"))
    #expect(wrong.diagnostics.ids == ["integer-invalid"])
  }

  @Test("the register of authors", arguments: ["x", "có", "Đúng", "1", "TRUE"])
  func authors(flag: String) {
    let text = "tên,sắp theo,tập thể\nRơ Châm Khoan,Khoan,\nTổ phóng viên,,\(flag)\n"
    let (records, diagnostics) = AuthorRow.readRegister(SourceFile(path: "authors.csv", text: text))
    #expect(diagnostics.findings == [])
    #expect(records.map(\.value.isOrganization) == [false, true])
    #expect(records.first?.value.sortAs == "Khoan")
  }
}
