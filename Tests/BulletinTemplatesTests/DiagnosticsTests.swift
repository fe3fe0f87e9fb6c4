import BulletinCore
import Testing

@testable import BulletinTemplates

/// Templates and everything that must be reported about them, in order.
struct FaultyCase: CustomTestStringConvertible {
  let main: String
  var others: [String: String] = [:]
  let found: [String]

  init(_ main: String, _ others: [String: String] = [:], finds found: String...) {
    self.main = main
    self.others = others
    self.found = found
  }

  var testDescription: String { main.debugDescription }

  func diagnostics() -> (TemplateSet?, [Diagnostic]) {
    TemplateSet.compile(files(others.merging(["main": main]) { $1 }), pages: [nodePage.erased])
  }

  func check() {
    let (set, diagnostics) = diagnostics()
    #expect(diagnostics.map(summary) == found)
    #expect((set == nil) == diagnostics.hasErrors)
  }
}

struct DiagnosticsTests {
  private static let main = "templates/main.mustache"

  @Test(
    "reports tags that cannot be read",
    arguments: [
      FaultyCase("ab {{title", finds: "template-tag-unclosed \(main):1:4 “{{title”"),
      FaultyCase("é {{title\n{{title}}", finds: "template-tag-unclosed \(main):1:3 “{{title”"),
      FaultyCase(
        "{{title {{note}} {{#x",
        finds: "template-tag-unclosed \(main):1:1 “{{title ”",
        "template-tag-unclosed \(main):1:18 “{{#x”"
      ),
      FaultyCase("{{{body}} x", finds: "template-tag-unclosed \(main):1:1 “{{{body}} x”"),
      FaultyCase("{{! never\nclosed", finds: "template-tag-unclosed \(main):1:1 “{{! never”"),
      FaultyCase("{{", finds: "template-tag-unclosed \(main):1:1 “{{”"),
      FaultyCase(
        "a\n{{ }}{{#}}{{{}}}",
        finds: "template-tag-empty \(main):2:1 “{{ }}”",
        "template-tag-empty \(main):2:6 “{{#}}”",
        "template-tag-empty \(main):2:11 “{{{}}}”"
      ),
      FaultyCase("{{=<% %>=}}", finds: "template-tag-unsupported \(main):1:1 “{{=<% %>=}}”"),
      FaultyCase(
        "{{% CONTENT_TYPE: TEXT }}",
        finds: "template-tag-unsupported \(main):1:1 “{{% CONTENT_TYPE: TEXT }}”"
      ),
      FaultyCase("{{#items}}{{.}}{{/items}}", finds: "template-tag-unsupported \(main):1:11 “{{.}}”"),
      FaultyCase(
        "{{>*title}}{{<*title}}",
        finds: "template-tag-unsupported \(main):1:1 “{{>*title}}”",
        "template-tag-unsupported \(main):1:12 “{{<*title}}”"
      ),
      FaultyCase("{{uppercased(title)}}", finds: "template-tag-unsupported \(main):1:1 “{{uppercased(title)}}”"),
      FaultyCase("{{title | upper}}", finds: "template-tag-unsupported \(main):1:1 “{{title | upper}}”"),
      FaultyCase("{{else}}", finds: "template-tag-unsupported \(main):1:1 “{{else}}”"),
      FaultyCase(
        "{{author..name}}{{.title}}",
        finds: "template-name-malformed \(main):1:3 “author..name”",
        "template-name-malformed \(main):1:19 “.title”"
      ),
    ]
  )
  func tags(_ it: FaultyCase) { it.check() }

  @Test(
    "reports sections and blocks that do not close",
    arguments: [
      FaultyCase("a {{#title}} b", finds: "template-section-unclosed \(main):1:6 “title”"),
      FaultyCase(
        "{{^title}}{{$b}}",
        finds: "template-section-unclosed \(main):1:4 “title”",
        "template-section-unclosed \(main):1:14 “b”"
      ),
      FaultyCase("{{<p}}{{$b}}x{{/b}}", ["p": "{{$b}}{{/b}}"], finds: "template-section-unclosed \(main):1:4 “p”"),
      FaultyCase("{{#title}}\n{{#note}}\n{{/title}}", finds: "template-section-unclosed \(main):2:4 “note”"),
      FaultyCase("{{#title}}x{{/titel}}y", finds: "template-closing-wrong \(main):1:15 “titel”"),
      FaultyCase("x{{/title}}", finds: "template-closing-stray \(main):1:5 “title”"),
      FaultyCase("{{#title}}{{/title}}{{/title}}", finds: "template-closing-stray \(main):1:24 “title”"),
    ]
  )
  func nesting(_ it: FaultyCase) { it.check() }

