import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A source named at the end of a story.
struct SourceView: TemplateView {
  let source: Source

  static let fields = ViewFields<SourceView>("Source", "Một nguồn của bài")
    .text("title", "Tên bài, văn bản, tài liệu") { $0.source.title }
    .text("publisher", "Nơi công bố") { $0.source.publisher }
    .text("url", "Địa chỉ trang web") { $0.source.url?.string }
    .text("date", "Ngày công bố") { $0.source.date.map { DateFormat.slash($0) } }
}

/// A correction told at the end of a story.
struct CorrectionView: TemplateView {
  let correction: Correction

  static let fields = ViewFields<CorrectionView>("Correction", "Một lần đính chính")
    .text("date", "Ngày đính chính") { DateFormat.slash($0.correction.date) }
    .text("date_iso", "Ngày đính chính, dạng máy đọc") { DateFormat.iso($0.correction.date) }
    .text("text", "Nội dung đính chính") { $0.correction.text }
}

/// A heading of a body, for a table of contents.
struct HeadingView: TemplateView {
  let text: String
  let id: String
  let level: Int

  static let fields = ViewFields<HeadingView>("Heading", "Một tít phụ")
    .text("text", "Chữ của tít phụ") { $0.text }
    .text("id", "Mã để liên kết tới, không có dấu #") { $0.id }
    .text("level", "Bậc, từ 2 đến 6") { String($0.level) }
}

/// One line of facts: a label, a value, perhaps a link.
struct FactView: TemplateView {
  let label: String
  let value: String
  var href = ""

  static let fields = ViewFields<FactView>("Fact", "Một dòng thông tin: nhãn và giá trị")
    .text("label", "Nhãn") { $0.label }
    .text("value", "Giá trị") { $0.value }
    .text("href", "Liên kết; trống khi không có") { $0.href }
}
