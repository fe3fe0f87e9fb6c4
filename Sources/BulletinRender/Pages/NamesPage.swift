import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A list of names: units, authors, tags from A to Z; campaigns in their order.
struct NamesPage: TemplateView {
  private let context: PageContext
  private let kind: String
  private let heading: String
  private let introduction: String
  private let index: AlphabetIndex

  private init(context: PageContext, kind: String, heading: String, introduction: String, index: AlphabetIndex) {
    self.context = context
    self.kind = kind
    self.heading = heading
    self.introduction = introduction
    self.index = index
  }

  static let fields = ViewFields<NamesPage>(
    "NamesPage",
    "Một danh mục tên: đơn vị, tác giả, chủ đề, phong trào, cuộc thi"
  )
  .view("site", "Cả bản tin") { $0.context.site }
  .view("page", "Phần đầu trang") { $0.makeHead() }
  .text("heading", "Tên danh mục") { $0.heading }
  .text("introduction", "Lời dẫn") { $0.introduction }
  .list("groups", "Các nhóm theo chữ cái đầu; danh mục không theo chữ cái chỉ có một nhóm") { $0.index.groups }
  .list("letters", "Cả bảng chữ cái; href trống ở chữ không có tên nào; trống khi chỉ có một nhóm") {
    $0.index.letters
  }

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
      index: AlphabetIndex(names)
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
      index: AlphabetIndex(names)
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
      index: AlphabetIndex(names)
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
      index: AlphabetIndex(ungrouped: names)
    )
  }

  /// Nothing rather than “0 bài”: most units of a register have no story yet.
  private static func count(_ stories: [Int]) -> String {
    stories.isEmpty ? "" : VietnameseNumber.format(stories.count)
  }

  static func contests(_ context: PageContext) -> NamesPage {
    let names = context.library.contests.map {
      LinkView(label: $0.contest.name.value, href: context.href($0.path), note: $0.contest.summary)
    }
    return NamesPage(
      context: context,
      kind: "contest-list",
      heading: "Cuộc thi",
      introduction: "Các cuộc thi báo chí: thể lệ, mốc thời gian, tác phẩm dự thi và tác phẩm đạt giải.",
      index: AlphabetIndex(ungrouped: names)
    )
  }
}

extension Unit {
  /// Of what the unit sorts by, where that is a name; keys that are numbers, as of an administrative order, name no letter.
  fileprivate var initial: String {
    let sortedBy = periods.last?.sortKey.map { CollationKey($0).initial }
    return sortedBy.flatMap { $0 == "#" ? nil : $0 } ?? CollationKey(lastName).initial
  }
}
