import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// What stands around every page: name, navigation, footer.
struct SiteView: TemplateView {
  private let context: PageContext
  /// The field whose part of the site the page belongs to.
  private let currentField: Int?

  init(_ context: PageContext, currentField: Int? = nil) {
    self.context = context
    self.currentField = currentField
  }

  static let fields = ViewFields<SiteView>("Site", "Cả bản tin: tên, điều hướng, chân trang")
    .text("name", "Tên bản tin") { $0.config.name }
    .text("tagline", "Dòng dưới tên") { $0.config.tagline }
    .text("description", "Mô tả") { $0.config.description }
    .text("home", "Liên kết tới trang chủ") { $0.context.href(Addresses.home) }
    .list("stylesheets", "Các tệp .css trong templates/assets, theo tên") { $0.assets(ending: ".css") }
    .list("scripts", "Các tệp .js trong templates/assets, theo tên") { $0.assets(ending: ".js") }
    .text("icon", "Biểu tượng: templates/assets/icon.svg hoặc icon.png") { $0.icon }
    .text("logo", "Biểu trưng của đơn vị xuất bản") { $0.logo }
    .list("fields", "Các lĩnh vực, theo thứ tự, kèm số bài") { $0.fieldLinks }
    .list("sections", "Các danh mục: tất cả bài, năm, đơn vị, tác giả, chủ đề, phong trào") { $0.sectionLinks }
    .list("menu", "Các mục thêm khai báo trong site.yml") { $0.menuLinks }
    .list("pages", "Các trang khác: giới thiệu, liên hệ …") { $0.pageLinks }
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
    .text("feed", "Liên kết tới nguồn tin RSS") { $0.context.href($0.feed) }
    .text("last_change", "Ngày của nội dung mới nhất") { $0.lastChange }

  private var config: SiteConfig { context.config }
  private var feed: OutputPath { Addresses.feed(.rss, field: nil) ?? Addresses.home }

  private func assets(ending: String) -> [LinkView] {
    context.source.plan.assets.filter { $0.contentPath.hasSuffix(ending) && !$0.contentPath.contains("/") }
      .map { LinkView(label: $0.contentPath, href: context.href($0.output)) }
  }

  private var icon: String? {
    let assets = context.source.plan.assets
    return ["icon.svg", "icon.png"].lazy.compactMap { name in assets.first { $0.contentPath == name } }.first
      .map { context.href($0.output) }
  }

  private var logo: String? {
    let path = config.publisher?.logo?.value
    return context.library.media.first { $0.contentPath == path }.map { context.href($0.output) }
  }

  private var fieldLinks: [LinkView] {
    context.library.fields.enumerated().map { position, field in
      LinkView(
        label: field.shortName,
        href: context.href(field.path),
        id: field.record.id.string,
        isCurrent: position == currentField,
        count: VietnameseNumber.format(field.stories.count)
      )
    }
  }

  private var sectionLinks: [LinkView] {
    let sections: [(String, OutputPath)] = [
      ("Tất cả bài", Addresses.allStories), ("Lĩnh vực", Addresses.fieldList), ("Theo năm", Addresses.yearList),
      ("Đơn vị", Addresses.unitList), ("Chủ đề", Addresses.tagList), ("Tác giả", Addresses.authorList),
      ("Phong trào", Addresses.campaignList),
    ]
    return sections.map { label, target in
      LinkView(label: label, href: context.href(target), isCurrent: target == context.path)
    }
  }

  private var menuLinks: [LinkView] {
    config.menu.compactMap { item in
      context.source.destination(of: item.target.value).map {
        LinkView(label: item.label, href: context.href($0), isCurrent: $0 == context.path)
      }
    }
  }

  private var pageLinks: [LinkView] {
    context.library.pages.map {
      LinkView(label: $0.page.title.value, href: context.href($0.path), isCurrent: $0.path == context.path)
    }
  }

  private var lastChange: String? {
    context.source.lastChange.map { DateFormat.official($0.date) }
  }
}
