import BulletinCore
import BulletinTestSupport
import Foundation
import Testing

@testable import BulletinContent

@Suite("What the schemas are told to others")
struct SchemaDocumentTests {
  private func document(_ schema: RecordSchema) throws -> [String: Any] {
    let text = JSONSchemaDocument.document(for: schema).string(layout: .indented)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// What the JSON Schema says of a YAML text.
  private func errors(_ yaml: String, _ schema: RecordSchema) throws -> [String] {
    let file = SourceFile(path: "a", text: yaml)
    var diagnostics: [Diagnostic] = []
    let value = try #require(YAMLReader.read(file, in: SourceRange(0, file.utf8.count), diagnostics: &diagnostics))
    var check = JSONSchemaCheck()
    check.check(value, against: try document(schema), at: schema.id)
    return check.errors
  }

  @Test(
    "the JSON Schema is JSON, names its dialect and lists every spelling that it accepts",
    arguments: KeyTests.schemas
  )
  func jsonSchema(schema: RecordSchema) throws {
    let document = try document(schema)
    #expect(document["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(document["type"] as? String == "object")
    #expect(document["additionalProperties"] as? Bool == false)
    let properties = try #require(document["properties"] as? [String: Any])
    for key in schema.keys {
      for spelling in [key.name] + key.aliases + key.aliases.map({ RecordSchema.fold($0).replacing(" ", with: "_") }) {
        #expect(properties[spelling] != nil, "\(schema.id): \(spelling)")
      }
    }
  }

  private static let folders: [(folder: String, schema: RecordSchema)] = [
    ("content/stories", StoryKeys.schema), ("content/fields", FieldRecord.schema),
    ("content/campaigns", Campaign.schema), ("content/pages", PlainPage.schema),
    ("content/documents", DocumentRecord.schema), ("content/contests", ContestKeys.schema),
  ]

  @Test("the JSON Schema accepts every file of the sample bulletin", arguments: folders.indices)
  func acceptsSample(index: Int) throws {
    let (folder, schema) = Self.folders[index]
    let files = try Repository.files(under: folder, suffix: ".md")
    try #require(!files.isEmpty)
    for path in files {
      let file = SourceFile(path: path, text: try Repository.text(path))
      var diagnostics: [Diagnostic] = []
      let parts = try #require(FrontMatter.split(file, diagnostics: &diagnostics))
      let errors = try errors(file.text(in: parts.yaml), schema)
      #expect(errors == [], "\(path)")
    }
  }

  @Test("the JSON Schema accepts the sample's site.yml")
  func acceptsSite() throws {
    let errors = try errors(try Repository.text("content/site.yml"), SiteKeys.schema)
    #expect(errors == [])
  }

  @Test(
    "the JSON Schema refuses what the program refuses",
    arguments: [
      ("title: a\nsummary: b\nfield: c\n", "story: lacks date"),
      ("tít: a\nsapô: b\nlĩnh_vực: c\nngày: 1/1/2018\n", "story: unknown lĩnh_vực"),
      ("title: a\nsummary: b\nfield: c\ndate: hôm qua\n", "story.date: does not match"),
      ("title: [a]\nsummary: b\nfield: c\ndate: 1/1/2018\n", "story.title: is no string/number"),
      ("title: a\nsummary: b\nfield: c\ndate: 1/1/2018\nstatus: x\n", "story.status: is none of"),
      ("title: a\nsummary: b\nfield: c\ndate: 1/1/2018\nslug: A B\n", "story.slug: does not match"),
      ("title: a\nsummary: b\nfield: c\ndate: 1/1/2018\ncover: {src: a}\n", "story.cover: lacks alt"),
      (
        "title: a\nsummary: b\nfield: c\ndate: 1/1/2018\nsources: {title: a, url: b.vn}\n",
        "story.sources.url: does not"
      ),
    ]
  )
  func refuses(yaml: String, error: String) throws {
    let errors = try errors(yaml, StoryKeys.schema)
    #expect(errors.contains { $0.hasPrefix(error) }, "\(errors)")
  }

  @Test(
    "the JSON Schema accepts the dates that the program accepts",
    arguments: [
      "12/5/2018", "2018-05-12", "2018/5/12", "12.5.2018 06:30", "12/5/2018, 6h30", "2018-05-12T06:30:00+07:00",
      "ngày 12 tháng 5 năm 2018",
    ]
  )
  func dates(typed: String) throws {
    #expect(try errors("title: a\nsummary: b\nfield: c\ndate: \"\(typed)\"\n", StoryKeys.schema) == [])
    #expect(throws: Never.self) { try DateParser.moment(typed) }
  }

  @Test("docs/noi-dung.md is the page the program writes (KHEO_RECORD=1 writes it)")
  func referencePage() throws {
    #expect(try Repository.isCurrent("docs/noi-dung.md", ContentReference.markdown()))
  }

  @Test("the page names every key of every file and register, nested ones too")
  func referenceIsComplete() {
    let page = ContentReference.markdown()
    for schema in KeyTests.schemas {
      for key in schema.keys { #expect(page.contains("| `\(key.name)` |"), "\(schema.id).\(key.name)") }
    }
  }

  @Test("every table of the page has as many cells in each row as in its heading")
  func referenceTables() {
    for line in ContentReference.markdown().split(separator: "\n") where line.hasPrefix("|") {
      let cells = line.replacing("\\|", with: "").count { $0 == "|" }
      #expect(cells == 7, "\(line)")
    }
  }
}
