package import BulletinCore

/// The picture at the head of a story.
package final class Cover: ContentRecord {
  /// A path from the story to the picture.
  package let src: Located<String>
  /// What the picture shows.
  package let alt: String
  package let caption: String?
  /// Who took or drew it.
  package let credit: String?

  static let src = Key(
    "src",
    aliases: ["tệp", "ảnh"],
    .file,
    isRequired: true,
    meaning: "Đường dẫn từ tệp bài tới ảnh.",
    example: "anh/ruong.jpg"
  )
  static let alt = Key(
    "alt",
    aliases: ["mô tả", "chữ thay ảnh"],
    .text,
    isRequired: true,
    meaning: "Ảnh cho thấy gì, cho người không nhìn thấy ảnh.",
    example: "\"…\""
  )
  static let caption = Key("caption", aliases: ["chú thích"], .text, meaning: "Chú thích dưới ảnh.", example: "\"…\"")
  static let credit = Key(
    "credit",
    aliases: ["ảnh của", "người chụp", "nguồn ảnh"],
    .text,
    meaning: "Ai chụp, ai vẽ, hoặc nguồn ảnh.",
    example: "\"…\""
  )

  package static let schema = RecordSchema(
    id: "cover",
    name: Wording(vi: "ảnh bìa", en: "a cover"),
    meaning: "Ảnh đầu bài.",
    keys: [src.shape, alt.shape, caption.shape, credit.shape]
  )

  package init?(from reader: inout RecordReader) {
    let src = reader(Cover.src)
    let alt = reader(Cover.alt)
    caption = reader(Cover.caption)
    credit = reader(Cover.credit)
    guard let src, let alt else { return nil }
    self.src = src
    self.alt = alt
  }

  init(src: Located<String>, alt: String, caption: String?, credit: String?) {
    self.src = src
    self.alt = alt
    self.caption = caption
    self.credit = credit
  }
}

/// Where the facts of a story come from.
package struct Source: ContentRecord {
  package let title: String
  package let publisher: String?
  package let url: ExternalURL?
  package let date: CivilDate?

  static let title = Key(
    "title",
    aliases: ["tên", "tiêu đề"],
    .text,
    isRequired: true,
    meaning: "Tên bài, văn bản hay tài liệu.",
    example: "\"…\""
  )
  static let publisher = Key(
    "publisher",
    aliases: ["cơ quan", "nơi đăng"],
    .text,
    meaning: "Báo, đài, cơ quan công bố.",
    example: "Báo Quảng Ngãi"
  )
  static let url = Key(
    "url",
    aliases: ["địa chỉ", "liên kết"],
    .url,
    meaning: "Địa chỉ trang web.",
    example: "https://…"
  )
  static let date = Key("date", aliases: ["ngày"], .day, meaning: "Ngày công bố.", example: "1/5/2018")

  package static let schema = RecordSchema(
    id: "source",
    name: Wording(vi: "nguồn", en: "a source"),
    meaning: "Một nguồn.",
    keys: [title.shape, publisher.shape, url.shape, date.shape]
  )

  package init?(from reader: inout RecordReader) {
    let title = reader(Source.title)
    publisher = reader(Source.publisher)
    url = reader(Source.url)
    date = reader(Source.date)
    guard let title else { return nil }
    self.title = title
  }
}

/// When and why a story was taken down.
package struct Withdrawal: ContentRecord {
  package let date: CivilDate
  /// A sentence for the readers.
  package let reason: String

  static let date = Key("date", aliases: ["ngày"], .day, isRequired: true, meaning: "Ngày gỡ.", example: "12/5/2019")
  static let reason = Key(
    "reason",
    aliases: ["lý do"],
    .text,
    isRequired: true,
    meaning: "Lý do, một câu cho bạn đọc.",
    example: "\"…\""
  )

  package static let schema = RecordSchema(
    id: "withdrawal",
    name: Wording(vi: "việc gỡ bài", en: "a withdrawal"),
    meaning: "Ngày và lý do gỡ bài.",
    keys: [date.shape, reason.shape]
  )

  package init?(from reader: inout RecordReader) {
    let date = reader(Withdrawal.date)
    let reason = reader(Withdrawal.reason)
    guard let date, let reason else { return nil }
    self.date = date
    self.reason = reason
  }
}

/// A mistake that was mended, told to the readers.
package struct Correction: ContentRecord {
  package let date: CivilDate
  package let text: String

  static let date = Key(
    "date",
    aliases: ["ngày"],
    .day,
    isRequired: true,
    meaning: "Ngày đính chính.",
    example: "13/5/2018"
  )
  static let text = Key(
    "text",
    aliases: ["nội dung"],
    .text,
    isRequired: true,
    meaning: "Sai gì, đúng là gì.",
    example: "\"…\""
  )

  package static let schema = RecordSchema(
    id: "correction",
    name: Wording(vi: "đính chính", en: "a correction"),
    meaning: "Một lần đính chính.",
    keys: [date.shape, text.shape]
  )

  package init?(from reader: inout RecordReader) {
    let date = reader(Correction.date)
    let text = reader(Correction.text)
    guard let date, let text else { return nil }
    self.date = date
    self.text = text
  }
}
