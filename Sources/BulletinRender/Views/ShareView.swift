import BulletinCore
import BulletinTemplates

/// Links that hand the page on to others: plain addresses, which need no script and load nothing before they are pressed.
struct ShareView: TemplateView {
  /// The page's whole address, encoded for a query.
  private let url: String

  /// - Parameter address: The page's whole address.
  init(_ address: String) {
    url = PercentEncoding.encode(address, keeping: .nothing)
  }

  static let fields = ViewFields<ShareView>("Share", "Liên kết chia sẻ trang, không cần script")
    .text("zalo", "Gửi qua Zalo") { "https://zalo.me/share?url=" + $0.url }
    .text("facebook", "Đăng lên Facebook") { "https://www.facebook.com/sharer/sharer.php?u=" + $0.url }
    .text("mail", "Gửi địa chỉ qua thư điện tử") { "mailto:?body=" + $0.url }
}
