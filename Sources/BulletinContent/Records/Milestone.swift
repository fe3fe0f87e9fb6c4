package import BulletinCore

/// Something that a campaign's plan sets a time for.
package struct Milestone: ContentRecord {
  /// For the calendar's identifiers, which must not change; the folded words where none is written.
  package let id: Slug?
  package let what: Located<String>
  package let when: Located<WrittenDate>
  package let who: String?
  /// The document that sets the time.
  package let document: Located<DocumentCitation>?

  static let id = Key(
    "id",
    aliases: ["mã"],
    .slug,
    meaning: "Mã, để lịch của bạn đọc nhận ra mốc cũ khi lời thay đổi; bỏ trống thì lấy từ việc.",
    example: "bao-cao-nam"
  )
  static let what = Key(
    "what",
    aliases: ["việc", "nội dung"],
    .located(.text),
    isRequired: true,
    meaning: "Việc gì.",
    example: "\"Báo cáo kết quả năm\""
  )
  static let when = Key(
    "when",
    aliases: ["khi nào", "thời gian", "ngày"],
    .located(.writtenDate),
    isRequired: true,
    meaning: "Khi nào, viết như kế hoạch viết.",
    example: "trước ngày 30/9 hằng năm"
  )
  static let who = Key("who", aliases: ["ai", "đơn vị"], .text, meaning: "Ai làm.", example: "\"…\"")
  static let document = Key(
    "document",
    aliases: ["văn bản", "theo"],
    .citation,
    meaning: "Văn bản nêu mốc này; không ghi thì là văn bản của phong trào.",
    example: "27-KH/ĐUK"
  )

  package static let schema = RecordSchema(
    id: "milestone",
    name: Wording(vi: "mốc thời gian", en: "a milestone"),
    meaning: "Một mốc của phong trào, hiện ở trang lịch.",
    keys: [what.shape, when.shape, who.shape, document.shape, id.shape]
  )

  package init?(from reader: inout RecordReader) {
    id = reader(Milestone.id)
    let what = reader(Milestone.what)
    let when = reader(Milestone.when)
    who = reader(Milestone.who)
    document = reader(Milestone.document)
    guard let what, let when else { return nil }
    self.what = what
    self.when = when
  }
}
