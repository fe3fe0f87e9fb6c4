import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// The years of the bulletin, and the months of each.
struct ArchivePage: TemplateView {
  private let context: PageContext

  init(_ context: PageContext) {
    self.context = context
  }

  static let fields = ViewFields<ArchivePage>("ArchivePage", "Các năm và các tháng có bài")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { page in
      HeadView(
        kind: "year-list",
        title: "Theo năm, tháng | \(page.context.config.name)",
        description: "Các bài của \(page.context.config.name) theo năm và tháng đăng.",
        canonical: page.context.canonical,
        breadcrumbs: [page.context.homeLink, LinkView(label: "Theo năm", href: "", isCurrent: true)],
        structuredData: StructuredData(page.context).trail([("Theo năm", page.context.path)])
      )
    }
    .list("years", "Các năm, mới nhất trước") { page in
      page.context.library.years.map { YearView(context: page.context, year: $0) }
    }
}

/// A year with its months.
struct YearView: TemplateView {
  let context: PageContext
  let year: Year

  static let fields = ViewFields<YearView>("Year", "Một năm và các tháng của nó")
    .text("number", "Năm") { String($0.year.year) }
    .text("href", "Liên kết tới trang của năm") { $0.context.href($0.year.path) }
    .text("count", "Số bài") { VietnameseNumber.format($0.year.stories.count) }
    .list("months", "Các tháng có bài, mới nhất trước, kèm số bài") { $0.context.monthLinks(of: $0.year) }
}

extension PageContext {
  /// Each month of a year leads to where it begins, on whichever page of the year's list that is.
  func monthLinks(of year: Year) -> [LinkView] {
    year.months.map { month in
      let part = month.stories.lowerBound / config.compactPageSize + 1
      return LinkView(
        label: "Tháng \(month.number)",
        href: Addresses.part(part, of: year.path).map { href($0, fragment: month.id) } ?? "",
        count: VietnameseNumber.format(month.stories.count)
      )
    }
  }
}

extension Month {
  /// Of its heading in the list of its year.
  var id: String { "thang-\(number)" }
}
