package import BulletinCore

/// What a contest wants to know of a work, the same whether it is a story of the bulletin or a row of a table. Values that
/// rules are tested against keep their places.
package struct ContestWorkFacts: Sendable {
  package let type: Located<ContestMediaType>
  package let genre: Located<ContestGenre>?
  package let penName: String?
  /// The paper or station that ran the work.
  package let press: String?
  /// The issue, section or programme in which it ran.
  package let outlet: String?
  /// When it ran there; of a series, the first part.
  package let published: Located<CivilDate>?
  /// In how many parts it ran.
  package let parts: Int?
  /// Syllables, the press's “chữ”, where the text itself is not at hand.
  package let syllables: Located<Int>?
  /// The running time in seconds.
  package let duration: Located<Int>?
  /// Where it can be read or heard.
  package let url: ExternalURL?
  /// A path from the file to recordings and pictures.
  package let media: [Located<String>]
  /// A path from the file to the script of a broadcast. It goes into the dossier, not onto the site.
  package let script: Located<String>?
  /// The round it came to, by id or name.
  package let round: Located<String>?
  package let award: Located<ContestAward>?
  /// Nil if nothing is declared; empty if it is declared that there is none.
  package let priorPrizes: Located<[PriorPrize]>?
  /// The author's postal address or telephone. It goes into the dossier, not onto the site.
  package let contact: String?
  /// Where the work is described as a whole, for what is missing.
  package let place: SourceRange

  init?(from reader: inout RecordReader) {
    let type = reader(ContestWorkKeys.type)
    genre = reader(ContestWorkKeys.genre)
    penName = reader(ContestWorkKeys.penName)
    press = reader(ContestWorkKeys.press)
    outlet = reader(ContestWorkKeys.outlet)
    published = reader(ContestWorkKeys.published)
    parts = reader(ContestWorkKeys.parts)
    syllables = reader(ContestWorkKeys.syllables)
    duration = reader(ContestWorkKeys.duration)
    url = reader(ContestWorkKeys.url)
    media = reader(ContestWorkKeys.media) ?? []
    script = reader(ContestWorkKeys.script)
    round = reader(ContestWorkKeys.round)
    award = reader(ContestWorkKeys.award)
    priorPrizes = reader(ContestWorkKeys.priorPrizes)
    contact = reader(ContestWorkKeys.contact)
    place = reader.range
    guard let type else { return nil }
    self.type = type
  }
}

/// The keys of ``ContestWorkFacts``, declared once for stories and tables.
enum ContestWorkKeys {
  static let type =
    Key(
      "type",
      aliases: ["loại hình"],
      .located(.choice),
      isRequired: true,
      meaning: "Loại hình báo chí.",
      example: "phat-thanh"
    ) as Key<Located<ContestMediaType>>
  static let genre =
    Key("genre", aliases: ["thể loại"], .located(.choice), meaning: "Thể loại.", example: "phong-su")
    as Key<Located<ContestGenre>>
  static let penName = Key(
    "pen_name",
    aliases: ["bút danh"],
    .text,
    meaning: "Bút danh ký trên tác phẩm.",
    example: "\"…\""
  )
  static let press = Key(
    "press",
    aliases: ["cơ quan báo chí"],
    .text,
    meaning: "Cơ quan báo chí đã đăng, phát.",
    example: "\"…\""
  )
  static let outlet = Key(
    "outlet",
    aliases: ["nơi đăng", "số báo", "chuyên mục"],
    .text,
    meaning: "Số báo, chuyên mục hay chương trình đã đăng, phát.",
    example: "\"…\""
  )
  static let published = Key(
    "broadcast",
    aliases: ["ngày phát", "ngày đăng", "published"],
    .located(.day),
    meaning: "Ngày đăng, phát; nhiều kỳ thì ngày của kỳ đầu.",
    example: "12/5/2018"
  )
  static let parts = Key("parts", aliases: ["số kỳ"], .integer(1...99), meaning: "Số kỳ.", example: "2")
  static let syllables = Key(
    "syllables",
    aliases: ["số chữ"],
    .located(.wholeNumber),
    meaning: "Số chữ. Bài có trong bản tin thì Khéo tự đếm.",
    example: "1450"
  )
  static let duration = Key(
    "duration",
    aliases: ["thời lượng"],
    .located(.duration),
    meaning: "Thời lượng: `6 phút 30 giây`, `6:30`; chỉ một số là số phút.",
    example: "\"6:30\""
  )
  static let url = Key("url", aliases: ["liên kết", "link"], .url, meaning: "Địa chỉ xem, nghe.", example: "https://…")
  static let media = Key(
    "media",
    aliases: ["tệp", "băng đĩa"],
    .list(of: .file),
    meaning: "Đường dẫn từ tệp này tới bản ghi, ảnh; lên trang và vào hồ sơ.",
    example: "[tieng/phat-thanh.mp3]"
  )
  static let script = Key(
    "script",
    aliases: ["lời bình", "kịch bản"],
    .file,
    meaning: "Đường dẫn tới tệp lời bình; chỉ vào hồ sơ dự thi. Bài có trong bản tin thì thân bài là lời bình.",
    example: "loi-binh.docx"
  )
  static let round = Key(
    "round",
    aliases: ["vòng"],
    .located(.text),
    meaning: "Vòng đã vào: mã hoặc tên trong `rounds` của cuộc thi.",
    example: "chung-khao"
  )
  static let award =
    Key("award", aliases: ["giải"], .located(.choice), meaning: "Giải đã đạt ở cuộc thi này.", example: "giai-nhat")
    as Key<Located<ContestAward>>
  static let priorPrizes = Key(
    "prior_prizes",
    aliases: ["giải đã đạt", "giải trước", "khai giải"],
    .located(.priorPrizes),
    meaning:
      "Các giải đã đạt ở nơi khác, mỗi giải `giải; đơn vị tổ chức; thời gian`, trong một ô thì ngăn bằng `|`; chưa có giải nào thì `không`.",
    example: "[\"Giải B; Hội Nhà báo tỉnh; 2018\"]"
  )
  static let contact = Key(
    "contact",
    aliases: ["liên hệ", "địa chỉ liên hệ"],
    .text,
    meaning: "Địa chỉ, điện thoại của tác giả; chỉ vào hồ sơ dự thi, không lên trang.",
    example: "\"…\""
  )

  static let shapes: [KeyShape] = [
    type.shape, genre.shape, penName.shape, press.shape, outlet.shape, published.shape, parts.shape, syllables.shape,
    duration.shape, url.shape, media.shape, script.shape, round.shape, award.shape, priorPrizes.shape, contact.shape,
  ]
}
