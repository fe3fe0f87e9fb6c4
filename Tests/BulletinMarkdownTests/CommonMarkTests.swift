import BulletinCore
import BulletinMarkdown
import BulletinTestSupport
import Testing

@Suite("Markdown as the reference program reads it")
struct CommonMarkTests {
  /// Each is written for one part of CommonMark, within what Khéo leaves as it is.
  static let samples: [String] = [
    // Paragraphs, breaks, escapes, entities
    "Một dòng\nhai dòng  \nba dòng\\\nbốn\n\n\n   lùi\n\ncuối ./.",
    "\\*không\\* \\# \\[a\\] \\\\ &amp; &copy; &#272; &khong; 3 < 5 > 2 \"x\" 'y'",
    "Bà Rịa - Vũng Tàu * sao * và _ gạch _ 1_000_000 a*b*c",
    // Emphasis
    "*nghiêng* **đậm** ***cả hai*** _nghiêng_ __đậm__ “*Dân vận khéo*” **“Bốn tốt”**: chữ",
    "**đậm *lồng* nhau** *a **b** c* **a*b**c* *a **b* c**",
    "~~gạch~~ ~một~ ~~a *b* c~~ ~~~không~~~",
    // Code
    "`mã` ``a ` b`` ` `` ` `chưa đóng\n\n```swift đuôi\nlet a = \"<b>\" & 'c'\n```\n\n    thụt vào\n\n    <i>\n\n~~~\n~~~",
    // Headings and rules
    "## Tít *phụ* ##\n\n###### Sáu\n\nBa\n---\n\n***\n\n---\n_ _ _\n\n##Không",
    // Quotes and lists
    "> một\nlười\n> > hai\n>\n> ba\n\n- a\n- b\n\n  c\n\n- d\n\n1. một\n2. hai\n   - lồng\n     1) sâu\n\n7) bảy\n8) tám\n\n* x\n+ y\n- z",
    "- a\n\n      mã trong mục\n\n- ```\n  mã\n  ```\n- > trích\n\n  tiếp\n\n10. mười\n\n\n-\n\n- sau mục rỗng",
    "2018. Năm ấy\n2. không ngắt đoạn",
    "- [ ] chưa\n- [x] xong\n  - [X] lồng\n- [y] không\n\n1. [ ] số\n\n- [x] thưa\n\n- [ ] thưa",
    // Links and pictures
    "[a](b.md) [a](b.md \"tên & 'x'\") [a](<b.md>) [*a* `b`](c.html#d) [a] (b) [a](b c) [a [b] c](d)",
    "[a][1] [b][] [b] [c][khong]\n\n[1]: x.md\n[b]: <y.md> 'tên'\n\nsau",
    "Ảnh ![x](a.png) và ![y *z*](b.png \"tên\") trong câu ![t][t]\n\n[t]: c.png",
    "<https://a.vn/b?c=d&e=f> <x@y.vn> https://a.vn/b. (https://a.vn/(b)) www.c.vn, d@e.vn",
    "https://a.vn:80/x_y_z, *https://b.vn* **www.d.vn** http://e.vn&amp; mailto:a@b.vn",
    // Tables
    "| a | b |\n|---|:-:|\n| c | `d\\|e` |\n| f |\n| g | h | i |\n\nsau",
    "chữ\n| a |\n| --: |\n| *b* |\n> trích\n\na | b\n- | -\nc | [d](e.md)",
    "| a | b |\n|---|\n| không phải bảng |",
    // Footnotes
    "Một[^1] hai[^2] lại một[^1].\n\n[^1]: Chữ *một*.\n[^2]: Hai\n\n    đoạn nữa\n\n    - và mục",
    "[^1]\n\n[^1]: ```\n    mã\n    ```",
    // Unusual characters
    "tab\tgiữa\n\n\tmã\n\n- \ttab\n\n\u{A0}cách\u{A0}\n\nZ̀ 😀 e\u{301} \u{200B}x",
    "a\r\nb\r\n\r\n- c\r\n- d",
    "\u{0}NUL \u{1} điều khiển",
  ]

  @Test("our own samples give the same HTML", arguments: samples)
  func sample(markdown: String) throws {
    try expectSame(markdown)
  }

  @Test("random texts give the same HTML", arguments: 0..<6)
  func random(seed: UInt64) throws {
    var generator = SplitMix64(seed: seed)
    var compared = 0
    for _ in 0..<30 {
      var markdown = ""
      for _ in 0..<Int.random(in: 1...25, using: &generator) {
        markdown += RandomMarkdown.sober.randomElement(using: &generator) ?? ""
      }
      // Addresses that Khéo refuses are the one thing that the two write differently here.
      if Reading(markdown).diagnostics.contains(where: { $0.id == "link-malformed" }) { continue }
      try expectSame(markdown)
      compared += 1
    }
    #expect(compared > 20)
  }

  private func expectSame(_ markdown: String) throws {
    let reference = ReferenceProgram.normalised(reference: try ReferenceProgram.html(markdown))
    let ours = ReferenceProgram.normalised(ours: Reading(markdown).html)
    #expect(ours == reference, "for \(markdown.debugDescription)")
  }
}

enum RandomMarkdown {
  /// Pieces that the reference program and Khéo write alike.
  static let sober = [
    "a", "b ", "Đ", "ộ ", " ", "\n", "\n\n", "  \n", "*", "**", "_", "~", "~~", "`", "``", "\\", "&amp;", "&", "\"",
    "'",
    "## x\n", "- ", "+ ", "1. ", "9) ", "> ", "    ", "\t", "---\n", "***\n", "|", "|-|-|\n", "| a | b |\n", ":-:",
    "```\n", "~~~ m\n", "[x](y.md)", "[x](y.md 'z')", "[", "]", "(", ")", "[1]", "\n[1]: b.md\n", "![x](y.png) z",
    "https://a.vn ", "www.b.vn", "c@d.vn ", "<https://e.vn>", ":", "//", "w", "- [x] ", "- [ ] t\n", "=\n", ".",
  ]

  /// Pieces that somebody might try.
  static let hostile =
    sober + [
      "<script>", "</script>", "<b onclick=\"x\">", "<!--", "-->", "<?", "<!A", "<![CDATA[", "<img src=x>", "<", ">",
      "[x](javascript:alert(1))", "![x](javascript:a)", "<javascript:a>", "[x](\"onclick=a)", "[x](a\"b)", "![\"x](y)",
      "[^1]", "\n[^1]: n\n", "[^2]", "\n\n[^2]: ", "[^", "[&Hat;", "&#0;", "&colon;", "&lt;script&gt;", "\u{0}", "\r",
      "![", "![](", "![a](b.mp3)", "\n\n![a](b.jpg \"c\")\n\n", "data:", "//x", "# ", "&Tab;", "\u{202E}", "`<b>`",
      "{{x}}",
    ]
}
