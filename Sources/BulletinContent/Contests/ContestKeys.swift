import BulletinCore

/// The front matter of a contest, declared once.
package enum ContestKeys {
  static let name = Key(
    "name",
    aliases: ["tên"],
    .located(.text),
    isRequired: true,
    meaning: "Tên đầy đủ.",
    example: "\"Cuộc thi báo chí …\""
  )
  static let shortName = Key(
    "short_name",
    aliases: ["tên ngắn"],
    .text,
    meaning: "Tên ngắn.",
    example: "Báo chí 2017–2020"
  )
  static let summary = Key(
    "summary",
    aliases: ["tóm tắt"],
    .text,
    isRequired: true,
    meaning: "Một hai câu.",
    example: "\"…\""
  )
  static let organizers = Key(
    "organizers",
    aliases: ["cơ quan tổ chức", "đơn vị tổ chức", "ban tổ chức"],
    .list(of: .text),
    meaning: "Các cơ quan tổ chức.",
    example: "[\"…\"]"
  )
  static let place = Key("place", aliases: ["địa bàn", "nơi"], .text, meaning: "Địa bàn.", example: "\"…\"")
  static let documents = Key(
    "documents",
    aliases: ["văn bản"],
    .list(of: .record(ContestDocument.self)),
    meaning: "Các văn bản của cuộc thi.",
    example: "[{number: 1273-KH/BDVTW, date: 12/10/2017}]"
  )
  static let rules = Key(
    "rules",
    aliases: ["thể lệ"],
    .record(ContestRules.self),
    meaning: "Thể lệ: mỗi tác phẩm dự thi được soát theo đây.",
    example: "{from: 13/10/2017}"
  )
  static let timeline = Key(
    "timeline",
    aliases: ["mốc thời gian", "lịch"],
    .list(of: .record(ContestMilestone.self)),
    meaning: "Các mốc thời gian.",
    example: "[{date: 13/10/2017, text: Phát động}]"
  )
  static let rounds = Key(
    "rounds",
    aliases: ["vòng", "các vòng"],
    .list(of: .record(ContestRound.self)),
    meaning: "Các vòng, theo thứ tự.",
    example: "[{id: so-khao, name: Sơ khảo}]"
  )
  static let prizes = Key(
    "prizes",
    aliases: ["giải thưởng", "cơ cấu giải"],
    .list(of: .record(ContestPrize.self)),
    meaning: "Cơ cấu giải thưởng.",
    example: "[{award: giải nhất, count: 1, money: 30 triệu}]"
  )
  static let prizeTotal = Key(
    "prize_total",
    aliases: ["tổng giải thưởng"],
    .record(ContestPrizeTotal.self),
    meaning: "Tổng số giải, tổng tiền như văn bản ghi; khác danh sách thì Khéo báo.",
    example: "{count: 66, money: 855 triệu}"
  )
  static let figures = Key(
    "figures",
    aliases: ["số liệu", "số liệu công bố"],
    .list(of: .record(PublishedFigure.self)),
    meaning: "Số liệu đã công bố.",
    example: "[{label: Vào chung khảo, total: 50}]"
  )
  static let sources = Key(
    "sources",
    aliases: ["nguồn"],
    .list(of: .record(Source.self)),
    meaning: "Nguồn của các điều ghi ở đây.",
    example: "[{title: \"…\", publisher: \"…\"}]"
  )

  package static let schema = RecordSchema(
    id: "contest",
    name: Wording(vi: "cuộc thi", en: "a contest"),
    location: "`content/contests/MÃ.md`",
    meaning:
      "Một cuộc thi báo chí; tên tệp là mã. Tác phẩm dự thi là bài có khối `contest`, hoặc dòng của `MÃ-entries.csv`.",
    keys: [
      name.shape, shortName.shape, summary.shape, organizers.shape, place.shape, documents.shape, rules.shape,
      timeline.shape, rounds.shape, prizes.shape, prizeTotal.shape, figures.shape, sources.shape,
    ]
  )
}
