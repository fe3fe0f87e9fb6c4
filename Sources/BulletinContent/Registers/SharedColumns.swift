import BulletinCore

/// Columns that several registers have, under the same names everywhere.
enum SharedColumns {
  static let subject =
    Key("subject", aliases: ["đối tượng"], .choice, meaning: "Tập thể hay cá nhân.", example: "tap-the")
    as Key<Story.Subject>
  /// Read by ``RecordReader/year(_:_:of:)``.
  static let year = Key(
    "year",
    aliases: ["năm"],
    .located(.integer(1945...2999)),
    meaning: "Năm; trống thì lấy theo ngày.",
    example: "2018"
  )
  static let decision = Key(
    "decision",
    aliases: ["số quyết định", "quyết định"],
    .located(.text),
    meaning: "Số, ký hiệu quyết định.",
    example: "12-QĐ/BCĐ"
  )
  static let source = Key("source", aliases: ["nguồn"], .text, meaning: "Lấy từ đâu.", example: "\"…\"")
  static let isIllustrative = Key(
    "illustrative",
    aliases: ["minh họa", "dữ liệu minh họa"],
    .flag,
    meaning: "Dòng đặt ra để minh họa, không có thật: trang ghi rõ “dữ liệu minh họa”.",
    example: "có"
  )

  /// The unit, by its id.
  static func unit(_ meaning: String) -> Key<Located<String>> {
    Key("unit", aliases: ["đơn vị"], .reference(to: "unit"), meaning: meaning, example: "phuong-tran-phu")
  }

  /// The field, by id or name.
  static func field(_ meaning: String) -> Key<Located<String>> {
    Key("field", aliases: ["lĩnh vực"], .reference(to: "field"), meaning: meaning, example: "kinh-te")
  }

  /// The model, by its id.
  static func model(isRequired: Bool = false, _ meaning: String) -> Key<Located<String>> {
    Key(
      "model",
      aliases: ["mã mô hình", "mô hình"],
      .reference(to: "model"),
      isRequired: isRequired,
      meaning: meaning,
      example: "duong-hoa-tran-phu"
    )
  }

  static func level(_ meaning: String) -> Key<AdministrativeLevel> {
    Key("level", aliases: ["cấp"], .choice, meaning: meaning, example: "huyen")
  }
}
