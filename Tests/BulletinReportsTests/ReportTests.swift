import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTestSupport
import Testing

@testable import BulletinReports

@Suite("Yearly reports")
struct ReportTests {
  private func index(_ registers: [(String, String)]) throws -> (index: ReportIndex, content: ContentBuilder) {
    var content = ContentBuilder()
    content.add(
      "registers/units.csv",
      "id,name,to,from,successor\nu,Phường U,30/6/2025,,w\nv,Xã V,,,\nw,Phường W,,1/7/2025,\n"
    )
    for (name, text) in registers { content.add("registers/\(name).csv", text) }
    let (library, diagnostics) = try content.library()
    #expect(diagnostics.ids == [])
    return (ReportIndex(library), content)
  }

  @Test("a model counts once, by its row, its recognitions and awards of the year, up to the last day asked for")
  func counts() throws {
    let index = try index([
      (
        "models",
        """
        id,name,year,field,status,registered,status_date,replicated_from
        a,A,2018,kinh-te,công nhận,1/3/2018,15/9/2018,
        b,B,2018,kinh-te,đăng ký,1/3/2018,,
        c,C,2018,van-hoa-xa-hoi,thôi,1/10/2018,2/10/2018,
        d,D,2017,kinh-te,đăng ký,,,
        e,E,2018,,đăng ký,,,a

        """
      ), ("recognitions", "model,date\na,15/9/2018\na,20/9/2018\nd,1/11/2018\n"),
      ("awards", "recipient,kind,date,model,count\nTổ,Giấy khen,1/12/2018,b,1\nCác tổ,Giấy khen,1/9/2018,,28\n"),
    ]).index
    func totals(_ asOf: CivilDate?) -> [Int] {
      let report = YearReport(index, ReportQuery(year: 2018, asOf: asOf))
      return report.tables[0].rows.last?.cells.map(\.counted) ?? []
    }
    // Registered, recognised, rewarded, replicated, dropped, stories.
    #expect(totals(nil) == [4, 2, 1, 1, 1, 0])
    #expect(totals(CivilDate(year: 2018, month: 9, day: 30)) == [3, 1, 0, 1, 0, 0])
    let report = YearReport(index, ReportQuery(year: 2018, asOf: CivilDate(year: 2018, month: 9, day: 30)))
    #expect(report.notes == ["Tính đến ngày 30/9/2018.", "1 dòng không ghi ngày vẫn được đếm."])
    let awards = report.tables.first { $0.id == "khen-thuong" }
    #expect(awards?.rows.last?.cells.last?.counted == 28)
  }

  @Test("lists name the row that the spreadsheet shows, whatever empty lines and cells of two lines stand before it")
  func sheetRows() throws {
    let index = try index([
      ("models", "id,name,year\na,\"A\nhai dòng\",2018\n\n,,\nb,B,2018\n"),
      ("awards", "recipient,kind,year\n\nTổ,Giấy khen,2018\n"),
    ]).index
    let lists = YearReport(index, ReportQuery(year: 2018)).lists
    func rows(_ id: String) -> [Int?]? { lists.first { $0.id == id }?.groups.flatMap(\.items).map(\.registerRow) }
    #expect(rows("ds-dang-ky") == [2, 5])
    #expect(rows("ds-khen") == [3])
  }

  @Test("works of press contests count in the year they came out, prizes besides, each with the list behind it")
  func works() throws {
    var content = ContentBuilder()
    content.add("contests/bao-chi.md", "---\nname: Cuộc thi\nsummary: Một câu.\n---\n")
    content.add(
      "contests/bao-chi-entries.csv",
      "title,type,broadcast,award\nA,báo in,1/3/2018,giải nhì\nB,báo in,1/10/2018,\nC,phát thanh,1/3/2017,giải nhất\nD,phát thanh,5/5/2018,giải ba\n"
    )
    let (library, diagnostics) = try content.library()
    #expect(diagnostics.ids == [])
    let index = ReportIndex(library)
    func report(_ asOf: CivilDate?) -> YearReport { YearReport(index, ReportQuery(year: 2018, asOf: asOf)) }
    let table = try #require(report(nil).tables.first { $0.id == "du-thi" })
    #expect(table.columns == ["Tác phẩm", "Đạt giải"])
    #expect(table.rows.map { $0.cells.map(\.counted) } == [[2, 1], [0, 0], [1, 1], [0, 0], [3, 2]])
    let groups = Dictionary(uniqueKeysWithValues: report(nil).lists.flatMap(\.groups).map { ($0.id, $0.items.count) })
    for cell in table.rows.dropLast().flatMap(\.cells) where cell.counted > 0 {
      #expect(groups[cell.list ?? ""] == cell.counted)
    }
    #expect(table.rows.last?.cells.map(\.list) == ["ds-du-thi", "ds-dat-giai"])
    let early = report(CivilDate(year: 2018, month: 6, day: 30)).tables.first { $0.id == "du-thi" }
    #expect(early?.rows.last?.cells.map(\.counted) == [2, 2])
    #expect(YearReport(index, ReportQuery(year: 2019)).tables.contains { $0.id == "du-thi" } == false)
  }

