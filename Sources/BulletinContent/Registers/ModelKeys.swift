import BulletinCore

/// The columns of registers/models.csv.
package enum ModelKeys {
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
    meaning: "Năm đăng ký; không ghi thì không báo cáo năm nào đếm dòng này.",
    example: "2018"
  )
  static let unit = SharedColumns.unit("Mã đơn vị trong units.csv.")
  static let field = SharedColumns.field("Lĩnh vực: mã hoặc tên.")
  static let topics = Key(
    "topics",
    aliases: ["tiểu mục"],
    .cells(of: .reference(to: "topic")),
    meaning: "Tiểu mục của lĩnh vực; nhiều tiểu mục thì ngăn bằng dấu chấm phẩy.",
    example: "hien-dat"
  )
  static let family =
    Key("family", aliases: ["loại mô hình"], .choice, meaning: "Trống là Dân vận khéo.", example: "dan-van-kheo")
    as Key<ModelFamily>
  static let kind =
    Key("kind", aliases: ["loại"], .choice, meaning: "Trống là mô hình.", example: "mo-hinh") as Key<ModelKind>
  static let subject = SharedColumns.subject
  static let status =
    Key("status", aliases: ["trạng thái", "tình trạng"], .choice, meaning: "Trống là đăng ký.", example: "cong-nhan")
    as Key<ModelStatus>
  static let level = SharedColumns.level("Cấp đăng ký.")
  static let origin = Key(
    "replicated_from",
    aliases: ["nhân rộng từ", "học từ"],
    .reference(to: "model"),
    meaning: "Mã mô hình được nhân rộng.",
    example: "duong-hoa-tran-phu"
  )
  static let registered = Key(
    "registered",
    aliases: ["ngày đăng ký"],
    .located(.day),
    meaning: "Ngày đăng ký, để đếm tính đến một ngày.",
    example: "12/5/2018"
  )
  static let statusDate = Key(
    "status_date",
    aliases: ["ngày cập nhật", "ngày trạng thái"],
    .located(.day),
    meaning: "Ngày có trạng thái ấy.",
    example: "15/9/2018"
  )
  static let campaign = Key(
    "campaign",
    aliases: ["phong trào"],
    .located(.slug),
    meaning: "Mã phong trào mà mô hình đăng ký.",
    example: "dan-van-kheo-2018-2020"
  )
  static let owner = Key(
    "owner",
    aliases: ["chủ mô hình", "người thực hiện", "tập thể, cá nhân"],
    .text,
    meaning: "Ai làm: tập thể, cá nhân đã đồng ý nêu tên.",
    example: "\"…\""
  )
  static let place = Key("place", aliases: ["địa chỉ", "nơi"], .text, meaning: "Ở đâu.", example: "\"…\"")
  static let since = Key(
    "since",
    aliases: ["từ", "bắt đầu"],
    .partialDate,
    meaning: "Làm từ khi nào: ngày, tháng hoặc năm.",
    example: "9/2021"
  )
  static let summary = Key("summary", aliases: ["tóm tắt", "nội dung"], .text, meaning: "Làm gì.", example: "\"…\"")
  static let source = SharedColumns.source
  static let isIllustrative = SharedColumns.isIllustrative

  package static let schema = RecordSchema(
    id: "model",
    name: Wording(vi: "sổ mô hình", en: "the register of models"),
    location: "`content/registers/models.csv`",
    meaning: "Sổ mô hình: mỗi dòng là một mô hình trong một năm. Mô hình đăng ký nhiều năm có nhiều dòng cùng mã.",
    keys: [
      id.shape, name.shape, year.shape, unit.shape, field.shape, topics.shape, family.shape, kind.shape, subject.shape,
      status.shape, level.shape, origin.shape, registered.shape, statusDate.shape, campaign.shape, owner.shape,
      place.shape, since.shape, summary.shape, source.shape, isIllustrative.shape,
    ]
  )
}
