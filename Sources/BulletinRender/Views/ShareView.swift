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
    .writtenText("zalo", "Gửi qua Zalo") { $0.write("https://zalo.me/share?url=", into: &$1) }
    .writtenText("facebook", "Đăng lên Facebook") {
      $0.write("https://www.facebook.com/sharer/sharer.php?u=", into: &$1)
    }
    .writtenText("mail", "Gửi địa chỉ qua thư điện tử") { $0.write("mailto:?body=", into: &$1) }

  /// - Parameter start: nothing that HTML escapes.
  private func write(_ start: StaticString, into out: inout ByteBuffer) {
    out.append(start)
    out.append(escaping: url)
  }
}
