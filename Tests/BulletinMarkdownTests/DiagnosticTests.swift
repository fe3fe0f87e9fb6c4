import BulletinCore
import BulletinMarkdown
import Testing

@Suite("Diagnostics")
struct DiagnosticTests {
  @Test(
    "each fault is reported with its exact place",
    arguments: [
      ("Đầu\n\n# Tít\n", ["heading-level-one 3:1 # Tít"]),
      ("##\n", ["heading-empty 1:1 ##"]),
      ("Một\nhai <b>ba</b> <i>c</i>", ["raw-html 2:5 <b>", "raw-html 2:15 <i>"]),
      ("> Một\n> hai <u>ba</u>", ["raw-html 2:7 <u>"]),
      ("chữ\n\n  <div class=\"x\">\n<p>a\n", ["raw-html 3:3 <div class=\"x\">"]),
      ("<!-- a --> <b>x</b>", ["raw-html 1:12 <b>"]),
      ("a\n\n<!-- quên\n\nb", ["comment-unclosed 3:1 <!--"]),
      ("![a <c> b](d.jpg)", ["raw-html 1:5 <c>"]),
      ("dở </font>", ["raw-html 1:4 </font>"]),
      ("ô [x](javascript:alert) ô", ["link-scheme 1:7 javascript:alert"]),
      ("[x](JaVaScript&colon;a)", ["link-scheme 1:5 JaVaScript&colon;a"]),
      ("[x](<java&#9;script:a>)", ["link-malformed 1:6 java&#9;script:a"]),
      ("[x](data:text/html,a)", ["link-scheme 1:5 data:text/html,a"]),
      ("[x](ftp://a.vn)", ["link-scheme 1:5 ftp://a.vn"]),
      ("[x](//a.vn/b)", ["link-protocol-relative 1:5 //a.vn/b"]),
      ("[x](/bai/a.html)", ["link-absolute-path 1:5 /bai/a.html"]),
      ("[x](%2Fbai)", ["link-absolute-path 1:5 %2Fbai"]),
      ("![x](anh\\a.jpg)", ["link-backslash 1:6 anh\\a.jpg"]),
      ("![x](C:/anh/a.jpg)", ["link-own-computer 1:6 C:/anh/a.jpg"]),
      ("[x](file:///a)", ["link-own-computer 1:5 file:///a"]),
      ("[x](https:/a)", ["link-malformed 1:5 https:/a"]),
      ("a www.b.vn| c", ["link-malformed 1:3 www.b.vn|"]),
      ("[x](https://a.vn:b/c)", ["link-malformed 1:5 https://a.vn:b/c"]),
      ("[x](https://a.vn:80/c|d)", []),
      ("[x](100%.md)", ["link-malformed 1:5 100%.md"]),
      ("[x](#)", ["link-malformed 1:5 #"]),
      ("một [x]() hai", ["link-empty 1:5 [x]()"]),
      ("![x]()", ["link-empty 1:1 ![x]()"]),
      ("một [](a.md) hai", ["link-empty-text 1:5 [](a.md)"]),
      ("![](a.jpg)", ["picture-without-alt 1:1 ![](a.jpg)"]),
      ("![](a.mp3)", ["media-without-caption 1:1 ![](a.mp3)"]),
      ("![x](https://a.vn/b.jpg)", ["media-external 1:6 https://a.vn/b.jpg"]),
      ("[x][1]\n\n[1]: /a", ["link-absolute-path 1:1 [x][1]"]),
      ("a[^1]", ["footnote-undefined 1:2 [^1]"]),
      ("a \\[^1]", []),
      ("a\n\n[^x]: b", ["footnote-unused 3:1 [^x]"]),
      ("a[^x]\n\n[^x]: b\n[^x]: c", ["footnote-duplicate 4:1 [^x]"]),
      ("```\n[^x]: b\n<b>\n# c\n```", []),
      ("## A\n\n#### B", ["heading-jump 3:1 #### B"]),
      ("### A\n\n#### B\n\n## C", ["heading-jump 1:1 ### A"]),
      ("## A\n\n### B\n\n#### C\n\n## D\n\n### E", []),
      ("xem [tại đây](a.md) nhé", ["link-vague 1:5 [tại đây](a.md)"]),
      ("[**Xem thêm…**](a.md)", ["link-vague 1:1 [**Xem thêm…**](a.md)"]),
      ("[Bấm vào đây](a.md) [đây là kế hoạch](a.md)", ["link-vague 1:1 [Bấm vào đây](a.md)"]),
      ("xem https://a.vn/b và", ["link-bare-address 1:5 https://a.vn/b"]),
      ("[https://a.vn](https://a.vn) [a.vn](https://a.vn)", ["link-bare-address 1:1 [https://a.vn](https://a.vn)"]),
      ("<toasoan@a.vn>", []),
      ("gọi là [Open Data](lang:en), [chor](lang:hre)", []),
      ("gọi là [Open Data](lang:tiếng-anh)", ["lang-invalid 1:20 lang:tiếng-anh"]),
      ("[a](lang:)", ["lang-invalid 1:5 lang:"]),
      ("a [&Hat;bcd]", ["footnote-entity 1:4 &Hat;"]),
      ("a [&#0094;bcd]", ["footnote-entity 1:4 &#0094;"]),
    ]
  )
  func place(markdown: String, findings: [String]) {
    #expect(Reading(markdown).findings == findings)
  }

