package import BulletinCore

/// A movement or a year's theme.
package struct Campaign: Sendable {
  /// The file it was read from, for messages about its references.
  package let file: SourceFile
  /// The file's path from the content folder.
  package let path: String
  /// The Markdown, as a range of ``file``.
  package let body: SourceRange
  package let id: Slug
  package let name: Located<String>
  package let shortName: String?
  package let from: CivilDate
  /// The last day; nil for a campaign without an end.
  package let to: CivilDate?
  package let organizer: String?
  package let place: String?
  /// Number and symbol of the document that started it, as written.
  package let document: Located<DocumentCitation>?
  package let summary: String
  /// Where the campaign counts by groups of its own instead of the fields.
  package let groups: [Topic]
  /// In the order of the file.
  package let milestones: [Milestone]

  static let name = Key(
    "name",
    aliases: ["tên"],
    .located(.text),
    isRequired: true,
    meaning: "Tên đầy đủ.",
    example: "\"Phong trào thi đua …\""
  )
  static let shortName = Key(
    "short_name",
    aliases: ["tên ngắn"],
    .text,
    meaning: "Tên ngắn.",
    example: "Dân vận khéo 2020"
  )
  static let from = Key(
    "from",
    aliases: ["từ", "từ ngày"],
    .day,
    isRequired: true,
    meaning: "Ngày bắt đầu.",
    example: "1/1/2018"
  )
  static let to = Key(
    "to",
    aliases: ["đến", "đến ngày"],
    .located(.day),
    meaning: "Ngày kết thúc.",
    example: "31/12/2020"
  )
  static let organizer = Key(
    "organizer",
    aliases: ["cơ quan chủ trì", "chủ trì"],
    .text,
    meaning: "Cơ quan phát động.",
    example: "\"…\""
  )
  static let place = Key("place", aliases: ["địa bàn", "nơi"], .text, meaning: "Địa bàn.", example: "\"…\"")
  static let document = Key(
    "document",
    aliases: ["văn bản"],
    .citation,
    meaning: "Số, ký hiệu văn bản phát động; không có thì bỏ trống.",
    example: "01/KH-UBND"
  )
  static let summary = Key(
    "summary",
    aliases: ["tóm tắt"],
    .text,
    isRequired: true,
    meaning: "Một hai câu.",
    example: "\"…\""
  )
  static let groups = Key(
    "groups",
    aliases: ["nhóm"],
    .list(of: .record(Topic.self)),
    meaning: "Các nhóm, khi phong trào không chia theo lĩnh vực.",
    example: "[{id: kinh-te, name: Kinh tế}]"
  )

  static let milestones = Key(
    "milestones",
    aliases: ["mốc", "các mốc"],
    .list(of: .record(Milestone.self)),
    meaning: "Các mốc thời gian, hiện ở trang lịch và trang phong trào.",
    example: "[{what: Đăng ký mô hình, when: tháng 5/2020}]"
  )

  package static let schema = RecordSchema(
    id: "campaign",
    name: Wording(vi: "phong trào", en: "a campaign"),
    location: "`content/campaigns/MÃ.md`",
    meaning: "Một phong trào hay chủ đề năm; tên tệp là mã.",
    keys: [
      name.shape, shortName.shape, from.shape, to.shape, organizer.shape, place.shape, document.shape, summary.shape,
      groups.shape, milestones.shape,
    ]
  )

  /// Reads the file of a campaign.
  ///
  /// - Parameter path: The file's path from the content folder.
  package static func read(_ file: SourceFile, path: String) -> (campaign: Campaign?, diagnostics: [Diagnostic]) {
    RecordFile.read(file, schema: schema) { reader, body in
      let name = reader(Self.name)
      let shortName = reader(Self.shortName)
      let from = reader(Self.from)
      let to = reader(Self.to)
      let organizer = reader(Self.organizer)
      let place = reader(Self.place)
      let document = reader(Self.document)
      let summary = reader(Self.summary)
      let groups = reader(Self.groups)
      let milestones = reader(Self.milestones)
      if let from, let to, to.value < from {
        reader.context.diagnostics.append(.periodBackwards(at: reader.context.place(to.range)))
      }
      guard let id = RecordFile.slug(ofPath: path, in: &reader), let name, let from, let summary else { return nil }
      return Campaign(
        file: file,
        path: path,
        body: body,
        id: id,
        name: name,
        shortName: shortName,
        from: from,
        to: to?.value,
        organizer: organizer,
        place: place,
        document: document,
        summary: summary,
        groups: groups ?? [],
        milestones: milestones ?? []
      )
    }
  }
}

extension Diagnostic {
  static func periodBackwards(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "period-backwards",
      at: place,
      Wording(vi: "ngày kết thúc trước ngày bắt đầu", en: "the period ends before it begins"),
      fix: Wording(vi: "kiểm tra lại hai ngày", en: "check the two dates")
    )
  }
}
