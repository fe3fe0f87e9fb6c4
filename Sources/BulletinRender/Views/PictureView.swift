import BulletinContent
import BulletinSite
import BulletinTemplates

/// The picture at the head of a story.
struct PictureView: TemplateView {
  let src: String
  let alt: String
  let caption: String
  let credit: String
  let width: String
  let height: String

  init(_ context: PageContext, _ cover: Cover, media: Int) {
    let size = context.source.media[media].size
    src = context.href(context.library.media[media].output)
    alt = cover.alt
    caption = cover.caption ?? ""
    credit = cover.credit ?? ""
    width = size.map { String($0.width) } ?? ""
    height = size.map { String($0.height) } ?? ""
  }

  static let fields = ViewFields<PictureView>("Picture", "Một bức ảnh")
    .text("src", "Địa chỉ tệp ảnh") { $0.src }
    .text("alt", "Lời tả ảnh") { $0.alt }
    .text("caption", "Chú thích") { $0.caption }
    .text("credit", "Ai chụp, ai vẽ") { $0.credit }
    .text("width", "Chiều rộng, điểm ảnh; trống khi không rõ") { $0.width }
    .text("height", "Chiều cao, điểm ảnh; trống khi không rõ") { $0.height }
}
