import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A field: what it is, and a page of its stories.
struct FieldPage: TemplateView {
  private let context: PageContext
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?
  private let position: Int
  private let part: Part

  init(_ context: PageContext, _ position: Int, _ part: Part) {
    self.context = context
    self.position = position
    self.part = part
    head = makeHead()
  }

  private var field: BulletinField { context.library.fields[position] }
  private var pager: PagerView? { PagerView(part, of: field.path, in: context) }

  static let fields = ViewFields<FieldPage>("FieldPage", "Trang một lĩnh vực")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .text("id", "Mã lĩnh vực") { $0.field.record.id.string }
    .text("name", "Tên lĩnh vực") { $0.field.record.name.value }
    .text("summary", "Một hai câu về lĩnh vực") { $0.field.record.summary }
    .flag("is_first", "Là trang đầu của lĩnh vực, trang có phần mô tả") { $0.part.number == 1 }
    .html("body", "Phần mô tả lĩnh vực") { $0.context.html($0.field.body, targets: $0.field.targets) }
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
    .view("pager", "Đường đi giữa các trang; trống khi chỉ có một trang") { $0.pager }

  private func makeHead() -> HeadView {
    let name = field.record.name.value
    let pager = pager
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
