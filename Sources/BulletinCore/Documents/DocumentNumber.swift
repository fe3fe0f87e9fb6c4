/// Number and symbol of an administrative document (số, ký hiệu), settled to one spelling.
///
/// Two grammars: the State writes `số[/năm]/LOẠI-CƠQUAN` (`01/KH-UBND`, `04/2015/NĐ-CP`; công văn has no kind:
/// `7086/UBND-KGVX`), the Party `số-LOẠI/CƠQUAN` (`27-KH/ĐUK`, `407-CV/ĐUK`). A number alone names no document: `26-HD/ĐUK`
/// and `26-KH/ĐUK` are two, and every year begins again at 01.
package struct DocumentNumber: Sendable, Hashable {
  package let side: DocumentSide
  /// From 1.
  package let serial: Int
  /// The letter of a number that was put between two others, as in `12a/KH-UBND`; else "".
  package let suffix: String
  /// The year that numbers of legal documents carry; nil for others.
  package let year: Int?
  /// The abbreviation of the kind; nil for the State's công văn and for laws.
  package let kind: String?
  /// The abbreviations of the issuing body, and of the department behind a hyphen.
  package let body: String

  /// Takes the parts as written and settles their spelling. The side is the body's own where only one side has such a body:
  /// `33-CT/TTg` is the State's `33/CT-TTg`.
  init(writtenBy grammar: DocumentSide, serial: Int, suffix: String = "", year: Int? = nil, kind: String?, body: String)
  {
    self.serial = serial
    self.suffix = suffix.lowercased()
    self.year = year
    self.kind = kind.map { DocumentKind.abbreviation($0) ?? $0.uppercased() }
    self.body = IssuingBody.canonical(body)
    // Only the State numbers by year or without a kind.
    let own = year == nil && kind != nil ? IssuingBody.side(of: self.body) : nil
    side = own ?? grammar
  }

  /// The one spelling: `01/KH-UBND`, `04/2015/NĐ-CP`, `7086/UBND-KGVX`, `27-KH/ĐUK`. Numbers under ten take a zero.
  package var text: String {
    let number = (serial < 10 ? "0" : "") + String(serial) + suffix
    switch side {
    case .party: return "\(number)-\(kind ?? "")/\(body)"
    case .state: return number + (year.map { "/\($0)" } ?? "") + "/" + (kind.map { $0 + "-" } ?? "") + body
    }
  }

  /// The kinds that the symbol may mean; empty where it does not tell, as of laws.
  package var kinds: [DocumentKind] {
    if let kind { return DocumentKind.kinds(abbreviated: kind, side: side) }
    return body.contains("-") ? [.dispatch] : []
  }

  /// Reads a text that is a number and nothing else, in any of the forms people leave behind: `Số: 01 /kh–ubnd`.
  package static func parse(_ text: String) throws(DocumentNumberError) -> DocumentNumber {
    var scanner = DocumentNumberScanner(Array(text.utf8)[...])
    scanner.skipLabel()
    let number = try scanner.number()
    scanner.skipSpaces()
    guard scanner.isAtEnd else { throw .unexpected(scanner.restText) }
    return number
  }
}

/// Why a text is not read as a document's number.
package enum DocumentNumberError: Error, Sendable, Hashable {
  /// It does not begin with a number, or with one of more than six digits.
  case serialMissing
  /// A number alone.
  case symbolMissing
  /// The Party's form without the slash before the body.
  case bodyMissing
  /// What follows a whole number.
  case unexpected(String)
}

extension DocumentNumber: Storable {
  package func store(in writer: inout StorageWriter) {
    writer.write(side == .party)
    writer.write(serial)
    writer.write(suffix)
    writer.write(year)
    writer.write(kind)
    writer.write(body)
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> DocumentNumber {
    DocumentNumber(
      settledFor: try reader.readBool() ? .party : .state,
      serial: try reader.read(),
      suffix: try reader.read(),
      year: try reader.readOptional(),
      kind: try reader.readOptional(),
      body: try reader.read()
    )
  }

  /// Parts whose spelling was settled before.
  private init(settledFor side: DocumentSide, serial: Int, suffix: String, year: Int?, kind: String?, body: String) {
    self.side = side
    self.serial = serial
    self.suffix = suffix
    self.year = year
    self.kind = kind
    self.body = body
  }
}
