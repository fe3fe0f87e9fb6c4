import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A page of a list of models, from A to Z.
struct ModelListPage: TemplateView {
  private let context: PageContext
  private let list: ModelList
  private let part: Part
  private let groups: [ModelGroup]
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?

  init(_ context: PageContext, _ position: Int, _ part: Part) {
    self.context = context
    self.part = part
    list = context.library.registers.modelLists[position]
    groups = ModelListPage.groups(context, list, part)
    head = makeHead()
  }

  static let fields = ViewFields<ModelListPage>("ModelListPage", "Một danh sách mô hình")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .text("heading", "Tên danh sách") { $0.heading }
    .text("count", "Số mô hình trong cả danh sách") { VietnameseNumber.format($0.list.models.count) }
    .list("sections", "Các danh sách khác: theo lĩnh vực, năm … Chỉ ở trang đầu của danh sách mọi mô hình") {
      $0.sections
    }
    .list("groups", "Các mô hình ở trang này theo chữ cái đầu") { $0.groups }
    .list("letters", "Các chữ cái đầu của trang này; trống khi chỉ có một") { page in
      let initials = page.groups.map(\.initial)
      return initials.count < 2 ? [] : initials.map { LinkView(label: $0, href: "#\(NameGroup.id(of: $0))") }
    }
    .flag("has_illustrations", "Trang có dữ liệu minh họa") { page in
      page.list.models[page.part.range].contains { page.context.library.models[$0].isIllustrative }
    }
    .view("pager", "Đường đi giữa các trang; trống khi chỉ có một trang") { page in
      PagerView(page.part, of: page.list.path, in: page.context)
    }

  private var heading: String { context.name(of: list.subject) }

  /// The models of the page by their first letters; in the list of a year each as it stood then.
  private static func groups(_ context: PageContext, _ list: ModelList, _ part: Part) -> [ModelGroup] {
    let models = context.library.models
    return list.models[part.range].runs { models[$0].initial }.map { initial, positions in
      let cards = positions.map { position in
        var year: ModelYear?
        if case .year(let number) = list.subject { year = models[position].years.last { $0.row.year == number } }
        return ModelCard(context, position, year: year)
      }
      return ModelGroup(initial: initial, models: cards)
    }
  }

  private var sections: [LinkSection] {
    guard list.subject == .all, part.number == 1 else { return [] }
    return context.library.registers.modelLists.runs(by: \.subject.section).compactMap { heading, lists in
      guard let heading else { return nil }
      let links = lists.map { other in
        LinkView(
          label: context.shortName(of: other.subject),
          href: context.href(other.path),
          count: VietnameseNumber.format(other.models.count)
        )
      }
      return LinkSection(heading: heading, links: links)
    }
  }

  private func makeHead() -> HeadView {
    let pager = PagerView(part, of: list.path, in: context)
    let isAll = list.subject == .all
    let parents = isAll ? [] : [("Mô hình", Addresses.modelList)]
    return HeadView(
      kind: "model-list",
      title: context.title(heading, part),
      description: "\(heading): \(VietnameseNumber.format(list.models.count)) mô hình, từ A đến Y.",
      canonical: context.canonical,
      breadcrumbs: [context.homeLink] + parents.map { LinkView(label: $0.0, href: context.href($0.1)) }
        + [LinkView(label: heading, href: "", isCurrent: true)],
      previous: pager?.previous ?? "",
      next: pager?.next ?? "",
      structuredData: StructuredData(context).trail(parents + [(heading, list.path)])
    )
  }
}

/// The models under one letter.
struct ModelGroup: TemplateView {
  let initial: String
  let models: [ModelCard]

  static let fields = ViewFields<ModelGroup>("ModelGroup", "Các mô hình cùng chữ cái đầu")
    .text("initial", "Chữ cái đầu") { $0.initial }
    .text("id", "Mã để liên kết tới nhóm") { NameGroup.id(of: $0.initial) }
    .list("models", "Các mô hình, theo thứ tự tiếng Việt") { $0.models }
}

/// Links under a heading.
struct LinkSection: TemplateView {
  let heading: String
  let links: [LinkView]

  static let fields = ViewFields<LinkSection>("LinkSection", "Một nhóm liên kết có tên")
    .text("heading", "Tên nhóm") { $0.heading }
    .list("links", "Các liên kết") { $0.links }
}

extension ModelList.Subject {
  /// The heading under which the list of all models names such lists; nil for those that others lead to.
  var section: String? {
    switch self {
    case .all, .copies: nil
    case .field: "Theo lĩnh vực"
    case .topic: "Theo tiểu mục"
    case .year: "Theo năm"
    case .status: "Theo trạng thái"
    case .unit: "Theo đơn vị"
    case .group: "Theo nhóm của phong trào"
    }
  }
}

extension PageContext {
  func name(of subject: ModelList.Subject) -> String {
    switch subject {
    case .all: "Mô hình, điển hình"
    case .year(let year): "Mô hình năm \(year)"
    case .copies(let model): "Mô hình học từ “\(library.models[model].name)”"
    default: "Mô hình: \(shortName(of: subject))"
    }
  }

  func shortName(of subject: ModelList.Subject) -> String {
    switch subject {
    case .all: "Tất cả"
    case .field(let field): library.fields[field].record.name.value
    case .topic(let topic): library.fields[topic.field].record.topics[topic.topic].name
    case .year(let year): "Năm \(year)"
    case .status(let status): status.shown
    case .unit(let unit): library.units[unit].lastName
    case .group(let campaign, let group):
      "\(library.campaigns[campaign].campaign.groups[group].name) (\(campaignName(campaign)))"
    case .copies(let model): library.models[model].name
    }
  }

  func campaignName(_ position: Int) -> String {
    library.campaigns[position].shortName
  }
}
