package import BulletinContent
package import BulletinCore
import BulletinSite

/// The report of a year: its tables, and the lists of what they count.
package struct YearReport: Sendable {
  package let query: ReportQuery
  package let title: String
  /// The body that reports, as the head of an administrative report has it.
  package let organization: String
  package let place: String?
  package let tables: [ReportTable]
  package let lists: [ReportList]
  /// What readers of the figures have to know.
  package let notes: [String]
  /// Whether something made up is counted.
  package let isIllustrative: Bool

  /// - Parameter index: of the library whose registers are counted.
  package init(_ index: ReportIndex, _ query: ReportQuery) {
    self.query = query
    let library = index.library
    let facts = YearFacts(index, query)
    let divisions = ReportDivisions(library, campaign: query.campaign)
    let builder = ReportBuilder(index: index, facts: facts, divisions: divisions)
    let campaign = query.campaign.map { library.campaigns[$0].campaign }
    let movement = campaign?.name.value ?? "phong trào thi đua “Dân vận khéo”"
    title = "Kết quả \(movement) năm \(query.year)"
    organization = campaign?.organizer ?? library.config.owner ?? library.config.publisher?.name ?? library.config.name
    place = campaign?.place
    tables = builder.tables()
    lists = builder.lists()
    isIllustrative =
      facts.facts.contains { $0.standing.row.isIllustrative }
      || facts.awards.contains { library.registers.awards[$0].row.isIllustrative }
      || facts.stories.contains { library.stories[$0].story.isIllustrative }
      || facts.works.contains { library.work($0).isIllustrative }
    var notes: [String] = []
    if let asOf = query.asOf { notes.append("Tính đến ngày \(DateFormat.slash(asOf)).") }
    if facts.undatedCount > 0 {
      notes.append("\(VietnameseNumber.format(facts.undatedCount)) dòng không ghi ngày vẫn được đếm.")
    }
    if isIllustrative { notes.append("Số liệu có dữ liệu minh họa, không có thật; không dùng để báo cáo.") }
    self.notes = notes
  }

  /// Whether the body belongs to the Party, whose documents have another head than the State's (Hướng dẫn 36-HD/VPTW,
  /// Nghị định 30/2020/NĐ-CP).
  package var isParty: Bool {
    let words = VietnameseFolding.fold(organization)
    return ["dang uy", "thanh uy", "huyen uy", "tinh uy", "ban dan van", "ban thuong vu", "chi bo"].contains {
      words.contains($0)
    }
  }

  /// The total of a measure, as the overview has it; nil for a share of nothing.
  package func total(_ measure: CampaignMeasure) -> ReportCell? {
    tables.first?.rows.last?.cells[safe: ReportBuilder.overviewMeasures.firstIndex(of: measure) ?? -1]
  }
}

/// The rows behind the figures of a report.
package struct ReportList: Sendable {
  /// A line of a list.
  package struct Item: Sendable {
    package let name: String
    package let path: OutputPath?
    package let unit: String
    package let detail: String
    /// The row of the register as spreadsheets number it; nil for a story and for a work of a contest.
    package let registerRow: Int?
    package let isIllustrative: Bool
  }

  /// Items that one cell counts.
  package struct Group: Sendable {
    package let id: String
    package let title: String
    package let items: [Item]
  }

  package let id: String
  package let title: String
  package let groups: [Group]
}

/// The rows of a report's tables: the bulletin's fields, or the groups that a campaign counts by.
package struct ReportDivisions: Sendable {
  /// For each division its id and name; last the one for what has no field, if anything falls there.
  package let names: [(id: String, name: String)]
  private let divisionOfField: [Int]

  init(_ library: Library, campaign position: Int?) {
    if let position, !library.campaigns[position].campaign.groups.isEmpty {
      let campaign = library.campaigns[position].campaign
      names = campaign.groups.map { ($0.id.string, $0.name) } + [("khong-ghi", "Không ghi lĩnh vực")]
      divisionOfField = library.fields.map { campaign.group(of: $0.record) ?? campaign.groups.count }
    } else {
      names = library.fields.map { ($0.record.id.string, $0.record.name.value) } + [("khong-ghi", "Không ghi lĩnh vực")]
      divisionOfField = Array(library.fields.indices)
    }
  }

  /// - Parameter field: a position in ``Library/fields``; nil where none is written.
  func division(of field: Int?) -> Int { field.map { divisionOfField[$0] } ?? names.count - 1 }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
