import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite
import BulletinTemplates

/// The accessibility statement: how the bulletin is made, what has been tested, and what is known to be missing, counted.
struct AccessibilityPage: TemplateView {
  private let context: PageContext
  /// Made once, because templates ask for its names one by one.
  private var head: HeadView?

  init(_ context: PageContext) {
    self.context = context
    head = HeadView(
      kind: "accessibility",
      title: "Khả năng tiếp cận | \(context.config.name)",
      description: "Bản tin được làm thế nào để ai cũng đọc được, và những chỗ còn thiếu.",
      canonical: context.canonical,
      breadcrumbs: [context.homeLink, LinkView(label: "Khả năng tiếp cận", href: "", isCurrent: true)],
      structuredData: StructuredData(context).trail([("Khả năng tiếp cận", context.path)])
    )
  }

  static let fields = ViewFields<AccessibilityPage>("AccessibilityPage", "Tuyên bố về khả năng tiếp cận")
    .view("site", "Cả bản tin") { $0.context.site }
    .view("page", "Phần đầu trang") { $0.head }
    .list("gaps", "Những chỗ còn thiếu, đếm trong các bài đã đăng; trống khi không biết chỗ nào") { $0.gaps }

  private var gaps: [FactView] {
    var undescribed = 0
    var uncaptioned = 0
    for position in context.library.listed {
      let entry = context.library.stories[position]
      for (reference, target) in zip(entry.body.references, entry.targets) {
        guard case .media(let media) = target else { continue }
        if reference.kind == .picture, reference.label.isEmpty { undescribed += 1 }
        if reference.kind == .video, context.source.media[media].words?.captions == nil { uncaptioned += 1 }
      }
    }
    return [("Ảnh chưa có lời tả", undescribed), ("Video chưa có phụ đề", uncaptioned)].filter { $0.1 > 0 }.map {
      FactView(label: $0.0, value: VietnameseNumber.format($0.1))
    }
  }
}
