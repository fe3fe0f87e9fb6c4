/// ``DiagnosticFormat/plain``: `path:line:column: lỗi: headline: fix [id]`, the form of compilers. Notes stand on lines of
/// their own.
enum DiagnosticPlain {
  static func append(
    _ diagnostic: Diagnostic,
    _ language: MessageLanguage,
    _ locator: inout DiagnosticLocator,
    to out: inout ByteBuffer
  ) {
    let place = diagnostic.place.map { locator.label(of: $0) + ": " } ?? ""
    let headline = DisplayText.sanitised(diagnostic.headline(language))
    let fix = diagnostic.fix.map { "; " + DisplayText.sanitised($0(language)) } ?? ""
    out.append("\(place)\(diagnostic.severity.name(language)): \(headline)\(fix) [\(diagnostic.id)]\n")
    let label = Wording(vi: "ghi chú", en: "note")(language)
    for note in diagnostic.notes {
      let notePlace = note.place.map { locator.label(of: $0) + ": " } ?? place
      out.append("\(notePlace)\(label): \(DisplayText.sanitised(note.text(language)))\n")
    }
  }
}
