import BulletinCore
import BulletinTemplates

/// The picture at the head of a story.
struct PictureView: TemplateView {
  private let context: PageContext
  private let content: PictureContent

  init(_ context: PageContext, _ content: PictureContent) {
    self.context = context
    self.content = content
  }

  static let fields = ViewFields<PictureView>("Picture", "Một bức ảnh")
    .writtenText("src", "Địa chỉ tệp ảnh") { $0.content.writeLink(from: $0.context, into: &$1) }
    .text("alt", "Lời tả ảnh") { $0.content.alt }
    .text("caption", "Chú thích") { $0.content.caption }
    .text("credit", "Ai chụp, ai vẽ") { $0.content.credit }
    .text("width", "Chiều rộng, điểm ảnh; trống khi không rõ") { $0.content.width }
    .text("height", "Chiều cao, điểm ảnh; trống khi không rõ") { $0.content.height }
}