  @Test("targets and last year stand beside what was reached; nothing is divided by nothing")
  func comparisons() throws {
    let index = try index([
      ("models", "id,name,year,unit,status\na,A,2018,u,công nhận\nb,B,2018,v,\nc,C,2017,u,\nd,D,2018,,\n"),
      (
        "targets",
        "year,measure,value,unit\n2018,đăng ký,4,\n2018,đăng ký,1,w\n2018,tỷ lệ công nhận,\"37,5\",\n2018,khen thưởng,0,\n"
      ),
    ]).index
    let report = YearReport(index, ReportQuery(year: 2018))
    let targets = try #require(report.tables.first { $0.id == "chi-tieu" })
    #expect(
      targets.rows.map { $0.cells.map(\.text) } == [
        ["4", "3", "-1", "75%"], ["1", "1", "0", "100%"], ["37,5%", "33,3%", "-4,2%", "88,8%"], ["0", "0", "0", "–"],
      ]
    )
    let lastYear = try #require(report.tables.first { $0.id == "nam-truoc" })
    #expect(lastYear.rows[0].cells.map(\.text) == ["1", "3", "2", "300%"])
    #expect(lastYear.rows[1].cells.map(\.text) == ["0", "1", "1", "–"])
  }

  @Test("a figure typed by hand that differs is a warning with both numbers; one that agrees is none")
  func figures() throws {
    let (index, content) = try index([
      ("models", "id,name,year\na,A,2018\nb,B,2018\n"),
      (
        "figures",
        "year,measure,value,parts\n2018,đăng ký,2,\n2018,đăng ký,⟦3⟧,\n2022,công nhận,123,54;69\n2015,công nhận,⟦3720⟧,1116;918;1688\n2021,công nhận,⟦9⟧,5;1;2\n2019,tin bài,50,19;8;15;8\n"
      ),
    ])
    let findings = FigureCheck.findings(in: index)
    #expect(findings.ids == ["figure-differs", "figure-sum-differs", "figure-sum-differs"])
    #expect(findings.allSatisfy { $0.severity == .warning })
    #expect(findings.ranges == content.marks["registers/figures.csv"])
    #expect(findings[0].headline.vi.hasPrefix("ghi 3 mà đếm từ sổ được 2 "))
    #expect(findings[1].headline.vi == "ghi 3.720 mà 1.116 + 918 + 1.688 = 3.722")
    #expect(findings[2].headline.vi == "ghi 9 mà 5 + 1 + 2 = 8")
  }

  @Test("sums too large for a number are told, not wrapped round")
  func hugeSum() throws {
    let (index, content) = try index([
      (
        "figures",
        "year,measure,value,parts\n2018,công nhận,⟦1⟧,9000000000000000000;9000000000000000000\n"
      )
    ])
    let findings = FigureCheck.findings(in: index)
    #expect(findings.ids == ["figure-sum-too-large"])
    #expect(findings.ranges == content.marks["registers/figures.csv"])
  }

  @Test("targets of any size are compared or left out, never wrapped round; what sets them and what is made up is said")
  func hugeTargets() throws {
    let index = try index([
      ("models", "id,name,year,status\na,A,2018,công nhận\nb,B,2018,\n"),
      (
        "targets",
        """
        year,measure,value,document,illustrative
        2018,đăng ký,9223372036854775807,01/KH-UBND,
        2018,tỷ lệ công nhận,"66,666666666666666",01/KH-UBND,có
        2018,tỷ lệ công nhận,0,,có
        2018,công nhận,1,,

        """
      ),
    ]).index
    let targets = try #require(YearReport(index, ReportQuery(year: 2018)).tables.first { $0.id == "chi-tieu" })
    #expect(
      targets.rows.map(\.label) == [
        "Đăng ký (theo 01/KH-UBND)", "Tỷ lệ công nhận (%) (theo 01/KH-UBND; dữ liệu minh họa)",
        "Tỷ lệ công nhận (%) (dữ liệu minh họa)", "Công nhận",
      ]
    )
    #expect(
      targets.rows.map { $0.cells.map(\.text) } == [
        ["9.223.372.036.854.775.807", "2", "-9.223.372.036.854.775.805", "0%"],
        ["66,666666666666666%", "50%", "-16,7%", "75%"], ["0%", "50%", "50%", "–"], ["1", "1", "0", "100%"],
      ]
    )
  }

  @Test("totals equal the sums of their parts, lists hold what figures count: random registers", arguments: 1...12)
  func random(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    func pick(_ choices: [String]) -> String { choices[Int(random.next() % UInt64(choices.count))] }
    let years = ["2017", "2018", "2018", "2019"]
    var models = "id,name,year,unit,field,kind,subject,status,registered\n"
    var recognitions = "model,year,level\n"
    var awards = "recipient,kind,subject,year,model,count\n"
    for number in 0..<Int(random.next() % 120) {
      let year = pick(years)
      let row = [
        "m\(number)", "Mô hình \(number)", year, pick(["", "u", "v", "w"]), pick(["", "kinh-te", "van-hoa-xa-hoi"]),
        pick(["", "dien-hinh"]), pick(["", "tap-the", "ca-nhan"]), pick(ModelStatus.allCases.map(\.rawValue)),
        pick(["", "1/3/\(year)"]),
      ]
      models += row.joined(separator: ",") + "\n"
      if random.next() % 3 == 0 { recognitions += "m\(number),\(pick(years)),\(pick(["", "huyen", "tinh"]))\n" }
      if random.next() % 4 == 0 {
        let row = [
          "Ai \(number)", pick(["giay-khen", "bang-khen"]), pick(["", "tap-the"]), pick(years), "m\(number)",
          pick(["", "7"]),
        ]
        awards += row.joined(separator: ",") + "\n"
      }
    }
    let index = try index([("models", models), ("recognitions", recognitions), ("awards", awards)]).index
    let report = YearReport(index, ReportQuery(year: 2018))
    for table in report.tables {
      let parts = table.rows.filter { !$0.isTotal }
      guard let total = table.rows.first(where: \.isTotal) else { continue }
      for (column, cell) in total.cells.enumerated() {
        #expect(cell.counted == parts.reduce(0) { $0 + $1.cells[column].counted }, "\(table.id) column \(column)")
      }
      for row in table.rows {
        guard case .sum(let columns)? = row.cells.last?.formula else { continue }
        #expect(row.cells.last?.counted == row.cells[columns].reduce(0) { $0 + $1.counted }, "\(table.id) \(row.label)")
      }
    }
    let registered = report.total(.registered)?.counted ?? -1
    for id in ["theo-loai", "theo-don-vi"] {
      if let table = report.tables.first(where: { $0.id == id }) {
        #expect(table.rows.last?.cells.last?.counted == registered, "\(id)")
      } else {
        #expect(registered == 0)
      }
    }
    let sizes = Dictionary(
      report.lists.flatMap { list in
        [(list.id, list.groups.reduce(0) { $0 + $1.items.count })] + list.groups.map { ($0.id, $0.items.count) }
      }
    ) { first, _ in first }
    for cell in report.tables[0].rows.flatMap(\.cells) where cell.counted > 0 {
      #expect(sizes[cell.list ?? ""] == cell.counted)
    }
  }

  @Test("the CSV is what Excel in Vietnamese opens: byte order mark, semicolons, CRLF, no formulas from names")
  func csv() throws {
    let index = try index([("models", "id,name,year\na,\"=1+1;x\",2018\n")]).index
    let text = String(decoding: YearReport(index, ReportQuery(year: 2018)).csv(), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}"))
    #expect(text.contains("\"'=1+1;x\""))
    #expect(text.contains("Lĩnh vực;Đăng ký;Công nhận;Khen thưởng;Nhân rộng;Thôi;Tin, bài\r\n"))
  }

  @Test("the same report gives the same workbook, byte for byte")
  func workbook() throws {
    let index = try index([("models", "id,name,year\na,A\u{1}B,2018\n")]).index
    let report = YearReport(index, ReportQuery(year: 2018))
    let bytes = try report.workbook().xlsx()
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(try report.workbook().xlsx() == bytes)
  }
}
