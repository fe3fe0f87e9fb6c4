import BulletinContent
import BulletinCore
import BulletinReports
import BulletinSite
import BulletinTemplates

/// The report of a year: on the screen with links to what every figure counts, on paper with the head of an
/// administrative report.
struct ReportPage: TemplateView {
  private let context: PageContext
  private let scope: ReportScope
  private let report: YearReport
  private let book: ReportBook
  private let tables: [TableView]
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?

  init(_ context: PageContext, _ position: Int, book: ReportBook) {
    self.context = context
    self.book = book
    scope = context.library.registers.reports[position]
    report = book.reports[position]
    let anchors = Set(report.lists.flatMap { [$0.id] + $0.groups.map(\.id) })
    tables = report.tables.map { TableView($0, in: context, anchors: anchors) }
    head = makeHead()
  }

  static let fields = ViewFields<ReportPage>("ReportPage", "Báo cáo một năm")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .text("title", "Tên báo cáo") { $0.report.title }
    .text("year", "Năm") { String($0.report.query.year) }
    .text("organization", "Cơ quan báo cáo") { $0.report.organization }
    .text("place", "Địa danh; trống khi không ghi") { $0.report.place }
    .flag("is_party", "Cơ quan của Đảng, dùng tiêu đề văn bản của Đảng") { $0.report.isParty }
    .list("notes", "Những điều người đọc số liệu cần biết") { page in page.report.notes.map { CellView(text: $0) } }
    .flag("is_illustrative", "Số liệu có dữ liệu minh họa") { $0.report.isIllustrative }
    .list("tables", "Các bảng số") { $0.tables }
    .list("charts", "Các biểu đồ") { $0.charts }
    .list("lists", "Danh sách đằng sau các con số") { page in
      page.report.lists.map { ReportListView(context: page.context, list: $0) }
    }
    .text("csv", "Liên kết tới tệp CSV") { $0.context.href($0.scope.csv) }
    .text("workbook", "Liên kết tới tệp XLSX") { $0.context.href($0.scope.workbook) }
    .list("others", "Báo cáo khác của năm: chung, hoặc của từng phong trào") { $0.others }

  private var charts: [ChartView] {
    var charts: [ChartView] = []
    if let table = report.tables.first {
      let bars = table.rows.filter { !$0.isTotal }.map { row in
        BarChart.Bar(label: row.label, values: row.cells.prefix(2).map(Self.count))
      }
      let title = "Mô hình đăng ký và được công nhận theo lĩnh vực, năm \(report.query.year)"
      let chart = BarChart(title: title, series: Array(table.columns.prefix(2)), bars: bars)
      charts.append(ChartView(id: "bieu-do-linh-vuc", caption: title, picture: chart.svg(), table: table.id))
    }
    let years = book.years(to: report.query.year, campaign: report.query.campaign, count: 10)
    if years.count > 1 {
      let bars = years.map { year in
        let cells = [CampaignMeasure.registered, .recognized].map { year.total($0).map(Self.count) ?? 0 }
        return BarChart.Bar(label: "Năm \(year.query.year)", values: cells)
      }
      let title = "Mô hình đăng ký và được công nhận qua các năm có báo cáo"
      let chart = BarChart(title: title, series: ["Đăng ký", "Công nhận"], bars: bars)
      charts.append(ChartView(id: "bieu-do-nam", caption: title, picture: chart.svg(), table: ""))
    }
    return charts
  }

  private static func count(_ cell: ReportCell) -> Int {
    if case .count(let count) = cell.value { count } else { 0 }
  }

  private var others: [LinkView] {
    context.library.registers.reports.filter { $0.year == scope.year && $0 != scope }.map { other in
      LinkView(label: other.campaign.map { context.campaignName($0) } ?? "Tất cả", href: context.href(other.path))
    }
  }

  private func makeHead() -> HeadView {
    HeadView(
      kind: "report",
      title: "\(report.title) | \(context.config.name)",
      description: "\(report.title): đăng ký, công nhận, khen thưởng, nhân rộng, theo lĩnh vực và đơn vị.",
      canonical: context.canonical,
      breadcrumbs: [
        context.homeLink, LinkView(label: "Báo cáo", href: context.href(Addresses.reportList)),
        LinkView(label: "Năm \(scope.year)", href: "", isCurrent: true),
      ],
      structuredData: StructuredData(context).trail([("Báo cáo", Addresses.reportList), (report.title, scope.path)])
    )
  }
}

/// All reports of the bulletin.
struct ReportListPage: TemplateView {
  private let context: PageContext
  /// Made once, because templates ask for its names one by one.
  private let head: HeadView

  init(_ context: PageContext) {
    self.context = context
    head = HeadView(
      kind: "report-list",
      title: "Báo cáo | \(context.config.name)",
      description: "Báo cáo từng năm, tính từ các sổ: mô hình đăng ký, công nhận, khen thưởng.",
      canonical: context.canonical,
      breadcrumbs: [context.homeLink, LinkView(label: "Báo cáo", href: "", isCurrent: true)],
      structuredData: StructuredData(context).trail([("Báo cáo", Addresses.reportList)])
    )
  }

  static let fields = ViewFields<ReportListPage>("ReportListPage", "Các báo cáo")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .list("years", "Từng năm, mới trước, mỗi năm các báo cáo của nó") { page in
      page.context.library.registers.reports.runs(by: \.year).map { year, scopes in
        let links = scopes.map { scope in
          let label = scope.campaign.map { page.context.campaignName($0) } ?? "Tất cả"
          return LinkView(label: label, href: page.context.href(scope.path))
        }
        return LinkSection(heading: "Năm \(year)", links: links)
      }
    }
}
