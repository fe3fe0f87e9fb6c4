import BulletinTestSupport
import Foundation
import Testing

@Suite("kheo schema")
struct SchemaCommandTests {
  @Test(
    "prints a JSON Schema of each kind of file",
    arguments: ["story", "field", "campaign", "contest", "page", "site"]
  )
  func json(kind: String) throws {
    let outcome = try SiteCommand.run(["schema", kind], in: "/")
    #expect(outcome.status == 0)
    #expect(outcome.standardError == "")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any]
    )
    #expect(schema["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(schema["type"] as? String == "object")
    #expect((schema["properties"] as? [String: Any])?.isEmpty == false)
  }

  @Test("a story's schema has the English keys and the Vietnamese ones")
  func aliases() throws {
    let outcome = try SiteCommand.run(["schema"], in: "/")
    let schema = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.standardOutput.utf8)) as? [String: Any]
    )
    let properties = try #require(schema["properties"] as? [String: Any])
    for key in ["title", "tiêu đề", "field", "lĩnh vực"] { #expect(properties[key] != nil, "\(key)") }
  }

  @Test(
    "the reference pages in docs/ are what the program says of itself",
    .enabled("docs/noi-dung.md and docs/templates.md are not written yet") {
      ["noi-dung", "templates"].allSatisfy {
        FileManager.default.fileExists(atPath: "\(SiteRepository.root)/docs/\($0).md")
      }
    },
    arguments: [("markdown", "docs/noi-dung.md"), ("templates", "docs/templates.md")]
  )
  func references(format: String, file: String) throws {
    let outcome = try SiteCommand.run(["schema", "--format", format], in: "/")
    #expect(outcome.status == 0)
    let written = try String(contentsOfFile: "\(SiteRepository.root)/\(file)", encoding: .utf8)
    #expect(outcome.standardOutput == written, "run: kheo schema --format \(format) > \(file)")
  }

  @Test("the reference of the templates names every page and says that views are typed")
  func templates() throws {
    let outcome = try SiteCommand.run(["schema", "--format", "templates"], in: "/")
    #expect(outcome.status == 0)
    for name in [
      "home", "story", "withdrawn", "field", "field-list", "list", "names", "campaign", "contest", "contest-work",
      "page",
      "not-found",
    ] {
      #expect(outcome.standardOutput.contains("`\(name).mustache`"))
    }
  }
}