  @Test(
    "reports names that no open view declares",
    arguments: [
      FaultyCase("{{titel}}", finds: "template-name-unknown \(main):1:3 “titel”"),
      FaultyCase("{{#itmes}}{{anything}}{{/itmes}}", finds: "template-name-unknown \(main):1:4 “itmes”"),
      FaultyCase("{{^nothing}}{{unknown}}{{/nothing}}", finds: "template-name-unknown \(main):1:4 “nothing”"),
      FaultyCase("{{author.unit.nam}}", finds: "template-name-unknown \(main):1:15 “nam”"),
      FaultyCase("{{name}}{{#author}}{{name}}{{/author}}", finds: "template-name-unknown \(main):1:3 “name”"),
      FaultyCase("{{title.name}}", finds: "template-name-not-view \(main):1:3 “title”"),
      FaultyCase("{{author.name.x}}", finds: "template-name-not-view \(main):1:10 “name”"),
      FaultyCase("{{people.name}}", finds: "template-name-not-view \(main):1:3 “people”"),
      FaultyCase(
        "{{@number}}{{#author}}{{#@first}}x{{/@first}}{{/author}}",
        finds: "template-position-outside-list \(main):1:3 “@number”",
        "template-position-outside-list \(main):1:26 “@first”"
      ),
      FaultyCase("{{#items}}{{@index}}{{/items}}", finds: "template-name-unknown \(main):1:13 “@index”"),
    ]
  )
  func names(_ it: FaultyCase) { it.check() }

  @Test(
    "reports what cannot be written out that way",
    arguments: [
      FaultyCase("<p>{{body}}</p>", finds: "template-html-escaped \(main):1:4 “{{body}}”"),
      FaultyCase("<p>{{{title}}}</p>", finds: "template-text-unescaped \(main):1:4 “{{{title}}}”"),
      FaultyCase("<p>{{& author.name}}</p>", finds: "template-text-unescaped \(main):1:4 “{{& author.name}}”"),
      FaultyCase("{{#items}}{{{@number}}}{{/items}}", finds: "template-text-unescaped \(main):1:11 “{{{@number}}}”"),
      FaultyCase(
        "{{isLead}}{{{isLead}}}",
        finds: "template-name-not-text \(main):1:1 “{{isLead}}”",
        "template-name-not-text \(main):1:11 “{{{isLead}}}”"
      ),
      FaultyCase("{{author}}", finds: "template-name-not-text \(main):1:1 “{{author}}”"),
      FaultyCase("{{author.unit}}", finds: "template-name-not-text \(main):1:1 “{{author.unit}}”"),
      FaultyCase("{{items}}", finds: "template-name-not-text \(main):1:1 “{{items}}”"),
      FaultyCase("{{#items}}{{@first}}{{/items}}", finds: "template-name-not-text \(main):1:11 “{{@first}}”"),
    ]
  )
  func uses(_ it: FaultyCase) { it.check() }

  @Test(
    "reports templates and blocks that are not there",
    arguments: [
      FaultyCase("{{> foo}}", finds: "template-unknown \(main):1:5 “foo”"),
      FaultyCase("\n {{<foo}}{{$x}}{{titel}}{{/x}}{{/foo}}", finds: "template-unknown \(main):2:5 “foo”"),
      FaultyCase(
        "{{<p}}{{$tilte}}x{{/tilte}}{{/p}}",
        ["p": "{{$title}}{{/title}}"],
        finds: "template-block-unknown \(main):1:10 “tilte”"
      ),
      FaultyCase(
        "{{<p}}{{$x}}1{{/x}}{{$x}}2{{/x}}{{/p}}",
        ["p": "{{$x}}{{/x}}"],
        finds: "template-block-duplicate \(main):1:23 “x”"
      ),
      FaultyCase(
        "{{<p}}{{$x}}1{{/x}} and {{title}}{{/p}}",
        ["p": "{{$x}}{{/x}}"],
        finds: "template-content-outside-blocks \(main):1:21 “and”",
        "template-content-outside-blocks \(main):1:25 “{{title}}”"
      ),
      FaultyCase(
        "{{<p}}{{#title}}{{$x}}1{{/x}}{{/title}}{{/p}}",
        ["p": "{{$x}}{{/x}}"],
        finds: "template-content-outside-blocks \(main):1:7 “{{#title}}”"
      ),
      FaultyCase("x", ["old/p": "{{whatever}}"], finds: "template-unused templates/old/p.mustache"),
      // The block is there, in what the parent includes.
      FaultyCase(
        "{{<a}}{{$x}}1{{/x}}{{/a}}",
        ["a": "{{<b}}{{$y}}{{> c}}{{/y}}{{/b}}", "b": "{{$y}}{{/y}}", "c": "{{$x}}{{/x}}"]
      ),
      // Nothing is said of blocks that cannot be known.
      FaultyCase("{{<a}}{{$x}}1{{/x}}{{/a}}", ["a": "{{> b}}"], finds: "template-unknown templates/a.mustache:1:5 “b”"),
    ]
  )
  func inclusions(_ it: FaultyCase) { it.check() }

