package import BulletinCore

/// A row of registers/models.csv: a model in a year.
package struct ModelRow: RegisterRow {
  /// The model; one that is registered every year has a row a year.
  package let id: Located<Slug>
  package let name: String
  /// When it was registered; a row without it is in no yearly report.
  package let year: Int?
  /// The unit that owns it, by id.
  package let unit: Located<String>?
  /// Its field, by id or name.
  package let field: Located<String>?
  /// Topics of the field, by id or name.
  package let topics: [Located<String>]
  package let family: ModelFamily
  package let kind: ModelKind
  package let subject: Story.Subject?
  package let status: ModelStatus
  package let level: AdministrativeLevel?
  /// The model that was copied.
  package let origin: Located<String>?
  package let registered: CivilDate?
  /// Since when the status holds.
  package let statusDate: CivilDate?
  package let campaign: Located<Slug>?
  package let owner: String?
  package let place: String?
  package let since: PartialDate?
  package let summary: String?
  package let source: String?
  /// Made up, to show how the program works.
  package let isIllustrative: Bool

  package static let schema = ModelKeys.schema

  package init?(from reader: inout RecordReader) {
    let id = reader(ModelKeys.id)
    let name = reader(ModelKeys.name)
    year = reader(ModelKeys.year)
    unit = reader(ModelKeys.unit)
    field = reader(ModelKeys.field)
    topics = reader(ModelKeys.topics) ?? []
    family = reader(ModelKeys.family) ?? .skilfulMobilization
    kind = reader(ModelKeys.kind) ?? .model
    subject = reader(ModelKeys.subject)
    status = reader(ModelKeys.status) ?? .registered
    level = reader(ModelKeys.level)
    origin = reader(ModelKeys.origin)
    let registered = reader(ModelKeys.registered)
    let statusDate = reader(ModelKeys.statusDate)
    campaign = reader(ModelKeys.campaign)
    owner = reader(ModelKeys.owner)
    place = reader(ModelKeys.place)
    since = reader(ModelKeys.since)
    summary = reader(ModelKeys.summary)
    source = reader(ModelKeys.source)
    isIllustrative = reader(ModelKeys.isIllustrative) ?? false
    self.registered = registered?.value
    self.statusDate = statusDate?.value
    if let registered, let statusDate, statusDate.value < registered.value {
      reader.context.diagnostics.append(.periodBackwards(at: reader.context.place(statusDate.range)))
    }
    guard let id, let name else { return nil }
    if year == nil, !reader.isWritten(ModelKeys.year) {
      reader.context.diagnostics.append(.modelYearMissing(at: reader.context.place(id.range)))
    }
    reader.compare(registered, withYear: year)
    self.id = id
    self.name = name
  }
}

extension Diagnostic {
  static func modelYearMissing(at place: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "model-year-missing",
      at: place,
      Wording(vi: "dòng không ghi năm nên không báo cáo nào đếm", en: "without a year no report counts the row"),
      fix: Wording(vi: "điền cột year (năm), ví dụ: 2018", en: "fill the column year, such as: 2018")
    )
  }

  /// For all registers whose rows have a year and a date.
  static func rowYearDiffers(_ year: Int, _ other: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "row-year-differs",
      at: place,
      Wording(
        vi: "ngày thuộc năm \(other) mà cột năm ghi \(year)",
        en: "the date is of \(other), but the column year says \(year)"
      ),
      fix: Wording(vi: "sửa ngày hoặc sửa năm", en: "mend the date or the year")
    )
  }
}
