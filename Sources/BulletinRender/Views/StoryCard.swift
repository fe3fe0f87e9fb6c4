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
    content = context.common.card(of: position)
  }

  static let fields = ViewFields<StoryCard>("StoryCard", "Một bài trong danh sách")
    .escapedText("title", "Tít bài") { $0.content.title }
    .link("href", "Liên kết tới bài") { $0.context.link(to: $0.content.path) }
    .escapedText("summary", "Sapô") { $0.content.summary }
    .escapedText("date", "Ngày đăng, như 12/5/2018") { $0.content.date }
    .escapedText("date_iso", "Ngày đăng, dạng máy đọc") { $0.content.dateISO }
    .escapedText("field", "Tên ngắn của lĩnh vực chính") { $0.content.field }
    .escapedText("field_id", "Mã lĩnh vực chính") { $0.content.fieldID }
    .link("field_href", "Liên kết tới lĩnh vực chính") { $0.context.link(to: $0.content.fieldPath) }
    .escapedText("unit", "Tên đơn vị, lúc đăng bài") { $0.content.unit }
    .view("cover", "Ảnh bìa") { card in card.content.cover.map { PictureView(card.context, $0) } }
    .escapedText("preview", "Vì sao bài chưa được đăng; trống khi đã đăng") { $0.content.preview }
}
