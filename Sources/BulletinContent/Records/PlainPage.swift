package import BulletinCore

/// A page that is no story: giới thiệu, liên hệ.
package struct PlainPage: Sendable {
  /// The file it was read from, for messages about its references.
  package let file: SourceFile
  /// The file's path from the content folder.
  package let path: String
  /// The Markdown, as a range of ``file``.
  package let body: SourceRange
  package let slug: Slug
  package let title: Located<String>
  package let summary: String?
  /// Its place in the footer; pages without one stand at 500.
  package let order: Int

  static let title = Key(
    "title",
    aliases: ["tiêu đề"],
    .located(.text),
    isRequired: true,
    meaning: "Tiêu đề trang.",
    example: "Giới thiệu"
  )
  static let summary = Key(
    "summary",
    aliases: ["tóm tắt"],
    .text,
    meaning: "Một câu, cho máy tìm kiếm.",
    example: "\"…\""
  )
  static let order = Key("order", aliases: ["thứ tự"], .integer(0...999), meaning: "Thứ tự ở chân trang.", example: "1")
  static let slug = Key(
    "slug",
    aliases: ["tên trang", "địa chỉ"],
    .slug,
    meaning: "Tên trang trong địa chỉ.",
    example: "gioi-thieu"
  )

  package static let schema = RecordSchema(
    id: "page",
    name: Wording(vi: "trang", en: "a page"),
    location: "`content/pages/TÊN.md`",
    meaning: "Trang không phải bài viết: giới thiệu, liên hệ.",
    keys: [title.shape, summary.shape, order.shape, slug.shape]
  )

  /// Reads the file of a page.
  ///
  /// - Parameter path: The file's path from the content folder.
  package static func read(_ file: SourceFile, path: String) -> (page: PlainPage?, diagnostics: [Diagnostic]) {
    RecordFile.read(file, schema: schema) { reader, body in
      let title = reader(Self.title)
      let summary = reader(Self.summary)
      let order = reader(Self.order)
      let written = reader(Self.slug)
      guard let slug = written ?? RecordFile.slug(ofPath: path, in: &reader), let title else { return nil }
      return PlainPage(
        file: file,
        path: path,
        body: body,
        slug: slug,
        title: title,
        summary: summary,
        order: order ?? 500
      )
    }
  }
}
