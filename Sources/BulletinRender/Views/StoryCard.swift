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
    .writtenText("title", "Tít bài", { $0.content.write(.title, into: &$1) }) { $0.content.has(.title) }
    .writtenText("href", "Liên kết tới bài") { $0.content.writeLink(from: $0.context, into: &$1) }
    .writtenText("summary", "Sapô", { $0.content.write(.summary, into: &$1) }) { $0.content.has(.summary) }
    .writtenText("date", "Ngày đăng, như 12/5/2018") { $0.content.write(.date, into: &$1) }
    .writtenText("date_iso", "Ngày đăng, dạng máy đọc") { $0.content.write(.dateISO, into: &$1) }
    .writtenText("field", "Tên ngắn của lĩnh vực chính", { $0.content.write(.field, into: &$1) }) {
      $0.content.has(.field)
    }
    .writtenText("field_id", "Mã lĩnh vực chính") { $0.content.write(.fieldID, into: &$1) }
    .writtenText("field_href", "Liên kết tới lĩnh vực chính") { $0.content.writeFieldLink(from: $0.context, into: &$1) }
    .writtenText("unit", "Tên đơn vị, lúc đăng bài", { $0.content.write(.unit, into: &$1) }) { $0.content.has(.unit) }
    .view("cover", "Ảnh bìa") { card in card.content.cover.map { PictureView(card.context, $0) } }
    .writtenText("preview", "Vì sao bài chưa được đăng; trống khi đã đăng", { $0.content.write(.preview, into: &$1) }) {
      $0.content.has(.preview)
    }
}
