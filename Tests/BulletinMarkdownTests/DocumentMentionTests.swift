import BulletinCore
import BulletinMarkdown
import Testing

@Suite("Numbers of documents in a text")
struct DocumentMentionTests {
  private func html(_ text: String) -> String {
    Reading(text).html { reference in
      reference.citation == nil
        ? nil : ResolvedReference(href: OutputPath("index.html").href(to: "van-ban/a.html"))
    }
  }

  @Test(
    "become links where they stand",
    arguments: [
      ("Theo 25-NQ/TW.", "<p>Theo <a class=\"document\" href=\"van-ban/a.html\">25-NQ/TW</a>.</p>\n"),
      ("*01/KH-UBND*", "<p><em><a class=\"document\" href=\"van-ban/a.html\">01/KH-UBND</a></em></p>\n"),
      (
        "- 1162 -QĐ/HU & 98-KH/ĐU",
        "<ul>\n<li><a class=\"document\" href=\"van-ban/a.html\">1162 -QĐ/HU</a> &amp; "
          + "<a class=\"document\" href=\"van-ban/a.html\">98-KH/ĐU</a></li>\n</ul>\n"
      ),
    ]
  )
  func links(text: String, html: String) {
    #expect(self.html(text) == html)
  }

  @Test("stay words inside links, headings and code, and where the library lacks the document")
  func words() {
    #expect(html("[25-NQ/TW](https://a.vn/)").contains(">25-NQ/TW</a>"))
    #expect(!html("[25-NQ/TW](https://a.vn/)").contains("document"))
    #expect(html("## Về 25-NQ/TW") == "<h2 id=\"ve-25-nq-tw\">Về 25-NQ/TW</h2>\n")
    #expect(html("`25-NQ/TW`") == "<p><code>25-NQ/TW</code></p>\n")
    #expect(html("    25-NQ/TW") == "<pre><code>25-NQ/TW\n</code></pre>\n")
    #expect(Reading("Theo 25-NQ/TW & khác.").html { _ in nil } == "<p>Theo 25-NQ/TW &amp; khác.</p>\n")
  }

  @Test("are known with their date and their place in the source")
  func places() throws {
    let reading = Reading("Đầu.\n\nKết luận 43-KL/TW ngày\n07/01/2019 và **01 /KH-UBND**\n\n> 25-NQ/TW, lại 25-NQ/TW\n")
    #expect(reading.findings == [])
    let ranges = reading.body.references.map(\.range)
    #expect(ranges.map(reading.text) == ["43-KL/TW", "01 /KH-UBND", "25-NQ/TW", "25-NQ/TW"])
    #expect(ranges.map(\.start) == ranges.map(\.start).sorted() && Set(ranges).count == 4)
    let citations = reading.body.references.compactMap(\.citation)
    #expect(citations.map(\.number?.text) == ["43-KL/TW", "01/KH-UBND", "25-NQ/TW", "25-NQ/TW"])
    #expect(citations.map(\.date) == [CivilDate(year: 2019, month: 1, day: 7), nil, nil, nil])
  }

  @Test("the words of a text are the same with and without them")
  func plainText() {
    #expect(Reading("Theo 25-NQ/TW và 30/9.").body.plainText == "Theo 25-NQ/TW và 30/9.")
  }
}
