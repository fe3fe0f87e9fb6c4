import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A list of names: units, authors, tags from A to Z; years, campaigns in their order.
struct NamesPage: TemplateView {
  private let context: PageContext
  private let kind: String
  private let heading: String
  private let introduction: String
  private let groups: [NameGroup]
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?

  private init(context: PageContext, kind: String, heading: String, introduction: String, groups: [NameGroup]) {
    self.context = context
    self.kind = kind
    self.heading = heading
    self.introduction = introduction
    self.groups = groups
    head = makeHead()
  }

  static let fields = ViewFields<NamesPage>("NamesPage", "Một danh mục tên: đơn vị, tác giả, chủ đề, năm, phong trào")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .text("heading", "Tên danh mục") { $0.heading }
    .text("introduction", "Lời dẫn") { $0.introduction }
    .list("groups", "Các nhóm theo chữ cái đầu; danh mục không theo chữ cái chỉ có một nhóm") { $0.groups }
    .flag("has_initials", "Danh mục chia theo chữ cái đầu") { $0.groups.count > 1 }

  private func makeHead() -> HeadView {
    HeadView(
      kind: kind,
      title: "\(heading) | \(context.config.name)",
      description: introduction,
      canonical: context.canonical,
      breadcrumbs: [context.homeLink, LinkView(label: heading, href: "", isCurrent: true)],
      structuredData: StructuredData(context).trail([(heading, context.path)])
    )
  }
}

/// The names under one letter.
struct NameGroup: TemplateView {
  /// Empty where names are not grouped.
  let initial: String
  let names: [LinkView]

  /// `chu-d`, `chu-dd` for Đ: an id without diacritics that keeps the letters of the alphabet apart.
  var id: String { "chu-" + (Self.ids[initial] ?? Slug(folding: initial)?.string ?? "khac") }

  private static let ids = ["Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw", "#": "khac"]

  static let fields = ViewFields<NameGroup>("NameGroup", "Các tên cùng chữ cái đầu")
    .text("initial", "Chữ cái đầu; trống khi không chia nhóm") { $0.initial }
    .text("id", "Mã để liên kết tới nhóm") { $0.id }
    .list("names", "Các tên, theo thứ tự tiếng Việt") { $0.names }
}

extension NamesPage {
  static func units(_ context: PageContext) -> NamesPage {
    let names = context.library.units.map { unit in
      let present = unit.presentUnit.map { context.library.units[$0].lastName }
      let link = LinkView(
        label: unit.lastName,
        href: context.href(unit.path),
        count: count(unit.work),
        note: present.map { "nay là \($0)" } ?? ""
      )
      return (initial: unit.initial, link: link)
    }
    return NamesPage(
      context: context,
      kind: "unit-list",
      heading: "Đơn vị",
      introduction: "Các đơn vị có mô hình, điển hình, theo tên hiện nay; đơn vị cũ dẫn tới đơn vị kế tục.",
      groups: grouped(names)
    )
  }

  static func tags(_ context: PageContext) -> NamesPage {
    let names = context.library.tags.map { tag in
      let link = LinkView(label: tag.name, href: context.href(tag.path), count: count(tag.stories))
      return (initial: CollationKey(tag.name).initial, link: link)
    }
    return NamesPage(
      context: context,
      kind: "tag-list",
      heading: "Chủ đề",
      introduction: "Các chủ đề của bản tin, theo thứ tự chữ cái.",
      groups: grouped(names)
    )
  }

  static func authors(_ context: PageContext) -> NamesPage {
    let names = context.library.authors.map { author in
      let link = LinkView(label: author.name, href: context.href(author.path), count: count(author.stories))
      return (initial: author.initial, link: link)
    }
    return NamesPage(
      context: context,
      kind: "author-list",
      heading: "Tác giả",
      introduction: "Các tác giả, sắp theo tên, tên đệm, họ.",
      groups: grouped(names)
    )
  }

  static func years(_ context: PageContext) -> NamesPage {
    let names = context.library.years.map {
      LinkView(label: "Năm \($0.year)", href: context.href($0.path), count: count($0.stories))
    }
    return NamesPage(
      context: context,
      kind: "year-list",
      heading: "Theo năm",
      introduction: "Các bài của bản tin theo năm đăng.",
      groups: names.isEmpty ? [] : [NameGroup(initial: "", names: names)]
    )
  }

  static func campaigns(_ context: PageContext) -> NamesPage {
    let names = context.library.campaigns.map {
      LinkView(
        label: $0.campaign.name.value,
        href: context.href($0.path),
        note: $0.campaign.summary
      )
    }
    return NamesPage(
      context: context,
      kind: "campaign-list",
      heading: "Phong trào",
      introduction: "Các phong trào thi đua và chủ đề năm mà bản tin theo dõi.",
      groups: names.isEmpty ? [] : [NameGroup(initial: "", names: names)]
    )
  }

  private static func count(_ stories: [Int]) -> String { VietnameseNumber.format(stories.count) }

  /// The groups from A to Z, `#` first; inside of each the names stay in the order they come in.
  private static func grouped(_ names: [(initial: String, link: LinkView)]) -> [NameGroup] {
    let groups = Dictionary(grouping: names, by: \.initial).map { initial, names in
      (key: CollationKey(initial), group: NameGroup(initial: initial, names: names.map(\.link)))
    }
    return groups.sorted { $0.key < $1.key }.map(\.group)
  }
}

extension Unit {
  /// Of what the unit sorts by, where that is a name; keys that are numbers, as of an administrative order, name no letter.
  fileprivate var initial: String {
    let sortedBy = periods.last?.sortKey.map { CollationKey($0).initial }
    return sortedBy.flatMap { $0 == "#" ? nil : $0 } ?? CollationKey(lastName).initial
  }
}
