import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A page of a list of stories: of a year, a unit, an author, a tag, or of all.
struct ListPage: TemplateView {
  fileprivate struct Subject {
    let kind: String
    let heading: String
    let description: String
    let path: OutputPath
    let stories: [Int]
    /// The list of lists that this one is an entry of.
    var parent: (label: String, path: OutputPath)?
    var facts: [FactView] = []
    var isCompact = false
    /// Positions in ``Library/models``, and the list that shows all of them.
    var models: [Int] = []
    var modelList: OutputPath?
  }

  private let context: PageContext
  private let subject: Subject
  private let part: Part
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?

  private init(context: PageContext, subject: Subject, part: Part) {
    self.context = context
    self.subject = subject
    self.part = part
    head = makeHead()
  }

  private var pager: PagerView? { PagerView(part, of: subject.path, in: context) }

  static let fields = ViewFields<ListPage>(
    "ListPage",
    "Một danh sách bài: của một năm, đơn vị, tác giả, chủ đề, hoặc tất cả"
  )
  .view("site", "Cả bản tin") { $0.context.site }
  .view("page", "Phần đầu trang") { $0.head }
  .text("heading", "Tên danh sách") { $0.subject.heading }
  .text("count", "Số bài trong cả danh sách") { VietnameseNumber.format($0.subject.stories.count) }
  .list("facts", "Thông tin thêm, như các tên của một đơn vị") { $0.subject.facts }
  .flag("is_compact", "Danh sách dài, chỉ nên hiện tít và ngày") { $0.subject.isCompact }
  .list("stories", "Các bài ở trang này, mới nhất trước") { page in
    page.subject.stories[page.part.range].map { StoryCard(page.context, $0) }
  }
  .list("models", "Các mô hình của đơn vị, ở trang đầu; danh sách khác không có") { page in
    page.part.number == 1 ? page.subject.models.prefix(24).map { ModelCard(page.context, $0) } : []
  }
  .text("model_count", "Số mô hình của đơn vị") { VietnameseNumber.format($0.subject.models.count) }
  .text("models_href", "Liên kết tới danh sách mô hình của đơn vị") { page in
    page.subject.modelList.map { page.context.href($0) }
  }
  .view("pager", "Đường đi giữa các trang; trống khi chỉ có một trang") { $0.pager }

  private func makeHead() -> HeadView {
    let pager = pager
    let parents = [subject.parent].compactMap { $0 }
    return HeadView(
      kind: subject.kind,
      title: context.title(subject.heading, part),
      description: subject.description,
      canonical: context.canonical,
      feeds: context.feeds(of: nil),
      breadcrumbs: [context.homeLink] + parents.map { LinkView(label: $0.label, href: context.href($0.path)) }
        + [LinkView(label: subject.heading, href: "", isCurrent: true)],
      previous: pager?.previous ?? "",
      next: pager?.next ?? "",
      structuredData: StructuredData(context).trail(parents + [(subject.heading, subject.path)])
    )
  }
}

extension ListPage {
  static func all(_ context: PageContext, _ part: Part) -> ListPage {
    let subject = Subject(
      kind: "all",
      heading: "Tất cả bài",
      description: "Mọi bài của \(context.config.name), mới nhất trước.",
      path: Addresses.allStories,
      stories: context.library.listed,
      isCompact: true
    )
    return ListPage(context: context, subject: subject, part: part)
  }

  static func year(_ context: PageContext, _ position: Int, _ part: Part) -> ListPage {
    let year = context.library.years[position]
    let subject = Subject(
      kind: "year",
      heading: "Năm \(year.year)",
      description: "Các bài đăng trong năm \(year.year).",
      path: year.path,
      stories: year.stories,
      parent: ("Theo năm", Addresses.yearList),
      isCompact: true
    )
    return ListPage(context: context, subject: subject, part: part)
  }

  static func tag(_ context: PageContext, _ position: Int, _ part: Part) -> ListPage {
    let tag = context.library.tags[position]
    let subject = Subject(
      kind: "tag",
      heading: "Chủ đề: \(tag.name)",
      description: "Các bài về \(tag.name).",
      path: tag.path,
      stories: tag.stories,
      parent: ("Chủ đề", Addresses.tagList)
    )
    return ListPage(context: context, subject: subject, part: part)
  }

  static func author(_ context: PageContext, _ position: Int, _ part: Part) -> ListPage {
    let author = context.library.authors[position]
    let subject = Subject(
      kind: "author",
      heading: author.name,
      description: "Các bài của \(author.name).",
      path: author.path,
      stories: author.stories,
      parent: ("Tác giả", Addresses.authorList)
    )
    return ListPage(context: context, subject: subject, part: part)
  }

  static func unit(_ context: PageContext, _ position: Int, _ part: Part) -> ListPage {
    let unit = context.library.units[position]
    let models = context.source.modelLists[.unit(position)]
    let subject = Subject(
      kind: "unit",
      heading: unit.lastName,
      description: "Các bài về \(unit.lastName).",
      path: unit.path,
      stories: unit.work,
      parent: ("Đơn vị", Addresses.unitList),
      facts: unit.facts(context),
      models: models?.models ?? [],
      modelList: models?.path
    )
    return ListPage(context: context, subject: subject, part: part)
  }
}

extension Unit {
  /// The names it bore and when, what it belongs to, what became of it.
  fileprivate func facts(_ context: PageContext) -> [FactView] {
    var facts: [FactView] = []
    func add(_ label: String, _ position: Int) {
      let unit = context.library.units[position]
      facts.append(FactView(label: label, value: unit.lastName, href: context.href(unit.path)))
    }
    if let kind { facts.append(FactView(label: "Loại", value: kind.choice.names[0])) }
    if let parent { add("Thuộc", parent) }
    for period in periods where period.from != nil || period.to != nil {
      facts.append(FactView(label: periods.count > 1 ? "Tên" : "Thời gian", value: describe(period)))
    }
    if let successor { add("Kế tục", successor) }
    if let presentUnit, presentUnit != successor { add("Nay là", presentUnit) }
    for predecessor in predecessors { add("Gồm đơn vị trước đây", predecessor) }
    return facts
  }

  private func describe(_ period: UnitPeriod) -> String {
    let times = [
      period.from.map { "từ \(DateFormat.slash($0))" }, period.to.map { "đến \(DateFormat.slash($0))" },
    ].compactMap { $0 }.joined(separator: " ")
    return periods.count > 1 ? "\(period.name.value), \(times)" : times
  }
}
