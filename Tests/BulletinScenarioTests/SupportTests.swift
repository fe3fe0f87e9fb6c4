import BulletinTestSupport
import Testing

/// The tools of these tests find what they are for.
@Suite("The tests' own tools")
struct SupportTests {
  @Test("a site's text falls into its files")
  func siteText() {
    let text = SiteText("lời\n-- a/b.md --\nmột\n\nhai\n-- c --\n-- d --\n-- không phải\n")
    #expect(text.files.map(\.path) == ["a/b.md", "c", "d"])
    #expect(text.files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["một\n\nhai\n", "", "-- không phải\n"])
  }

  @Test("a page falls into elements with their text, entities decoded, scripts apart")
  func page() throws {
    let page = SitePage(
      """
      <!DOCTYPE html><!-- <a href="x"> --><p class="a b" title='1 &gt; 0'>Một <b>hai</b>
       ba &amp; &#98;&#x1EA3;y<br><img src=x alt=""> </p><script>if (a<b) "</p>"</script><p>cuối
      """
    )
    #expect(page.elements.map(\.name) == ["p", "b", "br", "img", "script", "p"])
    let first = try #require(page.first("p", class: "b"))
    #expect(first.text == "Một hai ba & bảy")
    #expect(first["title"] == "1 > 0")
    #expect(page.first("img")?["src"] == "x" && page.first("img")?["alt"] == "")
    #expect(page.first("script")?.text == "if (a<b) \"</p>\"")
    #expect(page.texts("p").last == "cuối")
  }

  @Test(
    "the follower of links finds every fault",
    arguments: [
      ("<a href='b.html'>", "there is no file thu-muc/b.html"), ("<a href='/index.html'>", "begins with a slash"),
      ("<a href='//vi-du.example/'>", "begins with a slash"), ("<a href='../'>", "there is no file "),
      ("<a href='../thu-muc/'>", "there is no file thu-muc/"), ("<a href='../../index.html'>", "leaves the site"),
      ("<a href='../index.html#khong'>", "no id khong in index.html"),
      ("<a href='#khong'>", "no id khong in thu-muc/a.html"),
      ("<a href='#'>", "empty fragment"), ("<a href=''>", "empty"), ("<a href='javascript:x'>", "unknown scheme"),
      ("<img src='https://goc.example/a.png'>", "a link inside of the site must be relative"),
      ("<img srcset='../index.html 1x, b.png 2x'>", "there is no file thu-muc/b.png"),
      ("<link rel='canonical' href='a.html'>", "does not begin with https://goc.example/"),
      ("<link rel='canonical' href='https://goc.example/b.html'>", "there is no file b.html"),
      ("<meta property='og:image' content='a.png'>", "does not begin with https://goc.example/"),
      ("<b id='x'></b><i id='x'></i>", "the id x stands twice"), ("<b aria-labelledby='y'>", "aria-labelledby names y"),
    ]
  )
  func links(html: String, fault: String) throws {
    let folder = try SiteFolder()
    try folder.write(
      "trang/index.html",
      "<p id='co'><a href='thu-muc/a.html'>a</a> <a href='https://khac.example/'>b</a>"
    )
    try folder.write("trang/thu-muc/a.html", "<a href='../index.html#co'>x</a> <a href='a.html'>y</a>")
    #expect(SiteLinks(of: folder.path + "/trang", base: "https://goc.example/").problems == [])
    try folder.write("trang/thu-muc/a.html", html)
    let problems = SiteLinks(of: folder.path + "/trang", base: "https://goc.example/").problems
    #expect(problems.count == 1)
    #expect(problems.first?.contains(fault) == true, "\(problems)")
  }

  @Test("a golden comparison finds files that are missing, unexpected and different, with the first different line")
  func golden() {
    let expected = ["a": Array("một\nhai\n".utf8), "b": [], "c": Array("x".utf8)]
    let found = ["a": Array("một\nba\n".utf8), "c": Array("x".utf8), "d": []]
    #expect(
      SiteGolden.compare(found, with: expected) == [
        "a: line 2 differs\n  expected: hai\n  found:    ba", "b: missing", "d: unexpected",
      ]
    )
    #expect(SiteGolden.compare(expected, with: expected) == [])
  }
}
