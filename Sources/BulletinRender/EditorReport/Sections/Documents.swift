import BulletinContent
import BulletinCore
import BulletinSite

extension EditorSection {
  /// Documents that something cites and the library does not keep, and citations that do not fit what it keeps.
  @Sendable static func unresolvedDocuments(_ source: EditorReportSource) -> EditorSection {
    let gaps = (source.library?.documents.gaps ?? []).map { gap in
      let date = gap.citation.number == nil ? nil : gap.citation.date.map { " ngày \(DateFormat.slash($0))" }
      let name = gap.citation.number?.text ?? gap.citation.text
      let citing = gap.citedBy.compactMap { source.library?.name(of: $0) }
      let rest = citing.count > 3 ? "; và \(VietnameseNumber.format(citing.count - 3)) chỗ nữa" : ""
      return EditorLine(
        text: "Chưa có văn bản \(name)\(date ?? "")",
        detail: "được dẫn trong: \(citing.prefix(3).joined(separator: "; "))\(rest)",
        place: nil
      )
    }
    return EditorSection(
      id: "van-ban-chua-co",
      heading: "Văn bản chưa có trong thư viện hoặc chưa khớp",
      about:
        "Văn bản được bài, phong trào, cuộc thi, văn bản khác hay sổ nhắc tới mà content/documents/ chưa có, và chỗ dẫn không khớp.",
      nothing: "Văn bản nào được dẫn cũng có trong thư viện.",
      lines: source.lines(about: .document) + gaps + missingDecisions(source)
    )
  }

  /// A line for each document of the registers of recognitions, awards and targets, at the first row that names it.
  private static func missingDecisions(_ source: EditorReportSource) -> [EditorLine] {
    guard let content = source.content, let documents = source.library?.documents else { return [] }
    var order: [String] = []
    var found: [String: (place: Diagnostic.Place, count: Int)] = [:]
    func add(_ decision: Located<String>?, _ day: CivilDate?, in file: SourceFile) {
      guard let decision else { return }
      let citation = DocumentCitation(decision.value, dated: day)
      // Citations that fit several documents, or another one, have findings of their own.
      guard documents.lacks(citation) else { return }
      let date = citation.date.map { " ngày \(DateFormat.slash($0))" } ?? ""
      let name = (citation.number?.text ?? decision.value) + date
      if found[name] == nil { order.append(name) }
      found[name, default: (.init(file, decision.range), 0)].count += 1
    }
    if let register = content.recognitions {
      for row in register.rows.map(\.value) {
        add(row.decision, row.date, in: register.file)
        add(row.rule, nil, in: register.file)
      }
    }
    if let register = content.awards {
      for row in register.rows.map(\.value) { add(row.decision, row.date, in: register.file) }
    }
    if let register = content.targets {
      for row in register.rows.map(\.value) { add(row.document, nil, in: register.file) }
    }
    return order.compactMap { name in
      found[name].map { place, count in
        EditorLine(
          text: "Chưa có văn bản \(name)",
          detail: "\(VietnameseNumber.format(count)) dòng của sổ công nhận, khen thưởng, chỉ tiêu ghi số này",
          place: place
        )
      }
    }
  }
}

extension Library {
  /// A page that cites a document, as editors call it.
  fileprivate func name(of page: CitingPage) -> String {
    switch page {
    case .document(let position, _): "văn bản \(documents.entries[position].record.name)"
    case .campaign(let position): "phong trào “\(campaigns[position].campaign.name.value)”"
    case .field(let position): "lĩnh vực “\(fields[position].record.name.value)”"
    case .story(let position): stories[position].story.path
    case .page(let position): "trang “\(pages[position].page.title.value)”"
    case .contest(let position): "cuộc thi “\(contests[position].shortName)”"
    case .model(let position): "mô hình “\(models[position].name)”"
    case .awards(let year): "khen thưởng năm \(year)"
    case .report(let year): "chỉ tiêu năm \(year)"
    }
  }
}
