package import BulletinCore

/// Something in a document's head that does not fit its number. Reported and shown, never repaired: the mistake may be the
/// original's.
package enum DocumentOddity: Sendable {
  /// The symbol says one kind, the document calls itself another.
  case kind(written: Located<DocumentKind>, symbol: [DocumentKind])
  /// The symbol's abbreviation is none of the known kinds.
  case unknownKind(String)
  /// The symbol's body is not the issuer.
  case issuer(Located<String>, expected: [String])
  /// The number carries another year than the date.
  case year(Located<PartialDate>)

  static func find(
    _ number: Located<DocumentNumber>,
    date: Located<PartialDate>?,
    issuer: Located<String>?,
    kind: Located<DocumentKind>?
  ) -> [DocumentOddity] {
    var found: [DocumentOddity] = []
    let kinds = number.value.kinds
    if let abbreviation = number.value.kind, kinds.isEmpty {
      found.append(.unknownKind(abbreviation))
    } else if let kind, !kinds.isEmpty, !kinds.contains(kind.value) {
      found.append(.kind(written: kind, symbol: kinds))
    }
    if let issuer, !IssuingBody.fits(number.value.body, issuer: issuer.value) {
      found.append(.issuer(issuer, expected: IssuingBody.names(of: number.value.body)))
    }
    if let date, let year = number.value.year, year != date.value.year { found.append(.year(date)) }
    return found
  }

  /// What does not fit, for the document's page.
  package func wording(_ number: DocumentNumber) -> Wording {
    switch self {
    case .kind(let written, let symbol):
      let meant = symbol.map { $0.name.lowercased() }
      return Wording(
        vi: "ký hiệu \(number.text) là \(meant.joined(separator: " hoặc ")), văn bản lại ghi “\(written.value.name)”",
        en:
          "the symbol \(number.text) means \(meant.joined(separator: " or ")), the document says “\(written.value.name)”"
      )
    case .unknownKind(let text):
      return Wording(
        vi: "ký hiệu \(number.text) có tên loại lạ: “\(text)”",
        en: "the symbol \(number.text) has an unknown kind: “\(text)”"
      )
    case .issuer(let issuer, let expected):
      return Wording(
        vi: "ký hiệu \(number.text) là của \(expected[0]), cơ quan ban hành lại ghi “\(issuer.value)”",
        en: "the symbol \(number.text) is that of \(expected[0]), the issuer is “\(issuer.value)”"
      )
    case .year(let date):
      return Wording(
        vi: "số \(number.text) mang năm \(number.year ?? 0), ngày ban hành lại là \(DateFormat.slash(date.value))",
        en: "the number \(number.text) has the year \(number.year ?? 0), its date is \(DateFormat.slash(date.value))"
      )
    }
  }

  func diagnostic(_ number: Located<DocumentNumber>, in context: ReadingContext) -> Diagnostic {
    let headline = wording(number.value)
    let numberPlace = context.place(number.range)
    let note = Diagnostic.Note(
      Wording(
        vi: "đúng là bản gốc viết thế thì thêm dòng: as_written: [\(number.value.text)]",
        en: "if the original says so, add a line: as_written: [\(number.value.text)]"
      )
    )
    switch self {
    case .kind(let written, _): return .documentKindDiffers(headline, at: context.place(written.range), [note])
    case .issuer(let issuer, _): return .documentIssuerDiffers(headline, at: context.place(issuer.range), [note])
    case .year(let date): return .documentYearDiffers(headline, at: context.place(date.range), [note])
    case .unknownKind(let text): return .documentKindUnknown(headline, text, at: numberPlace, [note])
    }
  }
}

extension Diagnostic {
  static func documentKindDiffers(_ headline: Wording, at place: Place, _ notes: [Note]) -> Diagnostic {
    Diagnostic(
      .warning,
      "document-kind-differs",
      at: place,
      headline,
      fix: Wording(vi: "xem lại ký hiệu và tên loại trong văn bản", en: "compare symbol and kind with the document"),
      notes: notes
    )
  }

  static func documentIssuerDiffers(_ headline: Wording, at place: Place, _ notes: [Note]) -> Diagnostic {
    Diagnostic(
      .warning,
      "document-issuer-differs",
      at: place,
      headline,
      fix: Wording(vi: "xem lại ký hiệu và cơ quan trong văn bản", en: "compare symbol and issuer with the document"),
      notes: notes
    )
  }

  static func documentYearDiffers(_ headline: Wording, at place: Place, _ notes: [Note]) -> Diagnostic {
    Diagnostic(
      .warning,
      "document-year-differs",
      at: place,
      headline,
      fix: Wording(vi: "xem lại số và ngày trong văn bản", en: "compare number and date with the document"),
      notes: notes
    )
  }

  static func documentKindUnknown(_ headline: Wording, _ text: String, at place: Place, _ notes: [Note]) -> Diagnostic {
    let suggestion = NearMiss.best(for: text, among: DocumentKind.abbreviations)
    return Diagnostic(
      .warning,
      "document-kind-unknown",
      at: place,
      headline,
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") }
        ?? Wording(vi: "xem lại ký hiệu trong văn bản", en: "compare the symbol with the document"),
      notes: notes
    )
  }
}
