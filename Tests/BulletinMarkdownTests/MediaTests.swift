import BulletinCore
import BulletinMarkdown
import Testing

@Suite("Pictures and recordings")
struct MediaTests {
  static let image = #" width="640" height="480" loading="lazy" decoding="async">"#

  @Test(
    "a picture alone is a figure with its caption and credit",
    arguments: [
      (
        #"![Bà con gặt lúa](gat-lua.jpg "Vụ hè thu ở Khánh Hải. Ảnh: Chí Tâm")"#,
        #"<figure class="figure"><img src="gat-lua.jpg" alt="Bà con gặt lúa"\#(image)<figcaption>Vụ hè thu ở Khánh Hải. <span class="credit">Ảnh: Chí Tâm</span></figcaption></figure>"#
      ),
      (
        "![Đường hoa thôn 3 (Ảnh: HT)](hoa.jpg)",
        #"<figure class="figure"><img src="hoa.jpg" alt="Đường hoa thôn 3"\#(image)<figcaption>Đường hoa thôn 3 <span class="credit">Ảnh: HT</span></figcaption></figure>"#
      ),
      (
        "![Ảnh minh họa](hoa.jpg)",
        #"<figure class="figure"><img src="hoa.jpg" alt="Ảnh minh họa"\#(image)<figcaption><span class="credit">Ảnh minh họa</span></figcaption></figure>"#
      ),
      (
        #"![](hoa.jpg "Đường hoa")"#,
        #"<figure class="figure"><img src="hoa.jpg" alt="Đường hoa"\#(image)<figcaption>Đường hoa</figcaption></figure>"#
      ),
      (
        #"![a "b" \<c> & 'd'](hoa.jpg)"#,
        #"<figure class="figure"><img src="hoa.jpg" alt="a &quot;b&quot; &lt;c&gt; &amp; &#39;d&#39;"\#(image)<figcaption>a &quot;b&quot; &lt;c&gt; &amp; &#39;d&#39;</figcaption></figure>"#
      ),
    ]
  )
  func figure(markdown: String, expected: String) {
    let reading = Reading(markdown)
    #expect(reading.html == expected + "\n")
    #expect(reading.findings.isEmpty)
  }

  @Test(
    "the credit is split off the caption",
    arguments: [
      ("Bà con gặt lúa. Ảnh: Chí Tâm", "Bà con gặt lúa.", "Ảnh: Chí Tâm"),
      ("Bà con gặt lúa (Ảnh: P. Thành).", "Bà con gặt lúa", "Ảnh: P. Thành"),
      ("Bà con gặt lúa – Ảnh: HT", "Bà con gặt lúa", "Ảnh: HT"),
      ("Bà con gặt lúa. Nguồn ảnh: TTXVN", "Bà con gặt lúa.", "Nguồn ảnh: TTXVN"),
      ("Cầu mới. Ảnh tư liệu", "Cầu mới.", "Ảnh tư liệu"),
      ("Cầu mới. Tranh: dự án Khéo", "Cầu mới.", "Tranh: dự án Khéo"),
      ("Cầu mới. Tranh minh họa", "Cầu mới.", "Tranh minh họa"),
      ("Cầu mới. Ảnh minh hoạ.", "Cầu mới.", "Ảnh minh hoạ"),
      ("Cầu mới. Ảnh: Ảnh tư liệu", "Cầu mới.", "Ảnh: Ảnh tư liệu"),
      ("Cầu mới (Ảnh tư liệu: Bảo tàng tỉnh)", "Cầu mới", "Ảnh tư liệu: Bảo tàng tỉnh"),
      ("Ảnh: HT", "", "Ảnh: HT"),
    ]
  )
  func credit(text: String, caption: String, credit: String) throws {
    let reference = try #require(Reading("![x](a.jpg \"\(text)\")").body.references.first)
    #expect(reference.caption == caption)
    #expect(reference.credit == credit)
  }

