import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A field: what it is, and a page of its stories.
struct FieldPage: TemplateView {
  private let context: PageContext
  private let position: Int
  private let part: Part
  private let pager: PagerView?

  init(_ context: PageContext, _ position: Int, _ part: Part) {
    self.context = context
    self.position = position
    self.part = part
    pager = PagerView(part, of: context.library.fields[position].path, in: context)
  }

  private var field: BulletinField { context.library.fields[position] }

  static let fields = ViewFields<FieldPage>("FieldPage", "Trang một lĩnh vực")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.makeHead() }
    .text("id", "Mã lĩnh vực") { $0.field.record.id.string }
    .text("name", "Tên lĩnh vực") { $0.field.record.name.value }
    .text("summary", "Một hai câu về lĩnh vực") { $0.field.record.summary }
    .flag("is_first", "Là trang đầu của lĩnh vực, trang có phần mô tả") { $0.part.number == 1 }
    .html("body", "Phần mô tả lĩnh vực") { page, out in
      page.context.write(page.field.body, targets: page.field.targets, into: &out)
    }
    .list("topics", "Các tiểu mục, kèm số bài") { $0.context.topicLinks(of: $0.field) }
    .list("booklets", "Các năm in được thành tập, mới nhất trước, kèm số bài") { page in
      Booklet.years(of: page.field).compactMap { year in
        Addresses.booklet(field: page.field.record.id, year: year.year).map {
          LinkView(
            label: String(year.year),
            href: page.context.href($0),
            count: VietnameseNumber.format(year.stories.count)
          )
        }
      }
    }
    .text("count", "Số bài của lĩnh vực") { VietnameseNumber.format($0.field.stories.count) }
    .list("stories", "Các bài ở trang này, mới nhất trước") { page in
      page.field.stories[page.part.range].map { StoryCard(page.context, $0) }
    }
    .list("models", "Vài mô hình của lĩnh vực; ở trang đầu") { $0.models }
    .text("model_count", "Số mô hình của lĩnh vực; trống khi không có") { page in
      page.modelList.map { VietnameseNumber.format($0.models.count) }
    }
    .text("models_href", "Liên kết tới danh sách mô hình của lĩnh vực") { page in
      page.modelList.map { page.context.href($0.path) }
    }
    .view("pager", "Đường đi giữa các trang; trống khi chỉ có một trang") { $0.pager }

  private var modelList: ModelList? {
    context.source.modelLists[.field(position)]
  }

  /// Those with the latest rows; further pages of the field show none.
  private var models: [ModelCard] {
    guard part.number == 1, let list = modelList else { return [] }
    let models = context.library.models
    let shown = list.models.enumerated().sorted { left, right in
      let (a, b) = (models[left.element].latest.row.year ?? 0, models[right.element].latest.row.year ?? 0)
      return a == b ? left.offset < right.offset : a > b
    }
    return shown.prefix(12).map { ModelCard(context, $0.element) }
  }

  private func makeHead() -> HeadView {
    let name = field.record.name.value
    return HeadView(
      kind: part.number == 1 ? "field" : "field-part",
      title: context.title(name, part),
      description: field.record.summary,
      canonical: context.canonical,
      feeds: context.feeds(of: position),
      breadcrumbs: [
        context.homeLink, LinkView(label: "Lĩnh vực", href: context.href(Addresses.fieldList)),
        LinkView(label: name, href: "", isCurrent: true),
      ],
      previous: pager?.previous ?? "",
      next: pager?.next ?? "",
      structuredData: StructuredData(context).trail([("Lĩnh vực", Addresses.fieldList), (name, field.path)])
    )
  }
}
