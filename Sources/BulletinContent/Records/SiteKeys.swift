import BulletinCore

/// The keys of site.yml.
package enum SiteKeys {
  static let name = Key(
    "name",
    aliases: ["tên"],
    .text,
    isRequired: true,
    meaning: "Tên bản tin.",
    example: "Bản tin Dân vận khéo"
  )
  static let tagline = Key(
    "tagline",
    aliases: ["dòng giới thiệu"],
    .text,
    meaning: "Một dòng dưới tên.",
    example: "\"…\""
  )
  static let description = Key(
    "description",
    aliases: ["mô tả"],
    .text,
    isRequired: true,
    meaning: "Một câu, cho máy tìm kiếm và nguồn tin.",
    example: "\"…\""
  )
  static let baseURL = Key(
    "base_url",
    aliases: ["địa chỉ gốc"],
    .siteAddress,
    isRequired: true,
    meaning: "Địa chỉ trang web sẽ đặt, kết thúc bằng /. Chỉ dùng cho nguồn tin, sơ đồ trang và thẻ chia sẻ.",
    example: "https://danvankheo.example/"
  )
  static let language =
    Key("language", aliases: ["ngôn ngữ"], .choice, meaning: "Ngôn ngữ của trang: vi.", example: "vi")
    as Key<SiteLanguage>
  static let publisher = Key(
    "publisher",
    aliases: ["đơn vị xuất bản"],
    .record(Publisher.self),
    meaning: "Đơn vị xuất bản.",
    example: "{name: \"…\"}"
  )
  static let owner = Key(
    "owner",
    aliases: ["cơ quan chủ quản"],
    .text,
    meaning: "Cơ quan chủ quản, ở chân trang.",
    example: "\"…\""
  )
  static let responsible = Key(
    "responsible",
    aliases: ["chịu trách nhiệm nội dung"],
    .record(Person.self),
    meaning: "Người chịu trách nhiệm nội dung, ở chân trang.",
    example: "{name: \"…\", title: \"…\"}"
  )
  static let licence = Key(
    "licence",
    aliases: ["giấy phép", "license"],
    .record(Licence.self),
    meaning: "Giấy phép, ở chân trang.",
    example: "{number: \"…\", date: \"…\", issuer: \"…\"}"
  )
  static let address = Key("address", aliases: ["địa chỉ"], .text, meaning: "Địa chỉ tòa soạn.", example: "\"…\"")
  static let phone = Key("phone", aliases: ["điện thoại"], .text, meaning: "Điện thoại.", example: "\"…\"")
  static let email = Key(
    "email",
    aliases: ["thư điện tử"],
    .email,
    meaning: "Thư điện tử.",
    example: "toasoan@example.vn"
  )
  static let reuseNotice = Key(
    "reuse_notice",
    aliases: ["ghi nguồn"],
    .text,
    meaning: "Câu nhắc ghi nguồn khi phát hành lại.",
    example: "\"…\""
  )
  static let menu = Key(
    "menu",
    aliases: ["trình đơn"],
    .list(of: .record(MenuItem.self)),
    meaning: "Các mục thêm ở thanh điều hướng.",
    example: "[{label: Giới thiệu, to: pages/gioi-thieu.md}]"
  )
  static let defaultAuthor = Key(
    "default_author",
    aliases: ["tác giả mặc định"],
    .text,
    meaning: "Tác giả khi bài không ghi.",
    example: "Ban biên tập"
  )
  static let pageSize = Key(
    "page_size",
    aliases: ["số bài một trang"],
    .integer(1...1000),
    meaning: "Số bài trên một trang danh sách.",
    example: "20"
  )
  static let latestCount = Key(
    "latest_count",
    aliases: ["số bài trang chủ"],
    .integer(1...100),
    meaning: "Số bài mới trên trang chủ.",
    example: "12"
  )
  static let feedSize = Key(
    "feed_size",
    aliases: ["số bài nguồn tin"],
    .integer(1...1000),
    meaning: "Số bài trong mỗi nguồn tin.",
    example: "30"
  )

  static let search = Key(
    "search",
    aliases: ["tìm kiếm"],
    .flag,
    meaning: "Có trang tìm kiếm và chỉ mục hay không; mặc định là có.",
    example: "không"
  )
  static let abbreviations = Key(
    "abbreviations",
    aliases: ["chữ viết tắt", "viết tắt"],
    .dictionary(of: .text),
    meaning: "Chữ viết tắt và cách đọc, thêm vào bảng có sẵn (UBND, HĐND, MTTQ …) để tìm chữ này ra chữ kia.",
    example: "{BCHQS: ban chỉ huy quân sự}"
  )
  static let edition = Key(
    "edition",
    aliases: ["ấn bản"],
    .record(EditionNotice.self),
    meaning: "Số và ngày của ấn bản đóng gói bằng kheo pack.",
    example: "{number: 12, date: 20/11/2026}"
  )

  package static let schema = RecordSchema(
    id: "site",
    name: Wording(vi: "site.yml", en: "site.yml"),
    location: "`content/site.yml`",
    meaning: "Cấu hình của bản tin.",
    keys: [
      name.shape, tagline.shape, description.shape, baseURL.shape, language.shape, publisher.shape, owner.shape,
      responsible.shape, licence.shape, address.shape, phone.shape, email.shape, reuseNotice.shape, menu.shape,
      defaultAuthor.shape, pageSize.shape, latestCount.shape, feedSize.shape, search.shape, abbreviations.shape,
      edition.shape,
    ]
  )
}

/// The site speaks Vietnamese; the key is there so that files say so and other values are refused, not ignored.
package enum SiteLanguage: String, ContentChoice {
  case vietnamese = "vi"

  package var names: [String] { ["tiếng Việt"] }
}

extension FieldType<ExternalURL> {
  /// The site's own address: `http` or `https`, without query, with the closing slash added where it is forgotten.
  static let siteAddress = FieldType.scalar(.url) { text, context in
    let withSlash = text.value.hasSuffix("/") ? text.value : text.value + "/"
    if let url = ExternalURL(withSlash), url.host != nil, !url.string.contains("?"), !url.string.contains("#") {
      return url
    }
    context.diagnostics.append(.urlInvalid(text.value, at: context.place(text.range)))
    return nil
  }
}
