import BulletinSite
import BulletinTemplates

/// What the head of a page says to browsers, search engines and social networks. A class, because templates ask for it
/// dozens of times a page.
final class HeadView: TemplateView {
  private let kind: String
  private let title: String
  private let shareTitle: String?
  private let description: String
  private let canonical: String
  private let isArticle: Bool
  private let isHidden: Bool
  private let image: ShareImageView?
  private let publishedTime: String
  private let modifiedTime: String
  private let feeds: [FeedLinkView]
  private let breadcrumbs: [LinkView]
  private let previous: String
  private let next: String
  private let structuredData: StructuredGraph?

  /// - Parameters:
  ///   - kind: What kind of page it is, for style sheets and tests: `home`, `story`, `field`, `unit-list` …
  ///   - title: The title of the browser's tab.
  ///   - shareTitle: Without the name of the bulletin, which social networks show beside it.
  ///   - isHidden: For pages that search engines should leave out.
  init(
    kind: String,
    title: String,
    shareTitle: String? = nil,
    description: String,
    canonical: String,
    isArticle: Bool = false,
    isHidden: Bool = false,
    image: ShareImageView? = nil,
    publishedTime: String = "",
    modifiedTime: String = "",
    feeds: [FeedLinkView] = [],
    breadcrumbs: [LinkView] = [],
    previous: String = "",
    next: String = "",
    structuredData: StructuredGraph? = nil
  ) {
    self.kind = kind
    self.title = title
    self.shareTitle = shareTitle
    self.description = description
    self.canonical = canonical
    self.isArticle = isArticle
    self.isHidden = isHidden
    self.image = image
    self.publishedTime = publishedTime
    self.modifiedTime = modifiedTime
    self.feeds = feeds
    self.breadcrumbs = breadcrumbs
    self.previous = previous
    self.next = next
    self.structuredData = structuredData
  }

  static let fields = ViewFields<HeadView>("Head", "Phần đầu trang, cho trình duyệt, máy tìm kiếm, mạng xã hội")
    .text("kind", "Loại trang: home, story, field, year, unit, unit-list, page …") { $0.kind }
    .text("title", "Tên ở thẻ trình duyệt") { $0.title }
    .text("share_title", "Tên khi chia sẻ, không kèm tên bản tin") { $0.shareTitle ?? $0.title }
    .text("description", "Mô tả ngắn") { $0.description }
    .text("canonical", "Địa chỉ đầy đủ của trang") { $0.canonical }
    .flag("is_article", "Trang là một bài viết") { $0.isArticle }
    .flag("is_hidden", "Máy tìm kiếm nên bỏ qua trang này") { $0.isHidden }
    .view("image", "Ảnh khi chia sẻ") { $0.image }
    .text("published_time", "Lúc đăng, dạng máy đọc") { $0.publishedTime }
    .text("modified_time", "Lúc sửa, dạng máy đọc; trống khi không sửa") { $0.modifiedTime }
    .list("feeds", "Các nguồn tin của trang") { $0.feeds }
    .list("breadcrumbs", "Đường dẫn từ trang chủ tới trang này") { $0.breadcrumbs }
    .text("previous", "Trang trước của danh sách") { $0.previous }
    .text("next", "Trang sau của danh sách") { $0.next }
    .html(
      "structured_data",
      "Dữ liệu JSON-LD, đặt trong thẻ script",
      writing: { head, out in
        head.structuredData?.write(into: &out)
      }
    ) { $0.structuredData != nil }
}

/// A feed as the head of a page announces it.
struct FeedLinkView: TemplateView {
  let href: String
  let type: String
  let title: String

  static let fields = ViewFields<FeedLinkView>("FeedLink", "Một nguồn tin")
    .text("href", "Địa chỉ") { $0.href }
    .text("type", "Kiểu, như application/rss+xml") { $0.type }
    .text("title", "Tên nguồn tin") { $0.title }
}

/// The picture that social networks show beside a link to the page.
struct ShareImageView: TemplateView {
  let url: String
  let alt: String
  let size: PictureSize?

  static let fields = ViewFields<ShareImageView>("ShareImage", "Ảnh khi chia sẻ")
    .text("url", "Địa chỉ đầy đủ của ảnh") { $0.url }
    .text("alt", "Lời tả ảnh") { $0.alt }
    .text("width", "Chiều rộng, điểm ảnh; trống khi không rõ") { $0.size.map { String($0.width) } }
    .text("height", "Chiều cao, điểm ảnh; trống khi không rõ") { $0.size.map { String($0.height) } }
}
