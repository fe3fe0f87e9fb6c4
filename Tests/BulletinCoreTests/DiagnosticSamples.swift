@testable import BulletinCore

/// Diagnostics to write out.
enum DiagnosticSamples {
  static let story = SourceFile(
    path: "content/stories/2026/tiem-chung.md",
    text: "---\ntitle: Tuần lễ tiêm chủng\ndate: 2026-05-12\nfield: suc khoe\n---\n"
  )

  /// The example of the design.
  static let fieldUnknown = Diagnostic(
    .error,
    "field-unknown",
    at: place(of: "suc khoe", in: story),
    Wording(vi: "lĩnh vực “suc khoe” không có trong danh mục", en: "the field “suc khoe” is not in the list"),
    fix: Wording(vi: "có phải ý bạn là “van-hoa-xa-hoi”?", en: "did you mean “van-hoa-xa-hoi”?"),
    notes: [
      Diagnostic.Note(
        Wording(vi: "các lĩnh vực khai báo trong content/fields/", en: "fields are declared in content/fields/")
      )
    ]
  )

  static func place(of text: String, in file: SourceFile) -> Diagnostic.Place {
    let utf8 = Array(text.utf8)
    let start = file.utf8.indices.first { file.utf8[$0...].starts(with: utf8) } ?? 0
    return Diagnostic.Place(file, SourceRange(start, start + utf8.count))
  }

  static func error(_ text: String, at place: Diagnostic.Place? = nil, fix: String? = nil) -> Diagnostic {
    Diagnostic(.error, "sample", at: place, Wording(vi: text, en: text), fix: fix.map { Wording(vi: $0, en: $0) })
  }

  static func warning(_ text: String, at place: Diagnostic.Place? = nil) -> Diagnostic {
    Diagnostic(.warning, "sample", at: place, Wording(vi: text, en: text))
  }
}