  @Test(
    "words that only look like a credit stay in the caption",
    arguments: [
      "Ảnh tư liệu về chợ Quảng Ngãi", "Bà con xem ảnh: vui lắm", "Phòng Ảnh minh họa của tỉnh", "Ảnh:", "Nam bên mẹ",
      "Xem (Ảnh: một",
    ]
  )
  func noCredit(text: String) throws {
    let reference = try #require(Reading("![x](a.jpg \"\(text)\")").body.references.first)
    #expect(reference.caption == text)
    #expect(reference.credit == nil)
  }

  @Test("several pictures of one paragraph are a gallery")
  func gallery() {
    let reading = Reading("![Một](1.jpg)\n![Hai](2.jpg)")
    let figure = { (n: Int, alt: String) in
      "<figure class=\"figure\"><img src=\"\(n).jpg\" alt=\"\(alt)\"\(Self.image)<figcaption>\(alt)</figcaption></figure>\n"
    }
    #expect(reading.html == "<div class=\"gallery\">\n" + figure(1, "Một") + figure(2, "Hai") + "</div>\n")
    #expect(reading.body.references.map(\.isFigure) == [true, true])
    #expect(reading.body.plainText == "Một\nHai")
  }

  @Test("a picture inside a sentence is a plain image")
  func inline() {
    let reading = Reading(#"Biểu trưng ![hoa sen](sen.png "Của tỉnh") mới"#)
    #expect(
      reading.html
        == #"<p>Biểu trưng <img src="sen.png" alt="hoa sen" title="Của tỉnh"\#(Self.image) mới</p>"# + "\n"
    )
    #expect(reading.body.plainText == "Biểu trưng hoa sen mới")
  }

  @Test("recordings become players with a way to download them")
  func recordings() {
    #expect(
      Reading("![Phóng sự](bai.MP3)").html { _ in ResolvedReference(href: OutputPath("index.html").href(to: "bai.mp3"))
      }
        == #"<figure class="audio"><audio controls="" preload="metadata" src="bai.mp3"><a href="bai.mp3">Tải tệp âm thanh</a></audio><figcaption>Phóng sự</figcaption></figure>"#
        + "\n"
    )
    #expect(
      Reading("![Làm đường](phim.webm)").html
        == #"<figure class="video"><video controls="" playsinline="" preload="metadata" src="phim.webm"><a href="phim.webm">Tải tệp video</a></video><figcaption>Làm đường</figcaption></figure>"#
        + "\n"
    )
    #expect(Reading("![a](a.m4a) ![b](b.ogg) ![c](c.mp4)").body.references.map(\.kind) == [.audio, .audio, .video])
  }

  @Test("captions stand in the page itself, and the words of a recording below it")
  func captions() {
    let html = Reading("![Làm đường](phim.mp4)").html { _ in
      ResolvedReference(
        href: OutputPath("index.html").href(to: "phim.mp4"),
        captions: "V0VCVlRU",
        transcript: ["Một & hai.", "Ba."]
      )
    }
    #expect(
      html
        == #"<figure class="video"><video controls="" playsinline="" preload="metadata" src="phim.mp4"><track kind="captions" srclang="vi" label="Phụ đề" default="" src="data:text/vtt;base64,V0VCVlRU"><a href="phim.mp4">Tải tệp video</a></video><details class="transcript"><summary>Lời trong video</summary><p>Một &amp; hai.</p><p>Ba.</p></details><figcaption>Làm đường</figcaption></figure>"#
        + "\n"
    )
  }

  @Test("a picture in a link keeps both holes, in order")
  func linkedPicture() {
    let reading = Reading("[![Bìa](bia.jpg)](bai.md)")
    #expect(reading.body.references.map(\.path) == ["bai.md", "bia.jpg"])
    #expect(reading.findings.isEmpty)
    #expect(
      reading.html == #"<p><a href="bai.md"><img src="bia.jpg" alt="Bìa"\#(Self.image)</a></p>"# + "\n"
    )
  }

  @Test("what is missing leaves its words and no broken address")
  func unresolved() {
    let reading = Reading("[bài](a.md) ![ảnh](b.jpg)\n\n![Chú thích. Ảnh: HT](c.jpg)")
    #expect(
      reading.html { _ in nil } == """
        <p><a>bài</a> ảnh</p>
        <figure class="figure"><figcaption>Chú thích. <span class="credit">Ảnh: HT</span></figcaption></figure>

        """
    )
  }
}
