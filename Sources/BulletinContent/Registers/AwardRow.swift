package import BulletinCore

/// A row of registers/awards.csv: somebody was rewarded.
package struct AwardRow: ContentRecord {
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
  package let model: Located<Slug>?
  package let unit: Located<Slug>?
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
    date = reader(AwardKeys.date)?.value
    let count = reader(AwardKeys.count)
    model = reader(AwardKeys.model)
    unit = reader(AwardKeys.unit)
    field = reader(AwardKeys.field)
    reason = reader(AwardKeys.reason)
    amount = reader(AwardKeys.amount)
    source = reader(AwardKeys.source)
    isIllustrative = reader(AwardKeys.isIllustrative) ?? false
    let year = reader.year(AwardKeys.year, date: AwardKeys.date)
    // A number that cannot be read must not turn into one.
    let isCountWrong = count == nil && reader.isWritten(AwardKeys.count)
    guard let recipient, let kind, let year, !isCountWrong else { return nil }
    self.recipient = recipient
    self.kind = kind
    self.year = year
    self.count = count ?? 1
  }

  /// Reads registers/awards.csv.
  package static func readRegister(_ file: SourceFile) -> (records: [Located<AwardRow>], diagnostics: [Diagnostic]) {
    Register.read(file, of: AwardRow.self)
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
  static let subject =
    Key("subject", aliases: ["đối tượng"], .choice, meaning: "Tập thể hay cá nhân.", example: "tap-the")
    as Key<Story.Subject>
  static let kind =
    Key("kind", aliases: ["hình thức", "loại"], .choice, isRequired: true, meaning: "Hình thức.", example: "giay-khen")
    as Key<AwardKind>
  static let level =
    Key("level", aliases: ["cấp"], .choice, meaning: "Cấp khen.", example: "huyen") as Key<AdministrativeLevel>
  static let granter = Key(
    "granter",
    aliases: ["cơ quan khen", "người khen", "cấp khen"],
    .text,
    meaning: "Ai khen; không rõ thì để trống.",
    example: "\"Chủ tịch UBND thành phố Quảng Ngãi\""
  )
  static let decision = Key(
    "decision",
    aliases: ["số quyết định", "quyết định"],
    .located(.text),
    meaning: "Số, ký hiệu quyết định.",
    example: "123/QĐ-UBND"
  )
  static let year = Key(
    "year",
    aliases: ["năm"],
    .located(.integer(1945...2999)),
    meaning: "Năm; trống thì lấy theo ngày.",
    example: "2018"
  )
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
  static let model = Key(
    "model",
    aliases: ["mã mô hình", "mô hình"],
    .located(.slug),
    meaning: "Mã mô hình được khen.",
    example: "duong-hoa-tran-phu"
  )
  static let unit = Key(
    "unit",
    aliases: ["đơn vị"],
    .located(.slug),
    meaning: "Mã đơn vị trong units.csv.",
    example: "phuong-tran-phu"
  )
  static let field = Key(
    "field",
    aliases: ["lĩnh vực"],
    .reference(to: "field"),
    meaning: "Lĩnh vực; trống thì theo mô hình.",
    example: "kinh-te"
  )
  static let reason = Key("reason", aliases: ["thành tích", "lý do"], .text, meaning: "Khen vì gì.", example: "\"…\"")
  static let amount = Key(
    "amount",
    aliases: ["tiền thưởng"],
    .number,
    meaning: "Tiền thưởng, đồng.",
    example: "1500000"
  )
  static let source = Key("source", aliases: ["nguồn"], .text, meaning: "Lấy từ đâu.", example: "\"…\"")
  static let isIllustrative = Key(
    "illustrative",
    aliases: ["minh họa", "dữ liệu minh họa"],
    .flag,
    meaning: "Dòng đặt ra để minh họa, không có thật.",
    example: "có"
  )

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
