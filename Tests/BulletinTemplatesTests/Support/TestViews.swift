@testable import BulletinTemplates

/// One view type for all tests of the language: every kind of field, and itself inside of itself.
struct Node: TemplateView {
  var title = ""
  var note: String?
  var body = HTMLFragment.empty
  var isLead = false
  var author: [Person] = []
  var items: [Node] = []
  var people: [Person] = []

  static let fields = ViewFields<Node>("Node", "Một nút")
    .text("title", "Tít") { $0.title }
    .text("note", "Ghi chú") { $0.note }
    .html("body", "Nội dung") { $0.body }
    .flag("isLead", "Bài chính") { $0.isLead }
    .view("author", "Tác giả") { $0.author.first }
    .list("items", "Các nút con") { $0.items }
    .list("people", "Những người liên quan") { $0.people }
}

struct Person: TemplateView {
  var name = ""
  /// Also a name of ``Node``, so that one can hide the other.
  var title = ""
  var unit: Unit?

  static let fields = ViewFields<Person>("Person", "Một người")
    .text("name", "Họ tên") { $0.name }
    .text("title", "Chức danh") { $0.title }
    .view("unit", "Đơn vị") { $0.unit }
}

struct Unit: TemplateView {
  var name = ""
  var place = ""

  static let fields = ViewFields<Unit>("Unit", "Một đơn vị")
    .text("name", "Tên đơn vị") { $0.name }
    .text("place", "Nơi đóng") { $0.place }
}

/// A page with names of its own around a node.
struct Page: TemplateView {
  var site = "Bản tin"
  var root = Node()

  static let fields = ViewFields<Page>("Page", "Một trang")
    .text("site", "Tên trang") { $0.site }
    .view("root", "Nút gốc") { $0.root }
}
