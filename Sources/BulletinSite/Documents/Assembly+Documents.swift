import BulletinContent
import BulletinCore
import BulletinMarkdown

extension Assembly {
  /// Follows every citation, once all bodies are resolved.
  mutating func documentLibrary(
    fields: [BulletinField],
    campaigns: [CampaignEntry],
    stories: [StoryEntry],
    pages: [PageEntry],
    contests: [LibraryContest],
    registers: CampaignRegisters
  ) -> DocumentLibrary {
    let records = documents.records
    let paths = records.map { Addresses.document($0.record.id) }
    let positions = Dictionary(zip(paths, paths.indices)) { first, _ in first }
    let targets = zip(records, paths).map { parsed, path in
      resolver.resolve(parsed.body, in: parsed.record.file, contentPath: parsed.record.path, page: path)
    }
    var relations = DocumentRelations(documents)
    var cited: [(basis: [CitedDocument], mentions: [CitedDocument], replaces: [CitedDocument])] = []
    for (position, record) in records.map(\.record).enumerated() {
      cited.append(
        (
          basis: cite(record.basis, of: record, as: .document(position, .basis), &relations),
          mentions: cite(record.mentions, of: record, as: .document(position, .mention), &relations),
          replaces: cite(record.replaces, of: record, as: .document(position, .replaces), &relations)
        )
      )
      let page = CitingPage.document(position, .mention)
      relations.add(records[position].body, targets: targets[position], by: page, documents: positions)
    }
    for (position, entry) in campaigns.enumerated() {
      let page = CitingPage.campaign(position)
      for citation in entry.campaign.citations {
        let place = Diagnostic.Place(entry.campaign.file, citation.range)
        if let finding = documents.finding(for: citation.value, at: place) { diagnostics.append(finding) }
        _ = relations.add(citation.value, by: page)
      }
      relations.add(entry.body, targets: entry.targets, by: page, documents: positions)
    }
    for (position, entry) in fields.enumerated() {
      relations.add(entry.body, targets: entry.targets, by: .field(position), documents: positions)
    }
    for (position, entry) in stories.enumerated() where entry.mayCiteDocuments {
      relations.add(entry.body, targets: entry.targets, by: .story(position), documents: positions)
    }
    for (position, entry) in pages.enumerated() {
      relations.add(entry.body, targets: entry.targets, by: .page(position), documents: positions)
    }
    for (position, entry) in contests.enumerated() {
      for document in entry.contest.documents { _ = relations.add(document.citation, by: .contest(position)) }
      relations.add(entry.body, targets: entry.targets, by: .contest(position), documents: positions)
    }
    addDecisions(of: registers, to: &relations)
    let entries = records.indices.map { position in
      let record = records[position].record
      return DocumentEntry(
        record: record,
        body: records[position].body,
        targets: targets[position],
        path: paths[position],
        attachment: record.attachment.flatMap {
          resolver.attachment($0, in: record.file, contentPath: record.path)
        },
        basis: cited[position].basis,
        mentions: cited[position].mentions,
        replaces: cited[position].replaces,
        replacedBy: relations.replacedBy[position],
        citedBy: relations.citedBy[position],
        oddities: oddities(of: record)
      )
    }
    return DocumentLibrary(entries: entries, gaps: relations.sortedGaps(), directory: documents)
  }

  /// The decisions that recognise and reward, and the plans that set targets. Most of them no bulletin keeps, so one that is
  /// missing is no gap: the editor's report names it.
  private mutating func addDecisions(of registers: CampaignRegisters, to relations: inout DocumentRelations) {
    var cited: [(document: Int, page: CitingPage, order: (Int, Int, Int))] = []
    func add(_ decision: Located<String>?, _ day: CivilDate? = nil, in file: SourceFile?, _ page: CitingPage) {
      guard let decision, let file else { return }
      let citation = DocumentCitation(decision.value, dated: day)
      if case .found(let document) = documents.find(citation) {
        let (kind, number) = page.registerOrder
        cited.append((document, page, (kind, number, cited.count)))
      } else if let finding = documents.finding(for: citation, at: .init(file, decision.range)) {
        diagnostics.append(finding)
      }
    }
    for recognition in registers.recognitions {
      let (row, model) = (recognition.row, recognition.model)
      add(row.decision, row.date, in: content.recognitions?.file, .model(model))
      add(row.rule, in: content.recognitions?.file, .model(model))
    }
    for award in registers.awards {
      let row = award.row
      let page = award.model.map(CitingPage.model) ?? .awards(year: row.year)
      add(row.decision, row.date, in: content.awards?.file, page)
    }
    for row in registers.targets.lazy.map(\.row) {
      add(row.document, in: content.targets?.file, .report(year: row.year))
    }
    // What cites a document has to come page by page.
    for (document, page, _) in cited.sorted(by: { $0.order < $1.order }) { relations.add(document, by: page) }
  }

  private mutating func cite(
    _ citations: [Located<DocumentCitation>],
    of record: DocumentRecord,
    as page: CitingPage,
    _ relations: inout DocumentRelations
  ) -> [CitedDocument] {
    citations.map { citation in
      let isKnownOdd = citation.value.number.map(record.asWritten.contains) ?? false
      if !isKnownOdd, let finding = documents.finding(for: citation.value, at: .init(record.file, citation.range)) {
        diagnostics.append(finding)
      }
      return relations.add(citation.value, by: page)
    }
  }

  /// What does not fit in the document's head, and in its citations.
  private func oddities(of record: DocumentRecord) -> [Wording] {
    let own = record.number.map { number in record.oddities.map { $0.wording(number.value) } } ?? []
    let cited = (record.basis + record.mentions + record.replaces).compactMap { citation -> Wording? in
      documents.finding(for: citation.value, at: .init(record.file, citation.range))?.headline
    }
    return own + cited
  }
}

extension Campaign {
  /// The documents that its facts and milestones name.
  var citations: [Located<DocumentCitation>] {
    let own = document.map { [$0] } ?? []
    let ofMilestones = milestones.flatMap { milestone in
      let counted: Located<DocumentCitation>? =
        if case .afterDocument(let citation, _) = milestone.when.value {
          Located(citation, milestone.when.range)
        } else {
          nil
        }
      return [milestone.document, counted].compactMap { $0 }
    }
    return own + ofMilestones
  }
}

extension CitingPage {
  /// Models in the order of their register, then honour rolls, then reports, each newest year first.
  fileprivate var registerOrder: (kind: Int, number: Int) {
    switch self {
    case .model(let model): (0, model)
    case .awards(let year): (1, -year)
    case .report(let year): (2, -year)
    case .document, .campaign, .field, .story, .page, .contest: (3, 0)
    }
  }
}
