import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A story in a list.
struct StoryCard: TemplateView {
  private let context: PageContext
  private let content: CardContent

  /// - Parameter position: In ``Library/stories``.
  init(_ context: PageContext, _ position: Int) {
    self.context = context
    content = context.card(of: position)
  }

  static let fields = ViewFields<StoryCard>("StoryCard", "Một bài trong danh sách")
    .text("title", "Tít bài") { $0.content.title }
    .link("href", "Liên kết tới bài") { $0.context.link(to: $0.content.path) }
    .text("summary", "Sapô") { $0.content.summary }
    .text("date", "Ngày đăng, như 12/5/2018") { $0.content.date }
    .text("date_iso", "Ngày đăng, dạng máy đọc") { $0.content.dateISO }
    .text("field", "Tên ngắn của lĩnh vực chính") { $0.content.field.shortName }
    .text("field_id", "Mã lĩnh vực chính") { $0.content.field.record.id.string }
    .link("field_href", "Liên kết tới lĩnh vực chính") { $0.context.link(to: $0.content.field.path) }
    .text("unit", "Tên đơn vị, lúc đăng bài") { $0.content.unit }
    .view("cover", "Ảnh bìa") { card in card.content.cover.map { PictureView(card.context, $0) } }
    .text("preview", "Vì sao bài chưa được đăng; trống khi đã đăng") { $0.content.preview }
}
