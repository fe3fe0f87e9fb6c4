package import BulletinCore

/// A row of registers/recognitions.csv: a board recognised a model.
package struct RecognitionRow: RegisterRow {
  package let model: Located<String>
  /// The year that the recognition counts in.
  package let year: Int
  package let date: CivilDate?
  package let grade: RecognitionGrade
  package let level: AdministrativeLevel?
  /// Number and symbol of the decision, as written.
  package let decision: Located<String>?
  /// The document by whose rules it was recognised, by its number.
  package let rule: Located<String>?
  /// Who recognised.
  package let by: String?
  package let isIllustrative: Bool

  static let model = SharedColumns.model(isRequired: true, "Mã mô hình trong models.csv.")
  static let year = SharedColumns.year
  static let date = Key(
    "date",
    aliases: ["ngày", "ngày công nhận", "ngày quyết định"],
    .located(.day),
    meaning: "Ngày quyết định.",
    example: "15/11/2018"
  )
  static let grade =
    Key("grade", aliases: ["mức"], .choice, meaning: "Trống là công nhận.", example: "tieu-bieu")
    as Key<RecognitionGrade>
  static let level = SharedColumns.level("Cấp công nhận.")
  static let decision = SharedColumns.decision
  static let rule = Key(
    "rule",
    aliases: ["theo văn bản", "theo hướng dẫn"],
    .located(.text),
    meaning: "Số, ký hiệu văn bản quy định cách công nhận.",
    example: "25-HD/BCĐ"
  )
  static let by = Key(
    "by",
    aliases: ["cơ quan công nhận", "bởi"],
    .text,
    meaning: "Ai công nhận.",
    example: "\"…\""
  )
  static let isIllustrative = SharedColumns.isIllustrative

  package static let schema = RecordSchema(
    id: "recognition",
    name: Wording(vi: "sổ công nhận", en: "the register of recognitions"),
    location: "`content/registers/recognitions.csv`",
    meaning: "Sổ công nhận: mỗi dòng là một lần một mô hình được công nhận.",
    keys: [
      model.shape, year.shape, date.shape, grade.shape, level.shape, decision.shape, rule.shape, by.shape,
      isIllustrative.shape,
    ]
  )

  package init?(from reader: inout RecordReader) {
    let model = reader(RecognitionRow.model)
    let date = reader(RecognitionRow.date)
    self.date = date?.value
    grade = reader(RecognitionRow.grade) ?? .recognized
    level = reader(RecognitionRow.level)
    decision = reader(RecognitionRow.decision)
    rule = reader(RecognitionRow.rule)
    by = reader(RecognitionRow.by)
    isIllustrative = reader(RecognitionRow.isIllustrative) ?? false
    let year = reader.year(RecognitionRow.year, date, of: RecognitionRow.date)
    guard let model, let year else { return nil }
    self.model = model
    self.year = year
  }
}

extension RecordReader {
  /// The year a row counts in: as its column says, else that of its date. A row with neither is an error, because no
  /// report could count it; so is one whose date lies in another year.
  ///
  /// - Parameter date: what the key of the date gave.
  mutating func year(
    _ yearKey: Key<Located<Int>>,
    _ date: Located<CivilDate>?,
    of dateKey: Key<Located<CivilDate>>
  ) -> Int? {
    let year = self(yearKey)?.value
    compare(date, withYear: year)
    if year == nil, date == nil, !isWritten(yearKey), !isWritten(dateKey) {
      context.diagnostics.append(.rowYearMissing(at: context.place(range)))
    }
    return year ?? date?.value.year
  }

  /// Reports a date that lies in another year than its row counts in.
  mutating func compare(_ date: Located<CivilDate>?, withYear year: Int?) {
    guard let date, let year, date.value.year != year else { return }
    context.diagnostics.append(.rowYearDiffers(year, date.value.year, at: context.place(date.range)))
  }
}

extension Diagnostic {
  static func rowYearMissing(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "row-year-missing",
      at: place,
      Wording(vi: "dòng không có ngày cũng không có năm", en: "the row has neither a date nor a year"),
      fix: Wording(vi: "điền cột date (ngày) hoặc year (năm)", en: "fill the column date or year")
    )
  }
}
