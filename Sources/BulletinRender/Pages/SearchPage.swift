import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// The page with the search box. What it finds comes from the files of BulletinSearch, through the theme's script.
struct SearchPage: TemplateView {
  private let context: PageContext
  /// Made once, because templates ask for its names one by one.
  private let head: HeadView
  private let script: String?

  /// The script in templates/assets. In a folder, so that no other page loads it.
  private static let scriptName = "tim-kiem/search.js"

  init(_ context: PageContext) {
    self.context = context
    script = context.source.plan.assets.first { $0.contentPath == Self.scriptName }.map { context.href($0.output) }
    head = HeadView(
      kind: "search",
      title: "Tìm kiếm | \(context.config.name)",
      description: "Tìm trong mọi bài của \(context.config.name), có dấu hay không dấu, không cần mạng.",
      canonical: context.canonical,
      breadcrumbs: [context.homeLink, LinkView(label: "Tìm kiếm", href: "", isCurrent: true)],
      structuredData: StructuredData(context).trail([("Tìm kiếm", context.path)])
    )
  }

  static let fields = ViewFields<SearchPage>("SearchPage", "Trang tìm kiếm")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .text("script", "Tệp tim-kiem/search.js trong templates/assets, tìm và hiện kết quả") { $0.script }
    .text("data", "Tệp đầu tiên của chỉ mục, cho search.js") { $0.context.href(Addresses.searchRoot) }
}
