package import BulletinCore

/// Who publishes the bulletin.
package struct Publisher: ContentRecord {
  package let name: String
  package let url: ExternalURL?
  /// A picture, as a path from the content folder.
  package let logo: Located<String>?

  static let name = Key("name", aliases: ["tên"], .text, isRequired: true, meaning: "Tên.", example: "\"…\"")
  static let url = Key("url", aliases: ["địa chỉ"], .url, meaning: "Trang web.", example: "https://…")
  static let logo = Key("logo", aliases: ["biểu trưng"], .file, meaning: "Biểu trưng.", example: "anh/logo.svg")

  package static let schema = RecordSchema(
    id: "publisher",
    name: Wording(vi: "đơn vị xuất bản", en: "a publisher"),
    meaning: "Đơn vị xuất bản.",
    keys: [name.shape, url.shape, logo.shape]
  )

  package init?(from reader: inout RecordReader) {
    let name = reader(Publisher.name)
    url = reader(Publisher.url)
    logo = reader(Publisher.logo)
    guard let name else { return nil }
    self.name = name
  }
}

/// A person in office.
package struct Person: ContentRecord {
  package let name: String
  package let title: String?

  static let name = Key(
    "name",
    aliases: ["họ tên", "tên"],
    .text,
    isRequired: true,
    meaning: "Họ tên.",
    example: "\"…\""
  )
  static let title = Key("title", aliases: ["chức vụ"], .text, meaning: "Chức vụ.", example: "\"…\"")

  package static let schema = RecordSchema(
    id: "person",
    name: Wording(vi: "người", en: "a person"),
    meaning: "Một người.",
    keys: [name.shape, title.shape]
  )

  package init?(from reader: inout RecordReader) {
    let name = reader(Person.name)
    title = reader(Person.title)
    guard let name else { return nil }
    self.name = name
  }
}

/// The licence under which the site appears. All as text: a sample may say that there is none.
package struct Licence: ContentRecord {
  package let number: String
  package let date: String?
  package let issuer: String?

  static let number = Key(
    "number",
    aliases: ["số"],
    .text,
    isRequired: true,
    meaning: "Số giấy phép.",
    example: "\"…\""
  )
  static let date = Key("date", aliases: ["ngày cấp"], .text, meaning: "Ngày cấp.", example: "\"…\"")
  static let issuer = Key("issuer", aliases: ["cơ quan cấp"], .text, meaning: "Cơ quan cấp.", example: "\"…\"")

  package static let schema = RecordSchema(
    id: "licence",
    name: Wording(vi: "giấy phép", en: "a licence"),
    meaning: "Giấy phép.",
    keys: [number.shape, date.shape, issuer.shape]
  )

  package init?(from reader: inout RecordReader) {
    let number = reader(Licence.number)
    date = reader(Licence.date)
    issuer = reader(Licence.issuer)
    guard let number else { return nil }
    self.number = number
  }
}

/// A further entry of the navigation.
package struct MenuItem: ContentRecord {
  package let label: String
  /// A content file, as a path from the content folder.
  package let target: Located<String>

  static let label = Key(
    "label",
    aliases: ["tên"],
    .text,
    isRequired: true,
    meaning: "Chữ hiện ra.",
    example: "Giới thiệu"
  )
  static let target = Key(
    "to",
    aliases: ["tới"],
    .reference(to: "page"),
    isRequired: true,
    meaning: "Tệp nội dung, tính từ content/.",
    example: "pages/gioi-thieu.md"
  )

  package static let schema = RecordSchema(
    id: "menu-item",
    name: Wording(vi: "mục trình đơn", en: "a menu item"),
    meaning: "Một mục.",
    keys: [label.shape, target.shape]
  )

  package init?(from reader: inout RecordReader) {
    let label = reader(MenuItem.label)
    let target = reader(MenuItem.target)
    guard let label, let target else { return nil }
    self.label = label
    self.target = target
  }
}

/// Which edition of the bulletin is being made ready: what offline editions are called by.
package struct EditionNotice: ContentRecord {
  package let number: Int?
  package let date: CivilDate?

  static let number = Key("number", aliases: ["số"], .integer(1...99_999), meaning: "Số ấn bản.", example: "12")
  static let date = Key("date", aliases: ["ngày"], .day, meaning: "Ngày phát hành.", example: "20/11/2026")

  package static let schema = RecordSchema(
    id: "edition",
    name: Wording(vi: "ấn bản", en: "an edition"),
    meaning: "Số và ngày của ấn bản ngoại tuyến.",
    keys: [number.shape, date.shape]
  )

  package init?(from reader: inout RecordReader) {
    number = reader(EditionNotice.number)
    date = reader(EditionNotice.date)
  }
}
