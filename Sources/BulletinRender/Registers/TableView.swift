import BulletinTemplates

/// A table of figures: headings, rows with a heading each, cells that may lead to what they count.
struct TableView: TemplateView {
  /// An id of the page, for links to the table.
  let id: String
  let caption: String
  /// The heading of the first column.
  let corner: String
  let columns: [CellView]
  let rows: [TableRowView]

  static let fields = ViewFields<TableView>("Table", "Một bảng số")
    .text("id", "Mã để liên kết tới bảng") { $0.id }
    .text("caption", "Tên bảng") { $0.caption }
    .text("corner", "Đầu cột thứ nhất") { $0.corner }
    .list("columns", "Đầu các cột sau") { $0.columns }
    .list("rows", "Các dòng") { $0.rows }
}

/// A row of a table.
struct TableRowView: TemplateView {
  let label: String
  var href = ""
  let cells: [CellView]
  var isTotal = false

  static let fields = ViewFields<TableRowView>("TableRow", "Một dòng của bảng số")
    .text("label", "Đầu dòng") { $0.label }
    .text("href", "Liên kết của đầu dòng; trống khi không có") { $0.href }
    .list("cells", "Các ô") { $0.cells }
    .flag("is_total", "Dòng cộng") { $0.isTotal }
}

/// A cell of a table.
struct CellView: TemplateView {
  let text: String
  var href = ""

  static let fields = ViewFields<CellView>("Cell", "Một ô của bảng số")
    .text("text", "Chữ trong ô") { $0.text }
    .text("href", "Liên kết tới những gì ô này đếm; trống khi không có") { $0.href }
}
