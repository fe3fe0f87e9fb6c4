/// The diagnostics that are shown where there are too many: warnings give way to errors.
struct DiagnosticCut {
  /// In the order of places.
  let shown: [Diagnostic]
  let hiddenCount: Int
  private let tally: DiagnosticTally

  init(_ diagnostics: [Diagnostic], limit: Int?) {
    tally = DiagnosticTally(diagnostics)
    let sorted = diagnostics.sortedByPlace()
    guard let limit, sorted.count > limit else {
      shown = sorted
      hiddenCount = 0
      return
    }
    var errorsLeft = min(max(0, limit), tally.errors)
    var warningsLeft = max(0, limit) - errorsLeft
    shown = sorted.filter { diagnostic in
      switch diagnostic.severity {
      case .error:
        errorsLeft -= 1
        return errorsLeft >= 0
      case .warning:
        warningsLeft -= 1
        return warningsLeft >= 0
      }
    }
    hiddenCount = sorted.count - shown.count
  }

  /// What stands behind the last one; nil if all are shown.
  var remark: Wording? {
    guard hiddenCount > 0 else { return nil }
    let total = tally.wording
    return Wording(
      vi: "… và \(hiddenCount) mục nữa; tổng cộng \(total.vi)",
      en: "… and \(hiddenCount) more; \(total.en) in all"
    )
  }
}
