package import BulletinContent
package import BulletinCore

// What breaks a contest's rules. All are about a work, and point at the value that breaks the rule.

extension Diagnostic {
  static func workOutsideWindow(_ day: CivilDate, _ rules: ContestRules, at place: Place) -> Diagnostic {
    let window = ContestWords.window(rules)
    return Diagnostic(
      .warning,
      "contest-outside-window",
      at: place,
      Wording(
        vi: "tác phẩm đăng, phát ngày \(DateFormat.slash(day)), ngoài thời gian của thể lệ",
        en: "the work ran on \(DateFormat.iso(day)), outside of the time that the rules set"
      ),
      fix: Wording(vi: "thể lệ nhận tác phẩm \(window.vi)", en: "the rules take works \(window.en)")
    )
  }

  static func workDateMissing(_ title: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "contest-date-missing",
      at: place,
      Wording(vi: "“\(title)” không ghi ngày đăng, phát", en: "“\(title)” does not say when it ran"),
      fix: Wording(vi: "điền broadcast (ngày phát, ngày đăng)", en: "fill in broadcast")
    )
  }

  static func workTypeRefused(_ type: ContestMediaType, accepted: [ContestMediaType], at place: Place) -> Diagnostic {
    let list = accepted.map(\.shownName).joined(separator: ", ")
    return Diagnostic(
      .warning,
      "contest-type-refused",
      at: place,
      Wording(
        vi: "thể lệ không nhận loại hình “\(type.shownName)”",
        en: "the rules do not take the type “\(type.rawValue)”"
      ),
      fix: Wording(vi: "các loại hình được nhận: \(list)", en: "types that are taken: \(list)")
    )
  }

  static func workGenreRefused(_ genre: ContestGenre, accepted: [ContestGenre], at place: Place) -> Diagnostic {
    let list = accepted.map(\.shownName).joined(separator: ", ")
    return Diagnostic(
      .warning,
      "contest-genre-refused",
      at: place,
      Wording(
        vi: "thể lệ không nhận thể loại “\(genre.shownName)”",
        en: "the rules do not take the genre “\(genre.rawValue)”"
      ),
      fix: Wording(vi: "các thể loại được nhận: \(list)", en: "genres that are taken: \(list)")
    )
  }

  static func workLengthMissing(_ what: Wording, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "contest-length-missing",
      at: place,
      Wording(
        vi: "thể lệ giới hạn độ dài, mà tác phẩm không ghi",
        en: "the rules limit the length, which the work does not say"
      ),
      fix: Wording(vi: "điền \(what.vi)", en: "fill in \(what.en)")
    )
  }

  static func workTooShort(_ length: Wording, minimum: Wording, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "contest-too-short",
      at: place,
      Wording(
        vi: "tác phẩm dài \(length.vi), ngắn hơn thể lệ",
        en: "the work has \(length.en), less than the rules ask"
      ),
      fix: Wording(vi: "thể lệ: ít nhất \(minimum.vi)", en: "the rules: at least \(minimum.en)")
    )
  }

  static func workTooLong(_ length: Wording, maximum: Wording, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "contest-too-long",
      at: place,
      Wording(vi: "tác phẩm dài \(length.vi), quá thể lệ", en: "the work has \(length.en), more than the rules allow"),
      fix: Wording(vi: "thể lệ: nhiều nhất \(maximum.vi)", en: "the rules: at most \(maximum.en)")
    )
  }

  static func workPrizeRefused(_ prize: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "contest-prize-refused",
      at: place,
      Wording(
        vi: "tác phẩm đã đạt “\(prize)”, mà thể lệ không nhận tác phẩm đã có giải",
        en: "the work has won “\(prize)”, and the rules refuse works that have won"
      ),
      fix: Wording(vi: "rút tác phẩm, hoặc chọn tác phẩm khác", en: "withdraw the work, or choose another one")
    )
  }

  static func workDeclarationMissing(_ title: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "contest-declaration-missing",
      at: place,
      Wording(vi: "“\(title)” chưa khai giải đã đạt", en: "“\(title)” does not declare its earlier prizes"),
      fix: Wording(
        vi: "điền prior_prizes: Giải; đơn vị tổ chức; thời gian — chưa có giải nào thì viết: không",
        en: "fill in prior_prizes: prize; organiser; time — if there is none: không"
      )
    )
  }

  static func workPrizeUndeclared(
    _ award: ContestAward,
    refuses: Bool,
    at place: Place,
    other: Place
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      "contest-prize-undeclared",
      at: place,
      Wording(
        vi: "bài này đã đạt \(award.shownName) ở cuộc thi khác mà không khai",
        en: "this story won \(award.rawValue) in another contest and does not declare it"
      ),
      fix: refuses
        ? Wording(
          vi: "thể lệ không nhận tác phẩm đã có giải: rút tác phẩm",
          en: "the rules refuse it: withdraw the work"
        )
        : Wording(vi: "khai giải ấy ở prior_prizes", en: "declare the prize in prior_prizes"),
      notes: [Note(Wording(vi: "giải ghi ở đây", en: "the prize is written here"), at: other)]
    )
  }

  static func workScriptMissing(_ title: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "contest-script-missing",
      at: place,
      Wording(
        vi: "“\(title)” thiếu lời bình, mà thể lệ đòi",
        en: "“\(title)” lacks its script, which the rules ask for"
      ),
      fix: Wording(vi: "điền script: đường dẫn tới tệp lời bình", en: "fill in script: the path of its file")
    )
  }

  static func workRoundUnknown(_ name: String, rounds: [ContestRound], at place: Place) -> Diagnostic {
    let list = rounds.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
    let suggestion = NearMiss.best(for: name, among: rounds.flatMap { [$0.id.string, $0.name] })
    return Diagnostic(
      .error,
      "contest-round-unknown",
      at: place,
      Wording(vi: "cuộc thi không có vòng “\(name)”", en: "the contest has no round “\(name)”"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") }
        ?? Wording(vi: "khai vòng ấy ở rounds của cuộc thi", en: "declare it in the contest's rounds"),
      notes: rounds.isEmpty ? [] : [Note(Wording(vi: "các vòng: \(list)", en: "the rounds: \(list)"))]
    )
  }

  static func workAwardUnknown(_ award: ContestAward, prizes: [ContestPrize], at place: Place) -> Diagnostic {
    let names = prizes.map(\.award.value.shownName).uniqued().joined(separator: ", ")
    return Diagnostic(
      .warning,
      "contest-award-unknown",
      at: place,
      Wording(
        vi: "cơ cấu giải của cuộc thi không có \(award.shownName) cho loại hình này",
        en: "the contest has no \(award.rawValue) for this type"
      ),
      fix: Wording(vi: "các giải: \(names)", en: "the prizes: \(names)")
    )
  }

  static func workAwardTooMany(_ award: ContestAward, count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "contest-award-too-many",
      at: place,
      Wording(
        vi: "nhiều tác phẩm đạt \(award.shownName) hơn số giải của cuộc thi (\(count))",
        en: "more works have \(award.rawValue) than the contest gives (\(count))"
      ),
      fix: Wording(vi: "kiểm tra lại giải, hoặc sửa count ở prizes", en: "check the award, or mend count in prizes")
    )
  }

  static func figureCountDiffers(_ label: String, counted: Int, at place: Place) -> Diagnostic {
    let counted = VietnameseNumber.format(counted)
    return Diagnostic(
      .warning,
      "figure-count-differs",
      at: place,
      Wording(
        vi: "“\(label)” không bằng số đếm được trong bản tin: \(counted)",
        en: "“\(label)” is not what the bulletin counts: \(counted)"
      ),
      fix: Wording(
        vi: "bổ sung danh sách, sửa con số, hoặc bỏ counts khi bản tin không có đủ danh sách",
        en: "complete the list, mend the figure, or drop counts if the bulletin does not have the whole list"
      )
    )
  }
}

/// Rules in words.
package enum ContestWords {
  /// When a work may have run: `từ 13/10/2017 đến 30/8/2020`.
  package static func window(_ rules: ContestRules) -> Wording {
    let vi = [rules.from.map { "từ \(DateFormat.slash($0))" }, rules.to.map { "đến \(DateFormat.slash($0))" }]
    let en = [rules.from.map { "from \(DateFormat.iso($0))" }, rules.to.map { "to \(DateFormat.iso($0))" }]
    return Wording(vi: vi.compactMap { $0 }.joined(separator: " "), en: en.compactMap { $0 }.joined(separator: " "))
  }
}
