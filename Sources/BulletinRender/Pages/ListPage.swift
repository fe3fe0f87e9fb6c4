import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A page of a list of stories: of a year, a unit, an author, a tag, a topic, or of all.
struct ListPage: TemplateView {
  fileprivate struct Subject {
    let kind: String
    let heading: String
    let description: String
    let path: OutputPath
    let stories: [Int]
    /// The lists that this one is an entry of, the widest first.
    var parents: [(label: String, path: OutputPath)] = []
    var facts: [FactView] = []
    var isCompact = false
    /// What to say while the list is empty.
    var emptyNote = "Chưa có bài nào ở đây."
    /// For a list by months.
    var year: Year?
    /// The field whose colour the page has.
    var fieldID: String?
    /// Positions in ``Library/models``, and the list that shows all of them.
    var models: [Int] = []
    var modelList: OutputPath?
  }

  private let context: PageContext
  private let subject: Subject
  private let part: Part
  private let pager: PagerView?

  private init(context: PageContext, subject: Subject, part: Part) {
    self.context = context
    self.subject = subject
    self.part = part
    pager = PagerView(part, of: subject.path, in: context)
  }

  static let fields = ViewFields<ListPage>(
    "ListPage",
    "Một danh sách bài: của một năm, đơn vị, tác giả, chủ đề, tiểu mục, hoặc tất cả"
  )
  .view("site", "Cả bản tin") { $0.context.site }
  .view("page", "Phần đầu trang") { $0.makeHead() }
  .text("heading", "Tên danh sách") { $0.subject.heading }
  .text("count", "Số bài trong cả danh sách") { VietnameseNumber.format($0.subject.stories.count) }
  .list("facts", "Thông tin thêm, như các tên của một đơn vị") { $0.subject.facts }
  .flag("is_compact", "Danh sách dài, chỉ nên hiện tít và ngày") { $0.subject.isCompact }
  .text("empty_note", "Lời nói khi danh sách chưa có bài nào") { $0.subject.emptyNote }
  .text("field_id", "Mã lĩnh vực mà cả danh sách thuộc về; trống khi không có") { $0.subject.fieldID }
  .list("months", "Các tháng của năm, kèm số bài; trống khi không phải danh sách của một năm") { page in
    page.subject.year.map { page.context.monthLinks(of: $0) } ?? []
  }
  .list("stories", "Các bài ở trang này, mới nhất trước") { page in
    page.subject.stories[page.part.range].map { StoryCard(page.context, $0) }
  }
  .list("groups", "Các bài ở trang này, mới nhất trước, chia theo tháng hoặc thành một nhóm") { $0.groups }
  .list("models", "Các mô hình của đơn vị, ở trang đầu; danh sách khác không có") { page in
    page.part.number == 1 ? page.subject.models.prefix(24).map { ModelCard(page.context, $0) } : []
  }
  .text("model_count", "Số mô hình của đơn vị") { VietnameseNumber.format($0.subject.models.count) }
  .text("models_href", "Liên kết tới danh sách mô hình của đơn vị") { page in
    page.subject.modelList.map { page.context.href($0) }
  }
  .view("pager", "Đường đi giữa các trang; trống khi chỉ có một trang") { $0.pager }

  private var groups: [StoryGroup] {
    let months = (subject.year?.months ?? []).map { month in
      (heading: "Tháng \(month.number)", id: month.id, stories: month.stories.clamped(to: part.range))
    }
    let groups = subject.year == nil ? [(heading: "", id: "", stories: part.range)] : months
    return groups.filter { !$0.stories.isEmpty }.map { group in
      StoryGroup(
        heading: group.heading,
        id: group.id,
        isCompact: subject.isCompact,
        stories: subject.stories[group.stories].map { StoryCard(context, $0) }
      )
    }
  }

  private func makeHead() -> HeadView {
    let parents = subject.parents
    return HeadView(
      kind: subject.kind,
      title: context.title(subject.heading, part),
      description: subject.description,
      canonical: context.canonical,
      breadcrumbs: [context.homeLink] + parents.map { LinkView(label: $0.label, href: context.href($0.path)) }
        + [LinkView(label: subject.heading, href: "", isCurrent: true)],
      previous: pager?.previous ?? "",
      next: pager?.next ?? "",
      structuredData: StructuredData(context).trail(parents + [(subject.heading, subject.path)])
    )
  }
}

/// Stories under one heading of a list.
struct StoryGroup: TemplateView {
  let heading: String
  let id: String
  let isCompact: Bool
  let stories: [StoryCard]

  static let fields = ViewFields<StoryGroup>("StoryGroup", "Một nhóm bài của danh sách")
    .text("heading", "Tên nhóm, như Tháng 5; trống khi danh sách không chia nhóm") { $0.heading }
    .text("id", "Mã để liên kết tới nhóm") { $0.id }
    .flag("is_compact", "Danh sách dài, chỉ nên hiện tít và ngày") { $0.isCompact }
    .list("stories", "Các bài của nhóm, mới nhất trước") { $0.stories }
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
      parents: [("Theo năm", Addresses.yearList)],
      isCompact: true,
      year: year
    )
    return ListPage(context: context, subject: subject, part: part)
  }

  static func topic(_ context: PageContext, _ topic: TopicReference, _ part: Part) -> ListPage {
    let field = context.library.fields[topic.field]
    let record = field.record.topics[topic.topic]
    let subject = Subject(
      kind: "topic",
      heading: record.name,
      description: "Các bài về \(record.name), lĩnh vực \(field.record.name.value).",
      path: Addresses.topic(record.id, field: field.record.id),
      stories: field.topicStories[topic.topic],
      parents: [("Lĩnh vực", Addresses.fieldList), (field.record.name.value, field.path)],
      emptyNote: "Chưa có bài nào về tiểu mục này. Đơn vị nào có cách làm hay, xin gửi về ban biên tập.",
      fieldID: field.record.id.string
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
      parents: [("Chủ đề", Addresses.tagList)]
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
      parents: [("Tác giả", Addresses.authorList)],
      facts: context.facts(of: context.library.contestWorksByAuthor[position])
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
      parents: [("Đơn vị", Addresses.unitList)],
      facts: unit.facts(context) + context.facts(of: context.library.contestWorksByUnit[position]),
      emptyNote: "Chưa có bài nào về đơn vị này.",
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
    if let kind { facts.append(FactView(label: "Loại", value: kind.shownName)) }
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
