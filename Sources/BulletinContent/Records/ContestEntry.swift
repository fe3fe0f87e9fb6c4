package import BulletinCore

/// A story's entry in a press contest.
package struct ContestEntry: ContentRecord {
  /// Since the Press Law in force from 1/7/2026 says “phát thanh, truyền hình”, the older names are read too.
  package enum MediaType: String, ContentChoice {
    case print = "bao-in"
    case online = "bao-dien-tu"
    case radio = "phat-thanh"
    case television = "truyen-hinh"

    package var choice: ChoiceShape {
      switch self {
      case .print: ChoiceShape(id: rawValue, names: ["báo in"])
      case .online: ChoiceShape(id: rawValue, names: ["báo điện tử"])
      case .radio: ChoiceShape(id: rawValue, names: ["phát thanh", "báo nói"])
      case .television: ChoiceShape(id: rawValue, names: ["truyền hình", "báo hình"])
      }
    }
  }

  /// The press genres that the contest knows.
  package enum Genre: String, ContentChoice {
    case report = "bai-phan-anh"
    case notes = "ghi-chep"
    case feature = "phong-su"
    case chronicle = "ky-su"
    case documentary = "phim-tai-lieu"
    case programme = "chuong-trinh"

    package var choice: ChoiceShape {
      switch self {
      case .report: ChoiceShape(id: rawValue, names: ["bài phản ánh"])
      case .notes: ChoiceShape(id: rawValue, names: ["ghi chép"])
      case .feature: ChoiceShape(id: rawValue, names: ["phóng sự"])
      case .chronicle: ChoiceShape(id: rawValue, names: ["ký sự"])
      case .documentary: ChoiceShape(id: rawValue, names: ["phim tài liệu"])
      case .programme: ChoiceShape(id: rawValue, names: ["chương trình phát thanh - truyền hình", "chương trình"])
      }
    }
  }

  /// Prizes by rank or by letter: contests have the one or the other.
  package enum Award: String, ContentChoice {
    case special = "giai-dac-biet"
    case first = "giai-nhat"
    case second = "giai-nhi"
    case third = "giai-ba"
    case a = "giai-a"
    case b = "giai-b"
    case c = "giai-c"
    case encouragement = "khuyen-khich"

    package var choice: ChoiceShape {
      switch self {
      case .special: ChoiceShape(id: rawValue, names: ["giải đặc biệt"])
      case .first: ChoiceShape(id: rawValue, names: ["giải nhất"])
      case .second: ChoiceShape(id: rawValue, names: ["giải nhì"])
      case .third: ChoiceShape(id: rawValue, names: ["giải ba"])
      case .a: ChoiceShape(id: rawValue, names: ["giải A"])
      case .b: ChoiceShape(id: rawValue, names: ["giải B"])
      case .c: ChoiceShape(id: rawValue, names: ["giải C"])
      case .encouragement: ChoiceShape(id: rawValue, names: ["giải khuyến khích", "khuyến khích"])
      }
    }
  }

  /// The contest's id.
  package let id: Slug
  package let type: MediaType
  package let genre: Genre?
  /// The paper or station that ran the piece.
  package let press: String?
  /// When it ran there.
  package let broadcast: CivilDate?
  package let award: Award?

  static let id = Key(
    "id",
    aliases: ["mã", "cuộc thi"],
    .slug,
    isRequired: true,
    meaning: "Mã cuộc thi.",
    example: "bao-chi-2017-2020"
  )
  static let type =
    Key("type", aliases: ["loại hình"], .choice, isRequired: true, meaning: "Loại hình báo chí.", example: "phat-thanh")
    as Key<MediaType>
  static let genre =
    Key("genre", aliases: ["thể loại"], .choice, meaning: "Thể loại.", example: "phong-su") as Key<Genre>
  static let press = Key(
    "press",
    aliases: ["cơ quan báo chí"],
    .text,
    meaning: "Cơ quan báo chí đã đăng, phát.",
    example: "\"…\""
  )
  static let broadcast = Key(
    "broadcast",
    aliases: ["ngày phát", "ngày đăng"],
    .day,
    meaning: "Ngày đăng, phát.",
    example: "12/5/2018"
  )
  static let award =
    Key("award", aliases: ["giải"], .choice, meaning: "Giải đã đạt.", example: "giai-nhat") as Key<Award>

  package static let schema = RecordSchema(
    id: "contest-entry",
    name: Wording(vi: "phần dự thi", en: "a contest entry"),
    meaning: "Bài dự thi báo chí.",
    keys: [id.shape, type.shape, genre.shape, press.shape, broadcast.shape, award.shape]
  )

  package init?(from reader: inout RecordReader) {
    let id = reader(ContestEntry.id)
    let type = reader(ContestEntry.type)
    genre = reader(ContestEntry.genre)
    press = reader(ContestEntry.press)
    broadcast = reader(ContestEntry.broadcast)
    award = reader(ContestEntry.award)
    guard let id, let type else { return nil }
    self.id = id
    self.type = type
  }
}
