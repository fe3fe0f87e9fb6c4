import BulletinContent
import BulletinCore
import BulletinSite

extension PageContext {
  /// How many models each group of a campaign has from each field: the way from five fields to four groups and back. Sums
  /// of the rows and of the columns agree, because every model stands in one cell. Nil without groups or models.
  func groupTable(_ position: Int) -> TableView? {
    let campaign = library.campaigns[position].campaign
    guard !campaign.groups.isEmpty else { return nil }
    var counts: [[Int]: Int] = [:]
    for model in library.models {
      // A model counts once, where it stood last in the campaign.
      guard let field = model.years.last(where: { $0.campaign == position })?.field,
        let group = campaign.group(of: library.fields[field].record)
      else { continue }
      counts[[group, field], default: 0] += 1
    }
    guard !counts.isEmpty else { return nil }
    let fields = library.fields.indices
    func cell(_ count: Int, _ subject: ModelList.Subject? = nil) -> CellView {
      CellView(text: VietnameseNumber.format(count), href: count > 0 ? subject.flatMap { modelList($0) } ?? "" : "")
    }
    var rows = campaign.groups.enumerated().map { index, group in
      let own = fields.map { counts[[index, $0], default: 0] }
      let subject = ModelList.Subject.group(campaign: position, group: index)
      return TableRowView(
        label: group.name,
        href: modelList(subject) ?? "",
        cells: own.map { cell($0) } + [cell(own.reduce(0, +), subject)]
      )
    }
    let sums = fields.map { field in campaign.groups.indices.reduce(0) { $0 + counts[[$1, field], default: 0] } }
    rows.append(
      TableRowView(label: "Cộng", cells: (sums + [sums.reduce(0, +)]).map { cell($0) }, isTotal: true)
    )
    return TableView(
      // With an underscore, which no heading of the campaign's own text has in its id.
      id: "bang_mo-hinh-theo-nhom",
      caption: "Mô hình theo nhóm của phong trào và theo lĩnh vực của bản tin",
      corner: "Nhóm",
      columns: library.fields.map { CellView(text: $0.shortName, href: href($0.path)) } + [CellView(text: "Cộng")],
      rows: rows
    )
  }
}
