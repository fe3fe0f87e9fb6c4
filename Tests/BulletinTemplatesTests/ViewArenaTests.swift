import BulletinCore
import Testing

@testable import BulletinTemplates

/// Counts how many of it are there.
private final class Token: Sendable {
  let name: String

  init(_ name: String) {
    self.name = name
  }
}

/// A view that holds an object, and is shown in several ways.
private struct Holder: TemplateView {
  let token: Token
  var others: [Holder] = []

  static let fields = ViewFields<Holder>("Holder", "Giữ một vật")
    .writtenText("name", "Tên", { $1.append(escaping: $0.token.name) }) { !$0.token.name.isEmpty }
    .writtenText("mark", "Dấu") { $1.append("*" as StaticString) }
    .list("others", "Các vật khác") { $0.others }
    .view("first", "Vật đầu tiên") { $0.others.first }
}

@Suite("The memory of one rendering")
struct ViewArenaTests {
  private static let page = PageTemplate<Holder>("main", "Trang thử")

  private func render(_ template: String, _ view: Holder) throws -> String {
    let (set, diagnostics) = TemplateSet.compile(files(["main": template]), pages: [Self.page.erased])
    try #require(diagnostics.isEmpty)
    var out = ByteBuffer()
    try #require(set).render(Self.page, view, into: &out)
    return out.string
  }

  @Test("lets go of every view, single or in a list, however many blocks they fill")
  func letsGo() throws {
    weak var (page, item): (Token?, Token?)
    do {
      let token = Token("trang")
      let other = Token("mục")
      (page, item) = (token, other)
      let leaf = Holder(token: other)
      // More answers than one block has room for.
      let view = Holder(token: token, others: (0..<500).map { _ in Holder(token: other, others: [leaf]) })
      let inside = "{{#first}}{{#first}}{{/first}}{{name}}{{/first}}"
      let template = "{{name}}{{#others}}\(inside){{/others}}{{first.first.name}}"
      #expect(try render(template, view) == "trang" + String(repeating: "mục", count: 501))
      #expect(page != nil && item != nil)
    }
    #expect(page == nil && item == nil)
  }

  @Test("holds more in one piece than a block has room for")
  func large() {
    var arena = ViewArena()
    let bytes = arena.room(for: UInt8.self, count: 100_000)
    bytes.initialize(repeating: 1, count: 100_000)
    let number = arena.room(for: Int.self, count: 1)
    number.initialize(to: 7)
    #expect(bytes[99_999] == 1)
    #expect(number.pointee == 7)
  }

  @Test("written texts are true if they say so, and always where nothing else is said")
  func written() throws {
    let template = "{{#name}}[{{name}}]{{/name}}{{^name}}none{{/name}}{{#mark}}{{mark}}{{/mark}}"
    #expect(try render(template, Holder(token: Token("a <b>"))) == "[a &lt;b&gt;]*")
    #expect(try render(template, Holder(token: Token(""))) == "none*")
  }
}
