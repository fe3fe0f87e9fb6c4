import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// An award: of a list, or of a model.
struct AwardView: TemplateView {
  private let context: PageContext
  private let award: Award

  init(_ context: PageContext, _ position: Int) {
    self.context = context
    award = context.library.registers.awards[position]
  }

  static let fields = ViewFields<AwardView>("Award", "Một lần khen thưởng")
    .text("recipient", "Ai được khen") { $0.award.row.recipient.value }
    .text("subject", "Tập thể hay cá nhân") { $0.award.row.subject?.shownName }
    .text("kind", "Hình thức") { $0.award.row.kind.shownName }
    .text("granter", "Ai khen; trống khi nguồn không ghi") { $0.award.row.granter }
    .text("decision", "Số quyết định") { $0.award.row.decision?.value }
    .text("decision_href", "Trang của quyết định trong thư viện văn bản; trống khi thư viện chưa có") { view in
      let row = view.award.row
      return view.context.document(row.decision.map { DocumentCitation($0.value, dated: row.date) })
    }
    .text("when", "Ngày quyết định, hoặc năm") { view in
      view.award.row.date.map { DateFormat.slash($0) } ?? "năm \(view.award.row.year)"
    }
    .text("count", "Bao nhiêu, khi hơn một") { view in
      view.award.row.count > 1 ? VietnameseNumber.format(view.award.row.count) : nil
    }
    .text("reason", "Thành tích") { $0.award.row.reason }
    .text("amount", "Tiền thưởng, đồng") { view in view.award.row.amount.map { VietnameseNumber.format($0) } }
    .text("model", "Tên mô hình được khen") { view in
      view.award.model.map { view.context.library.models[$0].name }
    }
    .text("model_href", "Liên kết tới mô hình được khen") { view in
      view.award.model.map { view.context.href(view.context.library.models[$0].path) }
    }
    .text("unit", "Đơn vị, tên lúc ấy") { view in
      view.award.unit.map { view.context.library.units[$0].name(in: view.award.row.year, on: view.award.row.date) }
    }
    .text("source", "Nguồn") { $0.award.row.source }
    .flag("is_illustrative", "Dữ liệu minh họa, không có thật") { $0.award.row.isIllustrative }
}

/// Awards of one kind from one granter, in one year.
struct AwardGroup: TemplateView {
  let id: String
  let heading: String
  /// How many were rewarded.
  let count: Int
  let parts: [AwardPart]

  static let fields = ViewFields<AwardGroup>("AwardGroup", "Các lần khen cùng năm, hình thức và cơ quan khen")
    .text("id", "Mã để liên kết tới nhóm") { $0.id }
    .text("heading", "Tên nhóm") { $0.heading }
    .text("count", "Bao nhiêu tập thể, cá nhân") { VietnameseNumber.format($0.count) }
    .list("parts", "Tập thể, rồi cá nhân") { $0.parts }
}

/// The collectives, or the individuals, of a group of awards.
struct AwardPart: TemplateView {
  let heading: String
  let count: Int
  var awards: [AwardView]

  static let fields = ViewFields<AwardPart>("AwardPart", "Tập thể, hoặc cá nhân, của một nhóm khen thưởng")
    .text("heading", "Tập thể, Cá nhân, hoặc Không ghi đối tượng") { $0.heading }
    .text("count", "Bao nhiêu") { VietnameseNumber.format($0.count) }
    .list("awards", "Ai được khen") { $0.awards }
}
