import BulletinCore
import BulletinRender
import Testing

@Suite("The look for what fails without a server")
struct OfflineScanTests {
  private static let page: OutputPath = "bai/2018/a.html"
  private static let scan = OfflineScan(
    known: [page, "bai/2018/b.html", "index.html", "giao-dien/site.css", "tep/anh.png", "tep/anh-2.png"] as [OutputPath]
  )

  /// `rule reference` of every fault in a page, in their order.
  private func faults(_ markup: String, others: [(OutputPath, String)] = [], extra: Set<OutputPath> = []) -> [String] {
    let pages = [(Self.page, markup)] + others
    let findings = pages.map { Self.scan.scan(markup: Array($0.1.utf8), at: $0.0) }
    return OfflineCheck.faults(findings) { extra.contains($0) }.map { "\($0.rule) \($0.reference)" }
  }

  @Test(
    "what works everywhere is no fault",
    arguments: [
      #"<a href="b.html">b</a>"#, #"<a href="../../index.html?q=x">b</a>"#, #"<a href="./b.html">b</a>"#,
      #"<A HREF='b.html'>b</A>"#, #"<a href=b.html>b</a>"#,
      ##"<p id="x"></p><a href="#x">x</a><a href="a.html#x">x</a>"##,
      ##"<a href="#">lên đầu</a><a href="#top">lên đầu</a>"##, #"<a href="https://vi-du.example/">ngoài</a>"#,
      #"<a href="mailto:a@b.example">thư</a><a href="tel:0123">gọi</a>"#, #"<img src="data:image/png;base64,AA==">"#,
      #"<img srcset="../../tep/anh.png 1x, ../../tep/anh-2.png 2x">"#, #"<track src="data:text/vtt,WEBVTT">"#,
      ##"<svg><use href="#hinh"/></svg><i id="hinh"></i>"##,
      #"<link rel="canonical" href="https://vi-du.example/a.html">"#,
      #"<!-- <img src="https://x.example/a.png"> -->"#, #"<script>prefetch(1)</script>"#,
      "<script>\n// fetch(x) does not work here\n</script>",
      #"<script type="application/ld+json">{"a":"fetch("}</script>"#,
      #"<p style="background: url(../../tep/anh.png)"></p>"#, "<", "<a", "<a href", "<a href=", "<!--",
      "<script>", #"<p title="<a href='c.html'>">x</p>"#, #"<td href="c.html" src="d.png" data-x='>'>"#,
      #"<a aria-describedby="c.html" data-href="c.html" href="b.html">b</a>"#, "<style></style><script></script>",
    ]
  )
  func sound(markup: String) {
    #expect(faults(markup) == [])
  }

