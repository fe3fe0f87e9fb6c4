package import BulletinCore

/// A document that governs a contest, by its number as written.
package struct ContestDocument: ContentRecord {
  package let number: String
  package let date: CivilDate?
  package let title: String?
  package let url: ExternalURL?

  /// The document as a library of documents knows it.
  package var citation: DocumentCitation { DocumentCitation(number, dated: date) }

  static let number = Key(
    "number",
    aliases: ["số", "số ký hiệu"],
    .text,
    isRequired: true,
    meaning: "Số, ký hiệu như in trên văn bản.",
    example: "1273-KH/BDVTW"
  )
  static let date = Key("date", aliases: ["ngày"], .day, meaning: "Ngày ban hành.", example: "12/10/2017")
  static let title = Key(
    "title",
    aliases: ["tên", "trích yếu"],
    .text,
    meaning: "Văn bản nói gì, bằng lời của bản tin.",
    example: "\"Kế hoạch tổ chức\""
  )
  static let url = Key("url", aliases: ["địa chỉ"], .url, meaning: "Địa chỉ trang web.", example: "https://…")

  package static let schema = RecordSchema(
    id: "contest-document",
    name: Wording(vi: "văn bản", en: "a document"),
    meaning: "Một văn bản của cuộc thi.",
    keys: [number.shape, date.shape, title.shape, url.shape]
  )

  package init?(from reader: inout RecordReader) {
    let number = reader(ContestDocument.number)
    date = reader(ContestDocument.date)
    title = reader(ContestDocument.title)
    url = reader(ContestDocument.url)
    guard let number else { return nil }
    self.number = number
  }
}

/// Something that happens in the course of a contest.
package struct ContestMilestone: ContentRecord {
  package let from: PartialDate
  /// Nil for what has one date.
  package let to: PartialDate?
  package let text: String

  static let date = Key(
    "date",
    aliases: ["ngày", "từ"],
    .partialDate,
    isRequired: true,
    meaning: "Ngày, tháng hoặc năm; việc kéo dài thì lúc bắt đầu.",
    example: "tháng 8/2020"
  )
  static let to = Key(
    "to",
    aliases: ["đến"],
    .located(.partialDate),
    meaning: "Lúc kết thúc, khi việc kéo dài.",
    example: "30/11/2020"
  )
  static let text = Key(
    "text",
    aliases: ["việc", "nội dung"],
    .text,
    isRequired: true,
    meaning: "Việc gì.",
    example: "\"…\""
  )

  package static let schema = RecordSchema(
    id: "contest-milestone",
    name: Wording(vi: "mốc thời gian", en: "a milestone"),
    meaning: "Một mốc của cuộc thi.",
    keys: [date.shape, to.shape, text.shape]
  )

  package init?(from reader: inout RecordReader) {
    let from = reader(ContestMilestone.date)
    let to = reader(ContestMilestone.to)
    let text = reader(ContestMilestone.text)
    if let from, let to, to.value.last < from.first {
      reader.context.diagnostics.append(.periodBackwards(at: reader.context.place(to.range)))
    }
    guard let from, let text else { return nil }
    self.from = from
    self.to = to?.value
    self.text = text
  }
}

/// A round of judging.
package struct ContestRound: ContentRecord {
  package let id: Slug
  package let name: String

  static let id = Key("id", aliases: ["mã"], .slug, isRequired: true, meaning: "Mã.", example: "chung-khao")
  static let name = Key("name", aliases: ["tên"], .text, isRequired: true, meaning: "Tên vòng.", example: "Chung khảo")

  package static let schema = RecordSchema(
    id: "contest-round",
    name: Wording(vi: "vòng thi", en: "a round"),
    meaning: "Một vòng thi.",
    keys: [id.shape, name.shape]
  )

  package init?(from reader: inout RecordReader) {
    let id = reader(ContestRound.id)
    let name = reader(ContestRound.name)
    guard let id, let name else { return nil }
    self.id = id
    self.name = name
  }
}

/// A prize of a contest: how many of it there are, and what each is worth.
package struct ContestPrize: ContentRecord {
  package let award: Located<ContestAward>
  /// Nil for a prize that is given over all types.
  package let type: ContestMediaType?
  package let count: Int?
  /// Đồng, each.
  package let money: Int?

  static let award =
    Key("award", aliases: ["giải"], .located(.choice), isRequired: true, meaning: "Giải.", example: "giai-nhat")
    as Key<Located<ContestAward>>
  static let type =
    Key("type", aliases: ["loại hình"], .choice, meaning: "Khi giải chia theo loại hình.", example: "phát thanh")
    as Key<ContestMediaType>
  static let count = Key(
    "count",
    aliases: ["số giải", "số lượng"],
    .wholeNumber,
    meaning: "Có bao nhiêu giải.",
    example: "2"
  )
  static let money = Key("money", aliases: ["tiền thưởng"], .money, meaning: "Tiền mỗi giải.", example: "30 triệu")

  package static let schema = RecordSchema(
    id: "contest-prize",
    name: Wording(vi: "giải thưởng", en: "a prize"),
    meaning: "Một loại giải.",
    keys: [award.shape, type.shape, count.shape, money.shape]
  )

  package init?(from reader: inout RecordReader) {
    let award = reader(ContestPrize.award)
    type = reader(ContestPrize.type)
    count = reader(ContestPrize.count)
    money = reader(ContestPrize.money)
    guard let award else { return nil }
    self.award = award
  }
}

/// All prizes of a contest together, as its documents say.
package struct ContestPrizeTotal: ContentRecord {
  package let count: Located<Int>?
  /// Đồng.
  package let money: Located<Int>?

  static let count = Key("count", aliases: ["số giải"], .located(.wholeNumber), meaning: "Tổng số giải.", example: "66")
  static let money = Key(
    "money",
    aliases: ["tiền thưởng"],
    .located(.money),
    meaning: "Tổng tiền thưởng.",
    example: "855 triệu"
  )

  package static let schema = RecordSchema(
    id: "contest-prize-total",
    name: Wording(vi: "tổng giải thưởng", en: "the total of the prizes"),
    meaning: "Tổng giải thưởng như văn bản ghi.",
    keys: [count.shape, money.shape]
  )

  package init?(from reader: inout RecordReader) {
    count = reader(ContestPrizeTotal.count)
    money = reader(ContestPrizeTotal.money)
  }
}
