import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A field with its newest stories: on the home page and in the list of fields.
struct FieldCard: TemplateView {
  private let context: PageContext
  private let field: BulletinField
  private let shownStories: ArraySlice<Int>

  /// - Parameters:
  ///   - count: How many stories the card shows.
  ///   - skipped: A story that the page shows elsewhere already.
  init(_ context: PageContext, _ field: BulletinField, count: Int, skipping skipped: Int? = nil) {
    self.context = context
    self.field = field
    shownStories = field.stories.prefix(count + 1).filter { $0 != skipped }.prefix(count)
  }

  static let fields = ViewFields<FieldCard>("FieldCard", "Một lĩnh vực cùng các bài mới nhất của nó")
    .text("id", "Mã lĩnh vực") { $0.field.record.id.string }
    .text("name", "Tên đầy đủ") { $0.field.record.name.value }
    .text("short_name", "Tên ngắn") { $0.field.shortName }
    .text("summary", "Một hai câu về lĩnh vực") { $0.field.record.summary }
    .text("href", "Liên kết tới trang lĩnh vực") { $0.context.href($0.field.path) }
    .text("count", "Số bài") { VietnameseNumber.format($0.field.stories.count) }
    .list("topics", "Các tiểu mục, kèm số bài") { card in topicLinks(of: card.field) }
    .list("stories", "Các bài mới nhất") { card in card.shownStories.map { StoryCard(card.context, $0) } }
}

/// The topics of a field, with the number of stories where there are some.
func topicLinks(of field: BulletinField) -> [LinkView] {
  zip(field.record.topics, field.topicCounts).map { topic, count in
    LinkView(label: topic.name, href: "", id: topic.id.string, count: count > 0 ? VietnameseNumber.format(count) : "")
  }
}
