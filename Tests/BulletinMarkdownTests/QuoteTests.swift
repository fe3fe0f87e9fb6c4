import BulletinMarkdown
import Testing

@Suite("Quotes and words in other languages")
struct QuoteTests {
  @Test(
    "a quote that ends with a dash and a name is a figure with that name as its caption",
    arguments: [
      "> Làm được, dân mới tin.\n> — Bà Lan, *trưởng thôn*",
      "> Làm được, dân mới tin.\n>\n> — Bà Lan, *trưởng thôn*",
    ]
  )
  func attribution(markdown: String) {
    let reading = Reading(markdown)
    #expect(
      reading.html == """
        <figure class="quote">
        <blockquote>
        <p>Làm được, dân mới tin.</p>
        </blockquote>
        <figcaption>— Bà Lan, <em>trưởng thôn</em></figcaption>
        </figure>

        """
    )
    #expect(reading.body.plainText == "Làm được, dân mới tin.\n— Bà Lan, trưởng thôn")
    #expect(reading.findings == [])
  }

  @Test(
    "other quotes stay quotes",
    arguments: ["> một\n> hai", "> — chỉ có gạch", "> một\n>\n> - mục", "> một — hai", "> — một\n>\n> hai"]
  )
  func plainQuote(markdown: String) {
    let html = Reading(markdown).html
    #expect(html.hasPrefix("<blockquote>\n"))
    #expect(html.hasSuffix("</blockquote>\n"))
    #expect(!html.contains("figure"))
  }

  @Test("a quote in a quote and one in a list have captions of their own, and every element is closed")
  func nested() {
    let html = Reading("> > trong\n> > — A\n>\n> ngoài\n> — B\n\n- > mục\n  > – C").html
    for element in ["figure", "blockquote", "figcaption", "p"] {
      let opened = html.components(of: "<\(element)>") + html.components(of: "<\(element) ")
      #expect(opened == html.components(of: "</\(element)>"), "\(element)")
    }
    #expect(html.components(of: "<figcaption>") == 3)
  }

  @Test("words in another language are marked with it and are no link")
  func language() {
    let reading = Reading("Gọi là [*Open* Data](lang:en), tiếng H’rê là [plây](lang:hre).")
    #expect(
      reading.html
        == "<p>Gọi là <span lang=\"en\"><em>Open</em> Data</span>, tiếng H’rê là <span lang=\"hre\">plây</span>.</p>\n"
    )
    #expect(reading.body.references.isEmpty)
    #expect(reading.body.plainText == "Gọi là Open Data, tiếng H’rê là plây.")
  }
}

extension String {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
