package import BulletinCore

/// One of the campaign's fields (lĩnh vực), with its sub-topics. The file's name is its id.
package struct FieldRecord: Sendable {
  /// The file it was read from, for messages about its references.
  package let file: SourceFile
  /// The file's path from the content folder.
  package let path: String
  /// The Markdown, as a range of ``file``.
  package let body: SourceRange
  package let id: Slug
  package let name: Located<String>
  /// For the navigation.
  package let shortName: String?
  /// From 1; fields of one order stand by their ids.
  package let order: Int
  package let summary: String
  package let topics: [Topic]
  /// For a campaign that counts by other groups: campaign id → group id.
  package let groups: [(key: Located<String>, value: Located<String>)]

  static let name = Key(
    "name",
    aliases: ["tên"],
    .located(.text),
    isRequired: true,
    meaning: "Tên đầy đủ.",
    example: "Phát triển kinh tế"
  )
  static let shortName = Key(
    "short_name",
    aliases: ["tên ngắn"],
    .text,
    meaning: "Tên ngắn cho thanh điều hướng.",
    example: "Kinh tế"
  )
  static let order = Key(
    "order",
    aliases: ["thứ tự"],
    .integer(1...99),
    isRequired: true,
    meaning: "Thứ tự trong danh mục.",
    example: "1"
  )
  static let summary = Key(
    "summary",
    aliases: ["tóm tắt"],
    .text,
    isRequired: true,
    meaning: "Một hai câu nói lĩnh vực gồm những gì.",
    example: "\"…\""
  )
  static let topics = Key(
    "topics",
    aliases: ["tiểu mục"],
    .list(of: .record(Topic.self)),
    meaning: "Các tiểu mục.",
    example: "[{id: hien-dat, name: Hiến đất làm đường}]"
  )
  static let groups = Key(
    "groups",
    aliases: ["nhóm"],
    .dictionary(of: .reference(to: "group")),
    meaning: "Phong trào khác chia nhóm khác: mã phong trào và mã nhóm tương ứng.",
    example: "{phong-trao-x: kinh-te}"
  )

  package static let schema = RecordSchema(
    id: "field",
    name: Wording(vi: "lĩnh vực", en: "a field"),
    location: "`content/fields/MÃ.md`",
    meaning: "Một lĩnh vực của phong trào; tên tệp là mã. Thân bài tả lĩnh vực, hiện ở đầu trang lĩnh vực.",
    keys: [name.shape, shortName.shape, order.shape, summary.shape, topics.shape, groups.shape]
  )

  /// Reads the file of a field.
  ///
  /// - Parameter path: The file's path from the content folder.
  package static func read(_ file: SourceFile, path: String) -> (field: FieldRecord?, diagnostics: [Diagnostic]) {
    RecordFile.read(file, schema: schema) { reader, body in
      let name = reader(Self.name)
      let shortName = reader(Self.shortName)
      let order = reader(Self.order)
      let summary = reader(Self.summary)
      let topics = reader(Self.topics)
      let groups = reader(Self.groups)
      guard let id = RecordFile.slug(ofPath: path, in: &reader), let name, let order, let summary else { return nil }
      return FieldRecord(
        file: file,
        path: path,
        body: body,
        id: id,
        name: name,
        shortName: shortName,
        order: order,
        summary: summary,
        topics: topics ?? [],
        groups: groups ?? []
      )
    }
  }
}

/// A sub-topic (tiểu mục) of a field.
package struct Topic: ContentRecord {
  package let id: Slug
  package let name: String

  static let id = Key("id", aliases: ["mã"], .slug, isRequired: true, meaning: "Mã.", example: "hien-dat")
  static let name = Key(
    "name",
    aliases: ["tên"],
    .text,
    isRequired: true,
    meaning: "Tên.",
    example: "Hiến đất làm đường"
  )

  package static let schema = RecordSchema(
    id: "topic",
    name: Wording(vi: "tiểu mục", en: "a sub-topic"),
    meaning: "Một tiểu mục.",
    keys: [id.shape, name.shape]
  )

  package init?(from reader: inout RecordReader) {
    let id = reader(Topic.id)
    let name = reader(Topic.name)
    guard let id, let name else { return nil }
    self.id = id
    self.name = name
  }
}
