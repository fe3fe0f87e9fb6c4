import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A page of a list of awards: the honour roll of a year, a kind, a granter, tập thể or cá nhân.
struct AwardListPage: TemplateView {
  private let context: PageContext
  private let list: AwardList
  private let part: Part
  private let groups: [AwardGroup]
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?

  init(_ context: PageContext, _ position: Int, _ part: Part) {
    self.context = context
    self.part = part
    list = context.library.registers.awardLists[position]
    groups = AwardListPage.groups(context, list, part)
    head = makeHead()
  }

  static let fields = ViewFields<AwardListPage>("AwardListPage", "Một danh sách khen thưởng")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .text("heading", "Tên danh sách") { $0.context.name(of: $0.list.subject) }
    .text("count", "Bao nhiêu tập thể, cá nhân trong cả danh sách") { VietnameseNumber.format($0.list.count) }
    .flag("is_honour_roll", "Là bảng danh dự của một năm") { page in
      if case .year = page.list.subject { true } else { false }
    }
    .list("groups", "Các nhóm theo năm, hình thức, cơ quan khen") { $0.groups }
    .flag("has_illustrations", "Trang có dữ liệu minh họa") { page in
      page.list.awards[page.part.range].contains { page.context.library.registers.awards[$0].row.isIllustrative }
    }
    .view("pager", "Đường đi giữa các trang; trống khi chỉ có một trang") { page in
      PagerView(page.part, of: page.list.path, in: page.context)
    }

  /// The awards of the page by year, kind and granter. A group that a page break cuts says on each of its pages how many it
  /// has on all of them.
  private static func groups(_ context: PageContext, _ list: AwardList, _ part: Part) -> [AwardGroup] {
    let awards = context.library.registers.awards
    let runs = list.awards.indices.runs { GroupKey(awards[list.awards[$0]]) }
    let shown = runs.filter { run in run.items.contains { part.range.contains($0) } }
    return shown.enumerated().map { number, run in
      AwardGroup(
        id: "nhom-\(number + 1)",
        heading: run.key.heading(in: list),
        count: run.items.reduce(0) { $0 + awards[list.awards[$1]].row.count },
        parts: parts(context, list, part, of: run.items)
      )
    }
  }

  /// The collectives of a group, then the individuals, as far as the page shows some.
  private static func parts(_ context: PageContext, _ list: AwardList, _ part: Part, of run: [Int]) -> [AwardPart] {
    let awards = context.library.registers.awards
    return ([Story.Subject.collective, .individual] as [Story.Subject?] + [nil]).compactMap { subject in
      let own = run.filter { awards[list.awards[$0]].row.subject == subject }
      let shown = own.filter { part.range.contains($0) }
      guard !shown.isEmpty else { return nil }
      return AwardPart(
        heading: (subject?.shownName ?? "không ghi đối tượng").sentenceCase,
        count: own.reduce(0) { $0 + awards[list.awards[$1]].row.count },
        awards: shown.map { AwardView(context, list.awards[$0]) }
      )
    }
  }

  private func makeHead() -> HeadView {
    let heading = context.name(of: list.subject)
    let pager = PagerView(part, of: list.path, in: context)
    return HeadView(
      kind: "award-list",
      title: context.title(heading, part),
      description: "\(heading): ai được khen, hình thức, cơ quan khen, số quyết định.",
      canonical: context.canonical,
      breadcrumbs: [
        context.homeLink, LinkView(label: "Khen thưởng", href: context.href(Addresses.awardOverview)),
        LinkView(label: heading, href: "", isCurrent: true),
      ],
      previous: pager?.previous ?? "",
      next: pager?.next ?? "",
      structuredData: StructuredData(context).trail([("Khen thưởng", Addresses.awardOverview), (heading, list.path)])
    )
  }
}

/// What the awards of one group have in common.
private struct GroupKey: Equatable {
  let year: Int
  let kind: AwardKind
  let granter: String?

  init(_ award: Award) {
    year = award.row.year
    kind = award.row.kind
    granter = award.granter
  }

  /// Without the year where the whole list is of that year.
  func heading(in list: AwardList) -> String {
    let name = kind.shownName + (granter.map { " của \($0)" } ?? "")
    if case .year = list.subject { return name }
    return "\(name), năm \(year)"
  }
}

extension PageContext {
  func name(of subject: AwardList.Subject) -> String {
    switch subject {
    case .year(let year): "Bảng danh dự năm \(year)"
    case .kind(let kind): kind.shownName
    case .granter(let name): name.map { "Khen thưởng của \($0)" } ?? "Không ghi cơ quan khen"
    case .recipients(.collective): "Tập thể được khen"
    case .recipients(.individual): "Cá nhân được khen"
    }
  }
}
