import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A movement: who called for it, when, on which document.
struct CampaignPage: TemplateView {
  private let context: PageContext
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?
  private let entry: CampaignEntry
  private let position: Int

  init(_ context: PageContext, _ position: Int) {
    self.context = context
    self.position = position
    entry = context.library.campaigns[position]
    head = makeHead()
  }

  private var campaign: Campaign { entry.campaign }

  static let fields = ViewFields<CampaignPage>("CampaignPage", "Trang một phong trào")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .text("name", "Tên phong trào") { $0.campaign.name.value }
    .text("summary", "Một hai câu về phong trào") { $0.campaign.summary }
    .list("facts", "Thời gian, cơ quan chủ trì, địa bàn, văn bản; thiếu điều gì thì bỏ dòng ấy") { $0.facts }
    .list("groups", "Các nhóm của phong trào, khi phong trào không chia theo lĩnh vực") { page in
      page.campaign.groups.map { group in
        LinkView(label: group.name, href: "", id: group.id.string, note: page.fieldNames(in: group))
      }
    }
    .list("milestones", "Các mốc thời gian của phong trào") { page in
      page.context.library.calendar.filter { $0.campaign == page.position }
        .map { CalendarLineView(page.context, $0) }
    }
    .text("calendar", "Liên kết tới trang lịch; trống khi không có mốc nào") { page in
      page.context.library.calendar.isEmpty ? nil : page.context.href(Addresses.calendar)
    }
    .view("group_table", "Bảng số mô hình theo nhóm và lĩnh vực; trống khi không có") { page in
      page.context.groupTable(page.position)
    }
    .html("body", "Phần mô tả phong trào") { page, out in
      page.context.write(page.entry.body, targets: page.entry.targets, into: &out)
    }

  private var facts: [FactView] {
    let to = campaign.to.map { " đến \(DateFormat.slash($0))" } ?? ""
    let facts = [
      ("Thời gian", "Từ \(DateFormat.slash(campaign.from))\(to)"), ("Cơ quan chủ trì", campaign.organizer),
      ("Địa bàn", campaign.place),
    ]
    return facts.compactMap { label, value in value.map { FactView(label: label, value: $0) } } + documentFact
  }

  /// The document that started the campaign, with its page where the library has it.
  private var documentFact: [FactView] {
    guard let citation = campaign.document?.value else { return [] }
    let known = entry.document.map { context.library.documents.entries[$0] }
    let href = known.map { context.href($0.path) } ?? ""
    return [
      FactView(label: "Văn bản", value: known?.record.title ?? citation.number?.text ?? citation.text, href: href)
    ]
  }

  /// The fields of the bulletin that this campaign counts under one of its groups.
  private func fieldNames(in group: Topic) -> String {
    context.library.fields.filter { field in
      field.record.groups.contains { $0.key.value == campaign.id.string && $0.value.value == group.id.string }
    }.map(\.record.name.value).joined(separator: "; ")
  }

  private func makeHead() -> HeadView {
    let trail = [("Phong trào", Addresses.campaignList), (campaign.name.value, entry.path)]
    return HeadView(
      kind: "campaign",
      title: "\(campaign.name.value) | \(context.config.name)",
      description: campaign.summary,
      canonical: context.canonical,
      breadcrumbs: [
        context.homeLink, LinkView(label: "Phong trào", href: context.href(Addresses.campaignList)),
        LinkView(label: entry.shortName, href: "", isCurrent: true),
      ],
      structuredData: StructuredData(context).trail(trail)
    )
  }
}
