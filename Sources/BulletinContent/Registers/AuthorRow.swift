package import BulletinCore

/// A row of registers/authors.csv: what the name of an author alone does not say.
package struct AuthorRow: RegisterRow {
  /// The name as bylines have it.
  package let name: Located<String>
  /// What the name sorts by, where that is not the given name.
  package let sortAs: String?
  /// Sorted by its whole name, like a title.
  package let isOrganization: Bool
  /// Its address, where two names fold to the same one.
  package let slug: Slug?

  static let name = Key(
    "name",
    aliases: ["tên", "tác giả"],
    .located(.text),
    isRequired: true,
    meaning: "Tên như trong bài.",
    example: "Rơ Châm Khoan"
  )
  static let sortAs = Key(
    "sort_as",
    aliases: ["sắp theo"],
    .text,
    meaning: "Chữ dùng để sắp xếp, khi không theo tên - đệm - họ.",
    example: "Khoan"
  )
  static let isOrganization = Key(
    "organization",
    aliases: ["tập thể", "cơ quan"],
    .flag,
    meaning: "Tập thể hay cơ quan: sắp theo cả tên.",
    example: "có"
  )
  static let slug = Key(
    "slug",
    aliases: ["tên trang"],
    .slug,
    meaning: "Tên trang, khi hai tên trùng nhau lúc bỏ dấu.",
    example: "nguyen-van-hoa-2"
  )

  package static let schema = RecordSchema(
    id: "author",
    name: Wording(vi: "sổ tác giả", en: "the register of authors"),
    location: "`content/registers/authors.csv`",
    meaning: "Sổ tác giả, có thể không có: cách sắp xếp tên riêng của đồng bào dân tộc, bút danh, tập thể.",
    keys: [name.shape, sortAs.shape, isOrganization.shape, slug.shape]
  )

  package init?(from reader: inout RecordReader) {
    let name = reader(AuthorRow.name)
    sortAs = reader(AuthorRow.sortAs)
    isOrganization = reader(AuthorRow.isOrganization) ?? false
    slug = reader(AuthorRow.slug)
    guard let name else { return nil }
    self.name = name
  }
}
