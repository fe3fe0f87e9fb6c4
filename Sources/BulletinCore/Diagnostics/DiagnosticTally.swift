/// How many errors and warnings there are.
package struct DiagnosticTally: Sendable, Hashable {
  package let errors: Int
  package let warnings: Int

  package init(_ diagnostics: [Diagnostic]) {
    errors = diagnostics.count { $0.severity == .error }
    warnings = diagnostics.count - errors
  }

  /// `2 lỗi, 1 cảnh báo`; `không có lỗi` if there is nothing.
  package var wording: Wording {
    var vi: [String] = []
    var en: [String] = []
    if errors > 0 {
      vi.append("\(errors) lỗi")
      en.append(errors == 1 ? "1 error" : "\(errors) errors")
    }
    if warnings > 0 {
      vi.append("\(warnings) cảnh báo")
      en.append(warnings == 1 ? "1 warning" : "\(warnings) warnings")
    }
    if vi.isEmpty { return Wording(vi: "không có lỗi", en: "no errors") }
    return Wording(vi: vi.joined(separator: ", "), en: en.joined(separator: ", "))
  }
}
