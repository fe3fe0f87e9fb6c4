import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// The document library: what it has, by year, and what is cited that it lacks.
struct DocumentListPage: TemplateView {
  private let context: PageContext
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?

  init(_ context: PageContext) {
    self.context = context
    head = makeHead()
  }

  static let fields = ViewFields<DocumentListPage>("DocumentListPage", "Thư viện văn bản")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .text("introduction", "Lời dẫn") { _ in introduction }
    .list("groups", "Các văn bản theo năm, mới trước; văn bản không ghi ngày đứng sau cùng") { $0.groups }
    .list("gaps", "Các văn bản được dẫn mà thư viện chưa có") { page in
      page.context.library.documents.gaps.map { gap in
        DocumentLineView(missing: gap.citation, citedBy: gap.citedBy.map(page.context.link))
      }
    }
    .text("gap_count", "Số văn bản còn thiếu") { VietnameseNumber.format($0.context.library.documents.gaps.count) }

  private static let introduction =
    "Các văn bản làm căn cứ cho phong trào: thông tin chính và tóm tắt của ban biên tập, không chép nguyên văn."

  /// The entries are sorted already, so the years come in their order.
  private var groups: [DocumentGroup] {
    let entries = context.library.documents.entries
    return entries.indices.runs { entries[$0].record.date?.year }.map { year, positions in
      DocumentGroup(
        heading: year.map { "Năm \($0)" } ?? "Không ghi ngày",
        id: year.map { "nam-\($0)" } ?? "khong-ghi-ngay",
        documents: positions.map { DocumentLineView(context, $0) }
      )
    }
  }

  private func makeHead() -> HeadView {
    HeadView(
      kind: "document-list",
      title: "Văn bản | \(context.config.name)",
      description: Self.introduction,
      canonical: context.canonical,
      breadcrumbs: [context.homeLink, LinkView(label: "Văn bản", href: "", isCurrent: true)],
      structuredData: StructuredData(context).trail([("Văn bản", context.path)])
    )
  }
}

/// The documents of one year.
struct DocumentGroup: TemplateView {
  let heading: String
  let id: String
  let documents: [DocumentLineView]

  static let fields = ViewFields<DocumentGroup>("DocumentGroup", "Các văn bản của một năm")
    .text("heading", "Năm, hoặc “Không ghi ngày”") { $0.heading }
    .text("id", "Mã để liên kết tới nhóm") { $0.id }
    .list("documents", "Các văn bản") { $0.documents }
}
