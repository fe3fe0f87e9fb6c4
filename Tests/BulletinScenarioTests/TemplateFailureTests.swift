import BulletinBuild
import BulletinCore
import BulletinTestSupport
import Foundation
import Testing

@Suite("Errors in the templates")
struct TemplateFailureTests {
  private static let site = SiteText.frame + .story("2018/a") + .plainTheme

  @Test("a sound theme of one's own is used in place of the repository's")
  func ownTheme() async throws {
    let site = try await Self.site.build()
    #expect(site.diagnostics == [])
    #expect(try site["bai/2018/a.html"] == "<p>Bản tin thử</p>\n")
    #expect(!site.files.contains { $0.hasPrefix("giao-dien/") })
  }

  @Test("a style sheet to be included that is no text is named as such, not as missing")
  func brokenStyle() async throws {
    let folder = try SiteFolder(Self.site)
    try folder.write("templates/story.mustache", "<style>{{> assets/first.css}}</style>")
    try folder.write("templates/assets/first.css", bytes: Array("p {}\nb { content: \"".utf8) + [0xFF, 0xFE, 0x22])
    let site = try await folder.build()
    #expect(!site.isPublished)
    #expect(site.diagnostics == ["templates/assets/first.css:2:15: error: not-utf8"])
  }

  @Test(
    "stand at their file, line and column, and nothing is published",
    arguments: [
      ("<p>\n  {{tieu_de}}\n</p>", "templates/story.mustache:2:5: error: template-name-unknown"),
      ("{{site.nam}}", "templates/story.mustache:1:8: error: template-name-unknown"),
      ("<p>\n{{> partials/khong-co}}\n", "templates/story.mustache:2:5: error: template-unknown"),
      ("{{#title}}\n<p>", "templates/story.mustache:1:4: error: template-section-unclosed"),
      ("chữ\n{{/title}}", "templates/story.mustache:2:4: error: template-closing-stray"),
      ("{{<khung}}{{/khung}}", "templates/story.mustache:1:4: error: template-unknown"),
      ("{{{title}}}", "templates/story.mustache:1:1: error: template-text-unescaped"),
      ("{{title", "templates/story.mustache:1:1: error: template-tag-unclosed"),
    ]
  )
  func faults(template: String, finding: String) async throws {
    let folder = try SiteFolder(Self.site)
    #expect(try await folder.build().isPublished)
    let before = SiteSnapshot(of: folder.output)
    try folder.write("templates/story.mustache", template)
    let site = try await folder.build()
    #expect(!site.isPublished)
    #expect(site.diagnostics == [finding])
    #expect(SiteSnapshot(of: folder.output) == before)
  }

  @Test("a template that is missing is named")
  func missingTemplate() async throws {
    let folder = try SiteFolder(Self.site)
    try folder.remove("templates/withdrawn.mustache")
    let site = try await folder.build()
    #expect(!site.isPublished)
    #expect(site.report.diagnostics.map(\.id) == ["template-page-missing"])
    #expect(site.report.diagnostics.first?.headline.vi.contains("withdrawn.mustache") == true)
  }

  @Test("content and templates are reported in one go")
  func bothAtOnce() async throws {
    let site = try await (Self.site + .story("2018/b", keys: "titel: x") + "-- templates/home.mustache --\n{{la}}\n")
      .build()
    #expect(
      site.diagnostics == [
        "content/stories/2018/b.md:6:1: error: key-unknown",
        "templates/home.mustache:1:3: error: template-name-unknown",
      ]
    )
  }

  @Test("text that looks like a tag in the content is left alone")
  func tagsInContent() async throws {
    let site = try await
      (Self.site + .story("2018/b", title: "{{site.name}} {{> partials/x}}")
      + "-- templates/story.mustache --\n{{title}}\n").build()
    #expect(try site["bai/2018/b.html"] == "{{site.name}} {{&gt; partials/x}}\n")
  }
}
