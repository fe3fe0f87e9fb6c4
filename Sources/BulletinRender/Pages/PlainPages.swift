import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A page that is no story.
struct PlainPageView: TemplateView {
  private let context: PageContext
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?
  private let entry: PageEntry

  init(_ context: PageContext, _ position: Int) {
    self.context = context
    entry = context.library.pages[position]
    head = makeHead()
  }

  static let fields = ViewFields<PlainPageView>("PlainPage", "Trang không phải bài viết")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .text("title", "Tiêu đề") { $0.entry.page.title.value }
    .text("summary", "Một câu về trang") { $0.entry.page.summary }
    .html("body", "Nội dung") { page, out in
      page.context.write(page.entry.body, targets: page.entry.targets, into: &out)
    }

  private func makeHead() -> HeadView {
    let title = entry.page.title.value
    return HeadView(
      kind: "page",
      title: "\(title) | \(context.config.name)",
      description: entry.page.summary ?? context.config.description,
      canonical: context.canonical,
      breadcrumbs: [context.homeLink, LinkView(label: title, href: "", isCurrent: true)],
      structuredData: StructuredData(context).trail([(title, entry.path)])
    )
  }
}

/// What a web server shows for an address that does not exist.
struct NotFoundPage: TemplateView {
  let context: PageContext

  static let fields = ViewFields<NotFoundPage>("NotFoundPage", "Trang báo không tìm thấy")
    .view("site", "Cả bản tin") { $0.context.site }
    .text("site_path", "Đường dẫn của bản tin trên máy chủ, theo base_url, như /ban-tin/") { page in
      page.context.config.baseURL.path
    }
    .text("site_address", "Địa chỉ đầy đủ của bản tin") { $0.context.config.baseURL.string }
    .view("page", "Phần đầu trang") { page in
      HeadView(
        kind: "not-found",
        title: "Không tìm thấy trang | \(page.context.config.name)",
        description: "Không có trang ở địa chỉ này.",
        canonical: page.context.canonical,
        isHidden: true,
        breadcrumbs: [page.context.homeLink, LinkView(label: "Không tìm thấy trang", href: "", isCurrent: true)]
      )
    }
}
