import BulletinContent
import BulletinCore

/// Finds the library's document that a citation means. A number alone is no identity: symbol, and where it is written the
/// date, decide.
struct DocumentDirectory {
  /// What a citation turned out to be.
  enum Lookup {
    /// A position in ``records``.
    case found(Int)
    /// The library has no such document, or the citation has no number.
    case missing
    /// Several documents bear the number; the citation has no date that would tell.
    case ambiguous([Int])
    /// The document of that number and year has another date.
    case otherDate(Int)
    /// A document of that number, body and date is of another kind.
    case otherKind(Int)
  }

  /// Number and body without the kind: where a slip in the kind is looked for.
  private struct KindlessKey: Hashable {
    let serial: Int
    let suffix: String
    let body: String

    init(_ number: DocumentNumber) {
      serial = number.serial
      suffix = number.suffix
      body = number.body
    }
  }

  /// Newest first, those without a date last; then by path.
  let records: [Parsed<DocumentRecord>]
  private(set) var diagnostics: [Diagnostic] = []
  private var byNumber: [DocumentNumber: [Int]] = [:]
  private var byKindlessKey: [KindlessKey: [Int]] = [:]
  private var byID: [String: Int] = [:]

  init(_ documents: [Parsed<DocumentRecord>]) {
    records = documents.sorted { left, right in
      switch (left.record.date, right.record.date) {
      case (let a?, let b?) where a != b: a > b
      case (_?, nil): true
      case (nil, _?): false
      default: left.record.path < right.record.path
      }
    }
    for (position, record) in records.map(\.record).enumerated() {
      byID[record.id.string] = position
      guard let number = record.number?.value else { continue }
      if let first = byNumber[number]?.first(where: { isSame(records[$0].record, record) }) {
        diagnostics.append(.documentTwice(number, at: record.nameplate, first: records[first].record.nameplate))
      }
      byNumber[number, default: []].append(position)
      byKindlessKey[KindlessKey(number), default: []].append(position)
    }
  }

  /// Whether two records of one number are one document: nothing that both say parts them.
  private func isSame(_ left: DocumentRecord, _ right: DocumentRecord) -> Bool {
    if let a = left.date, let b = right.date, a.last < b.first || b.last < a.first { return false }
    if let a = left.issuer, let b = right.issuer, VietnameseFolding.fold(a) != VietnameseFolding.fold(b) {
      return false
    }
    return true
  }

  /// The document that a citation means. A citation without a number may be a document's id.
  func find(_ citation: DocumentCitation) -> Lookup {
    guard let number = citation.number else { return byID[citation.text].map(Lookup.found) ?? .missing }
    let candidates = byNumber[number] ?? []
    guard let date = citation.date else {
      return candidates.count == 1 ? .found(candidates[0]) : candidates.isEmpty ? .missing : .ambiguous(candidates)
    }
    let fitting = candidates.filter { position in
      records[position].record.date.map { ($0.first...$0.last).contains(date) } ?? true
    }
    if let exact = fitting.first(where: { records[$0].record.date?.date == date }) { return .found(exact) }
    if fitting.count > 1 { return .ambiguous(fitting) }
    if let only = fitting.first { return .found(only) }
    if let other = candidates.first(where: { records[$0].record.date?.year == date.year }) { return .otherDate(other) }
    let others = byKindlessKey[KindlessKey(number)] ?? []
    let namesake = others.first { records[$0].record.date?.date == date && records[$0].record.number?.value != number }
    return namesake.map(Lookup.otherKind) ?? .missing
  }

  /// What is to be said of a citation besides that the library lacks the document.
  func finding(for citation: DocumentCitation, at place: Diagnostic.Place) -> Diagnostic? {
    switch find(citation) {
    case .found, .missing: nil
    case .ambiguous(let positions):
      .documentAmbiguous(citation, positions.map { records[$0].record }, at: place)
    case .otherDate(let position): .documentDateDiffers(citation, records[position].record, at: place)
    case .otherKind(let position): .documentTypeDiffers(citation, records[position].record, at: place)
    }
  }
}

extension Diagnostic {
  static func documentTwice(_ number: DocumentNumber, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "document-twice",
      at: place,
      Wording(vi: "văn bản \(number.text) có hai tệp", en: "document \(number.text) has two files"),
      fix: Wording(
        vi: "xóa một tệp; nếu là hai văn bản khác nhau thì ghi rõ ngày và cơ quan ban hành của mỗi văn bản",
        en: "delete one; if they are two documents, give the date and issuer of each"
      ),
      notes: [Note(Wording(vi: "tệp kia ở đây", en: "the other file is here"), at: first)]
    )
  }

  static func documentAmbiguous(
    _ citation: DocumentCitation,
    _ documents: [DocumentRecord],
    at place: Place
  ) -> Diagnostic {
    let number = citation.number?.text ?? citation.text
    let dates = documents.map { $0.date.map { DateFormat.slash($0) } ?? $0.path }.joined(separator: ", ")
    return Diagnostic(
      .warning,
      "document-ambiguous",
      at: place,
      Wording(vi: "có nhiều văn bản số \(number)", en: "several documents have the number \(number)"),
      fix: Wording(
        vi: "ghi thêm ngày: \(number) ngày …",
        en: "add the date: \(number) ngày …"
      ),
      notes: [Note(Wording(vi: "các văn bản ấy: \(dates)", en: "they are of: \(dates)"))]
    )
  }

  static func documentDateDiffers(_ citation: DocumentCitation, _ document: DocumentRecord, at place: Place)
    -> Diagnostic
  {
    let number = citation.number?.text ?? citation.text
    let written = citation.date.map { DateFormat.slash($0) } ?? ""
    let known = document.date.map { DateFormat.slash($0) } ?? ""
    return Diagnostic(
      .warning,
      "document-date-differs",
      at: place,
      Wording(
        vi: "\(number) ở đây ghi ngày \(written), trong thư viện văn bản là \(known)",
        en: "\(number) is dated \(written) here and \(known) in the document library"
      ),
      fix: Wording(vi: "xem lại ngày ở hai chỗ", en: "compare the two dates"),
      notes: [Note(Wording(vi: "văn bản trong thư viện", en: "the document of the library"), at: document.nameplate)]
    )
  }

  static func documentTypeDiffers(_ citation: DocumentCitation, _ document: DocumentRecord, at place: Place)
    -> Diagnostic
  {
    let number = citation.number?.text ?? citation.text
    let other = document.number?.value.text ?? document.name
    return Diagnostic(
      .warning,
      "document-type-differs",
      at: place,
      Wording(
        vi: "\(number) cùng số, cùng ngày với \(other) trong thư viện, chỉ khác loại",
        en: "\(number) has the number and date of \(other) in the library, but another kind"
      ),
      fix: Wording(
        vi: "xem lại loại văn bản; đúng là bản gốc viết thế thì văn bản dẫn nó khai thêm: as_written: [\(number)]",
        en: "check the kind; a document whose original says so declares: as_written: [\(number)]"
      ),
      notes: [Note(Wording(vi: "văn bản trong thư viện", en: "the document of the library"), at: document.nameplate)]
    )
  }
}
