package import BulletinCore

/// What a work must be to enter a contest, as far as a program can test it, and the rest in words.
package struct ContestRules: ContentRecord {
  /// The first day on which a work may have run; nil for no limit.
  package let from: CivilDate?
  /// The last day on which it may have run; nil for no limit.
  package let to: CivilDate?
  /// Empty if all are accepted.
  package let types: [ContestMediaType]
  /// Empty if all are accepted.
  package let genres: [ContestGenre]
  package let limits: [ContestLimit]
  /// Nil if the contest says nothing of earlier prizes.
  package let priorPrizes: PriorPrizeRule?
  /// Whether broadcasts have to bring their script.
  package let needsScript: Bool
  /// Conditions that only people can judge, a sentence each.
  package let conditions: [String]

  static let from = Key(
    "from",
    aliases: ["từ", "từ ngày", "đăng từ"],
    .day,
    meaning: "Tác phẩm đăng, phát từ ngày này.",
    example: "13/10/2017"
  )
  static let to = Key(
    "to",
    aliases: ["đến", "đến ngày", "đăng đến"],
    .located(.day),
    meaning: "Tác phẩm đăng, phát đến hết ngày này; không có hạn thì bỏ trống.",
    example: "30/8/2020"
  )
  static let types =
    Key(
      "types",
      aliases: ["loại hình"],
      .list(of: .choice),
      meaning: "Các loại hình được nhận; bỏ trống là nhận tất cả.",
      example: "[báo in, phát thanh]"
    ) as Key<[ContestMediaType]>
  static let genres =
    Key(
      "genres",
      aliases: ["thể loại"],
      .list(of: .choice),
      meaning: "Các thể loại được nhận; bỏ trống là nhận tất cả.",
      example: "[phóng sự, ký sự]"
    ) as Key<[ContestGenre]>
  static let limits = Key(
    "limits",
    aliases: ["độ dài", "giới hạn"],
    .list(of: .record(ContestLimit.self)),
    meaning: "Độ dài cho phép, theo loại hình, thể loại.",
    example: "[{type: phát thanh, max_duration: 5 phút}]"
  )
  static let priorPrizes =
    Key(
      "prior_prizes",
      aliases: ["giải đã đạt", "giải trước"],
      .choice,
      meaning: "Tác phẩm đã đạt giải nơi khác: `khai-bao` là được dự nhưng phải khai, `tu-choi` là không nhận.",
      example: "khai-bao"
    ) as Key<PriorPrizeRule>
  static let needsScript = Key(
    "script_required",
    aliases: ["phải có lời bình"],
    .flag,
    meaning: "Tác phẩm phát thanh, truyền hình phải kèm lời bình.",
    example: "có"
  )
  static let conditions = Key(
    "conditions",
    aliases: ["điều kiện"],
    .list(of: .text),
    meaning: "Các điều kiện khác, mỗi điều một câu.",
    example: "[\"Tác giả là công dân Việt Nam.\"]"
  )

  package static let schema = RecordSchema(
    id: "contest-rules",
    name: Wording(vi: "thể lệ", en: "the rules"),
    meaning: "Thể lệ của cuộc thi.",
    keys: [
      from.shape, to.shape, types.shape, genres.shape, limits.shape, priorPrizes.shape, needsScript.shape,
      conditions.shape,
    ]
  )

  package init?(from reader: inout RecordReader) {
    from = reader(ContestRules.from)
    let to = reader(ContestRules.to)
    types = reader(ContestRules.types) ?? []
    genres = reader(ContestRules.genres) ?? []
    limits = reader(ContestRules.limits) ?? []
    priorPrizes = reader(ContestRules.priorPrizes)
    needsScript = reader(ContestRules.needsScript) ?? false
    conditions = reader(ContestRules.conditions) ?? []
    if let from, let to, to.value < from {
      reader.context.diagnostics.append(.periodBackwards(at: reader.context.place(to.range)))
    }
    self.to = to?.value
  }

  init() {
    (from, to, types, genres, limits, priorPrizes, needsScript, conditions) = (nil, nil, [], [], [], nil, false, [])
  }

  /// The limits that a work of that type and genre has to keep.
  package func limits(of type: ContestMediaType, _ genre: ContestGenre?) -> [ContestLimit] {
    limits.filter { ($0.type == nil || $0.type == type) && ($0.genre == nil || $0.genre == genre) }
  }
}

/// How long works of a type and genre may be.
package struct ContestLimit: ContentRecord {
  /// Nil for all types.
  package let type: ContestMediaType?
  /// Nil for all genres.
  package let genre: ContestGenre?
  package let minimumSyllables: Int?
  package let maximumSyllables: Int?
  /// Seconds.
  package let minimumDuration: Int?
  /// Seconds.
  package let maximumDuration: Int?

  static let type =
    Key("type", aliases: ["loại hình"], .choice, meaning: "Loại hình; bỏ trống là mọi loại hình.", example: "báo in")
    as Key<ContestMediaType>
  static let genre =
    Key("genre", aliases: ["thể loại"], .choice, meaning: "Thể loại; bỏ trống là mọi thể loại.", example: "phóng sự")
    as Key<ContestGenre>
  static let minimumSyllables = Key(
    "min_syllables",
    aliases: ["ít nhất số chữ"],
    .wholeNumber,
    meaning: "Ít nhất bao nhiêu chữ.",
    example: "1300"
  )
  static let maximumSyllables = Key(
    "max_syllables",
    aliases: ["nhiều nhất số chữ"],
    .wholeNumber,
    meaning: "Nhiều nhất bao nhiêu chữ.",
    example: "2500"
  )
  static let minimumDuration = Key(
    "min_duration",
    aliases: ["thời lượng ít nhất"],
    .duration,
    meaning: "Thời lượng ngắn nhất.",
    example: "5 phút"
  )
  static let maximumDuration = Key(
    "max_duration",
    aliases: ["thời lượng nhiều nhất"],
    .duration,
    meaning: "Thời lượng dài nhất.",
    example: "10 phút"
  )

  package static let schema = RecordSchema(
    id: "contest-limit",
    name: Wording(vi: "giới hạn độ dài", en: "a limit of length"),
    meaning: "Một giới hạn độ dài.",
    keys: [
      type.shape, genre.shape, minimumSyllables.shape, maximumSyllables.shape, minimumDuration.shape,
      maximumDuration.shape,
    ]
  )

  package init?(from reader: inout RecordReader) {
    type = reader(ContestLimit.type)
    genre = reader(ContestLimit.genre)
    minimumSyllables = reader(ContestLimit.minimumSyllables)
    maximumSyllables = reader(ContestLimit.maximumSyllables)
    minimumDuration = reader(ContestLimit.minimumDuration)
    maximumDuration = reader(ContestLimit.maximumDuration)
  }
}
