import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// All awards at a glance: years against kinds, and the way to every list.
struct AwardOverviewPage: TemplateView {
  private let context: PageContext
  /// Made once, because templates ask for its names one by one.
  private let head: HeadView

  init(_ context: PageContext) {
    self.context = context
    head = HeadView(
      kind: "award-overview",
      title: "Khen thưởng | \(context.config.name)",
      description: "Tập thể, cá nhân được khen, theo năm, hình thức và cơ quan khen.",
      canonical: context.canonical,
      breadcrumbs: [context.homeLink, LinkView(label: "Khen thưởng", href: "", isCurrent: true)],
      structuredData: StructuredData(context).trail([("Khen thưởng", Addresses.awardOverview)])
    )
  }

  private var lists: [AwardList] { context.library.registers.awardLists }
  private var awards: [Award] { context.library.registers.awards }

  static let fields = ViewFields<AwardOverviewPage>("AwardOverviewPage", "Khen thưởng nhìn chung")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .view("table", "Bảng số: năm và hình thức, tập thể và cá nhân") { $0.table }
    .list("sections", "Các danh sách theo năm, hình thức, cơ quan khen, đối tượng") { $0.sections }
    .flag("has_illustrations", "Số liệu có dữ liệu minh họa") { page in page.awards.contains { $0.row.isIllustrative } }

  private var table: TableView {
    let kinds = lists.compactMap { list in if case .kind(let kind) = list.subject { (kind, list.path) } else { nil } }
    var columns = kinds.map { CellView(text: $0.0.shownName, href: context.href($0.1)) }
    columns += ["Tập thể", "Cá nhân", "Không ghi", "Cộng"].map { CellView(text: $0) }
    func cells(_ own: [Award]) -> [CellView] {
      func count(_ condition: (AwardRow) -> Bool) -> CellView {
        CellView(text: VietnameseNumber.format(own.reduce(0) { $0 + (condition($1.row) ? $1.row.count : 0) }))
      }
      return kinds.map { kind, _ in count { $0.kind == kind } }
        + [count { $0.subject == .collective }, count { $0.subject == .individual }]
        + [count { $0.subject == nil }, count { _ in true }]
    }
    var rows = lists.compactMap { list -> TableRowView? in
      guard case .year(let year) = list.subject else { return nil }
      return TableRowView(
        label: "Năm \(year)",
        href: context.href(list.path),
        cells: cells(list.awards.map { awards[$0] })
      )
    }
    rows.append(TableRowView(label: "Cộng", cells: cells(awards), isTotal: true))
    return TableView(
      id: "bang-khen-thuong",
      caption: "Số lần khen theo năm",
      corner: "Năm",
      columns: columns,
      rows: rows
    )
  }

  private var sections: [LinkSection] {
    lists.runs(by: \.subject.section).map { heading, lists in
      let links = lists.map { list in
        LinkView(
          label: context.name(of: list.subject),
          href: context.href(list.path),
          count: VietnameseNumber.format(list.count)
        )
      }
      return LinkSection(heading: heading, links: links)
    }
  }
}

extension AwardList.Subject {
  /// The heading under which the overview names such lists.
  fileprivate var section: String {
    switch self {
    case .year: "Bảng danh dự từng năm"
    case .kind: "Theo hình thức"
    case .granter: "Theo cơ quan khen"
    case .recipients: "Tập thể, cá nhân"
    }
  }
}
