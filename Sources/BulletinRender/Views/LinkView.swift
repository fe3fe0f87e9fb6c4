import BulletinTemplates

/// A link with its words: an entry of a menu, a tag, a breadcrumb.
struct LinkView: TemplateView {
  let label: String
  /// Empty for a thing without a page of its own.
  let href: String
  var id = ""
  var isCurrent = false
  /// How many stories stand behind the link, written the Vietnamese way.
  var count = ""
  var note = ""

  static let fields = ViewFields<LinkView>("Link", "Một liên kết: mục điều hướng, chủ đề, đơn vị")
    .text("label", "Chữ hiện ra") { $0.label }
    .text("href", "Địa chỉ tương đối; trống khi không có trang riêng") { $0.href }
    .text("id", "Mã, như mã lĩnh vực; trống khi không có") { $0.id }
    .flag("is_current", "Liên kết tới chính trang đang xem, hoặc phần chứa trang này") { $0.isCurrent }
    .text("count", "Số bài; trống khi không đếm") { $0.count }
    .text("note", "Lời ghi thêm, như “nay là …”; trống khi không có") { $0.note }
}
