import BulletinCore
import BulletinSite
import BulletinTemplates

/// The way from page to page of a list.
struct PagerView: TemplateView {
  let number: Int
  let count: Int
  let previous: String
  let next: String
  let pages: [LinkView]

  /// Nil for a list of one page.
  init?(_ part: Part, of list: OutputPath, in context: PageContext) {
    guard part.count > 1 else { return nil }
    let first = context.href(list)
    // All further pages lie in one folder, and their names differ in their numbers alone.
    let second = Addresses.part(2, of: list).map { context.href($0) } ?? ""
    let stem = second.dropLast("2.html".count)
    func href(_ number: Int) -> String { number == 1 ? first : "\(stem)\(number).html" }
    number = part.number
    count = part.count
    previous = part.number > 1 ? href(part.number - 1) : ""
    next = part.number < part.count ? href(part.number + 1) : ""
    pages = Self.shown(part).map { number in
      number.map { LinkView(label: String($0), href: href($0), isCurrent: $0 == part.number) }
        ?? LinkView(label: "…", href: "")
    }
  }

  /// The first, the last, and those around the current one; nil for a gap.
  private static func shown(_ part: Part) -> [Int?] {
    var shown: [Int?] = []
    for number in 1...part.count {
      if number == 1 || number == part.count || abs(number - part.number) <= 2 {
        shown.append(number)
      } else if shown.last != .some(nil) {
        shown.append(nil)
      }
    }
    return shown
  }

  static let fields = ViewFields<PagerView>("Pager", "Đường đi giữa các trang của một danh sách dài")
    .text("number", "Trang này là trang thứ mấy") { String($0.number) }
    .text("count", "Tất cả bao nhiêu trang") { String($0.count) }
    .text("previous", "Liên kết tới trang trước; trống ở trang đầu") { $0.previous }
    .text("next", "Liên kết tới trang sau; trống ở trang cuối") { $0.next }
    .list("pages", "Các trang nên hiện; href trống là chỗ lược bớt") { $0.pages }
}
