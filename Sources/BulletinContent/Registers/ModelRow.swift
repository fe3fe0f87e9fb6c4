package import BulletinCore

/// A row of registers/models.csv: a model that stories are written about.
package struct ModelRow: ContentRecord {
  /// The model; one that is registered every year has a row a year.
  package let id: Located<Slug>
  package let name: String
  /// When it was registered.
  package let year: Int?
  /// The unit that owns it, by id.
  package let unit: Located<Slug>?
  /// Its field, by id or name.
  package let field: Located<String>?

  static let id = Key(
    "id",
    aliases: ["mã", "mã mô hình"],
    .located(.slug),
    isRequired: true,
    meaning: "Mã, không đổi.",
    example: "duong-hoa-tran-phu"
  )
  static let name = Key(
    "name",
    aliases: ["tên", "tên mô hình"],
    .text,
    isRequired: true,
    meaning: "Tên mô hình.",
    example: "\"…\""
  )
  static let year = Key(
    "year",
    aliases: ["năm", "năm đăng ký"],
    .integer(1945...2999),
    meaning: "Năm đăng ký.",
    example: "2018"
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
    meaning: "Lĩnh vực: mã hoặc tên.",
    example: "kinh-te"
  )

  package static let schema = RecordSchema(
    id: "model",
    name: Wording(vi: "sổ mô hình", en: "the register of models"),
    location: "`content/registers/models.csv`",
    meaning: "Sổ mô hình, để bài viết dẫn tới; có thể chưa có.",
    keys: [id.shape, name.shape, year.shape, unit.shape, field.shape]
  )

  package init?(from reader: inout RecordReader) {
    let id = reader(ModelRow.id)
    let name = reader(ModelRow.name)
    year = reader(ModelRow.year)
    unit = reader(ModelRow.unit)
    field = reader(ModelRow.field)
    guard let id, let name else { return nil }
    self.id = id
    self.name = name
  }

  /// Reads registers/models.csv.
  package static func readRegister(_ file: SourceFile) -> (records: [Located<ModelRow>], diagnostics: [Diagnostic]) {
    Register.read(file, of: ModelRow.self)
  }
}
