import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// The head of a document's page, set as its side sets it: Nghị định 30/2020/NĐ-CP for the State, Hướng dẫn 36-HD/VPTW for
/// the Party. Only the parts that the document is known to have.
struct LetterheadView: TemplateView {
  let record: DocumentRecord

  static let fields = ViewFields<LetterheadView>(
    "Letterhead",
    "Phần đầu văn bản, theo Nghị định 30/2020/NĐ-CP hoặc Hướng dẫn 36-HD/VPTW; thiếu phần nào thì phần ấy trống"
  )
  .flag("is_state", "Văn bản của Nhà nước") { $0.record.side == .state }
  .flag("is_party", "Văn bản của Đảng") { $0.record.side == .party }
  .text("superior", "Cơ quan cấp trên") { $0.record.superior }
  .text("issuer", "Cơ quan ban hành") { $0.record.issuer }
  .text("number", "Dòng số và ký hiệu: “Số: …” của Nhà nước, “Số …” của Đảng") { $0.numberLine }
  .text("place_and_date", "Địa danh và ngày tháng năm") { $0.placeAndDate }
  .flag("is_dispatch", "Công văn: không có tên loại, trích yếu nằm dưới số") { $0.isDispatch }
  .text("kind", "Tên loại văn bản") { $0.isDispatch ? nil : $0.record.kind?.name ?? "Văn bản" }
  .text("subject", "Trích yếu") { $0.record.subject }

  private var isDispatch: Bool { record.kind == .dispatch }

  private var numberLine: String? {
    record.number.map { "Số\($0.value.side == .state ? ":" : "") \($0.value.text)" }
  }

  private var placeAndDate: String? {
    let parts = [record.place, record.date.map { DateFormat.official($0) }].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

/// A document on a line of a list: what it is called, about what, by whom, when.
struct DocumentLineView: TemplateView {
  let name: String
  /// Empty for a document that the library does not have.
  let href: String
  var subject = ""
  var issuer = ""
  var date = ""
  var citedBy: [LinkView] = []

  static let fields = ViewFields<DocumentLineView>("DocumentLine", "Một văn bản trong danh sách")
    .text("name", "Loại và số") { $0.name }
    .text("href", "Trang của văn bản; trống khi thư viện chưa có") { $0.href }
    .text("subject", "Trích yếu") { $0.subject }
    .text("issuer", "Cơ quan ban hành") { $0.issuer }
    .text("date", "Ngày ban hành") { $0.date }
    .list("cited_by", "Các trang dẫn văn bản này; chỉ có ở danh sách văn bản còn thiếu") { $0.citedBy }

  init(_ context: PageContext, _ position: Int) {
    let entry = context.library.documents.entries[position]
    name = entry.record.name
    href = context.href(entry.path)
    subject = entry.record.subject ?? ""
    issuer = entry.record.issuer ?? ""
    date = entry.record.date.map { DateFormat.slash($0) } ?? ""
  }

  init(_ context: PageContext, _ cited: CitedDocument) {
    if let document = cited.document {
      self.init(context, document)
    } else {
      self.init(missing: cited.citation)
    }
  }

  init(missing citation: DocumentCitation, citedBy: [LinkView] = []) {
    name = DocumentLineView.name(of: citation)
    href = ""
    date = citation.date.map { DateFormat.slash($0) } ?? ""
    self.citedBy = citedBy
  }

  private static func name(of citation: DocumentCitation) -> String {
    // Without a number the words are the citing text's own, so they stay.
    guard let number = citation.number else { return citation.text }
    let kind = number.kinds.count == 1 ? number.kinds[0].name + " " : ""
    return kind + number.text
  }
}

extension PageContext {
  /// A page that cites a document.
  func link(to citing: CitingPage) -> LinkView {
    switch citing {
    case .document(let position, let role):
      let entry = library.documents.entries[position]
      return LinkView(
        label: entry.record.nameAndSubject,
        href: href(entry.path),
        note: role == .basis ? "làm căn cứ" : ""
      )
    case .campaign(let position):
      let entry = library.campaigns[position]
      return LinkView(label: entry.campaign.name.value, href: href(entry.path), note: "phong trào")
    case .field(let position):
      let entry = library.fields[position]
      return LinkView(label: entry.record.name.value, href: href(entry.path), note: "lĩnh vực")
    case .story(let position):
      let entry = library.stories[position]
      return LinkView(
        label: entry.story.title.value,
        href: href(entry.path),
        note: "bài ngày \(DateFormat.slash(entry.date.date))"
      )
    case .page(let position):
      let entry = library.pages[position]
      return LinkView(label: entry.page.title.value, href: href(entry.path), note: "trang")
    case .contest(let position):
      let entry = library.contests[position]
      return LinkView(label: entry.contest.name.value, href: href(entry.path), note: "cuộc thi")
    case .model(let position):
      let model = library.models[position]
      return LinkView(label: model.name, href: href(model.path), note: "mô hình, điển hình")
    case .awards(let year):
      let list = library.registers.awardLists.first { $0.subject == .year(year) }
      return LinkView(label: "Bảng danh dự năm \(year)", href: list.map { href($0.path) } ?? "", note: "khen thưởng")
    case .report(let year):
      let report = library.registers.reports.first { $0.year == year && $0.campaign == nil }
      return LinkView(label: "Báo cáo năm \(year)", href: report.map { href($0.path) } ?? "", note: "chỉ tiêu")
    }
  }

  /// The page of a document that is named by its number, if the library has it.
  func document(_ citation: DocumentCitation?) -> String? {
    citation.flatMap { library.documents.position(of: $0) }.map { href(library.documents.entries[$0].path) }
  }
}
