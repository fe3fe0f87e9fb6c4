/// ``DiagnosticFormat/human``:
///
///     lỗi: lĩnh vực “suc khoe” không có trong danh mục [field-unknown]
///       --> content/stories/2026/tiem-chung.md:4:8
///     4 | field: suc khoe
///       |        ^^^^^^^^ có phải ý bạn là “van-hoa-xa-hoi”?
///       = ghi chú: các lĩnh vực khai báo trong content/fields/
struct DiagnosticHuman {
  let language: MessageLanguage
  let usesColour: Bool
  let lineWidth: Int

  /// The parts that are coloured, by their ANSI codes (ECMA-48, Select Graphic Rendition).
  private enum Style: String {
    case error = "1;31"
    case warning = "1;33"
    case frame = "1;34"
    case strong = "1"
  }

  func append(_ diagnostic: Diagnostic, _ locator: inout DiagnosticLocator, to out: inout ByteBuffer) {
    let style: Style = diagnostic.severity == .error ? .error : .warning
    let headline = DisplayText.sanitised(diagnostic.headline(language))
    appendLine(
      paint(diagnostic.severity.name(language), style) + paint(": \(headline)", .strong) + " [\(diagnostic.id)]",
      to: &out
    )
    let fix = diagnostic.fix.map { DisplayText.sanitised($0(language)) }
    var margin = "  "
    var isFixShown = false
    if let place = diagnostic.place {
      if let range = place.range {
        let lines = locator.lines(of: place.file)
        let excerpt = DiagnosticExcerpt(of: range, in: place.file, lines: lines, width: lineWidth)
        let number = String(excerpt.lineNumber)
        margin = String(repeating: " ", count: number.count + 1)
        appendLine(margin + paint("-->", .frame) + " " + locator.label(of: place), to: &out)
        appendLine(paint("\(number) |", .frame) + (excerpt.line.isEmpty ? "" : " " + excerpt.line), to: &out)
        let carets = String(repeating: "^", count: excerpt.caretWidth)
        let mark = paint(carets + (fix.map { " " + $0 } ?? ""), style)
        appendLine(margin + paint("|", .frame) + String(repeating: " ", count: excerpt.indent + 1) + mark, to: &out)
        isFixShown = true
      } else {
        appendLine(margin + paint("-->", .frame) + " " + locator.label(of: place), to: &out)
      }
    }
    if let fix, !isFixShown {
      appendRemark(Wording(vi: "cách sửa", en: "fix"), fix, margin, to: &out)
    }
    for note in diagnostic.notes {
      appendRemark(Wording(vi: "ghi chú", en: "note"), DisplayText.sanitised(note.text(language)), margin, to: &out)
      if let place = note.place {
        appendLine(margin + "  " + paint("-->", .frame) + " " + locator.label(of: place), to: &out)
      }
    }
  }

  private func appendRemark(_ label: Wording, _ text: String, _ margin: String, to out: inout ByteBuffer) {
    appendLine(margin + paint("=", .frame) + " " + paint(label(language) + ":", .strong) + " " + text, to: &out)
  }

  /// A line of a file may end in spaces; a line of ours does not.
  private func appendLine(_ line: String, to out: inout ByteBuffer) {
    var bytes = Array(line.utf8)
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    out.append(contentsOf: bytes)
    out.append("\n")
  }

  private func paint(_ text: String, _ style: Style) -> String {
    usesColour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Diagnostic.Severity {
  /// `lỗi`, `cảnh báo`.
  package func name(_ language: MessageLanguage) -> String {
    switch self {
    case .error: Wording(vi: "lỗi", en: "error")(language)
    case .warning: Wording(vi: "cảnh báo", en: "warning")(language)
    }
  }
}