  @Test(
    "places hold where the parser counts wrong",
    arguments: [
      ("> a\nlười [x](/b)", ["link-absolute-path 2:10 /b"]),
      ("> a\n>     xa [x](/b)", ["link-absolute-path 2:14 /b"]),
      ("- a\n  b [x](/c)\n  d [y](/e)", ["link-absolute-path 2:9 /c", "link-absolute-path 3:9 /e"]),
      ("[d]: e\nchữ [x](/b)", ["link-absolute-path 2:9 /b"]),
      ("[nhiều\ndòng](/b) và [x](/c)", ["link-absolute-path 2:7 /b", "link-absolute-path 2:18 /c"]),
      ("| a | b |\n|---|---|\n| c | [x](/d) |", ["link-absolute-path 3:11 /d"]),
      ("`[x](/b)` rồi [x](/b)", ["link-absolute-path 1:19 /b"]),
      ("`a\nb` [x](/c)", ["link-absolute-path 2:8 /c"]),
      ("[![a](/b)](/c)", ["link-absolute-path 1:7 /b", "link-absolute-path 1:12 /c"]),
      ("[x]( </b c> 'd' )", ["link-absolute-path 1:7 /b c"]),
      ("[x](/a\\)b)", ["link-absolute-path 1:5 /a\\)b"]),
      ("[x](/a_(b))", ["link-absolute-path 1:5 /a_(b)"]),
      ("đ <ftp://a.vn> ftp://b.vn", ["link-scheme 1:4 ftp://a.vn", "link-scheme 1:16 ftp://b.vn"]),
      ("ă [x](ftp://a.vn) ftp://a.vn", ["link-scheme 1:7 ftp://a.vn", "link-scheme 1:19 ftp://a.vn"]),
    ]
  )
  func hardPlace(markdown: String, findings: [String]) {
    #expect(Reading(markdown).findings == findings)
  }

  @Test("every message is worded in both languages without a full stop")
  func wording() {
    let all = [
      "# a", "##", "<b>", "<!--", "[x](x:y)", "[x](//a)", "[x](/a)", "![x](\\\\a\\b)", "[x](a\\b)", "[x](%)", "[x]()",
      "![]()", "[](a)", "![](a.jpg)", "![](a.mp3)", "![x](http://a)", "a[^1]", "[^1]: a", "[&Hat;a]", "#### a",
      "[đây](a)", "http://a.vn", "[a](lang:x)",
    ].flatMap { Reading($0).diagnostics }
    #expect(Set(all.map(\.id)).count >= 16)
    for diagnostic in all {
      #expect(!diagnostic.headline.vi.isEmpty && !diagnostic.headline.en.isEmpty && diagnostic.fix != nil)
      #expect(!diagnostic.headline.vi.hasSuffix(".") && !diagnostic.headline.en.hasSuffix("."))
    }
  }
}
