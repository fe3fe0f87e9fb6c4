package import BulletinCore

/// A row of registers/targets.csv: what a year is to bring.
package struct TargetRow: RegisterRow {
  package let year: Int
  package let measure: CampaignMeasure
  package let value: Located<DecimalNumber>
  /// Nil for all units.
  package let unit: Located<String>?
  /// Nil for all fields.
  package let field: Located<String>?
  /// The document that sets it.
  package let document: Located<String>?
  package let isIllustrative: Bool

  package static let schema = RecordSchema(
    id: "target",
    name: Wording(vi: "sổ chỉ tiêu", en: "the register of targets"),
    location: "`content/registers/targets.csv`",
    meaning: "Sổ chỉ tiêu: mỗi dòng là một chỉ tiêu của một năm, cho cả phong trào hay một đơn vị, một lĩnh vực.",
    keys: [
      FigureKeys.year.shape, FigureKeys.measure.shape, FigureKeys.value.shape, FigureKeys.unit.shape,
      FigureKeys.field.shape, FigureKeys.document.shape, FigureKeys.isIllustrative.shape,
    ]
  )

  package init?(from reader: inout RecordReader) {
    let year = reader(FigureKeys.year)
    let measure = reader(FigureKeys.measure)
    let value = reader.measured(measure, maximumShare: 100)
    unit = reader(FigureKeys.unit)
    field = reader(FigureKeys.field)
    document = reader(FigureKeys.document)
    isIllustrative = reader(FigureKeys.isIllustrative) ?? false
    guard let year, let measure, let value else { return nil }
    self.year = year
    self.measure = measure
    self.value = value
  }
}

/// A row of registers/figures.csv: a total that somebody counted by hand, to be compared with what the registers give.
package struct FigureRow: RegisterRow {
  package let year: Int
  package let measure: CampaignMeasure
  package let value: Located<DecimalNumber>
  package let unit: Located<String>?
  package let field: Located<String>?
  /// The figures that it is the sum of, for a total published elsewhere: those are compared, not the registers.
  package let parts: [DecimalNumber]
  /// Where it was published or reported.
  package let source: String?

  static let parts = Key(
    "parts",
    aliases: ["gồm", "các số"],
    .cells(of: .number),
    meaning: "Các số cộng lại, ngăn bằng dấu chấm phẩy, khi số này lấy từ nơi khác.",
    example: "54;69"
  )

  package static let schema = RecordSchema(
    id: "figure",
    name: Wording(vi: "sổ số liệu đã báo cáo", en: "the register of figures"),
    location: "`content/registers/figures.csv`",
    meaning: "Số liệu cộng tay, đã báo cáo hay đã đăng: chương trình so với số đếm từ các sổ, lệch thì cảnh báo.",
    keys: [
      FigureKeys.year.shape, FigureKeys.measure.shape, FigureKeys.value.shape, FigureKeys.unit.shape,
      FigureKeys.field.shape, parts.shape, FigureKeys.source.shape,
    ]
  )

  package init?(from reader: inout RecordReader) {
    let year = reader(FigureKeys.year)
    let measure = reader(FigureKeys.measure)
    let value = reader.measured(measure)
    unit = reader(FigureKeys.unit)
    field = reader(FigureKeys.field)
    let known = reader.context.diagnostics.count
    parts = reader(FigureRow.parts) ?? []
    source = reader(FigureKeys.source)
    // With a part that cannot be read, no sum can be compared.
    guard let year, let measure, let value, reader.context.diagnostics.count == known else { return nil }
    self.year = year
    self.measure = measure
    self.value = value
  }
}

/// The columns that targets and figures share.
enum FigureKeys {
  static let year = Key(
    "year",
    aliases: ["năm"],
    .integer(1945...2999),
    isRequired: true,
    meaning: "Năm.",
    example: "2018"
  )
  static let measure =
    Key(
      "measure",
      aliases: ["chỉ tiêu", "loại số liệu"],
      .choice,
      isRequired: true,
      meaning: "Đếm gì.",
      example: "dang-ky"
    )
    as Key<CampaignMeasure>
  static let value = Key(
    "value",
    aliases: ["số", "số lượng", "giá trị"],
    .located(.number),
    isRequired: true,
    meaning: "Con số.",
    example: "25"
  )
  static let unit = SharedColumns.unit("Mã đơn vị; trống là tất cả.")
  static let field = SharedColumns.field("Lĩnh vực; trống là tất cả.")
  static let document = Key(
    "document",
    aliases: ["văn bản"],
    .located(.text),
    meaning: "Số, ký hiệu văn bản giao chỉ tiêu; báo cáo ghi theo văn bản nào.",
    example: "01/KH-UBND"
  )
  static let source = Key("source", aliases: ["nguồn"], .text, meaning: "Đã đăng, đã gửi ở đâu.", example: "\"…\"")
  static let isIllustrative = SharedColumns.isIllustrative
}

extension RecordReader {
  /// The figure of a row; only shares may have a fraction or lie outside the whole numbers.
  ///
  /// - Parameter maximumShare: nothing plans for more; nil where a share is only repeated as somebody published it.
  fileprivate mutating func measured(
    _ measure: CampaignMeasure?,
    maximumShare: Int? = nil
  ) -> Located<DecimalNumber>? {
    guard let value = self(FigureKeys.value) else { return nil }
    guard value.value.significand >= 0, measure?.isCount != true || value.value.integer != nil else {
      context.diagnostics.append(
        .figureNotWhole(VietnameseNumber.format(value.value), at: context.place(value.range))
      )
      return nil
    }
    if measure == .recognizedShare, let maximumShare, value.value > DecimalNumber(maximumShare) {
      context.diagnostics.append(
        .shareTooLarge(VietnameseNumber.format(value.value), maximum: maximumShare, at: context.place(value.range))
      )
      return nil
    }
    return value
  }
}

extension Diagnostic {
  static func figureNotWhole(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "figure-not-whole",
      at: place,
      Wording(vi: "“\(text)” không đếm được: cần số nguyên, không âm", en: "“\(text)” counts nothing: a whole number"),
      fix: Wording(vi: "viết số nguyên, ví dụ 25", en: "write a whole number, such as 25")
    )
  }

  static func shareTooLarge(_ text: String, maximum: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "share-too-large",
      at: place,
      Wording(vi: "tỷ lệ “\(text)” quá \(maximum)%", en: "the share “\(text)” is over \(maximum)%"),
      fix: Wording(vi: "viết số từ 0 đến \(maximum), ví dụ 75,5", en: "write a number up to \(maximum), such as 75,5")
    )
  }
}
