import BulletinContent
import BulletinCore

extension Assembly {
  /// The milestones of all campaigns, in the order of their first day; those without a day last, in the campaigns' order.
  mutating func calendarItems(_ campaigns: [CampaignEntry]) -> [CalendarItem] {
    var items: [CalendarItem] = []
    for (position, campaign) in campaigns.map(\.campaign).enumerated() {
      var owners: [String: Milestone] = [:]
      for milestone in campaign.milestones {
        guard let id = milestone.id ?? Slug(folding: milestone.what.value) else {
          diagnostics.append(.milestoneNameless(at: .init(campaign.file, milestone.what.range)))
          continue
        }
        if let first = owners.updateValue(milestone, forKey: id.string) {
          let place = Diagnostic.Place(campaign.file, milestone.what.range)
          diagnostics.append(.milestoneTwice(id, at: place, first: .init(campaign.file, first.what.range)))
        }
        items.append(item(milestone, id: id, of: campaign, at: position))
      }
    }
    return items.enumerated().sorted { left, right in
      let a = left.element.spans.first?.lowerBound
      let b = right.element.spans.first?.lowerBound
      switch (a, b) {
      case (let a?, let b?) where a != b: return a < b
      case (_?, nil): return true
      case (nil, _?): return false
      default: return left.offset < right.offset
      }
    }.map(\.element)
  }

  private mutating func item(_ milestone: Milestone, id: Slug, of campaign: Campaign, at position: Int) -> CalendarItem
  {
    let when = milestone.when.value
    var spans: [ClosedRange<CivilDate>] = []
    if when.isYearly {
      let first = max(campaign.from.year, when.firstYear ?? campaign.from.year)
      // Of a campaign without an end the first time is enough: the others follow from it.
      let last = campaign.to?.year ?? first + 1
      spans = (first...max(first, last)).compactMap { when.span(inYear: $0) }
        .filter { $0.upperBound >= campaign.from && $0.lowerBound <= (campaign.to ?? $0.lowerBound) }
      if campaign.to == nil { spans = Array(spans.prefix(1)) }
    } else {
      spans = when.span(documentDate: documentDate(of: when)).map { [$0] } ?? []
      if spans.isEmpty, case .afterDocument(let citation, _) = when {
        let place = Diagnostic.Place(campaign.file, milestone.when.range)
        diagnostics.append(.milestoneDocumentUndated(citation, at: place))
      }
    }
    return CalendarItem(
      campaign: position,
      milestone: milestone,
      id: "\(campaign.id)/\(id)",
      spans: spans,
      isEndless: when.isYearly && campaign.to == nil,
      document: (milestone.document ?? campaign.document).flatMap { documentPosition(of: $0.value) }
    )
  }

  /// The date that a time counts its years from: as written with the number, else as the library knows it.
  private func documentDate(of when: WrittenDate) -> PartialDate? {
    guard case .afterDocument(let citation, _) = when else { return nil }
    return citation.date.map { PartialDate($0) }
      ?? documentPosition(of: citation).flatMap { documents.records[$0].record.date }
  }

  /// The library's document that a citation means; nil if it has none.
  func documentPosition(of citation: DocumentCitation) -> Int? {
    if case .found(let position) = documents.find(citation) { position } else { nil }
  }
}

extension Diagnostic {
  static func milestoneTwice(_ id: Slug, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "milestone-twice",
      at: place,
      Wording(vi: "hai mốc cùng mã “\(id)”", en: "two milestones have the id “\(id)”"),
      fix: Wording(vi: "thêm mã khác cho một mốc: id: \(id)-2", en: "give one of them another id: id: \(id)-2"),
      notes: [Note(Wording(vi: "mốc kia ở đây", en: "the other one is here"), at: first)]
    )
  }

  static func milestoneNameless(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "milestone-nameless",
      at: place,
      Wording(vi: "việc của mốc không có chữ nào", en: "the milestone's words have no letters"),
      fix: Wording(vi: "viết việc gì, ví dụ: what: \"Báo cáo năm\"", en: "say what it is: what: \"Báo cáo năm\"")
    )
  }

  static func milestoneDocumentUndated(_ citation: DocumentCitation, at place: Place) -> Diagnostic {
    let number = citation.number?.text ?? citation.text
    return Diagnostic(
      .warning,
      "milestone-document-undated",
      at: place,
      Wording(
        vi: "không biết ngày của \(number) nên mốc này không lên lịch",
        en: "the date of \(number) is not known, so the milestone has no day"
      ),
      fix: Wording(
        vi: "ghi ngày sau số: \(number) ngày …, hoặc thêm văn bản ấy vào content/documents/",
        en: "write the date behind the number: \(number) ngày …, or add the document to content/documents/"
      )
    )
  }
}
