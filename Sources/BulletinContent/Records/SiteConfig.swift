package import BulletinCore

/// site.yml: what the bulletin is called, who answers for it, and a few sizes.
package struct SiteConfig: Sendable {
  package let file: SourceFile
  package let name: String
  package let tagline: String?
  /// A sentence for search engines and feeds.
  package let description: String
  /// Where the site will live, ending in `/`. Only feeds, the sitemap, canonical and social tags use it.
  package let baseURL: ExternalURL
  package let publisher: Publisher?
  /// Cơ quan chủ quản, for the footer.
  package let owner: String?
  /// Who answers for the content, for the footer.
  package let responsible: Person?
  package let licence: Licence?
  package let address: String?
  package let phone: String?
  package let email: String?
  /// What those who reprint have to say.
  package let reuseNotice: String?
  /// Entries of the navigation besides the lists.
  package let menu: [MenuItem]
  /// The byline of stories that name nobody.
  package let defaultAuthor: String
  /// Stories on one page of a list.
  package let pageSize: Int
  /// How many stories an archive page lists, where only headlines stand.
  package var compactPageSize: Int { pageSize * 5 }
  /// Stories on the home page.
  package let latestCount: Int
  /// Stories in each feed.
  package let feedSize: Int

  /// Reads site.yml; without the legal notes there is a warning for each.
  package static func read(_ file: SourceFile) -> (config: SiteConfig?, diagnostics: [Diagnostic]) {
    RecordFile.readWhole(file, schema: SiteKeys.schema) { reader in
      let name = reader(SiteKeys.name)
      let description = reader(SiteKeys.description)
      let baseURL = reader(SiteKeys.baseURL)
      _ = reader(SiteKeys.language)
      let rest = (
        tagline: reader(SiteKeys.tagline), publisher: reader(SiteKeys.publisher), owner: reader(SiteKeys.owner),
        responsible: reader(SiteKeys.responsible), licence: reader(SiteKeys.licence), address: reader(SiteKeys.address),
        phone: reader(SiteKeys.phone), email: reader(SiteKeys.email), reuseNotice: reader(SiteKeys.reuseNotice),
        menu: reader(SiteKeys.menu), defaultAuthor: reader(SiteKeys.defaultAuthor), pageSize: reader(SiteKeys.pageSize),
        latestCount: reader(SiteKeys.latestCount), feedSize: reader(SiteKeys.feedSize)
      )
      for shape in [
        reader.isWritten(SiteKeys.responsible) ? nil : SiteKeys.responsible.shape,
        reader.isWritten(SiteKeys.licence) ? nil : SiteKeys.licence.shape,
      ].compactMap({ $0 }) {
        reader.context.diagnostics.append(.legalNoteMissing(shape, file: file))
      }
      guard let name, let description, let baseURL else { return nil }
      return SiteConfig(
        file: file,
        name: name,
        tagline: rest.tagline,
        description: description,
        baseURL: baseURL,
        publisher: rest.publisher,
        owner: rest.owner,
        responsible: rest.responsible,
        licence: rest.licence,
        address: rest.address,
        phone: rest.phone,
        email: rest.email,
        reuseNotice: rest.reuseNotice,
        menu: rest.menu ?? [],
        defaultAuthor: rest.defaultAuthor ?? "Ban biên tập",
        pageSize: rest.pageSize ?? 20,
        latestCount: rest.latestCount ?? 12,
        feedSize: rest.feedSize ?? 30
      )
    }
  }
}

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

  package static let schema = RecordSchema(
    id: "site",
    name: Wording(vi: "site.yml", en: "site.yml"),
    location: "`content/site.yml`",
    meaning: "Cấu hình của bản tin.",
    keys: [
      name.shape, tagline.shape, description.shape, baseURL.shape, language.shape, publisher.shape, owner.shape,
      responsible.shape, licence.shape, address.shape, phone.shape, email.shape, reuseNotice.shape, menu.shape,
      defaultAuthor.shape, pageSize.shape, latestCount.shape, feedSize.shape,
    ]
  )
}

/// The site speaks Vietnamese; the key is there so that files say so and other values are refused, not ignored.
package enum SiteLanguage: String, ContentChoice {
  case vietnamese = "vi"

  package var choice: ChoiceShape { ChoiceShape(id: rawValue, names: ["tiếng Việt"]) }
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

extension Diagnostic {
  static func legalNoteMissing(_ key: KeyShape, file: SourceFile) -> Diagnostic {
    Diagnostic(
      .warning,
      "legal-note-missing",
      at: .init(file, SourceRange(at: 0)),
      Wording(
        vi: "site.yml chưa ghi “\(key.name)” (\(key.aliases.first ?? key.name))",
        en: "site.yml lacks “\(key.name)”"
      ),
      fix: Wording(vi: "thêm dòng: \(key.name): \(key.example)", en: "add a line: \(key.name): \(key.example)")
    )
  }
}
