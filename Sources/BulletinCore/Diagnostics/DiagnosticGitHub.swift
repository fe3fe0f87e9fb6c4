/// ``DiagnosticFormat/github``: workflow commands, `::error file=…,line=…,col=…,title=…::…`
/// (docs.github.com, “Workflow commands for GitHub Actions”; escaping as in actions/toolkit, packages/core/src/command.ts).
enum DiagnosticGitHub {
  static func append(
    _ diagnostic: Diagnostic,
    _ language: MessageLanguage,
    _ locator: inout DiagnosticLocator,
    to out: inout ByteBuffer
  ) {
    out.append("::\(diagnostic.severity.name(.english)) ")
    if let place = diagnostic.place {
      out.append("file=\(escaped(property: place.file.path)),")
      if let range = place.range {
        let lines = locator.lines(of: place.file)
        let start = lines.position(of: range.start)
        let end = lines.position(of: range.end)
        out.append("line=\(start.line),")
        // Columns are allowed only where both ends are on one line.
        out.append(start.line == end.line ? "col=\(start.column),endColumn=\(end.column)," : "endLine=\(end.line),")
      }
    }
    out.append("title=\(escaped(property: diagnostic.id))::")
    var message = [DisplayText.sanitised(diagnostic.headline(language))]
    if let fix = diagnostic.fix { message.append(DisplayText.sanitised(fix(language))) }
    let label = Wording(vi: "ghi chú", en: "note")(language)
    for note in diagnostic.notes {
      let place = note.place.map { " (\(locator.label(of: $0)))" } ?? ""
      message.append("\(label): \(DisplayText.sanitised(note.text(language)))\(place)")
    }
    out.append(escaped(message: message.joined(separator: "\n")))
    out.append("\n")
  }

  private static func escaped(message text: String) -> String {
    escaped(text) { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "\r") || $0 == UInt8(ascii: "\n") }
  }

  private static func escaped(property text: String) -> String {
    escaped(text) { ("%\r\n:,".utf8).contains($0) }
  }

  private static func escaped(_ text: String, where isSpecial: (UInt8) -> Bool) -> String {
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      if isSpecial(byte) {
        escaped.append(contentsOf: PercentEncoding.encode(String(UnicodeScalar(byte)), keeping: .nothing).utf8)
      } else {
        escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}
