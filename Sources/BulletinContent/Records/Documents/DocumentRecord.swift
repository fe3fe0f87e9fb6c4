package import BulletinCore

/// An administrative document (văn bản) as far as its text is known: whatever the source does not give is nil.
package struct DocumentRecord: Sendable {
  /// The file it was read from, for messages about its references.
  package let file: SourceFile
  /// The file's path from the content folder.
  package let path: String
  /// The summary's Markdown, as a range of ``file``.
  package let body: SourceRange
  package let id: Slug
  package let number: Located<DocumentNumber>?
  package let date: PartialDate?
  package let place: String?
  /// The body above the issuer, in the head's first line.
  package let superior: String?
  package let issuer: String?
  /// Which side's head the page has; nil where nothing tells.
  package let side: DocumentSide?
  /// As written, or as the number's symbol says where it can mean only one.
  package let kind: DocumentKind?
  package let subject: String?
  package let signatory: Signatory?
  package let recipients: [String]
  package let basis: [Located<DocumentCitation>]
  package let mentions: [Located<DocumentCitation>]
  package let replaces: [Located<DocumentCitation>]
  package let validity: Validity?
  /// A path from the file to a scan of the document.
  package let attachment: Located<String>?
  package let sources: [Source]
  /// Numbers that are odd in the original itself: shown as such, and not reported.
  package let asWritten: Set<DocumentNumber>
  /// What does not fit together in the document's own head.
  package let oddities: [DocumentOddity]

  package static var schema: RecordSchema { DocumentKeys.schema }

  /// `Kế hoạch 01/KH-UBND`, `Kế hoạch`, `Văn bản`: what the document is called in lists.
  package var name: String {
    [kind?.name ?? (number == nil ? "Văn bản" : nil), number?.value.text].compactMap { $0 }.joined(separator: " ")
  }

  /// ``name``, and for a document without a number what it is about: what it is called where it stands alone.
  package var title: String { number == nil ? nameAndSubject : name }

  /// What the document is called and what it is about, as far as that is known.
  package var nameAndSubject: String { [name, subject].compactMap { $0 }.joined(separator: ": ") }

  /// Where messages about the document as a whole point.
  package var nameplate: Diagnostic.Place { .init(file, number?.range) }

  /// Reads the file of a document. One that is marked secret or for inner circulation is an error.
  ///
  /// - Parameter path: The file's path from the content folder.
  package static func read(_ file: SourceFile, path: String) -> (document: DocumentRecord?, diagnostics: [Diagnostic]) {
    RecordFile.read(file, schema: schema) { reader, body in
      DocumentRecord(from: &reader, path: path, body: body)
    }
  }

  private init?(from reader: inout RecordReader, path: String, body: SourceRange) {
    file = reader.context.file
    self.path = path
    self.body = body
    let number = reader(DocumentKeys.number)
    let date = reader(DocumentKeys.date)
    let issuer = reader(DocumentKeys.issuer)
    let kind = reader(DocumentKeys.kind)
    self.number = number
    self.date = date?.value
    place = reader(DocumentKeys.place)
    superior = reader(DocumentKeys.superior)
    self.issuer = issuer?.value
    side =
      reader(DocumentKeys.side) ?? number?.value.side ?? issuer.flatMap { IssuingBody.side(ofIssuer: $0.value) }
    let meant = number?.value.kinds ?? []
    self.kind = kind?.value ?? (meant.count == 1 ? meant.first : nil)
    subject = reader(DocumentKeys.subject)
    signatory = reader(DocumentKeys.signatory)
    recipients = reader(DocumentKeys.recipients) ?? []
    basis = reader(DocumentKeys.basis) ?? []
    mentions = reader(DocumentKeys.mentions) ?? []
    replaces = reader(DocumentKeys.replaces) ?? []
    let secrecy = reader(DocumentKeys.secrecy)
    validity = reader(DocumentKeys.validity)
    attachment = reader(DocumentKeys.attachment)
    sources = reader(DocumentKeys.sources) ?? []
    asWritten = Set((reader(DocumentKeys.asWritten) ?? []).map(\.value))
    oddities = number.map { DocumentOddity.find($0, date: date, issuer: issuer, kind: kind) } ?? []
    if let secrecy, secrecy.value != .open {
      reader.context.diagnostics.append(.documentSecret(secrecy.value, at: reader.context.place(secrecy.range)))
    }
    if let number, !asWritten.contains(number.value) {
      reader.context.diagnostics += oddities.map { $0.diagnostic(number, in: reader.context) }
    }
    if number == nil, subject == nil, !reader.isWritten(DocumentKeys.number) {
      reader.context.diagnostics.append(.documentNameless(at: reader.context.place(reader.range)))
    }
    guard let id = RecordFile.slug(ofPath: path, in: &reader) else { return nil }
    self.id = id
  }
}

extension Diagnostic {
  static func documentSecret(_ secrecy: Secrecy, at place: Place) -> Diagnostic {
    let name = secrecy.shownName
    return Diagnostic(
      .error,
      "document-secret",
      at: place,
      Wording(vi: "văn bản “\(name)” không được đưa lên trang", en: "a document marked “\(name)” may not be published"),
      fix: Wording(
        vi: "chuyển tệp này ra khỏi content/; nếu đánh dấu nhầm thì xóa dòng độ mật",
        en: "move the file out of content/; if the mark is a mistake, delete the line"
      )
    )
  }

  static func documentNameless(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "document-nameless",
      at: place,
      Wording(vi: "văn bản không có cả số lẫn trích yếu", en: "the document has neither number nor subject"),
      fix: Wording(
        vi: "thêm dòng: subject: \"trích yếu\", hoặc number: 01/KH-UBND",
        en: "add a line: subject: \"…\", or number: 01/KH-UBND"
      )
    )
  }
}
