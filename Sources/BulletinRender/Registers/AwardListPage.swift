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
    groups = AwardListPage.groups(context, list, list.awards[part.range])
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

  private static func groups(_ context: PageContext, _ list: AwardList, _ positions: ArraySlice<Int>) -> [AwardGroup] {
    var groups: [AwardGroup] = []
    var run: [Int] = []
    let awards = context.library.registers.awards
    func key(_ position: Int) -> [String] {
      let row = awards[position].row
      return [String(row.year), row.kind.rawValue, row.granter ?? ""]
    }
    func close() {
      guard let first = run.first else { return }
      let row = awards[first].row
      var heading = row.kind.shownName
      if let granter = row.granter { heading += " của \(granter)" }
      if case .year = list.subject {} else { heading += ", năm \(row.year)" }
      let parts = ([Story.Subject.collective, .individual] as [Story.Subject?] + [nil]).compactMap { subject in
        let own = run.filter { awards[$0].row.subject == subject }
        return own.isEmpty
          ? nil
          : AwardPart(
            heading: (subject?.shownName ?? "không ghi đối tượng").sentenceCase,
            count: own.reduce(0) { $0 + awards[$1].row.count },
            awards: own.map { AwardView(context, $0) }
          )
      }
      groups.append(
        AwardGroup(
          id: "nhom-\(groups.count + 1)",
          heading: heading,
          count: parts.reduce(0) { $0 + $1.count },
          parts: parts
        )
      )
      run = []
    }
    for position in positions {
      if let last = run.last, key(last) != key(position) { close() }
      run.append(position)
    }
    close()
    return groups
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