  @Test(
    "every kind of fault",
    arguments: [
      (#"<a href="c.html">c</a>"#, "missingFile c.html"), (#"<a href="B.html">b</a>"#, "missingFile B.html"),
      (#"<img src="../../tep/anh.PNG">"#, "missingFile ../../tep/anh.PNG"),
      (#"<img srcset="../../tep/anh.png 1x, x.png 2x">"#, "missingFile x.png"),
      (##"<a href="#y">y</a>"##, "missingAnchor #y"), (#"<a href="a.html#y">y</a>"#, "missingAnchor a.html#y"),
      (#"<img src="https://x.example/a.png">"#, "remote https://x.example/a.png"),
      (#"<img src="//x.example/a.png">"#, "remote //x.example/a.png"),
      (#"<link rel="stylesheet" href="https://x.example/a.css">"#, "remote https://x.example/a.css"),
      (#"<LINK HREF=https://x.example/a.css REL=StyleSheet>"#, "remote https://x.example/a.css"),
      (#"<video poster="http://x.example/p.jpg">"#, "remote http://x.example/p.jpg"),
      (#"<iframe src="https://x.example/"></iframe>"#, "remote https://x.example/"),
      (#"<style>@import "https://x.example/a.css";</style>"#, "remote https://x.example/a.css"),
      (#"<p style="background:url('https://x.example/a.png')">"#, "remote https://x.example/a.png"),
      (#"<a href="/index.html">g</a>"#, "notAFile /index.html"), (#"<a href="../">g</a>"#, "notAFile ../"),
      (#"<a href="../../../x.html">g</a>"#, "notAFile ../../../x.html"),
      (#"<a href="javascript:x()">g</a>"#, "notAFile javascript:x()"),
      (#"<a href="file:///x">g</a>"#, "notAFile file:///x"),
      (#"<base href="/">"#, "notAFile /"),
      (#"<meta http-equiv="refresh" content="0; url=/index.html">"#, "notAFile /index.html"),
      (#"<script type="module"></script>"#, #"script <script type="module">"#),
      ("<script>fetch('a.json')</script>", "script fetch("), ("<script>import('./a.js')</script>", "script import("),
      ("<script>new XMLHttpRequest()</script>", "script XMLHttpRequest"),
      (#"<svg><use href="icons.svg#a"/></svg>"#, "externalUse icons.svg#a"),
      (#"<svg><use xlink:href="icons.svg#a"/></svg>"#, "externalUse icons.svg#a"),
      (#"<track src="c.vtt">"#, "fileCaptions c.vtt"),
      (#"<p><b><button aria-label="x" formaction="c.html">c</button></b></p>"#, "missingFile c.html"),
      (#"<p data-very-long-name-of-an-attribute STYLE=background:url(c.png)>"#, "missingFile c.png"),
      (#"<p>1 < 2<a href="c.html"#, "missingFile c.html"), ("</p><a href=c.html", "missingFile c.html"),
      (#"<a href="b.html/">b</a>"#, "notAFile b.html/"),
      (#"<a href="..//../index.html">g</a>"#, "missingFile ..//../index.html"),
      (#"<a href="https//c.html">c</a>"#, "missingFile https//c.html"),
      (##"<a href="?x#y">y</a>"##, "missingAnchor ?x#y"),
    ]
  )
  func faults(markup: String, fault: String) {
    #expect(faults(markup) == [fault])
  }

  @Test("anchors of other pages are looked for in those")
  func otherPages() {
    let other: OutputPath = "bai/2018/b.html"
    #expect(faults(#"<a href="b.html#mot">x</a>"#, others: [(other, #"<h2 id="mot">"#)]) == [])
    #expect(faults(#"<a href="b.html#m%E1%BB%99t">x</a>"#, others: [(other, #"<h2 id="một">"#)]) == [])
    #expect(
      faults(#"<a href="b.html#hai">x</a>"#, others: [(other, #"<h2 id="mot">"#)]) == ["missingAnchor b.html#hai"]
    )
  }

  @Test("a file that the plan does not know is looked for in the folder, by its whole path")
  func pending() {
    #expect(faults(#"<script src="../../tim/1.js"></script>"#, extra: ["tim/1.js"]) == [])
    #expect(faults(#"<script src="../../tim/2.js"></script>"#, extra: ["tim/1.js"]) == ["missingFile ../../tim/2.js"])
    #expect(faults(#"<a href="x/../c.html"></a>"#, extra: ["bai/2018/c.html"]) == [])
  }

  @Test("style sheets and scripts of the theme")
  func themeFiles() {
    let style = "/* url(https://x.example) */ a { background: url( \"anh.png\" ) } @import 'https://x.example/b.css';"
    let found = Self.scan.scan(style: Array(style.utf8), at: "giao-dien/site.css")
    let faults = OfflineCheck.faults([found]) { _ in false }.map { "\($0.rule) \($0.reference)" }
    #expect(faults == ["remote https://x.example/b.css", "missingFile anh.png"])
    let script = Self.scan.scan(script: Array("navigator.serviceWorker.register('x')".utf8), at: "giao-dien/site.js")
    #expect(OfflineCheck.faults([script]) { _ in true }.map(\.reference) == ["serviceWorker"])
  }
}
