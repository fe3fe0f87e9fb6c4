import BulletinContent
package import BulletinCore
import Glibc
package import SystemPackage

/// A new story file with its front matter filled in: what `kheo new` writes.
package struct StoryDraft: Sendable {
  /// NFC, as it will stand in the file.
  package let title: String
  /// The day of publication; its year is the folder.
  package let date: CivilDate
  /// The field's id or name, as given.
  package let field: String
  /// The unit's id, as given.
  package let unit: String?

  /// Takes the texts as a terminal hands them over, in any Unicode form.
  package init(title: String, date: CivilDate, field: String, unit: String?) {
    self.title = UnicodeNormalization.nfc(title)
    self.date = date
    self.field = UnicodeNormalization.nfc(field)
    self.unit = unit
  }

  /// What came of ``write(in:asFolder:)``.
  package enum Result: Sendable {
    /// The path of the new file, as shown to people.
    case written(String)
    /// Nothing was written.
    case refused([Diagnostic])
  }

  /// Writes the file, never over another one.
  ///
  /// - Parameters:
  ///   - content: The content folder; its fields and units are what `field` and `unit` must name.
  ///   - asFolder: Whether the story gets a folder of its own, for its pictures.
  /// - Throws: ``DiskError`` if a folder or file cannot be read or written.
  package func write(in content: FilePath, asFolder: Bool) async throws -> Result {
    let shown = FolderName.shown(content)
    let listing = try ContentFolder.scan(content, shownAs: shown)
    let known = try KnownNames(listing, shownAs: shown)
    var problems: [Diagnostic] = []
    let fieldID = known.field(named: field)
    if fieldID == nil { problems.append(.newFieldUnknown(field, known: known)) }
    if let unit, !known.units.contains(unit) { problems.append(.newUnitUnknown(unit, known: known)) }
    let slug = Slug(folding: title)
    if slug == nil { problems.append(.newTitleEmpty(title)) }
    guard problems.isEmpty, let fieldID, let slug else { return .refused(problems) }
    let name = asFolder ? "\(slug)/index.md" : "\(slug).md"
    let path = "stories/\(date.year)/\(name)"
    let others = [path, "stories/\(date.year)/\(slug).md", "stories/\(date.year)/\(slug)/index.md"]
    if let other = others.first(where: { other in listing.files.contains { $0.path == other } }) {
      return .refused([.newStoryExists("\(shown)/\(other)")])
    }
    try write(text(field: fieldID, slug: slug), to: path, in: content)
    return .written("\(shown)/\(path)")
  }

  private func text(field: String, slug: Slug) -> String {
    let unitLine = unit.map { "unit: \($0)\n" } ?? ""
    return """
      ---
      title: \(StoryDraft.yamlScalar(title))
      date: \(DateFormat.iso(date))
      field: \(field)
      \(unitLine)subject: tap-the            # tap-the | ca-nhan
      authors: []
      summary: "Sapô: một hai câu, không quá 50 chữ."
      tags: []
      sources: []
      status: draft               # draft | review | published | withdrawn
      slug: \(slug)
      ---

      Mở bài.

      ## Tít phụ thứ nhất

      Thân bài.

      """
  }

  /// A double-quoted scalar (YAML 1.2, 7.3.1), which may hold any text on one line.
  private static func yamlScalar(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\u{2028}", "\u{2029}": "\\u\(String(scalar.value, radix: 16))"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        "\\x\(scalar.value < 0x10 ? "0" : "")\(String(scalar.value, radix: 16))"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  private func write(_ text: String, to path: String, in content: FilePath) throws(DiskError) {
    var folder = try FolderHandle(content)
    var parts = path.split(separator: "/").map(String.init)
    let name = parts.removeLast()
    for part in parts {
      _ = try folder.makeFolder(part)
      folder = try folder.folder(part)
    }
    try folder.createFile(name, Array(text.utf8))
  }
}

extension Diagnostic {
  static func newFieldUnknown(_ name: String, known: KnownNames) -> Diagnostic {
    let suggestion = NearMiss.best(for: name, among: known.fields.flatMap { [$0.id, $0.name] })
    let list = known.fields.map { "\($0.id) (\($0.name))" }.joined(separator: ", ")
    return Diagnostic(
      .error,
      "field-unknown",
      Wording(vi: "lĩnh vực “\(name)” không có trong danh mục", en: "there is no field “\(name)”"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
      notes: [Note(Wording(vi: "các lĩnh vực: \(list)", en: "the fields: \(list)"))]
    )
  }

  static func newUnitUnknown(_ id: String, known: KnownNames) -> Diagnostic {
    let suggestion = NearMiss.best(for: id, among: known.units.sorted())
    return Diagnostic(
      .error,
      "unit-unknown",
      Wording(vi: "đơn vị “\(id)” không có trong sổ", en: "unit “\(id)” is not in the register"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
      notes: [
        Note(
          Wording(
            vi: "các đơn vị khai báo trong content/registers/units.csv",
            en: "units are declared in content/registers/units.csv"
          )
        )
      ]
    )
  }

  static func newTitleEmpty(_ title: String) -> Diagnostic {
    Diagnostic(
      .error,
      "title-empty",
      Wording(vi: "tít “\(title)” không có chữ nào", en: "the title “\(title)” has no letters"),
      fix: Wording(
        vi: "viết tít trong ngoặc kép: kheo new \"Tít bài\" --field …",
        en: "quote the title: kheo new \"Title\" --field …"
      )
    )
  }

  static func newStoryExists(_ path: String) -> Diagnostic {
    Diagnostic(
      .error,
      "story-exists",
      Wording(vi: "đã có bài \(path)", en: "\(path) exists already"),
      fix: Wording(vi: "mở tệp ấy, hoặc đặt tít khác", en: "open it, or choose another title")
    )
  }
}
