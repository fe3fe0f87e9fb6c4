import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// The page of a work that entered a contest.
struct ContestWorkPage: TemplateView {
  private let context: PageContext
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?
  private let reference: ContestWorkReference

  init(_ context: PageContext, _ reference: ContestWorkReference) {
    self.context = context
    self.reference = reference
    head = makeHead()
  }

  private var library: Library { context.library }
  private var contest: LibraryContest { library.contests[reference.contest] }
  private var work: ContestWork { library.work(reference) }

  static let fields = ViewFields<ContestWorkPage>("ContestWorkPage", "Trang một tác phẩm dự thi")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .view("work", "Tác phẩm") { ContestWorkView($0.context, $0.reference) }
    .list("facts", "Các thông tin của tác phẩm; thiếu điều gì thì bỏ dòng ấy") { $0.facts }
    .flag("is_declared", "Tác phẩm có khai giải đã đạt, kể cả khai là chưa có") { $0.work.facts.priorPrizes != nil }
    .list("prior_prizes", "Các giải đã đạt ở nơi khác: nhãn là giải, giá trị là đơn vị và thời gian") { page in
      (page.work.facts.priorPrizes?.value ?? []).map {
        FactView(label: $0.prize, value: "\($0.organizer), \($0.time)")
      }
    }
    .list("media", "Bản ghi, ảnh của tác phẩm") { page in
      page.work.media.map { position in
        let output = page.library.media[position].output
        return ContestMediaView(href: page.context.href(output), name: String(output.name), type: MediaType.of(output))
      }
    }
    .text("summary", "Sapô của bài trong bản tin") { page in
      page.work.story.map { page.library.stories[$0].story.summary }
    }

  private var facts: [FactView] {
    let facts = work.facts
    var lines: [FactView] = []
    func add(_ label: String, _ value: String?, _ target: OutputPath? = nil) {
      guard let value else { return }
      lines.append(FactView(label: label, value: value, href: target.map { context.href($0) } ?? ""))
    }
    add("Cuộc thi", contest.contest.name.value, contest.path)
    for author in work.authors { add("Tác giả", author.name, author.author.map { library.authors[$0].path }) }
    add("Bút danh", facts.penName)
    for line in work.factLines { add(line.label, line.value) }
    add("Đơn vị được viết", work.unit.map { library.units[$0].lastName }, work.unit.map { library.units[$0].path })
    add("Mô hình được viết", work.model.map { library.models[$0].name }, work.model.map { library.models[$0].path })
    add("Vòng", contest.round(of: work)?.name)
    add("Giải", facts.award?.value.shownName)
    if let url = facts.url { lines.append(FactView(label: "Địa chỉ", value: url.string, href: url.string)) }
    return lines
  }

  private func makeHead() -> HeadView {
    let trail = [("Cuộc thi", Addresses.contestList), (contest.shortName, contest.path), (work.title, work.path)]
    return HeadView(
      kind: "contest-work",
      title: "\(work.title), tác phẩm dự thi | \(context.config.name)",
      description: "\(work.title): tác phẩm \(work.facts.type.value.shownName) dự \(contest.contest.name.value).",
      canonical: context.canonical,
      isHidden: work.story.map { library.stories[$0].preview != nil } ?? false,
      breadcrumbs: [
        context.homeLink, LinkView(label: "Cuộc thi", href: context.href(Addresses.contestList)),
        LinkView(label: contest.shortName, href: context.href(contest.path)),
        LinkView(label: work.title, href: "", isCurrent: true),
      ],
      structuredData: StructuredData(context).trail(trail)
    )
  }
}
