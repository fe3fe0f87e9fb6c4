import BulletinBuild
import BulletinCore
import BulletinTestSupport
import Testing

@Suite("The build proves that the folder works offline")
struct OfflineProofTests {
  private static let frame = SiteText.frame + .plainTheme + .story("2018/a")

  private func build(_ text: SiteText) async throws -> BuiltSite { try await (Self.frame + text).build() }

  @Test("a fault of a template is reported once, at its place in the template, and nothing is published")
  func template() async throws {
    let site = try await build(
      SiteText(
        """
        -- templates/story.mustache --
        <p>{{site.name}}</p>
        <script src="https://x.example/theo-doi.js"></script>
        """
      ) + .story("2018/b") + .story("2019/c", date: "1/2/2019")
    )
    #expect(!site.isPublished)
    #expect(site.diagnostics == ["templates/story.mustache:2:14: error: offline-remote"])
    #expect(
      site.report.diagnostics.first?.headline.vi
        == "bai/2019/c.html và 2 tệp khác: tải “https://x.example/theo-doi.js” từ trên mạng"
    )
    #expect(!site.has("index.html"))
  }

  @Test("each rule has its message, at its place")
  func rules() async throws {
    let site = try await build(
      SiteText(
        """
        -- templates/home.mustache --
        <a href="Tat-ca.html">a</a>
        <a href="tat-ca.html#khong-co">b</a>
        <a href="/index.html">c</a>
        <script type="module"></script>
        <svg><use href="hinh.svg#a"/></svg>
        <video><track src="loi.vtt"></video>
        """
      )
    )
    #expect(
      site.diagnostics == [
        "templates/home.mustache:1:10: error: offline-missing", "templates/home.mustache:2:10: error: offline-anchor",
        "templates/home.mustache:3:10: error: offline-link", "templates/home.mustache:4:1: error: offline-script",
        "templates/home.mustache:5:17: error: offline-use", "templates/home.mustache:6:20: error: offline-captions",
      ]
    )
  }

  @Test("style sheets, scripts and drawings are looked at too")
  func files() async throws {
    let site = try await build(
      SiteText(
        """
        -- templates/assets/site.css --
        a { background: url("anh/khong-co.png") }
        -- templates/assets/site.js --
        fetch("du-lieu.json")
        -- content/stories/2018/v.md --
        ---
        title: "Vẽ"
        date: 13/5/2018
        field: kinh-te
        summary: Tóm tắt.
        ---
        ![Hình](hinh.svg)
        -- content/stories/2018/hinh.svg --
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><image href="https://x.example/a.png"/></svg>
        """
      )
    )
    #expect(
      site.diagnostics == [
        "content/stories/2018/hinh.svg:1:72: error: offline-remote",
        "templates/assets/site.css:1:22: error: offline-missing",
        "templates/assets/site.js:1:1: error: offline-script",
      ]
    )
  }

  @Test("what the templates of the project make is sound")
  func sound() async throws {
    let site = try await (SiteText.frame + .story("2018/a", body: "Chữ[^1].\n\n## Tít\n\n[^1]: Chú.")).build()
    #expect(site.diagnostics == [])
    #expect(site.isPublished)
    #expect(try site["tai-ve.html"].contains("chưa kèm ấn bản nào"))
  }
}
