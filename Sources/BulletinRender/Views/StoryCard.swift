import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// A story in a list.
struct StoryCard: TemplateView {
  private let context: PageContext
  private let position: Int

  init(_ context: PageContext, _ position: Int) {
    self.context = context
    self.position = position
  }

  private var entry: StoryEntry { context.library.stories[position] }
  private var field: BulletinField { context.library.fields[entry.mainField] }

  static let fields = ViewFields<StoryCard>("StoryCard", "Một bài trong danh sách")
    .text("title", "Tít bài") { $0.entry.story.title.value }
    .text("href", "Liên kết tới bài") { $0.context.href($0.entry.path) }
    .text("summary", "Sapô") { $0.entry.story.summary }
    .text("date", "Ngày đăng, như 12/5/2018") { DateFormat.slash($0.entry.date.date) }
    .text("date_iso", "Ngày đăng, dạng máy đọc") { DateFormat.iso($0.entry.date.date) }
    .text("field", "Tên ngắn của lĩnh vực chính") { $0.field.shortName }
    .text("field_id", "Mã lĩnh vực chính") { $0.field.record.id.string }
    .text("field_href", "Liên kết tới lĩnh vực chính") { $0.context.href($0.field.path) }
    .text("unit", "Tên đơn vị, lúc đăng bài") { card in
      card.entry.unit.map { card.context.library.units[$0].name(on: card.entry.date.date) }
    }
    .view("cover", "Ảnh bìa") { $0.cover }
    .text("preview", "Vì sao bài chưa được đăng; trống khi đã đăng") { $0.entry.preview?.wording.vi }

  private var cover: PictureView? {
    guard let cover = entry.story.cover, let media = entry.cover else { return nil }
    return PictureView(context, cover, media: media)
  }
}
