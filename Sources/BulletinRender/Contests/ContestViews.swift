import BulletinContent
import BulletinCore
import BulletinTemplates

/// A document that governs a contest.
struct ContestDocumentView: TemplateView {
  let context: PageContext
  let document: ContestDocument

  static let fields = ViewFields<ContestDocumentView>("ContestDocument", "Một văn bản của cuộc thi")
    .text("number", "Số, ký hiệu") { $0.document.number }
    .text("date", "Ngày ban hành") { $0.document.date.map { DateFormat.slash($0) } }
    .text("title", "Văn bản nói gì") { $0.document.title }
    .text("href", "Trang của văn bản trong thư viện văn bản; trống khi thư viện chưa có") { view in
      view.context.document(view.document.citation)
    }
    .text("url", "Địa chỉ trang web") { $0.document.url?.string }
}

/// A milestone of a contest.
struct ContestMilestoneView: TemplateView {
  let milestone: ContestMilestone

  private var time: String {
    let from = DateFormat.slash(milestone.from)
    return milestone.to.map { "\(from) – \(DateFormat.slash($0))" } ?? from
  }

  static let fields = ViewFields<ContestMilestoneView>("ContestMilestone", "Một mốc thời gian của cuộc thi")
    .text("time", "Ngày, tháng, năm, hoặc khoảng thời gian") { $0.time }
    .text("text", "Việc gì") { $0.milestone.text }
}

/// A line of the table of prizes.
struct ContestPrizeView: TemplateView {
  let prize: ContestPrize

  static let fields = ViewFields<ContestPrizeView>("ContestPrize", "Một loại giải")
    .text("award", "Giải") { $0.prize.award.value.shownName }
    .text("type", "Loại hình, khi giải chia theo loại hình") { $0.prize.type?.shownName }
    .text("count", "Số giải") { $0.prize.count.map { VietnameseNumber.format($0) } }
    .text("money", "Tiền mỗi giải, đồng") { $0.prize.money.map { VietnameseNumber.format($0) } }
}

/// A figure that somebody published, with what its parts really add up to.
struct PublishedFigureView: TemplateView {
  let figure: PublishedFigure

  static let fields = ViewFields<PublishedFigureView>("PublishedFigure", "Một con số đã công bố")
    .text("label", "Số này đếm gì") { $0.figure.label }
    .text("total", "Con số như đã công bố, có chữ “hơn” khi nguồn viết thế") { view in
      (view.figure.isAtLeast ? "hơn " : "") + VietnameseNumber.format(view.figure.total.value)
    }
    .list("parts", "Các phần") { view in
      view.figure.parts.map { FactView(label: $0.label, value: VietnameseNumber.format($0.value)) }
    }
    .text("sum", "Tổng các phần, khi khác con số đã công bố; trống khi khớp") { view in
      view.figure.sum.flatMap { $0 == view.figure.total.value ? nil : VietnameseNumber.format($0) }
    }
    .view("source", "Nơi công bố") { $0.figure.source.map(SourceView.init) }
}

/// A recording, picture or other file of a work.
struct ContestMediaView: TemplateView {
  let href: String
  let name: String
  let type: String

  static let fields = ViewFields<ContestMediaView>("ContestMedia", "Một tệp của tác phẩm dự thi")
    .text("href", "Địa chỉ tệp") { $0.href }
    .text("name", "Tên tệp") { $0.name }
    .flag("is_audio", "Bản ghi âm") { $0.type.hasPrefix("audio/") }
    .flag("is_video", "Bản ghi hình") { $0.type.hasPrefix("video/") }
    .flag("is_picture", "Ảnh") { $0.type.hasPrefix("image/") }
}
