import BulletinCore
import Testing

@testable import BulletinTemplates

struct SafetyTests {
  @Test(
    "text from outside never becomes markup, in content and in attributes",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\" onload=\"x", "&quot; onload=&quot;x"),
      ("' onload='x", "&#39; onload=&#39;x"),
      ("&lt;", "&amp;lt;"),
      ("{{{body}}}", "{{{body}}}"),
      ("Dân vận khéo “thi đua” – Đài", "Dân vận khéo “thi đua” – Đài"),
    ]
  )
  func escaping(text: String, escaped: String) throws {
    let node = Node(title: text, author: [Person(name: text, unit: Unit(name: text))], people: [Person(name: text)])
    let output = try render(
      "<a title=\"{{title}}\">{{author.unit.name}}</a>{{#people}}{{name}}{{/people}}{{> p}}",
      node,
      partials: ["p": "{{#author}}{{name}}{{/author}}"]
    )
    #expect(output == "<a title=\"\(escaped)\">\(escaped)</a>\(escaped)\(escaped)")
  }

  @Test("many tasks render from one set, each page the same bytes")
  func concurrency() async throws {
    let templates = [
      "main": "{{<layout}}{{$body}}{{#items}}{{> item}}{{/items}}{{/body}}{{/layout}}",
      "layout": "<h1>{{title}}</h1>\n  {{$body}}{{/body}}\n",
      "item": "{{@number}}. {{title}}{{#items}}\n  {{> item}}\n{{/items}}\n",
    ]
    let (set, _) = TemplateSet.compile(files(templates), pages: [nodePage.erased])
    let compiled = try #require(set)
    let node = Node(title: "Gốc", items: (1...40).map { Node(title: "mục \($0)", items: [Node(title: "<con>")]) })
    let outputs = try await parallelMap(Array(0..<200), runLength: 5) { _ in
      var buffer = ByteBuffer()
      compiled.render(nodePage, node, into: &buffer)
      return buffer.string
    }
    #expect(Set(outputs).count == 1)
    #expect(outputs.first?.contains("40. mục 40\n  1. &lt;con&gt;") == true)
  }

  @Test("one set holds pages of several kinds, two of which may share a template")
  func severalPages() throws {
    let people = PageTemplate<Person>("main", "Trang một người")
    let (set, diagnostics) = TemplateSet.compile(
      files(["main": "{{title}};", "page": "{{site}}:{{#root}}{{> main}}{{/root}}"]),
      pages: [nodePage.erased, people.erased, wholePage.erased]
    )
    #expect(diagnostics.isEmpty)
    let compiled = try #require(set)
    var buffer = ByteBuffer()
    compiled.render(people, Person(title: "Bí thư"), into: &buffer)
    compiled.render(nodePage, Node(title: "Bài"), into: &buffer)
    compiled.render(wholePage, Page(root: Node(title: "Gốc")), into: &buffer)
    #expect(buffer.string == "Bí thư;Bài;Bản tin:Gốc;")
  }
}
