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
  package enum Status: Sendable, CaseIterable {
    case inForce, partly, ended, unknown
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

extension Validity.Status: ContentChoice {
  /// How the status is written and shown.
  package var choice: ChoiceShape {
    switch self {
    case .inForce: ChoiceShape(id: "con", names: ["Còn hiệu lực", "Còn"])
    case .partly: ChoiceShape(id: "mot-phan", names: ["Hết hiệu lực một phần", "Một phần"])
    case .ended: ChoiceShape(id: "het", names: ["Hết hiệu lực", "Hết"])
    case .unknown: ChoiceShape(id: "khong-ro", names: ["Không rõ hiệu lực", "Không rõ"])
    }
  }
}

/// The degree of secrecy (độ mật), of the law on state secrets, and the Party's mark for inner circulation.
package enum Secrecy: Sendable, CaseIterable, ContentChoice {
  case open, inner, secret, highlySecret, topSecret

  /// How the degree is written.
  package var choice: ChoiceShape {
    switch self {
    case .open: ChoiceShape(id: "thuong", names: ["Thường", "Không", "Công khai"])
    case .inner: ChoiceShape(id: "noi-bo", names: ["Lưu hành nội bộ", "Nội bộ"])
    case .secret: ChoiceShape(id: "mat", names: ["Mật"])
    case .highlySecret: ChoiceShape(id: "toi-mat", names: ["Tối mật"])
    case .topSecret: ChoiceShape(id: "tuyet-mat", names: ["Tuyệt mật"])
    }
  }
}
