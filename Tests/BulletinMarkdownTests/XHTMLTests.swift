import BulletinCore
import BulletinMarkdown
import BulletinTestSupport
import Foundation
import FoundationXML
import Testing

@Suite("Bodies as XHTML")
struct XHTMLTests {
  private func xhtml(_ text: String) -> String {
    let reading = Reading(text)
    var buffer = ByteBuffer()
    reading.body.write(into: &buffer, as: .xhtml) { index in
      let path = OutputPath(reading.body.references[index].path) ?? "khac.html"
      return ResolvedReference(href: OutputPath("index.html").href(to: path), width: 4, height: 3)
    }
    return buffer.string
  }

  @Test("elements without content end in a slash, pictures wait for nothing, notes say what they are")
  func markup() {
    #expect(xhtml("Một  \nhai\n\n---\n") == "<p>Một<br/>\nhai</p>\n<hr/>\n")
    #expect(xhtml("a) một\nb) hai") == "<p>a) một<br/>\nb) hai</p>\n")
    #expect(xhtml("![Ruộng](ruong.jpg)").contains("<img src=\"ruong.jpg\" alt=\"Ruộng\" width=\"4\" height=\"3\"/>"))
    #expect(xhtml("- [x] Xong").contains("checked=\"\" aria-label=\"Đã xong\"/> Xong"))
    let notes = xhtml("Chữ[^1].\n\n[^1]: Chú.")
    #expect(notes.contains(" epub:type=\"noteref\">1</a></sup>") && notes.contains(" epub:type=\"footnotes\">\n<ol>"))
  }

  @Test("HTML is not changed by it")
  func html() {
    #expect(Reading("Một  \nhai\n\n---\n").html == "<p>Một<br>\nhai</p>\n<hr>\n")
    #expect(!Reading("Chữ[^1].\n\n[^1]: Chú.").html.contains("epub:"))
  }

  @Test("whatever is written is well-formed XML")
  func anyText() throws {
    var random = SplitMix64(seed: 8)
    let pieces = [
      "chữ ", "**", "*", "~~", "`", "\n", "\n\n", "  \n", "> ", "- ", "1. ", "- [ ] ", "## ",
      "| a | b |\n|---|---|\n| 1 | 2 |\n",
      "[^1]", "\n\n[^1]: chú\n", "![ảnh](a.png)", "[bài](b.md)", "<", "&", "\"", "&amp;", "---\n", "```\n", "a) ", "\\",
      "#",
      "![x](y.mp3)\n\n", "![x](y.mp4)\n\n", "https://vi-du.example/?a=1&b=2 ",
    ]
    for _ in 0..<1500 {
      let text = (0..<Int.random(in: 1...25, using: &random)).map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined()
      let document = "<div xmlns:epub=\"http://www.idpf.org/2007/ops\">\(xhtml(text))</div>"
      let parsed = try? XMLDocument(xmlString: document, options: .nodePreserveWhitespace)
      #expect(parsed != nil, "\(text)\n\(document)")
    }
  }
}
