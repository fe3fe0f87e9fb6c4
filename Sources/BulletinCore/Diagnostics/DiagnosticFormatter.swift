/// Writes diagnostics out: in one of the formats, in one language.
package struct DiagnosticFormatter: Sendable {
  package var format: DiagnosticFormat
  package var language: MessageLanguage
  /// The most diagnostics that ``DiagnosticFormat/human`` and ``DiagnosticFormat/plain`` show; nil for all. The other two
  /// formats are read by programs and hold everything.
  package var limit: Int?
  /// Whether ``DiagnosticFormat/human`` may use ANSI colours.
  package var usesColour: Bool
  /// The most columns that ``DiagnosticFormat/human`` shows of a line of a file.
  package var lineWidth: Int

  package static let defaultLimit = 50

  package init(
    _ format: DiagnosticFormat = .human,
    language: MessageLanguage = .vietnamese,
    limit: Int? = DiagnosticFormatter.defaultLimit,
    usesColour: Bool = false,
    lineWidth: Int = 100
  ) {
    self.format = format
    self.language = language
    self.limit = limit
    self.usesColour = usesColour
    self.lineWidth = lineWidth
  }

  /// The diagnostics in the order of ``Swift/Array/sortedByPlace()``, as UTF-8, each line ended; empty if there are none,
  /// but `[]` in JSON.
  package func format(_ diagnostics: [Diagnostic]) -> [UInt8] {
    var out = ByteBuffer()
    var locator = DiagnosticLocator()
    switch format {
    case .json:
      DiagnosticJSON.append(diagnostics.sortedByPlace(), language, &locator, to: &out)
    case .github:
      for diagnostic in diagnostics.sortedByPlace() {
        DiagnosticGitHub.append(diagnostic, language, &locator, to: &out)
      }
    case .plain:
      let cut = DiagnosticCut(diagnostics, limit: limit)
      for diagnostic in cut.shown { DiagnosticPlain.append(diagnostic, language, &locator, to: &out) }
      append(cut, to: &out)
    case .human:
      let cut = DiagnosticCut(diagnostics, limit: limit)
      let human = DiagnosticHuman(language: language, usesColour: usesColour, lineWidth: lineWidth)
      for (index, diagnostic) in cut.shown.enumerated() {
        if index > 0 { out.append("\n") }
        human.append(diagnostic, &locator, to: &out)
      }
      if cut.hiddenCount > 0, !cut.shown.isEmpty { out.append("\n") }
      append(cut, to: &out)
    }
    return out.bytes
  }

  private func append(_ cut: DiagnosticCut, to out: inout ByteBuffer) {
    guard let remark = cut.remark else { return }
    out.append(remark(language))
    out.append("\n")
  }
}
