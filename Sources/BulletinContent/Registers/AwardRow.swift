package import BulletinCore

/// A row of registers/awards.csv: somebody was rewarded.
package struct AwardRow: RegisterRow {
  /// Who was rewarded, as the decision names them.
  package let recipient: Located<String>
  package let subject: Story.Subject?
  package let kind: AwardKind
  package let level: AdministrativeLevel?
  /// Who granted it; nil where the source does not say.
  package let granter: String?
  /// Number and symbol of the decision, as written.
  package let decision: Located<String>?
  /// The year that the award counts in.
  package let year: Int
  package let date: CivilDate?
  /// How many were rewarded by this row: more than one where a source gives only a number.
  package let count: Int
  package let model: Located<String>?
  package let unit: Located<String>?
  package let field: Located<String>?
  /// What for.
  package let reason: String?
  /// The money that goes with it, in đồng.
  package let amount: DecimalNumber?
  package let source: String?
  package let isIllustrative: Bool

  package static let schema = AwardKeys.schema

  package init?(from reader: inout RecordReader) {
    let recipient = reader(AwardKeys.recipient)
    subject = reader(AwardKeys.subject)
    let kind = reader(AwardKeys.kind)
    level = reader(AwardKeys.level)
    granter = reader(AwardKeys.granter)
    decision = reader(AwardKeys.decision)
    let date = reader(AwardKeys.date)
    self.date = date?.value
    let count = reader(AwardKeys.count)
    model = reader(AwardKeys.model)
    unit = reader(AwardKeys.unit)
    field = reader(AwardKeys.field)
    reason = reader(AwardKeys.reason)
    amount = reader(AwardKeys.amount)
    source = reader(AwardKeys.source)
    isIllustrative = reader(AwardKeys.isIllustrative) ?? false
    let year = reader.year(AwardKeys.year, date, of: AwardKeys.date)
    // A number that cannot be read must not turn into one.
    let isCountWrong = count == nil && reader.isWritten(AwardKeys.count)
    guard let recipient, let kind, let year, !isCountWrong else { return nil }
    self.recipient = recipient
    self.kind = kind
    self.year = year
    self.count = count ?? 1
  }
}

/// The columns of registers/awards.csv.
package enum AwardKeys {
  static let recipient = Key(
    "recipient",
    aliases: ["được khen", "tên", "tập thể, cá nhân"],
    .located(.text),
    isRequired: true,
    meaning: "Tập thể, cá nhân được khen, như trong quyết định.",
    example: "\"…\""
  )
  static let subject = SharedColumns.subject
  static let kind =
    Key("kind", aliases: ["hình thức", "loại"], .choice, isRequired: true, meaning: "Hình thức.", example: "giay-khen")
    as Key<AwardKind>
  static let level = SharedColumns.level("Cấp khen.")
  static let granter = Key(
    "granter",
    aliases: ["cơ quan khen", "người khen", "cấp khen"],
    .text,
    meaning: "Ai khen; không rõ thì để trống.",
    example: "\"Chủ tịch UBND thành phố Quảng Ngãi\""
  )
  static let decision = SharedColumns.decision
  static let year = SharedColumns.year
  static let date = Key(
    "date",
    aliases: ["ngày", "ngày quyết định"],
    .located(.day),
    meaning: "Ngày quyết định.",
    example: "15/10/2018"
  )
  static let count = Key(
    "count",
    aliases: ["số lượng"],
    .integer(1...100_000),
    meaning: "Bao nhiêu, khi nguồn chỉ cho con số; trống là 1.",
    example: "28"
  )
  static let model = SharedColumns.model("Mã mô hình được khen.")
  static let unit = SharedColumns.unit("Mã đơn vị trong units.csv.")
  static let field = SharedColumns.field("Lĩnh vực; trống thì theo mô hình.")
  static let reason = Key("reason", aliases: ["thành tích", "lý do"], .text, meaning: "Khen vì gì.", example: "\"…\"")
  static let amount = Key(
    "amount",
    aliases: ["tiền thưởng"],
    .number,
    meaning: "Tiền thưởng, đồng.",
    example: "1500000"
  )
  static let source = SharedColumns.source
  static let isIllustrative = SharedColumns.isIllustrative

  package static let schema = RecordSchema(
    id: "award",
    name: Wording(vi: "sổ khen thưởng", en: "the register of awards"),
    location: "`content/registers/awards.csv`",
    meaning: "Sổ khen thưởng: mỗi dòng là một tập thể, cá nhân được khen.",
    keys: [
      recipient.shape, subject.shape, kind.shape, level.shape, granter.shape, decision.shape, year.shape, date.shape,
      count.shape, model.shape, unit.shape, field.shape, reason.shape, amount.shape, source.shape,
      isIllustrative.shape,
    ]
  )
}
