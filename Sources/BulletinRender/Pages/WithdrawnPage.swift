import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// What stands at the address of a story that was taken down.
struct WithdrawnPage: TemplateView {
  private let context: PageContext
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?
  private let entry: StoryEntry

  init(_ context: PageContext, _ position: Int) {
    self.context = context
    entry = context.library.stories[position]
    head = makeHead()
  }

  static let fields = ViewFields<WithdrawnPage>("WithdrawnPage", "Thông báo ở địa chỉ của bài đã gỡ")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .text("title", "Tít của bài đã gỡ") { $0.entry.story.title.value }
    .text("date", "Ngày gỡ") { $0.entry.story.withdrawal.map { DateFormat.official($0.date) } }
    .text("reason", "Lý do gỡ") { $0.entry.story.withdrawal?.reason }

  private func makeHead() -> HeadView {
    HeadView(
      kind: "withdrawn",
      title: "Bài đã gỡ | \(context.config.name)",
      description: "Bài viết này đã được gỡ.",
      canonical: context.canonical,
      isHidden: true,
      breadcrumbs: [context.homeLink, LinkView(label: "Bài đã gỡ", href: "", isCurrent: true)]
    )
  }
}
