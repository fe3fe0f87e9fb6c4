import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A contest: who holds it, its documents, rules and dates, and the works that entered it.
struct ContestPage: TemplateView {
  private let context: PageContext
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?
  private let position: Int

  init(_ context: PageContext, _ position: Int) {
    self.context = context
    self.position = position
    head = makeHead()
  }

  private var entry: LibraryContest { context.library.contests[position] }
  private var contest: Contest { entry.contest }

  static let fields = ViewFields<ContestPage>("ContestPage", "Trang một cuộc thi")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .text("name", "Tên cuộc thi") { $0.contest.name.value }
    .text("summary", "Một hai câu về cuộc thi") { $0.contest.summary }
    .list("facts", "Cơ quan tổ chức, địa bàn") { $0.facts }
    .list("documents", "Các văn bản") { page in
      page.contest.documents.map { ContestDocumentView(context: page.context, document: $0) }
    }
    .list("rules", "Thể lệ, mỗi điều một dòng") { page in
      page.contest.rules.lines.map { FactView(label: $0.label, value: $0.value) }
    }
    .list("conditions", "Các điều kiện khác") { $0.contest.rules.conditions.map { LinkView(label: $0, href: "") } }
    .list("timeline", "Các mốc, theo thời gian") { $0.contest.orderedTimeline.map(ContestMilestoneView.init) }
    .list("rounds", "Các vòng, theo thứ tự") {
      $0.contest.rounds.map { LinkView(label: $0.name, href: "", id: $0.id.string) }
    }
    .list("prizes", "Cơ cấu giải thưởng") { $0.contest.prizes.map(ContestPrizeView.init) }
    .flag("has_prizes", "Nguồn có nêu giải, hoặc tổng số giải, tổng tiền thưởng") { page in
      !page.contest.prizes.isEmpty || page.contest.prizeTotal != nil
    }
    .text("prize_count", "Tổng số giải; trống khi không tính được") { page in
      page.contest.shownPrizeCount.map { VietnameseNumber.format($0) }
    }
    .text("prize_money", "Tổng tiền thưởng, đồng; trống khi không tính được") { page in
      page.contest.shownPrizeMoney.map { VietnameseNumber.format($0) }
    }
    .list("figures", "Số liệu đã công bố") { $0.contest.figures.map(PublishedFigureView.init) }
    .list("winners", "Các tác phẩm đạt giải, giải cao trước") { $0.works($0.entry.winners) }
    .list("types", "Các tác phẩm dự thi theo loại hình") { page in
      page.entry.worksByType.map {
        ContestTypeView(id: $0.type.rawValue, name: $0.type.shownName, works: page.works($0.works))
      }
    }
    .text("work_count", "Số tác phẩm có trong bản tin") { VietnameseNumber.format($0.entry.works.count) }
    .flag("has_illustrative", "Có tác phẩm là dữ liệu minh họa") { $0.entry.works.contains(where: \.isIllustrative) }
    .html("body", "Phần mô tả cuộc thi") { page, out in
      page.context.write(page.entry.body, targets: page.entry.targets, into: &out)
    }
    .list("sources", "Các nguồn") { $0.contest.sources.map(SourceView.init) }

  private func works(_ positions: [Int]) -> [ContestWorkView] {
    positions.map { ContestWorkView(context, ContestWorkReference(contest: position, work: $0)) }
  }

  private var facts: [FactView] {
    let organizers = contest.organizers.joined(separator: "; ")
    let facts = [("Cơ quan tổ chức", organizers), ("Địa bàn", contest.place ?? "")]
    return facts.filter { !$0.1.isEmpty }.map { FactView(label: $0.0, value: $0.1) }
  }

  private func makeHead() -> HeadView {
    let trail = [("Cuộc thi", Addresses.contestList), (contest.name.value, entry.path)]
    return HeadView(
      kind: "contest",
      title: "\(contest.name.value) | \(context.config.name)",
      description: contest.summary,
      canonical: context.canonical,
      breadcrumbs: [
        context.homeLink, LinkView(label: "Cuộc thi", href: context.href(Addresses.contestList)),
        LinkView(label: entry.shortName, href: "", isCurrent: true),
      ],
      structuredData: StructuredData(context).trail(trail)
    )
  }
}
