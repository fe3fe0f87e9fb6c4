import BulletinCore
import Synchronization
import Testing

@testable import BulletinTemplates

/// What stands around pages, and how often it was asked.
private final class Frame: TemplateView {
  let name: String
  let asked = Atomic(0)
  let renderings = SharedRenderings()

  init(_ name: String) {
    self.name = name
  }

  private func noted<Value>(_ value: Value) -> Value {
    asked.add(1, ordering: .relaxed)
    return value
  }

  static let fields = ViewFields<Frame>("Frame", "Quanh trang")
    .shared { $0.renderings }
    .text("name", "Tên") { $0.noted($0.name) }
    .list("people", "Những người liên quan") { $0.noted([Person(name: "Lan"), Person(name: "Minh")]) }
    .view("unit", "Đơn vị") { $0.noted(Unit(name: "Khánh Hải")) }
}

private struct FramedPage: TemplateView {
  let frame: Frame
  let title: String
  var items: [Person] = []

  static let fields = ViewFields<FramedPage>("FramedPage", "Một trang")
    .view("frame", "Quanh trang") { $0.frame }
    .text("title", "Tít") { $0.title }
    .list("items", "Các mục") { $0.items }
}

@Suite("Parts of pages that only a shared view is asked for")
struct SharedPartsTests {
  private static let page = PageTemplate<FramedPage>("main", "Trang thử")

  /// Renders a page with each title, all with one frame.
  ///
  /// - Returns: the pages, and how often the frame was asked for each.
  private func render(_ templates: [String: String], titles: [String]) throws -> (pages: [String], asked: [Int]) {
    let (set, diagnostics) = TemplateSet.compile(files(templates), pages: [Self.page.erased])
    try #require(diagnostics.isEmpty)
    let frame = Frame("Bản <tin>")
    var asked: [Int] = []
    let pages = try titles.map { title in
      let before = frame.asked.load(ordering: .relaxed)
      var out = ByteBuffer()
      let items = [Person(name: "1"), Person(name: "2")]
      try #require(set).render(Self.page, FramedPage(frame: frame, title: title, items: items), into: &out)
      asked.append(frame.asked.load(ordering: .relaxed) - before)
      return out.string
    }
    return (pages, asked)
  }

  @Test("sections and what stands between them are made once, whatever stands around")
  func runs() throws {
    let main = """
      {{title}}: {{#frame.people}}{{name}}{{^@last}}, {{/@last}}{{/frame.people}} / {{#frame.unit}}{{name}}{{/frame.unit}}, {{title}}
      """
    let (pages, asked) = try render(["main": main], titles: ["a", "b"])
    #expect(pages == ["a: Lan, Minh / Khánh Hải, a", "b: Lan, Minh / Khánh Hải, b"])
    #expect(asked == [2, 0])
  }

  @Test("a part that asks the page too is made for every page, but not the part in it that does not")
  func partsInside() throws {
    let main = "{{#frame.unit}}{{name}} {{title}} {{/frame.unit}}{{> aside}}{{> top}}"
    let partials = [
      "aside": "<{{title}}{{> top}}>", "top": "[{{frame.name}}{{#frame.people}}{{name}}{{/frame.people}}]",
    ]
    let (pages, asked) = try render(partials.merging(["main": main]) { $1 }, titles: ["a", "b"])
    let top = "[Bản &lt;tin&gt;LanMinh]"
    #expect(pages == ["Khánh Hải a <a\(top)>\(top)", "Khánh Hải b <b\(top)>\(top)"])
    #expect(asked == [3, 1])
  }

  @Test("inside of a list of the page nothing of an item is kept")
  func insideLists() throws {
    let main = "{{#items}}{{name}}{{#frame.people}}{{name}}{{/frame.people}}{{#@first}},{{/@first}}{{/items}}"
    let (pages, asked) = try render(["main": main], titles: ["a", "b"])
    #expect(pages == ["1LanMinh,2LanMinh", "1LanMinh,2LanMinh"])
    #expect(asked == [1, 0])
  }

  @Test("long literals are not copied for every view")
  func longLiterals() throws {
    let long = String(repeating: "x", count: 2000)
    let main = "{{title}}{{#frame.unit}}1{{/frame.unit}}\(long){{#frame.unit}}2{{/frame.unit}}"
    let (set, _) = TemplateSet.compile(files(["main": main]), pages: [Self.page.erased])
    #expect(set?.program.sharedPartCount == 2)
    #expect(try render(["main": main], titles: ["a"]).pages == ["a1\(long)2"])
  }
}

@Suite("Texts that were escaped before")
struct EscapedTextsTests {
  @Test("are written as they would be escaped now, and empty ones are empty")
  func same() {
    let texts = ["", "Tít <b>", "", "a & 'b'", "Đ"]
    let escaped = EscapedTexts(texts)
    for (index, text) in texts.enumerated() {
      var now = ByteBuffer()
      var before = ByteBuffer()
      now.append(escaping: text)
      escaped.write(index, into: &before)
      #expect(before.string == now.string)
      #expect(escaped.isEmpty(index) == text.isEmpty)
    }
  }
}
