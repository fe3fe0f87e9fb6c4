import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// The page that offers the offline editions, or, in one of them, says where newer ones are.
struct DownloadsPage: TemplateView {
  private let context: PageContext
  private let offer: EditionOffer

  init(_ context: PageContext, _ offer: EditionOffer) {
    self.context = context
    self.offer = offer
  }

  static let fields = ViewFields<DownloadsPage>("DownloadsPage", "Trang tải ấn bản ngoại tuyến")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { page in
      HeadView(
        kind: "downloads",
        title: "Tải về đọc ngoại tuyến | \(page.context.config.name)",
        description: "Các ấn bản để đọc khi không có mạng: ZIP cho USB, EPUB cho máy đọc sách, ZIM cho Kiwix.",
        canonical: page.context.canonical,
        breadcrumbs: [page.context.homeLink, LinkView(label: "Tải về đọc ngoại tuyến", href: "", isCurrent: true)],
        structuredData: StructuredData(page.context).trail([("Tải về đọc ngoại tuyến", Addresses.downloads)])
      )
    }
    .list("editions", "Các ấn bản để tải; trống khi trang dựng không kèm ấn bản") { page in
      guard case .files(let files, _) = page.offer else { return [] as [EditionFileView] }
      return files.map { EditionFileView(file: $0, href: page.context.href($0.path)) }
    }
    .text("edition", "Số và ngày của ấn bản; trống khi không có ấn bản nào") { page in
      switch page.offer {
      case .nothing: ""
      case .copy(let edition), .files(_, let edition): edition
      }
    }
    .flag("is_copy", "Trang này nằm trong một ấn bản ngoại tuyến") { page in
      if case .copy = page.offer { true } else { false }
    }
    .text("online", "Địa chỉ đầy đủ của trang này trên mạng") { $0.context.canonical }
    .text("story_count", "Tổng số bài") { VietnameseNumber.format($0.context.library.listed.count) }
}

/// One file that can be taken along.
struct EditionFileView: TemplateView {
  let file: OfferedEdition
  let href: String

  static let fields = ViewFields<EditionFileView>("EditionFile", "Một tệp ấn bản ngoại tuyến")
    .text("href", "Liên kết tới tệp") { $0.href }
    .text("file_name", "Tên tệp") { String($0.file.path.name) }
    .text("size", "Dung lượng, như 1,2 MB") { FileSize.words($0.file.byteCount) }
    .text("digest", "Mã SHA-256 của tệp") { $0.file.digest }
    .flag("is_zip", "Tệp ZIP cho USB và máy tính") { $0.file.kind == .zip }
    .flag("is_epub", "Tệp EPUB cho máy đọc sách, điện thoại") { $0.file.kind == .epub }
    .flag("is_zim", "Tệp ZIM cho Kiwix") { $0.file.kind == .zim }
}

/// The page that stands first in a ZIP edition: for somebody who opens a stick and sees files.
struct OpenHerePage: TemplateView {
  let context: PageContext
  let edition: String

  static let fields = ViewFields<OpenHerePage>("OpenHerePage", "Trang mở đầu của ấn bản ZIP")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { page in
      HeadView(
        kind: "open-here",
        title: "Mở trang này | \(page.context.config.name)",
        description: page.context.config.description,
        canonical: page.context.canonical,
        isHidden: true
      )
    }
    .text("edition", "Số và ngày của ấn bản") { $0.edition }
    .text("story_count", "Tổng số bài") { VietnameseNumber.format($0.context.library.listed.count) }
}

/// Sizes of files as readers know them.
enum FileSize {
  /// `812 kB`, `1,2 MB`, `35 MB`: with the decimal comma, rounded up, in powers of a thousand.
  static func words(_ byteCount: Int) -> String {
    if byteCount < 1_000_000 { return "\(max(1, (byteCount + 999) / 1000))\u{A0}kB" }
    let tenths = (byteCount + 99_999) / 100_000
    if tenths < 100 { return "\(tenths / 10),\(tenths % 10)\u{A0}MB" }
    return "\(VietnameseNumber.format((tenths + 9) / 10))\u{A0}MB"
  }
}
