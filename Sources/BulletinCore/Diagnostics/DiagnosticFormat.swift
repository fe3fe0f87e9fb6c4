/// How diagnostics are written out.
package enum DiagnosticFormat: String, Sendable, CaseIterable {
  /// For people at a terminal: headline, place, line with caret, what to write instead, notes.
  case human
  /// One line each, as compilers write them and editors read them.
  case plain
  /// One JSON array.
  case json
  /// Commands of GitHub Actions, which shows them beside the lines.
  case github
}
