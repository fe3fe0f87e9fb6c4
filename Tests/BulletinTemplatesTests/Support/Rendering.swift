import BulletinCore
import Testing

@testable import BulletinTemplates

let nodePage = PageTemplate<Node>("main", "Trang thử")
let wholePage = PageTemplate<Page>("page", "Trang có nút gốc")

/// Renders the template `main`; problems with the templates fail the test.
func render(_ template: String, _ node: Node = Node(), partials: [String: String] = [:]) throws -> String {
  try render(nodePage, node, partials.merging(["main": template]) { $1 })
}

func render<View: TemplateView>(
  _ page: PageTemplate<View>,
  _ view: View,
  _ templates: [String: String]
) throws -> String {
  let (set, diagnostics) = TemplateSet.compile(files(templates), pages: [page.erased])
  let problems = diagnostics.filter { $0.severity == .error }.map { "\($0.id): \($0.headline.en)" }
  try #require(problems.isEmpty, "\(problems)")
  var buffer = ByteBuffer()
  try #require(set).render(page, view, into: &buffer)
  return buffer.string
}

func files(_ templates: [String: String]) -> [SourceFile] {
  templates.sorted { $0.key < $1.key }.map { SourceFile(path: "templates/\($0.key).mustache", text: $0.value) }
}

/// A diagnostic as `id path:line:column “the text it points at”`, which is all of it but the words.
func summary(_ diagnostic: Diagnostic) -> String {
  guard let place = diagnostic.place else { return diagnostic.id }
  return "\(diagnostic.id) \(spot(place))"
}

func spot(_ place: Diagnostic.Place) -> String {
  guard let range = place.range else { return place.file.path }
  let position = LineTable(place.file).position(of: range.start)
  return "\(place.file.path):\(position.line):\(position.column) “\(place.file.text(in: range))”"
}
