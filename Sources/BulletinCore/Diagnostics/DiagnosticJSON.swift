/// ``DiagnosticFormat/json``: one array of objects, one object a line.
///
/// Every object has `severity` (`error`, `warning`), `id`, `headline` and `notes`; `path` where a file is known; `line`, `column`,
/// `endLine`, `endColumn` (from 1, in characters) and `offset`, `length` (UTF-8 bytes of the settled text) where a range is;
/// `fix` where there is one. A note has `text` and the same keys for its place. The keys are stable; new ones may come.
enum DiagnosticJSON {
  static func append(
    _ diagnostics: [Diagnostic],
    _ language: MessageLanguage,
    _ locator: inout DiagnosticLocator,
    to out: inout ByteBuffer
  ) {
    out.append("[")
    for (index, diagnostic) in diagnostics.enumerated() {
      out.append(index == 0 ? "\n" : ",\n")
      append(diagnostic, language, &locator, to: &out)
    }
    out.append(diagnostics.isEmpty ? "]\n" : "\n]\n")
  }

  private static func append(
    _ diagnostic: Diagnostic,
    _ language: MessageLanguage,
    _ locator: inout DiagnosticLocator,
    to out: inout ByteBuffer
  ) {
    out.append("{\"severity\":")
    out.append(jsonString: diagnostic.severity.name(.english))
    append("id", diagnostic.id, to: &out)
    append("headline", diagnostic.headline(language), to: &out)
    if let fix = diagnostic.fix { append("fix", fix(language), to: &out) }
    if let place = diagnostic.place { append(place, &locator, to: &out) }
    out.append(",\"notes\":[")
    for (index, note) in diagnostic.notes.enumerated() {
      out.append(index == 0 ? "{\"text\":" : ",{\"text\":")
      out.append(jsonString: note.text(language))
      if let place = note.place { append(place, &locator, to: &out) }
      out.append("}")
    }
    out.append("]}")
  }

  private static func append(_ place: Diagnostic.Place, _ locator: inout DiagnosticLocator, to out: inout ByteBuffer) {
    append("path", place.file.path, to: &out)
    guard let range = place.range?.clamped(to: place.file.utf8.count) else { return }
    let lines = locator.lines(of: place.file)
    let start = lines.position(of: range.start)
    let end = lines.position(of: range.end)
    out.append(",\"line\":\(start.line),\"column\":\(start.column)")
    out.append(",\"endLine\":\(end.line),\"endColumn\":\(end.column)")
    out.append(",\"offset\":\(range.start),\"length\":\(range.count)")
  }

  private static func append(_ key: StaticString, _ value: String, to out: inout ByteBuffer) {
    out.append(",\"")
    out.append(key)
    out.append("\":")
    out.append(jsonString: value)
  }
}