  @Test(
    "reports templates that include themselves without end, and no others",
    arguments: [
      FaultyCase("a{{> main}}", finds: "template-recursion \(main):1:6 “main”"),
      FaultyCase("  {{> main}}\n", finds: "template-recursion \(main):1:7 “main”"),
      FaultyCase("{{#isLead}}{{> main}}{{/isLead}}", finds: "template-recursion \(main):1:16 “main”"),
      FaultyCase("{{^items}}{{> main}}{{/items}}", finds: "template-recursion \(main):1:15 “main”"),
      FaultyCase("{{<main}}{{/main}}", finds: "template-recursion \(main):1:4 “main”"),
      FaultyCase("{{$x}}{{> main}}{{/x}}", finds: "template-recursion \(main):1:11 “main”"),
      FaultyCase(
        "{{> a}}",
        ["a": "{{> b}}", "b": "{{> a}}"],
        finds: "template-recursion templates/b.mustache:1:5 “a”"
      ),
      FaultyCase(
        "{{> a}}",
        ["a": "{{#items}}{{> b}}{{/items}}{{> b}}", "b": "{{> a}}"],
        finds: "template-recursion templates/a.mustache:1:32 “b”"
      ),
      // The people of the node, for each of its people: the same list in every round.
      FaultyCase(
        "{{#people}}{{> a}}{{/people}}",
        ["a": "{{name}}{{#people}}{{> a}}{{/people}}"],
        finds: "template-recursion templates/a.mustache:1:24 “a”"
      ),
      FaultyCase(
        "{{<a}}{{$x}}{{> b}}{{/x}}{{/a}}",
        ["a": "{{$x}}{{/x}}", "b": "{{<a}}{{$x}}{{> b}}{{/x}}{{/a}}"],
        finds: "template-recursion templates/b.mustache:1:17 “b”"
      ),
      FaultyCase("{{title}}{{#items}}{{> main}}{{/items}}"),
      FaultyCase(
        "{{> a}}",
        ["a": "{{#items}}{{> b}}{{/items}}", "b": "{{#isLead}}{{> a}}{{/isLead}}{{> c}}", "c": "{{> d}}", "d": "x"]
      ),
      FaultyCase("{{<a}}{{$x}}1{{/x}}{{/a}}", ["a": "{{$x}}{{/x}}{{#items}}{{> a}}{{/items}}"]),
    ]
  )
  func recursion(_ it: FaultyCase) { it.check() }

  @Test("reports a page template that is missing, with the file to write")
  func missingPage() throws {
    let (set, diagnostics) = TemplateSet.compile(files(["mian": "x"]), pages: [nodePage.erased, nodePage.erased])
    #expect(set == nil)
    #expect(diagnostics.map(summary) == ["template-page-missing", "template-unused templates/mian.mustache"])
    #expect(diagnostics.first?.headline.vi == "thiếu mẫu trang “main.mustache” (Trang thử)")
    #expect(diagnostics.first?.fix?.vi == "đổi tên “mian.mustache” nếu đó là mẫu này")
  }

  @Test("reports a problem once, however many places include it")
  func once() {
    let uses = String(repeating: "{{> p}}{{#items}}{{> p}}{{/items}}{{#author}}  {{> p}}\n{{/author}}", count: 10)
    FaultyCase(
      uses,
      ["p": "{{titel}} {{> q}}", "q": "{{{title}}}"],
      finds: "template-name-unknown templates/p.mustache:1:3 “titel”",
      "template-text-unescaped templates/q.mustache:1:1 “{{{title}}}”"
    ).check()
  }

