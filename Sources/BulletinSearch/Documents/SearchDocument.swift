import BulletinCore
import BulletinSite

/// A page that can be found: what is searched in it, and what a result shows of it.
struct SearchDocument: Sendable {
  /// What kind of page it is, for narrowing down; the words are the reader's.
  enum Kind: Int, Sendable, CaseIterable {
    case story, contestEntry, model, document, campaign, contest, field, page

    var name: String {
      switch self {
      case .story: "Bài viết"
      case .contestEntry: "Tác phẩm dự thi"
      case .model: "Mô hình"
      case .document: "Văn bản"
      case .campaign: "Phong trào"
      case .contest: "Cuộc thi"
      case .field: "Lĩnh vực"
      case .page: "Trang thông tin"
      }
    }
  }

  let kind: Kind
  let path: OutputPath
  let title: String
  let summary: String
  /// One block a line.
  let body: String
  /// Unit, field, authors, tags, model, numbers: one a line.
  let names: String
  /// Nil for pages without a day.
  let date: CivilDate?
  /// What it is narrowed down by: the date's, or that of the model's latest row.
  let year: Int?
  /// Positions in ``Library/fields``.
  let fields: [Int]
  /// A position in ``Library/units``.
  let unit: Int?
  /// The unit's name on that day.
  let unitName: String?

  init(
    _ kind: Kind,
    at path: OutputPath,
    title: String,
    summary: String? = nil,
    body: String = "",
    names: [String?] = [],
    date: CivilDate? = nil,
    year: Int? = nil,
    fields: [Int] = [],
    unit: Int? = nil,
    unitName: String? = nil
  ) {
    self.kind = kind
    self.path = path
    self.title = title
    self.summary = summary ?? ""
    self.body = body
    self.names = names.compactMap { $0 }.joined(separator: "\n")
    self.date = date
    self.year = date?.year ?? year
    self.fields = fields
    self.unit = unit
    self.unitName = unitName
  }
}
