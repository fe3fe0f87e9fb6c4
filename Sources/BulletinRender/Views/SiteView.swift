import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// What stands around a page: name, navigation, footer. The pages of a folder share it, see ``SiteViews``.
final class SiteView: TemplateView {
  private let config: SiteConfig
  /// The first breadcrumb of every page.
  let homeLink: LinkView
  /// The breadcrumbs of a story of the current field.
  let storyTrail: [LinkView]
  /// The current field alone; empty where there is none.
  let currentFields: [LinkView]
  private let downloads: String
  private let firstStylesheets: [LinkView]
  private let stylesheets: [LinkView]
  private let printStylesheets: [LinkView]
  private let scripts: [LinkView]
  private let icon: String?
  private let logo: String?
  private let fieldLinks: [LinkView]
  private let sectionLinks: [LinkView]
  private let menuLinks: [LinkView]
  private let pageLinks: [LinkView]
  private let feed: String
  private let search: LinkView?
  private let lastChange: String?
  private let renderings = SharedRenderings()

  var currentField: LinkView? { currentFields.first }

  /// - Parameters:
  ///   - page: The page that links are relative to, or another one that is as far away from all they lead to.
  ///   - currentField: The field whose part of the site the page belongs to.
  ///   - href: The link to a page or file; the targets of all links are the same for all pages.
  init(_ source: SiteSource, around page: OutputPath, currentField: Int?, href: (OutputPath) -> String) {
    func link(_ label: String, _ target: OutputPath) -> LinkView {
      LinkView(label: label, href: href(target), isCurrent: target == page)
    }
    let library = source.library
    let assets = source.plan.assets
    func assetLinks(ending: String) -> [LinkView] {
      assets.filter { $0.contentPath.hasSuffix(ending) && !$0.contentPath.contains("/") }
        .map { LinkView(label: $0.contentPath, href: href($0.output)) }
    }
    config = library.config
    let homeLink = LinkView(label: "Trang chủ", href: href(Addresses.home))
    let field = currentField.map { LinkView(to: library.fields[$0], href: href) }
    let fieldList = LinkView(label: "Lĩnh vực", href: href(Addresses.fieldList))
    storyTrail = [homeLink, fieldList] + (field.map { [$0] } ?? [])
    self.homeLink = homeLink
    currentFields = field.map { [$0] } ?? []
    downloads = href(Addresses.downloads)
    firstStylesheets = assetLinks(ending: "first.css")
    printStylesheets = assetLinks(ending: "print.css")
    let told = Set((firstStylesheets + printStylesheets).map(\.href))
    stylesheets = assetLinks(ending: ".css").filter { !told.contains($0.href) }
    scripts = assetLinks(ending: ".js")
    icon = ["icon.svg", "icon.png"].lazy.compactMap { name in assets.first { $0.contentPath == name } }.first
      .map { href($0.output) }
    logo = source.logo.map(href)
    fieldLinks = library.fields.enumerated().map { position, field in
      LinkView(
        label: field.shortName,
        href: href(field.path),
        id: field.record.id.string,
        isCurrent: position == currentField,
        count: VietnameseNumber.format(field.stories.count)
      )
    }
    sectionLinks = SiteViews.sections(of: library).map(link)
    menuLinks = zip(library.config.menu, library.menu).compactMap { item, page in page.map { link(item.label, $0) } }
    let ownPages = library.pages.map { link($0.page.title.value, $0.path) }
    let hasOwnStatement = library.pages.contains { $0.path == Addresses.accessibility }
    pageLinks = hasOwnStatement ? ownPages : ownPages + [link("Khả năng tiếp cận", Addresses.accessibility)]
    feed = href(Addresses.feed(.rss, field: nil) ?? Addresses.home)
    search = source.plan.hasSearch ? link("Tìm kiếm", Addresses.search) : nil
    lastChange = source.lastChange.map { DateFormat.official($0.date) }
  }

  static let fields = ViewFields<SiteView>("Site", "Cả bản tin: tên, điều hướng, chân trang")
    .shared { $0.renderings }
    .text("name", "Tên bản tin") { $0.config.name }
    .text("tagline", "Dòng dưới tên") { $0.config.tagline }
    .text("description", "Mô tả") { $0.config.description }
    .text("home", "Liên kết tới trang chủ") { $0.homeLink.href }
    .text("downloads", "Liên kết tới trang tải ấn bản ngoại tuyến") { $0.downloads }
    .list("first_stylesheets", "Các tệp first.css, …-first.css: cho màn hình đầu; trang nào chèn thẳng thì không gọi") {
      $0.firstStylesheets
    }
    .list("stylesheets", "Các tệp .css khác trong templates/assets, theo tên") { $0.stylesheets }
    .list("print_stylesheets", "Các tệp print.css, …-print.css: chỉ cho giấy, màn hình không phải chờ") {
      $0.printStylesheets
    }
    .list("scripts", "Các tệp .js trong templates/assets, theo tên") { $0.scripts }
    .text("icon", "Biểu tượng: templates/assets/icon.svg hoặc icon.png") { $0.icon }
    .text("logo", "Biểu trưng của đơn vị xuất bản") { $0.logo }
    .list("fields", "Các lĩnh vực, theo thứ tự, kèm số bài") { $0.fieldLinks }
    .list("sections", "Các danh mục: tất cả bài, năm, đơn vị, tác giả, chủ đề, phong trào, cuộc thi") {
      $0.sectionLinks
    }
    .list("menu", "Các mục thêm khai báo trong site.yml") { $0.menuLinks }
    .list("pages", "Các trang khác: giới thiệu, liên hệ, khả năng tiếp cận …") { $0.pageLinks }
    .text("publisher", "Đơn vị xuất bản") { $0.config.publisher?.name }
    .text("publisher_url", "Trang web của đơn vị xuất bản") { $0.config.publisher?.url?.string }
    .text("owner", "Cơ quan chủ quản") { $0.config.owner }
    .text("responsible_name", "Người chịu trách nhiệm nội dung") { $0.config.responsible?.name }
    .text("responsible_title", "Chức vụ của người chịu trách nhiệm") { $0.config.responsible?.title }
    .text("licence_number", "Số giấy phép") { $0.config.licence?.number }
    .text("licence_date", "Ngày cấp giấy phép") { $0.config.licence?.date }
    .text("licence_issuer", "Cơ quan cấp giấy phép") { $0.config.licence?.issuer }
    .text("address", "Địa chỉ tòa soạn") { $0.config.address }
    .text("phone", "Điện thoại") { $0.config.phone }
    .text("email", "Thư điện tử") { $0.config.email }
    .text("reuse_notice", "Câu nhắc ghi nguồn") { $0.config.reuseNotice }
    .text("feed", "Liên kết tới nguồn tin RSS") { $0.feed }
    .view("search", "Liên kết tới trang tìm kiếm; trống khi site.yml ghi search: không") { $0.search }
    .text("last_change", "Ngày của nội dung mới nhất") { $0.lastChange }
}
