package import BulletinCore

/// A row of contests/MÃ-entries.csv: a work that entered a contest, most often one that ran elsewhere.
package struct ContestRow: RegisterRow {
  /// The last part of the page's address; made of the title where it is not written.
  package let id: Located<Slug>?
  package let title: Located<String>?
  /// As bylines have them.
  package let authors: [String]
  /// The story of the bulletin that the work is, by its slug or path.
  package let story: Located<String>?
  /// The id of the model it is about.
  package let model: Located<String>?
  /// The id of the unit it is about.
  package let unit: Located<String>?
  package let facts: ContestWorkFacts
  /// Made up to show how it looks, which every page then says.
  package let isIllustrative: Bool

  static let id = Key(
    "id",
    aliases: ["mã", "tên trang"],
    .located(.slug),
    meaning: "Tên trang của tác phẩm; bỏ trống thì lấy từ tên tác phẩm.",
    example: "ruong-lien-bo"
  )
  static let title = Key(
    "title",
    aliases: ["tên tác phẩm", "tác phẩm", "tiêu đề"],
    .located(.text),
    meaning: "Tên tác phẩm; bỏ trống được khi có cột `story`.",
    example: "Ruộng liền bờ"
  )
  static let authors = Key(
    "authors",
    aliases: ["tác giả", "nhóm tác giả"],
    .cells(of: .text),
    meaning: "Tác giả; nhiều người thì ngăn bằng dấu chấm phẩy.",
    example: "Nguyễn Văn A; Trần Thị B"
  )
  static let story = Key(
    "story",
    aliases: ["bài", "bài viết"],
    .reference(to: "story"),
    meaning: "Bài trong bản tin, nếu có: tên trang, hoặc đường dẫn như `2018/ten-bai`.",
    example: "2018/ten-bai"
  )
  static let model = SharedColumns.model("Mô hình được viết: mã trong sổ mô hình.")
  static let unit = SharedColumns.unit("Đơn vị được viết: mã trong sổ đơn vị.")
  static let isIllustrative = SharedColumns.isIllustrative

  package static let schema = RecordSchema(
    id: "contest-row",
    name: Wording(vi: "sổ tác phẩm dự thi", en: "the table of contest works"),
    location: "`content/contests/MÃ-entries.csv`",
    meaning:
      "Sổ tác phẩm của cuộc thi MÃ, mỗi dòng một tác phẩm không có khối `contest` trong bản tin; bài của bản tin thì ghi ngay trong phần đầu bài.",
    keys: [id.shape, title.shape, authors.shape] + ContestWorkKeys.shapes
      + [story.shape, model.shape, unit.shape, isIllustrative.shape]
  )

  package init?(from reader: inout RecordReader) {
    id = reader(ContestRow.id)
    title = reader(ContestRow.title)
    authors = reader(ContestRow.authors) ?? []
    let facts = ContestWorkFacts(from: &reader)
    story = reader(ContestRow.story)
    model = reader(ContestRow.model)
    unit = reader(ContestRow.unit)
    isIllustrative = reader(ContestRow.isIllustrative) ?? false
    if title == nil, story == nil, !reader.isWritten(ContestRow.title) {
      reader.context.diagnostics.append(.workWithoutTitle(at: reader.context.place(reader.range)))
    }
    guard let facts, title != nil || story != nil else { return nil }
    self.facts = facts
  }
}

extension Diagnostic {
  static func workWithoutTitle(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "work-without-title",
      at: place,
      Wording(vi: "dòng này không có tên tác phẩm", en: "this row names no work"),
      fix: Wording(
        vi: "điền cột title (tên tác phẩm), hoặc cột story nếu là bài của bản tin",
        en: "fill the column title, or story if it is one of the bulletin's"
      )
    )
  }
}
