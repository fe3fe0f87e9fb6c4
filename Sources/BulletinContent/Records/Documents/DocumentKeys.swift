import BulletinCore

/// The keys of a file in content/documents/.
enum DocumentKeys {
  static let number = Key(
    "number",
    aliases: ["số", "số ký hiệu", "ký hiệu"],
    .located(.documentNumber),
    meaning: "Số và ký hiệu; văn bản không ghi thì bỏ dòng này.",
    example: "01/KH-UBND"
  )
  static let date = Key(
    "date",
    aliases: ["ngày", "ngày ban hành"],
    .located(.partialDate),
    meaning: "Ngày ban hành; chỉ biết tháng hay năm thì viết tháng hay năm.",
    example: "1/1/2018"
  )
  static let place = Key(
    "place",
    aliases: ["địa danh", "nơi"],
    .text,
    meaning: "Địa danh ở đầu văn bản.",
    example: "Trà Vinh"
  )
  static let superior = Key(
    "superior",
    aliases: ["cơ quan chủ quản", "cấp trên"],
    .text,
    meaning: "Cơ quan cấp trên ghi ở dòng trên cùng, bên trái.",
    example: "\"…\""
  )
  static let issuer = Key(
    "issuer",
    aliases: ["cơ quan ban hành", "cơ quan"],
    .located(.text),
    meaning: "Cơ quan ban hành, như văn bản ghi.",
    example: "UBND thành phố Quảng Ngãi"
  )
  static let side =
    Key(
      "side",
      aliases: ["khối"],
      .choice,
      meaning: "Văn bản của Đảng hay của Nhà nước; thường suy ra từ số, ký hiệu hoặc cơ quan ban hành.",
      example: "dang"
    ) as Key<DocumentSide>
  static let kind =
    Key(
      "kind",
      aliases: ["loại", "loại văn bản"],
      .located(.choice),
      meaning: "Tên loại; không ghi thì suy ra từ ký hiệu khi chỉ có một cách hiểu.",
      example: "Kế hoạch"
    ) as Key<Located<DocumentKind>>
  static let subject = Key(
    "subject",
    aliases: ["trích yếu", "về việc"],
    .text,
    meaning: "Trích yếu nội dung.",
    example: "\"…\""
  )
  static let signatory = Key(
    "signatory",
    aliases: ["người ký"],
    .record(Signatory.self),
    meaning: "Người ký.",
    example: "{name: \"…\", title: \"…\"}"
  )
  static let recipients = Key(
    "recipients",
    aliases: ["nơi nhận"],
    .list(of: .text),
    meaning: "Nơi nhận.",
    example: "[\"…\"]"
  )
  static let basis = Key(
    "basis",
    aliases: ["căn cứ"],
    .list(of: .citation),
    meaning: "Các văn bản làm căn cứ.",
    example: "[7086/UBND-KGVX ngày 16/11/2017]"
  )
  static let mentions = Key(
    "mentions",
    aliases: ["nêu", "dẫn"],
    .list(of: .citation),
    meaning: "Các văn bản khác được nêu trong văn bản.",
    example: "[05-CT/TW ngày 15/5/2016]"
  )
  static let replaces = Key(
    "replaces",
    aliases: ["thay thế"],
    .list(of: .citation),
    meaning: "Các văn bản bị văn bản này thay thế.",
    example: "[\"…\"]"
  )
  static let secrecy =
    Key(
      "secrecy",
      aliases: ["độ mật"],
      .located(.choice),
      meaning: "Độ mật; văn bản mật hay lưu hành nội bộ không được đưa lên trang, chương trình sẽ dừng.",
      example: "thuong"
    ) as Key<Located<Secrecy>>
  static let validity = Key(
    "validity",
    aliases: ["hiệu lực"],
    .record(Validity.self),
    meaning: "Tình trạng hiệu lực và ngày tra cứu.",
    example: "{status: con, checked: 1/10/2026}"
  )
  static let attachment = Key(
    "file",
    aliases: ["tệp", "bản quét"],
    .file,
    meaning: "Bản quét hay bản PDF nằm cạnh tệp này.",
    example: "01-kh-ubnd.pdf"
  )
  static let sources = Key(
    "sources",
    aliases: ["nguồn"],
    .list(of: .record(Source.self)),
    meaning: "Thông tin ở đây lấy từ đâu.",
    example: "[{title: \"…\"}]"
  )
  static let asWritten = Key(
    "as_written",
    aliases: ["nguyên văn", "viết đúng như gốc"],
    .list(of: .located(.documentNumber)),
    meaning: "Các số, ký hiệu chỗ viết chưa khớp nhưng đúng như bản gốc: trang nêu chỗ ấy ra, chương trình thôi nhắc.",
    example: "[43-KH/TW]"
  )

  static let schema = RecordSchema(
    id: "document",
    name: Wording(vi: "văn bản", en: "a document"),
    location: "`content/documents/MÃ.md`",
    meaning:
      "Một văn bản hành chính; tên tệp là mã. Điều gì văn bản không ghi thì bỏ dòng ấy, không điền thêm. Thân bài là lời tóm tắt của ban biên tập, không chép nguyên văn.",
    keys: [
      number.shape, date.shape, place.shape, superior.shape, issuer.shape, side.shape, kind.shape, subject.shape,
      signatory.shape, recipients.shape, basis.shape, mentions.shape, replaces.shape, secrecy.shape, validity.shape,
      attachment.shape, sources.shape, asWritten.shape,
    ]
  )
}
