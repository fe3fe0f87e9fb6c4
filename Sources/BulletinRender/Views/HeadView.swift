import BulletinTemplates

/// What the head of a page says to browsers, search engines and social networks.
struct HeadView: TemplateView {
  /// What kind of page it is, for style sheets and tests: `home`, `story`, `field` …
  let kind: String
  /// The title of the browser's tab.
  let title: String
  let description: String
  let canonical: String
  var isArticle = false
  /// Pages that search engines should leave out.
  var isHidden = false
  var image = ""
  var imageAlt = ""
  var publishedTime = ""
  var modifiedTime = ""
  var section = ""
  var feeds: [FeedLinkView] = []
  var breadcrumbs: [LinkView] = []
  var previous = ""
  var next = ""
  var structuredData = HTMLFragment.empty

  static let fields = ViewFields<HeadView>("Head", "Phần đầu trang, cho trình duyệt, máy tìm kiếm, mạng xã hội")
    .text("kind", "Loại trang: home, story, field, list, names, page …") { $0.kind }
    .text("title", "Tên ở thẻ trình duyệt") { $0.title }
    .text("description", "Mô tả ngắn") { $0.description }
    .text("canonical", "Địa chỉ đầy đủ của trang") { $0.canonical }
    .flag("is_article", "Trang là một bài viết") { $0.isArticle }
    .flag("is_hidden", "Máy tìm kiếm nên bỏ qua trang này") { $0.isHidden }
    .text("image", "Địa chỉ đầy đủ của ảnh khi chia sẻ") { $0.image }
    .text("image_alt", "Mô tả ảnh khi chia sẻ") { $0.imageAlt }
    .text("published_time", "Lúc đăng, dạng máy đọc") { $0.publishedTime }
    .text("modified_time", "Lúc sửa, dạng máy đọc") { $0.modifiedTime }
    .text("section", "Lĩnh vực của bài") { $0.section }
    .list("feeds", "Các nguồn tin của trang") { $0.feeds }
    .list("breadcrumbs", "Đường dẫn từ trang chủ tới trang này") { $0.breadcrumbs }
    .text("previous", "Trang trước của danh sách") { $0.previous }
    .text("next", "Trang sau của danh sách") { $0.next }
    .html("structured_data", "Dữ liệu JSON-LD, đặt trong thẻ script") { $0.structuredData }
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