  @Test("says nothing of names in a broken template, nor of what it is included with")
  func broken() {
    FaultyCase(
      "{{#title}}{{nope}}{{> p}}",
      ["p": "{{nope}}"],
      finds: "template-section-unclosed \(Self.main):1:4 “title”"
    ).check()
  }

  @Test("an unknown name comes with the views searched, the way to the place and a proposal")
  func unknownName() throws {
    let templates = ["page": "{{#root}}\n{{> card}}\n{{/root}}", "card": "{{#people}}{{nmae}}{{/people}}"]
    let (_, diagnostics) = TemplateSet.compile(files(templates), pages: [wholePage.erased])
    let found = try #require(diagnostics.first)
    #expect(summary(found) == "template-name-unknown templates/card.mustache:1:14 “nmae”")
    #expect(found.headline.vi == "không có tên “nmae”")
    #expect(found.headline.en == "there is no name “nmae”")
    #expect(found.fix?.vi == "có phải ý bạn là “name”?")
    #expect(
      found.notes.map(\.text.vi) == [
        "đã tìm trong khung nhìn Person, có các tên: name, title, unit",
        "rồi trong các khung nhìn bao ngoài: Node, Page",
        "được dùng từ đây",
      ]
    )
    #expect(found.notes.compactMap(\.place).map(spot) == ["templates/page.mustache:2:5 “card”"])
  }

  @Test("an unknown name in a block's content leads to the block it fills")
  func unknownNameInBlock() throws {
    let others = ["p": "<b>\n{{> q}}", "q": "{{#author}}{{$x}}{{/x}}{{/author}}"]
    let (_, diagnostics) = FaultyCase("{{<p}}{{$x}}{{nmae}}{{/x}}{{/p}}", others).diagnostics()
    #expect(diagnostics.map(summary) == ["template-name-unknown \(Self.main):1:15 “nmae”"])
    #expect(
      diagnostics.first?.notes.compactMap(\.place).map(spot) == [
        "templates/q.mustache:1:15 “x”", "templates/p.mustache:2:5 “q”", "\(Self.main):1:4 “p”",
      ]
    )
  }

  @Test(
    "says what to write instead",
    arguments: [
      (FaultyCase("{{body}}"), "viết {{{body}}}"),
      (FaultyCase("{{{title}}}"), "viết {{title}}"),
      (FaultyCase("{{isLead}}"), "viết {{#isLead}}…{{/isLead}}"),
      (FaultyCase("{{author}}"), "viết {{#author}}…{{/author}}, hoặc một tên của nó như {{author.name}}"),
      (FaultyCase("{{items}}"), "viết {{#items}}{{title}}{{/items}}"),
      (FaultyCase("{{people.name}}"), "viết {{#people}}…{{/people}}"),
      (FaultyCase("{{place}}"), nil),
      (FaultyCase("{{#author}}{{place}}{{/author}}"), "có phải ý bạn là “unit.place”?"),
      (FaultyCase("{{author.nmae}}"), "có phải ý bạn là “name”?"),
      (FaultyCase("{{#items}}{{@nubmer}}{{/items}}"), "có phải ý bạn là “@number”?"),
      (FaultyCase("{{#if title}}x{{/if}}"), "viết {{#title}}…{{/title}}"),
      (FaultyCase("{{#unless title}}x{{/unless}}"), "viết {{^title}}…{{/title}}"),
      (FaultyCase("{{#title}}x{{/tilte}}"), "viết {{/title}}"),
      (FaultyCase("{{> crad}}", ["parts/card": ""]), "tạo tệp “crad.mustache” trong thư mục mẫu, hoặc sửa tên"),
      (FaultyCase("{{> parts/crad}}", ["parts/card": ""]), "có phải ý bạn là “parts/card”?"),
      (FaultyCase("{{> card}}", ["parts/card": ""]), "có phải ý bạn là “parts/card”?"),
      (FaultyCase("{{<p}}{{$hed}}{{/hed}}{{/p}}", ["p": "{{$head}}{{/head}}"]), "có phải ý bạn là “head”?"),
    ] as [(FaultyCase, String?)]
  )
  func fixes(_ it: FaultyCase, fix: String?) {
    let errors = it.diagnostics().1.filter { $0.severity == .error }
    #expect(errors.first?.fix?.vi == fix)
  }
}
