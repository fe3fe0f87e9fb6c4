import BulletinCore
import BulletinReports
import BulletinSite
import BulletinTemplates

/// A chart of a report: a picture, whose figures stand in a table as well.
struct ChartView: TemplateView {
  let id: String
  let caption: String
  let picture: HTMLFragment
  /// The table with the same figures.
  let table: String

  static let fields = ViewFields<ChartView>("Chart", "Một biểu đồ")
    .text("id", "Mã của biểu đồ") { $0.id }
    .text("caption", "Tên biểu đồ") { $0.caption }
    .html("picture", "Hình SVG") { $0.picture }
    .text("table", "Mã của bảng có cùng số liệu; trống khi số ghi ngay trong hình") { $0.table }
}

/// The rows that the figures of a report count.
struct ReportListView: TemplateView {
  let context: PageContext
  let list: ReportList

  static let fields = ViewFields<ReportListView>("ReportList", "Danh sách đằng sau các con số của một báo cáo")
    .text("id", "Mã để liên kết tới danh sách") { $0.list.id }
    .text("title", "Tên danh sách") { $0.list.title }
    .text("count", "Số dòng") { view in
      VietnameseNumber.format(view.list.groups.reduce(0) { $0 + $1.items.count })
    }
    .list("groups", "Các nhóm, như từng lĩnh vực") { view in
      view.list.groups.map { ReportGroupView(context: view.context, group: $0) }
    }
}

/// The rows that one figure counts.
struct ReportGroupView: TemplateView {
  let context: PageContext
  let group: ReportList.Group

  static let fields = ViewFields<ReportGroupView>("ReportGroup", "Các dòng mà một con số đếm")
    .text("id", "Mã để liên kết tới nhóm") { $0.group.id }
    .text("title", "Tên nhóm") { $0.group.title }
    .text("count", "Số dòng") { VietnameseNumber.format($0.group.items.count) }
    .list("items", "Các dòng") { view in view.group.items.map { ReportItemView(context: view.context, item: $0) } }
}

/// A row that a figure counts.
struct ReportItemView: TemplateView {
  let context: PageContext
  let item: ReportList.Item

  static let fields = ViewFields<ReportItemView>("ReportItem", "Một dòng mà con số đếm")
    .text("name", "Tên mô hình, bài, hoặc ai được khen") { $0.item.name }
    .text("href", "Liên kết tới trang của nó; trống khi không có") { view in
      view.item.path.map { view.context.href($0) }
    }
    .text("unit", "Đơn vị") { $0.item.unit }
    .text("detail", "Trạng thái, hình thức hoặc ngày") { $0.item.detail }
    .text("row", "Dòng trong sổ; trống với bài viết, tác phẩm dự thi") { $0.item.registerRow.map { String($0) } }
    .flag("is_illustrative", "Dữ liệu minh họa, không có thật") { $0.item.isIllustrative }
}

extension TableView {
  /// A table of a report, its figures leading to the lists of the page.
  init(_ table: ReportTable, in context: PageContext, anchors: Set<String>) {
    func link(_ list: String?) -> String {
      list.flatMap { anchors.contains($0) ? context.href(context.path, fragment: $0) : nil } ?? ""
    }
    self.init(
      id: table.id,
      caption: table.title,
      corner: table.corner,
      columns: table.columns.map { CellView(text: $0) },
      rows: table.rows.map { row in
        TableRowView(
          label: row.label,
          cells: row.cells.map { CellView(text: $0.text, href: link($0.list)) },
          isTotal: row.isTotal
        )
      }
    )
  }
}
