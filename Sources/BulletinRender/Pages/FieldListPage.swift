import BulletinContent
import BulletinSite
import BulletinTemplates

/// All fields with their topics.
struct FieldListPage: TemplateView {
  let context: PageContext

  static let fields = ViewFields<FieldListPage>("FieldListPage", "Trang các lĩnh vực")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { page in
      HeadView(
        kind: "field-list",
        title: "Lĩnh vực | \(page.context.config.name)",
        description: "Các lĩnh vực của phong trào và tiểu mục của từng lĩnh vực.",
        canonical: page.context.canonical,
        breadcrumbs: [page.context.homeLink, LinkView(label: "Lĩnh vực", href: "", isCurrent: true)],
        structuredData: StructuredData(page.context).trail([("Lĩnh vực", page.context.path)])
      )
    }
    .list("fields", "Các lĩnh vực, theo thứ tự") { page in
      page.context.library.fields.map { FieldCard(page.context, $0, count: 3) }
    }
}
