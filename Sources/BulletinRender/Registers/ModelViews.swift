import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A model in a list.
struct ModelCard: TemplateView {
  private let context: PageContext
  private let model: Model
  private let year: ModelYear

  /// - Parameter year: The row that the list is about; nil for the latest.
  init(_ context: PageContext, _ position: Int, year: ModelYear? = nil) {
    self.context = context
    model = context.library.models[position]
    self.year = year ?? model.latest
  }

  static let fields = ViewFields<ModelCard>("ModelCard", "Một mô hình trong danh sách")
    .text("name", "Tên mô hình") { $0.model.name }
    .text("href", "Liên kết tới trang mô hình") { $0.context.href($0.model.path) }
    .text("unit", "Tên đơn vị, lúc ấy") { $0.context.unitName($0.year) }
    .text("field", "Tên ngắn của lĩnh vực") { card in
      card.year.field.map { card.context.library.fields[$0].shortName }
    }
    .text("field_id", "Mã lĩnh vực") { card in
      card.year.field.map { card.context.library.fields[$0].record.id.string }
    }
    .text("years", "Các năm đăng ký") { $0.model.yearText }
    .text("status", "Trạng thái") { $0.year.row.status.shown }
    .text("subject", "Tập thể hay cá nhân") { $0.year.row.subject?.shownName }
    .flag("is_illustrative", "Dữ liệu minh họa, không có thật") { $0.model.isIllustrative }
}

/// What a row of the register of models says of a year.
struct ModelYearView: TemplateView {
  let context: PageContext
  let year: ModelYear

  static let fields = ViewFields<ModelYearView>("ModelYear", "Một mô hình trong một năm")
    .text("year", "Năm đăng ký") { $0.year.row.year.map { String($0) } }
    .text("href", "Liên kết tới danh sách mô hình của năm ấy") { view in
      view.year.row.year.flatMap { view.context.modelList(.year($0)) }
    }
    .text("status", "Trạng thái trong năm ấy") { $0.year.row.status.shown }
    .text("date", "Ngày có trạng thái ấy") { $0.year.row.statusDate.map { DateFormat.slash($0) } }
    .text("registered", "Ngày đăng ký") { $0.year.row.registered.map { DateFormat.slash($0) } }
    .text("unit", "Đơn vị, tên trong năm ấy") { $0.context.unitName($0.year) }
    .text("level", "Cấp đăng ký") { $0.year.row.level?.shownName }
    .flag("is_illustrative", "Dữ liệu minh họa, không có thật") { $0.year.row.isIllustrative }
}

/// A recognition of a model.
struct RecognitionView: TemplateView {
  let context: PageContext
  let row: RecognitionRow

  static let fields = ViewFields<RecognitionView>("Recognition", "Một lần công nhận")
    .text("when", "Ngày công nhận, hoặc năm") { view in
      view.row.date.map { DateFormat.slash($0) } ?? "năm \(view.row.year)"
    }
    .text("grade", "Mức công nhận") { $0.row.grade.shownName.sentenceCase }
    .text("level", "Cấp công nhận") { $0.row.level?.shownName }
    .text("decision", "Số quyết định") { $0.row.decision?.value }
    .text("decision_href", "Trang của quyết định trong thư viện văn bản; trống khi thư viện chưa có") { view in
      view.context.document(view.row.decision.map { DocumentCitation($0.value, dated: view.row.date) })
    }
    .text("rule", "Văn bản quy định cách công nhận") { $0.row.rule?.value }
    .text("rule_href", "Trang của văn bản ấy; trống khi thư viện chưa có") { view in
      view.context.document(view.row.rule.map { DocumentCitation($0.value) })
    }
    .text("by", "Ai công nhận") { $0.row.by }
    .flag("is_illustrative", "Dữ liệu minh họa, không có thật") { $0.row.isIllustrative }
}

/// A model in the tree of who copied whom, with its copies.
struct ModelNodeView: TemplateView {
  let name: String
  let href: String
  let note: String
  let isCurrent: Bool
  let copies: [ModelNodeView]
  /// How many of its copies are not shown.
  let hiddenCount: Int

  static let fields = ViewFields<ModelNodeView>("ModelNode", "Một mô hình trong cây nhân rộng")
    .text("name", "Tên mô hình") { $0.name }
    .text("href", "Liên kết tới trang mô hình") { $0.href }
    .text("note", "Đơn vị, năm") { $0.note }
    .flag("is_current", "Chính là mô hình của trang này") { $0.isCurrent }
    .list("copies", "Các mô hình học từ nó") { $0.copies }
    .text("hidden_count", "Còn bao nhiêu mô hình nữa không hiện; trống khi hiện hết") { node in
      node.hiddenCount > 0 ? VietnameseNumber.format(node.hiddenCount) : nil
    }
}

extension Model {
  /// `2018`, `2018, 2019`, `2018–2020`; “không ghi” without a year.
  var yearText: String {
    let numbers = years.compactMap(\.row.year)
    guard let first = numbers.first, let last = numbers.last else { return "không ghi" }
    if numbers.count > 2, last - first == numbers.count - 1 { return "\(first)–\(last)" }
    return numbers.map(String.init).joined(separator: ", ")
  }
}

extension ModelStatus {
  /// As a word of its own.
  var shown: String { shownName.sentenceCase }
}

extension PageContext {
  /// What the unit of a row was called then.
  func unitName(_ year: ModelYear) -> String? {
    year.unit.map { library.units[$0].name(in: year.row.year, on: year.row.statusDate ?? year.row.registered) }
  }

  /// The page that lists models of a kind, if there are some.
  func modelList(_ subject: ModelList.Subject) -> String? {
    source.modelLists[subject].map { href($0.path) }
  }
}
