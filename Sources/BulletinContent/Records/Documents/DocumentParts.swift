package import BulletinCore

/// Who signed a document. Any part may be missing in the text at hand.
package struct Signatory: ContentRecord {
  package let name: String?
  package let title: String?
  /// In whose name, as written: `T/M BAN THƯỜNG VỤ`, `TM. ỦY BAN NHÂN DÂN`.
  package let authority: String?

  static let name = Key("name", aliases: ["họ tên", "tên"], .text, meaning: "Họ tên người ký.", example: "\"…\"")
  static let title = Key("title", aliases: ["chức vụ"], .text, meaning: "Chức vụ người ký.", example: "PHÓ BÍ THƯ")
  static let authority = Key(
    "authority",
    aliases: ["thẩm quyền", "thay mặt"],
    .text,
    meaning: "Quyền hạn ký, viết như văn bản.",
    example: "\"T/M BAN THƯỜNG VỤ\""
  )

  package static let schema = RecordSchema(
    id: "signatory",
    name: Wording(vi: "người ký", en: "a signatory"),
    meaning: "Người ký; thiếu điều gì thì bỏ dòng ấy.",
    keys: [name.shape, title.shape, authority.shape]
  )

  package init?(from reader: inout RecordReader) {
    name = reader(Signatory.name)
    title = reader(Signatory.title)
    authority = reader(Signatory.authority)
  }
}

/// Whether a document is in force, and when somebody looked.
package struct Validity: ContentRecord {
  /// Whether a document is in force.
  package enum Status: String, ContentChoice {
    case inForce = "con"
    case partly = "mot-phan"
    case ended = "het"
    case unknown = "khong-ro"
  }

  package let status: Status
  package let checked: CivilDate?
  package let note: String?

  static let status =
    Key(
      "status",
      aliases: ["tình trạng"],
      .choice,
      isRequired: true,
      meaning: "Còn hiệu lực hay hết.",
      example: "con"
    ) as Key<Status>
  static let checked = Key("checked", aliases: ["ngày tra cứu"], .day, meaning: "Ngày tra cứu.", example: "1/10/2026")
  static let note = Key("note", aliases: ["ghi chú"], .text, meaning: "Vì sao, theo đâu.", example: "\"…\"")

  package static let schema = RecordSchema(
    id: "validity",
    name: Wording(vi: "hiệu lực", en: "the validity"),
    meaning: "Tình trạng hiệu lực.",
    keys: [status.shape, checked.shape, note.shape]
  )

  package init?(from reader: inout RecordReader) {
    let status = reader(Validity.status)
    checked = reader(Validity.checked)
    note = reader(Validity.note)
    guard let status else { return nil }
    self.status = status
  }
}

extension Validity.Status {
  package var names: [String] {
    switch self {
    case .inForce: ["Còn hiệu lực", "Còn"]
    case .partly: ["Hết hiệu lực một phần", "Một phần"]
    case .ended: ["Hết hiệu lực", "Hết"]
    case .unknown: ["Không rõ hiệu lực", "Không rõ"]
    }
  }
}

/// The degree of secrecy (độ mật), of the law on state secrets, and the Party's mark for inner circulation.
package enum Secrecy: String, ContentChoice {
  case open = "thuong"
  case inner = "noi-bo"
  case secret = "mat"
  case highlySecret = "toi-mat"
  case topSecret = "tuyet-mat"

  package var names: [String] {
    switch self {
    case .open: ["Thường", "Không", "Công khai"]
    case .inner: ["Lưu hành nội bộ", "Nội bộ"]
    case .secret: ["Mật"]
    case .highlySecret: ["Tối mật"]
    case .topSecret: ["Tuyệt mật"]
    }
  }
}
