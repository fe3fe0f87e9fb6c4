package import BulletinCore

extension FieldType<DocumentNumber> {
  /// Number and symbol of a document, in any of the forms of ``DocumentNumber/parse(_:)``.
  package static let documentNumber = FieldType.scalar(.documentNumber) { text, context in
    do throws(DocumentNumberError) {
      return try DocumentNumber.parse(text.value)
    } catch {
      context.diagnostics.append(.documentNumberInvalid(text.value, error, at: context.place(text.range)))
      return nil
    }
  }
}

extension FieldType<Located<DocumentCitation>> {
  /// A document as another one names it; whether the library has it is found out when all are read.
  package static let citation = FieldType.scalarText(.reference("document")) { text, _ in
    Located(DocumentCitation(text.value), text.range)
  }
}

extension FieldType<WrittenDate> {
  /// A time in one of the forms of ``WrittenDateParser``.
  package static let writtenDate = FieldType.scalar(.writtenDate) { text, context in
    do throws(DateError) {
      return try WrittenDateParser.parse(text.value)
    } catch {
      context.diagnostics.append(.writtenDateInvalid(text.value, error, at: context.place(text.range)))
      return nil
    }
  }
}

extension DocumentKind: ContentChoice {
  package static var allCases: [DocumentKind] { all }
  package var names: [String] { [name] }
}

extension DocumentSide: ContentChoice {
  package var names: [String] {
    switch self {
    case .state: ["Nhà nước"]
    case .party: ["Đảng"]
    }
  }
}

extension Diagnostic {
  static func documentNumberInvalid(_ text: String, _ error: DocumentNumberError, at place: Place) -> Diagnostic {
    let headline =
      switch error {
      case .serialMissing:
        Wording(vi: "“\(text)” không bắt đầu bằng số văn bản", en: "“\(text)” does not begin with a number")
      case .symbolMissing: Wording(vi: "“\(text)” thiếu ký hiệu văn bản", en: "“\(text)” has no symbol")
      case .bodyMissing:
        Wording(vi: "“\(text)” thiếu cơ quan ban hành sau dấu /", en: "“\(text)” has no issuing body behind a slash")
      case .unexpected(let rest):
        Wording(vi: "sau số văn bản còn thừa “\(rest)”", en: "“\(rest)” follows the document's number")
      }
    return Diagnostic(
      .error,
      "document-number-invalid",
      at: place,
      headline,
      fix: Wording(
        vi: "viết như 01/KH-UBND, 04/2015/NĐ-CP (Nhà nước) hoặc 27-KH/ĐUK (Đảng); không ghi số thì bỏ dòng này",
        en: "write 01/KH-UBND, 04/2015/NĐ-CP (State) or 27-KH/ĐUK (Party); leave the line out if there is no number"
      )
    )
  }

  static func writtenDateInvalid(_ text: String, _ error: DateError, at place: Place) -> Diagnostic {
    let isUnknown = error == .notADate
    return Diagnostic(
      .error,
      "written-date-invalid",
      at: place,
      isUnknown
        ? Wording(vi: "không hiểu thời gian “\(text)”", en: "“\(text)” is not understood as a time")
        : error.headline(for: text),
      fix: isUnknown
        ? Wording(
          vi: "viết như: 12/5/2018; tháng 5/2020; 2018–2020; trước ngày 30/9 hằng năm; 10 năm 25-NQ/TW; không ghi",
          en: "write as 12/5/2018; tháng 5/2020; 2018–2020; trước ngày 30/9 hằng năm; 10 năm 25-NQ/TW; không ghi"
        ) : error.fix
    )
  }
}
