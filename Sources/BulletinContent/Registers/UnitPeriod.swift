package import BulletinCore

/// A row of registers/units.csv: one name of a unit, and how long it bore it. A unit that was renamed has several rows.
package struct UnitPeriod: RegisterRow {
  /// The unit, whatever it is called.
  package let id: Slug
  /// Its name during the period.
  package let name: Located<String>
  /// Shown on the unit's page; tells the editors' report which units register models themselves.
  package let kind: UnitKind?
  /// The unit it belongs to.
  package let parent: Located<Slug>?
  /// The first day of the name; nil for since ever.
  package let from: CivilDate?
  /// The last day of the name; nil for until today.
  package let to: CivilDate?
  /// The unit that it was merged into at the end of the period.
  package let successor: Located<Slug>?
  /// What the name sorts by, where that is not the name.
  package let sortKey: String?

  static let id = Key(
    "id",
    aliases: ["mã", "mã đơn vị"],
    .slug,
    isRequired: true,
    meaning: "Mã, không đổi khi đổi tên.",
    example: "xa-khanh-hai"
  )
  static let name = Key(
    "name",
    aliases: ["tên", "tên đơn vị"],
    .located(.text),
    isRequired: true,
    meaning: "Tên trong khoảng thời gian của dòng.",
    example: "Xã Khánh Hải"
  )
  static let kind = Key("kind", aliases: ["loại"], .choice, meaning: "Loại đơn vị.", example: "xa") as Key<UnitKind>
  static let parent = Key(
    "parent",
    aliases: ["thuộc", "cấp trên"],
    .located(.slug),
    meaning: "Mã đơn vị cấp trên.",
    example: "tinh-quang-ngai"
  )
  static let from = Key(
    "from",
    aliases: ["từ", "từ ngày"],
    .day,
    meaning: "Ngày bắt đầu mang tên này; trống là từ trước.",
    example: "1/7/2025"
  )
  static let to = Key(
    "to",
    aliases: ["đến", "đến ngày"],
    .located(.day),
    meaning: "Ngày cuối mang tên này; trống là đến nay.",
    example: "30/6/2025"
  )
  static let successor = Key(
    "successor",
    aliases: ["kế tục", "nhập vào", "sáp nhập vào"],
    .located(.slug),
    meaning: "Mã đơn vị kế tục sau khi sáp nhập.",
    example: "phuong-nghia-lo"
  )
  static let sortKey = Key(
    "sort_key",
    aliases: ["sắp theo"],
    .text,
    meaning: "Chữ dùng để sắp xếp, khi khác tên.",
    example: "Khánh Hải"
  )

  package static let schema = RecordSchema(
    id: "unit",
    name: Wording(vi: "sổ đơn vị", en: "the register of units"),
    location: "`content/registers/units.csv`",
    meaning:
      "Sổ đơn vị: mỗi dòng là một tên của một đơn vị trong một khoảng thời gian. Đơn vị đổi tên có nhiều dòng cùng mã.",
    keys: [id.shape, name.shape, kind.shape, parent.shape, from.shape, to.shape, successor.shape, sortKey.shape]
  )

  package init?(from reader: inout RecordReader) {
    let id = reader(UnitPeriod.id)
    let name = reader(UnitPeriod.name)
    kind = reader(UnitPeriod.kind)
    parent = reader(UnitPeriod.parent)
    let from = reader(UnitPeriod.from)
    let to = reader(UnitPeriod.to)
    successor = reader(UnitPeriod.successor)
    sortKey = reader(UnitPeriod.sortKey)
    if let from, let to, to.value < from {
      reader.context.diagnostics.append(.periodBackwards(at: reader.context.place(to.range)))
    }
    self.from = from
    self.to = to?.value
    guard let id, let name else { return nil }
    self.id = id
    self.name = name
  }
}

/// What kind of unit it is, in words that clerks use.
package enum UnitKind: String, ContentChoice {
  case province = "tinh"
  case city = "thanh-pho"
  case district = "huyen"
  case ward = "phuong"
  case commune = "xa"
  case specialZone = "dac-khu"
  case agency = "co-quan"
  case union = "doan-the"
  case neighbourhood = "khu-dan-cu"

  package var names: [String] {
    switch self {
    case .province: ["tỉnh"]
    case .city: ["thành phố"]
    case .district: ["huyện", "quận", "thị xã"]
    case .ward: ["phường"]
    case .commune: ["xã", "thị trấn"]
    case .specialZone: ["đặc khu"]
    case .agency: ["cơ quan", "đơn vị"]
    case .union: ["đoàn thể", "Mặt trận"]
    case .neighbourhood: ["khu dân cư", "thôn", "tổ dân phố", "ấp"]
    }
  }
}
