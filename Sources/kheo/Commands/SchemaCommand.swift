import ArgumentParser
import BulletinContent
import BulletinCore
import BulletinRender
import BulletinTemplates

struct SchemaCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case json, markdown, templates
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "In bảng khóa của nội dung: JSON Schema 2020-12 cho trình soạn thảo, hoặc trang tra cứu.",
    discussion: """
      Với VS Code và tiện ích YAML: kheo schema site > .vscode/site.schema.json
      docs/noi-dung.md là `kheo schema --format markdown`, docs/templates.md là `kheo schema --format templates`.
      """
  )

  @Argument(help: "Loại tệp: \(AllSchemas.files.map(\.id).joined(separator: ", ")) (mặc định: story; chỉ với json).")
  var kind: String?

  @Option(help: "json (JSON Schema), markdown (bảng khóa), templates (các tên dùng trong mẫu trang).")
  var format: Format = .json

  private var schema: RecordSchema? {
    AllSchemas.files.first { $0.id == kind ?? "story" }
  }

  func validate() throws {
    guard let kind else { return }
    guard format == .json else {
      throw ValidationError("--format \(format.rawValue) in mọi loại trên một trang; bỏ “\(kind)”")
    }
    guard AllSchemas.files.contains(where: { $0.id == kind }) else {
      let kinds = AllSchemas.files.map(\.id)
      let suggestion = NearMiss.best(for: kind, among: kinds).map { ", có phải ý bạn là “\($0)”?" } ?? "."
      throw ValidationError("không có loại “\(kind)”\(suggestion) Các loại: \(kinds.joined(separator: ", "))")
    }
  }

  func run() throws {
    switch format {
    case .json:
      guard let schema else { return }
      Terminal.standardOutput.write(JSONSchemaDocument.document(for: schema).string(layout: .indented) + "\n")
    case .markdown:
      Terminal.standardOutput.write(ContentReference.markdown())
    case .templates:
      Terminal.standardOutput.write(TemplateReference.markdown(pages: PageTemplates.all))
    }
  }
}
