import BulletinCore
import Testing

@testable import BulletinTemplates

/// Style sheets, scripts and drawings that templates include: nothing in them is a tag, and style sheets go in compact.
struct VerbatimTests {
  private static let style = SourceFile(
    path: "templates/assets/a.css",
    text: "a::before { content: \"{{title}}\" }\n  b {}\n"
  )
  private static let script = SourceFile(path: "templates/assets/b.js", text: "'{{'")

  private func compile(_ main: String) -> (TemplateSet?, [Diagnostic]) {
    TemplateSet.compile(
      files(["main": main]),
      verbatim: [Self.style, Self.script],
      pages: [nodePage.erased]
    )
  }

  @Test func `what looks like a tag in them is none, and the unused are nobody's fault`() throws {
    let (set, diagnostics) = compile("<style>\n{{> assets/a.css}}\n</style>{{title}}")
    #expect(diagnostics.isEmpty)
    var buffer = ByteBuffer()
    try #require(set).render(nodePage, Node(title: "Tít"), into: &buffer)
    #expect(buffer.string == "<style>\na::before{content:\"{{title}}\"}b{}</style>Tít")
    #expect(set?.includedFiles.map(\.path) == ["templates/assets/a.css"])
  }

  @Test func `a misspelt one is told its name`() throws {
    let (set, diagnostics) = compile("{{> assets/a.cs}}{{> assets/khac-han.css}}")
    #expect(set == nil)
    #expect(diagnostics.map(\.id) == ["template-unknown", "template-unknown"])
    #expect(diagnostics.first?.fix?.vi == "có phải ý bạn là “assets/a.css”?")
    #expect(diagnostics.last?.fix?.vi == "tạo tệp “assets/khac-han.css” trong thư mục mẫu, hoặc sửa tên")
  }
}
