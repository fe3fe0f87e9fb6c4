import BulletinTestSupport
import Foundation
import FoundationXML
import Testing

@Suite("Hostile text")
struct EscapingTests {
  /// Everything at once that could mean something to HTML, XML, JSON, YAML or Mustache.
  private static let hostile = "<script>alert(1)</script> \"kép\" 'đơn' & {{mustache}} {{{ba}}} ]]> </title>"

  private static func yaml(_ text: String) -> String { "'" + text.replacingOccurrences(of: "'", with: "''") + "'" }

  private static let site: SiteText = {
    let text = yaml(hostile)
    return SiteText.frame + """
      -- content/registers/units.csv --
      id,name
      don-vi,"\(hostile.replacingOccurrences(of: "\"", with: "\"\""))"
      -- content/fields/kinh-te.md --
      ---
      name: \(text)
      order: 1
      summary: \(text)
      topics: [{id: mot, name: \(text)}]
      ---
      -- content/stories/2018/a/index.md --
      ---
      title: \(text)
      date: 12/5/2018
      field: kinh-te
      topics: [mot]
      unit: don-vi
      summary: \(text)
      tags: [\(text)]
      authors: [\(text)]
      cover: {src: "it's & <b>.svg", alt: \(text), caption: \(text), credit: \(text)}
      sources: [{title: \(text), publisher: \(text), url: "https://vi-du.example/?a=1&b=<2>"}]
      corrections: [{date: 1/6/2018, text: \(text)}]
      illustrative: không
      ---
      Chữ \\<script> và {{mustache}} & "kép".

      `<script>alert(2)</script> {{#a}}{{/a}}`

      ![\\<script>alert(3)\\</script>](<it's & \\<b\\>.svg> "Chú thích \\"kép\\" \\<i>")

      | \\<script> | {{x}} |
      |---|---|
      | \\<img onerror=x> | & |
      -- content/stories/2018/a/it's & <b>.svg --
      <svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>
      """
  }()

  @Test("comes to pages as text and never as markup")
  func pages() async throws {
    let site = try await Self.site.build()
    #expect(site.diagnostics == [])
    let page = try site.page("bai/2018/a.html")
    #expect(page.texts("h1") == [Self.hostile])
    #expect(page.first("p", class: "sapo")?.text == Self.hostile)
    #expect(page.first("title")?.text == Self.hostile + " | Bản tin thử")
    #expect(page.elements.first { $0["name"] == "description" }?["content"] == Self.hostile)
    #expect(page.first("figure", class: "cover")?.text == Self.hostile + " " + Self.hostile)
    #expect(page.all("img").contains { $0["alt"] == Self.hostile })
    #expect(page.texts("dd").contains(Self.hostile), "the unit and the topic")
    #expect(page.destinations(ofLink: Self.hostile).contains("https://vi-du.example/?a=1&b=%3C2%3E"))
    #expect(page.texts("p").contains("Chữ <script> và {{mustache}} & \"kép\"."))
    #expect(page.texts("code") == ["<script>alert(2)</script> {{#a}}{{/a}}"])
    // The theme brings two scripts of its own, and structured data; nothing else may be one, or listen to anything.
    for path in site.files where path.hasSuffix(".html") {
      let page = try site.page(path)
      #expect(!page.all("script").contains { $0.text.hasPrefix("alert") }, "\(path)")
      #expect(!page.elements.contains { $0.attributes.keys.contains { $0.hasPrefix("on") } }, "\(path)")
      #expect(page.all("i").isEmpty && page.all("b").isEmpty, "\(path)")
    }
    #expect(site.files.contains("tep/2018/a/it-s-b.svg"), "file names become plain ASCII: \(site.files)")
    #expect(SiteLinks(of: site.folder.output, base: "https://vi-du.example/ban-tin/").problems == [])
  }

  @Test("does not end the script element of the structured data, which stays JSON")
  func structuredData() async throws {
    let site = try await Self.site.build()
    for path in site.files where path.hasSuffix(".html") {
      for script in try site.page(path).all("script") where script["type"] == "application/ld+json" {
        #expect(!script.text.contains("<"), "\(path)")
        #expect(throws: Never.self) { try JSONReader.object(script.text) }
      }
    }
    let data = try #require(
      try site.page("bai/2018/a.html").all("script").first { $0["type"] == "application/ld+json" }
    )
    let article = try #require((try JSONReader.object(data.text)["@graph"] as? [[String: Any]])?.first)
    #expect(article["headline"] as? String == Self.hostile)
  }

  @Test("leaves feeds and sitemap well-formed, with the text as it was")
  func feeds() async throws {
    let site = try await Self.site.build()
    for path in ["feed.xml", "atom.xml", "linh-vuc/kinh-te/feed.xml", "linh-vuc/kinh-te/atom.xml", "sitemap.xml"] {
      let document = try XMLDocument(data: Data(try site[path].utf8))
      guard path.hasSuffix("feed.xml") else { continue }
      let titles = try document.nodes(forXPath: "//item/title").compactMap(\.stringValue)
      #expect(titles == [Self.hostile], "\(path)")
    }
    let items = try JSONReader.object(try site["feed.json"])["items"] as? [[String: Any]]
    #expect(items?.first?["title"] as? String == Self.hostile)
  }

  @Test(
    "raw HTML and dangerous addresses are refused where they stand",
    arguments: [
      ("<script>alert(1)</script>", "raw-html"), ("Chữ <b>đậm</b>.", "raw-html"),
      ("<img src=x onerror=alert(1)>", "raw-html"), ("[bấm nút](javascript:alert(1))", "link-scheme"),
      ("[bấm nút](JaVaScRiPt:alert(1))", "link-scheme"), ("[bấm](data:text/html,x)", "link-scheme"),
      ("[bấm nút](&#106;avascript:alert(1))", "link-scheme"), ("[bấm](vbscript:x)", "link-scheme"),
      ("![ảnh](javascript:alert(1))", "link-scheme"), ("<javascript:alert(1)>", "link-scheme"),
    ]
  )
  func refused(markdown: String, id: String) async throws {
    let site = try await (SiteText.frame + .story("2018/a", body: markdown)).build()
    #expect(!site.isPublished)
    let first = try #require(site.diagnostics.first)
    #expect(first.hasPrefix("content/stories/2018/a.md:8:"), "\(site.diagnostics)")
    #expect(first.hasSuffix(id), "\(site.diagnostics)")
  }

  @Test("a source's address may only be one of the web")
  func sourceAddress() async throws {
    let site = try await
      (SiteText.frame + .story("2018/a", keys: "sources: [{title: Nguồn, url: \"javascript:alert(1)\"}]")).build()
    #expect(site.diagnostics == ["content/stories/2018/a.md:6:31: error: url-invalid"])
  }
}
