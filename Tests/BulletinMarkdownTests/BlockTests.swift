import BulletinCore
import BulletinMarkdown
import Testing

@Suite("Headings, tables, lists and notes")
struct BlockTests {
  @Test("headings get ASCII ids that are unique and not the page's own")
  func headingIDs() {
    let reading = Reading(
      "## Lua\n## Lua\n### Lua 2\n## …\n## Menu\n## Chu thich 1\n## *In* `a` [b](c.md)[^1]\n\n[^1]: x",
      options: MarkdownOptions(reservedIDs: ["menu"])
    )
    #expect(
      reading.body.headings.map(\.id) == [
        "lua", "lua-2", "lua-2-2", "muc-4", "menu-2", "muc-chu-thich-1", "in-a-b",
      ]
    )
    #expect(reading.body.headings.map(\.level) == [2, 2, 3, 2, 2, 2, 2])
    #expect(reading.body.headings.last?.text == "In a b")
    #expect(reading.html.hasPrefix("<h2 id=\"lua\">Lua</h2>\n<h2 id=\"lua-2\">Lua</h2>\n"))
  }

  @Test("a heading's range covers its line")
  func headingRange() throws {
    let reading = Reading("Một\n\n## Hai ##\n\nBa\n---\n")
    #expect(reading.body.headings.map { reading.text($0.range) } == ["## Hai ##", "Ba\n---"])
  }

  @Test("tables lie in a region that scrolls, with scopes and alignment by class")
  func table() {
    let reading = Reading("| Năm |  | Hộ |\n|:--|:-:|--:|\n| 2018 | a\\|b | **9** |\n| 2019 |")
    #expect(
      reading.html == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="Bảng 1">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">Năm</th>
        <td class="align-center"></td>
        <th scope="col" class="align-right">Hộ</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">2018</td>
        <td class="align-center">a|b</td>
        <td class="align-right"><strong>9</strong></td>
        </tr>
        <tr>
        <td class="align-left">2019</td>
        <td class="align-center"></td>
        <td class="align-right"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """
    )
    #expect(reading.body.plainText == "Năm Hộ\n2018 a|b 9\n2019")
    #expect(!Reading("| a |\n|---|").html.contains("tbody"))
  }

  @Test("task items are boxes that a screen reader can name")
  func tasks() {
    #expect(
      Reading("- [x] Xong\n- [ ] Chưa, xem [x]\n- Khác").html == """
        <ul>
        <li class="task"><input type="checkbox" disabled="" checked="" aria-label="Đã xong"> Xong</li>
        <li class="task"><input type="checkbox" disabled="" aria-label="Chưa xong"> Chưa, xem [x]</li>
        <li>Khác</li>
        </ul>

        """
    )
  }

  @Test("notes are numbered, joined both ways and collected at the end")
  func footnotes() {
    let reading = Reading("Hai[^b] một[^a] lại[^b].\n\n[^a]: Chữ a.\n[^b]: Chữ b.\n\n    - mục\n")
    #expect(
      reading.html == """
        <p>Hai<sup class="footnote-ref"><a href="#chu-thich-1" id="tham-chieu-1" aria-label="Chú thích 1">1</a></sup> \
        một<sup class="footnote-ref"><a href="#chu-thich-2" id="tham-chieu-2" aria-label="Chú thích 2">2</a></sup> \
        lại<sup class="footnote-ref"><a href="#chu-thich-1" id="tham-chieu-1-2" aria-label="Chú thích 1">1</a></sup>.</p>
        <section class="footnotes" aria-label="Chú thích">
        <ol>
        <li id="chu-thich-1">
        <p>Chữ b.</p>
        <ul>
        <li>mục</li>
        </ul>
        <p><a href="#tham-chieu-1" class="footnote-back" aria-label="Về chỗ dẫn chú thích 1, lần 1">↩<sup>1</sup></a> \
        <a href="#tham-chieu-1-2" class="footnote-back" aria-label="Về chỗ dẫn chú thích 1, lần 2">↩<sup>2</sup></a></p>
        </li>
        <li id="chu-thich-2">
        <p>Chữ a. <a href="#tham-chieu-2" class="footnote-back" aria-label="Về chỗ dẫn chú thích 2">↩</a></p>
        </li>
        </ol>
        </section>

        """
    )
    #expect(reading.body.hasFootnotes)
    #expect(reading.findings.isEmpty)
  }

  @Test("the points a) b) đ) of a document keep their lines")
  func listLetters() {
    #expect(
      Reading("Gồm:\na) một\nb) hai\nđ) ba\ne) bốn").html
        == "<p>Gồm:<br>\na) một<br>\nb) hai<br>\nđ) ba<br>\ne) bốn</p>\n"
    )
    #expect(Reading("Một\nf) hai\nab) ba\nb)bốn").html == "<p>Một\nf) hai\nab) ba\nb)bốn</p>\n")
    #expect(Reading("3) ba\n4) bốn").html == "<ol start=\"3\">\n<li>ba</li>\n<li>bốn</li>\n</ol>\n")
  }

  @Test("only paragraphs of a tight list go without their tag")
  func tightLists() {
    #expect(
      Reading("- a\n  > b\n- c\n\nd").html
        == "<ul>\n<li>a\n<blockquote>\n<p>b</p>\n</blockquote>\n</li>\n<li>c</li>\n</ul>\n<p>d</p>\n"
    )
  }

  @Test("plain text has a line for each block, and syllables are what Vietnamese editors count")
  func plainText() {
    let body = Reading(
      "## Tít phụ\n\nMột *hai*\nba – `bốn`  \nnăm. “Ở đây” 12,5 %\n\n- sáu\n- bảy\n\n> tám\n\n<!-- giấu -->\n\n```\nmã\n```"
    ).body
    #expect(body.plainText == "Tít phụ\nMột hai ba – bốn năm. “Ở đây” 12,5 %\nsáu\nbảy\ntám\nmã")
    #expect(body.syllableCount == 14)
  }

  @Test("comments are dropped, inline and on lines of their own")
  func comments() {
    let reading = Reading("Một <!-- <b> --> hai\n\n<!-- nhiều\n\n<script> dòng -->\n\nBa")
    #expect(reading.findings.isEmpty)
    #expect(reading.html == "<p>Một  hai</p>\n<p>Ba</p>\n")
  }

  @Test("the body begins where the front matter ends")
  func offset() throws {
    let text = "---\ntitle: [x](y)\n---\nXem [bài](bài%20cũ.md#phan-2 \"tên\")"
    let source = SourceFile(path: "a.md", text: text)
    let reading = Reading(source, start: Array(text.utf8).count - "Xem [bài](bài%20cũ.md#phan-2 \"tên\")".utf8.count)
    let reference = try #require(reading.body.references.first)
    #expect(reading.text(reference.range) == "[bài](bài%20cũ.md#phan-2 \"tên\")")
    #expect(reading.text(reference.destinationRange) == "bài%20cũ.md#phan-2")
    #expect(reference.path == "bài cũ.md")
    #expect(reference.fragment == "phan-2")
    #expect(reference.label == "bài")
    #expect(reference.caption == "tên")
    #expect(LineTable(source).position(of: reference.destinationRange.start) == (4, 11))
  }

  @Test("addresses outside the site are final at once")
  func externalLinks() {
    let reading = Reading("[a](https://x.vn/Dân) <tel:+84255> www.y.vn z@q.vn ~~b~~")
    #expect(reading.body.references.isEmpty)
    #expect(
      reading.html
        == #"<p><a href="https://x.vn/D%C3%A2n" rel="external">a</a> <a href="tel:+84255">tel:+84255</a> "#
        + #"<a href="http://www.y.vn" rel="external">www.y.vn</a> <a href="mailto:z@q.vn">z@q.vn</a> <del>b</del></p>"#
        + "\n"
    )
  }
}
