import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A field with its newest stories: on the home page and in the list of fields.
struct FieldCard: TemplateView {
  private let context: PageContext
  private let field: BulletinField
  private let shownStories: [Int]

  /// - Parameters:
  ///   - count: How many stories the card shows.
  ///   - skipped: Stories that the page shows elsewhere already.
  init(_ context: PageContext, _ field: BulletinField, count: Int, skipping skipped: Set<Int> = []) {
    self.context = context
    self.field = field
    shownStories = Array(field.stories.prefix(count + skipped.count).filter { !skipped.contains($0) }.prefix(count))
  }

  static let fields = ViewFields<FieldCard>("FieldCard", "Một lĩnh vực cùng các bài mới nhất của nó")
    .text("id", "Mã lĩnh vực") { $0.field.record.id.string }
    .text("name", "Tên đầy đủ") { $0.field.record.name.value }
    .text("short_name", "Tên ngắn") { $0.field.shortName }
    .text("summary", "Một hai câu về lĩnh vực") { $0.field.record.summary }
    .text("href", "Liên kết tới trang lĩnh vực") { $0.context.href($0.field.path) }
    .text("count", "Số bài") { VietnameseNumber.format($0.field.stories.count) }
    .list("topics", "Các tiểu mục, kèm số bài") { $0.context.topicLinks(of: $0.field) }
    .flag("is_empty", "Lĩnh vực chưa có bài nào") { $0.field.stories.isEmpty }
    .list("stories", "Các bài mới nhất") { card in card.shownStories.map { StoryCard(card.context, $0) } }
}

extension PageContext {
  /// The topics of a field, with the number of stories where there are some.
  func topicLinks(of field: BulletinField) -> [LinkView] {
    zip(field.record.topics, field.topicStories).map { topic, stories in
      LinkView(
        label: topic.name,
        href: href(Addresses.topic(topic.id, field: field.record.id)),
        id: topic.id.string,
        count: stories.isEmpty ? "" : VietnameseNumber.format(stories.count)
      )
    }
  }
}
