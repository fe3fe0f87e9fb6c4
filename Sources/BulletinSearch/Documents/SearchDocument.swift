import BulletinCore
import BulletinMarkdown
import BulletinSite

/// A page that can be found: what is searched in it, and what a result shows of it. A class, because of a value every use would be a
/// copy that counts a dozen references.
final class SearchDocument: Sendable {
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

  /// A long text, which stays where it is until it is asked for.
  enum Body: Sendable {
    case text(String)
    case markdown(MarkdownBody)
    /// Of a story: its position in ``Library/stories``.
    case story(Int, MarkdownBody)
  }

  let kind: Kind
  let path: OutputPath
  let title: String
  let summary: String
  private let text: Body
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
    body: Body = .text(""),
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
    text = body
    self.names = names.compactMap { $0 }.joined(separator: "\n")
    self.date = date
    self.year = date?.year ?? year
    self.fields = fields
    self.unit = unit
    self.unitName = unitName
  }

  /// One block a line, as UTF-8.
  var body: [UInt8] {
    switch text {
    case .text(let text): Array(text.utf8)
    case .markdown(let body), .story(_, let body): body.plainTextUTF8
    }
  }

  /// Nobody will ask for ``body`` again.
  func letGoOfBody() {
    if case .story(_, let body) = text { body.letGoOfWords() }
  }

  /// All that its files and its part of the index are made from.
  ///
  /// - Parameters:
  ///   - fieldNames: for each field of the library.
  ///   - texts: for each story of the library what stands for its text, so that no text has to be at hand.
  func inputs(fieldNames: [String], texts: [some Storable]) -> [UInt8] {
    var writer = StorageWriter(capacity: 512)
    writer.write(kind.rawValue)
    for text in [path.string, title, summary, names, unitName ?? ""] { writer.write(text) }
    writer.write(date)
    writer.write(fields.first.map { fieldNames[$0] })
    switch text {
    case .text(let text): writer.write(text)
    case .markdown(let body): writer.write(bytes: body.plainTextUTF8)
    case .story(let position, _): writer.write(texts[position])
    }
    return writer.bytes
  }
}
