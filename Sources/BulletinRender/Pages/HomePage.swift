import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// The home page: a lead story, the latest, the fields.
struct HomePage: TemplateView {
  private let context: PageContext

  init(_ context: PageContext) {
    self.context = context
  }

  private var library: Library { context.library }
  private var lead: Int? { library.listed.first }
  private var latest: ArraySlice<Int> { library.listed.dropFirst().prefix(library.config.latestCount) }

  static let fields = ViewFields<HomePage>("HomePage", "Trang chủ")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.makeHead() }
    .view("lead", "Bài mở đầu: bài mới nhất; trống khi chưa có bài nào") { page in
      page.lead.map { StoryCard(page.context, $0) }
    }
    .list("latest", "Các bài mới, sau bài mở đầu") { page in page.latest.map { StoryCard(page.context, $0) } }
    .list("fields", "Các lĩnh vực, mỗi lĩnh vực ba bài mới nhất chưa hiện ở phần trên") { page in
      let shown = Set(page.latest).union(page.lead.map { [$0] } ?? [])
      return page.library.fields.map { FieldCard(page.context, $0, count: 3, skipping: shown) }
    }
    .flag("is_small", "Bản tin còn ít bài: bài mở đầu và các bài mới đã là tất cả") { page in
      page.library.listed.count <= page.latest.count + 1
    }
    .list("years", "Các năm, mới nhất trước, kèm số bài") { page in
      page.library.years.map {
        LinkView(
          label: String($0.year),
          href: page.context.href($0.path),
          count: VietnameseNumber.format($0.stories.count)
        )
      }
    }
    .list("campaigns", "Các phong trào, mới nhất trước") { page in
      page.library.campaigns.map { LinkView(label: $0.campaign.name.value, href: page.context.href($0.path)) }
    }
    .text("story_count", "Tổng số bài") { page in
      VietnameseNumber.format(page.library.listed.count)
    }
    .text("all_stories", "Liên kết tới danh sách tất cả bài") { $0.context.href(Addresses.allStories) }

  private func makeHead() -> HeadView {
    HeadView(
      kind: "home",
      title: context.config.name,
      description: context.config.description,
      canonical: context.canonical,
      image: context.shareImage(of: lead),
      feeds: context.feeds(of: nil),
      structuredData: StructuredData(context).site()
    )
  }
}
