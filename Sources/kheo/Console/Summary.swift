import BulletinBuild
import BulletinCore

/// The words of the last lines.
enum Summary {
  static func counts(of diagnostics: [Diagnostic]) -> Wording {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    return Wording(vi: "\(errors) lỗi, \(warnings) cảnh báo", en: "\(errors) errors, \(warnings) warnings")
  }

  static func built(_ report: BuildReport, _ publication: PublicationReport, _ duration: Duration) -> Wording {
    let counts = publication.counts
    let size = megabytes(counts.bytes)
    let time = seconds(duration)
    return Wording(
      vi:
        "đã dựng \(report.storyCount) bài thành \(report.pageCount) trang, \(counts.files) tệp, \(size) MB trong \(time) giây (\(counts.unchanged) tệp không đổi)",
      en:
        "built \(report.storyCount) stories into \(report.pageCount) pages, \(counts.files) files, \(size) MB in \(time) s (\(counts.unchanged) files unchanged)"
    )
  }

  /// One line a build, for a terminal where many follow each other.
  static func rebuilt(_ report: BuildReport, _ publication: PublicationReport, _ duration: Duration) -> Wording {
    let changed = publication.counts.files - publication.counts.unchanged
    let time = seconds(duration)
    return Wording(
      vi: "đã dựng \(report.pageCount) trang trong \(time) giây, \(changed) tệp thay đổi",
      en: "built \(report.pageCount) pages in \(time) s, \(changed) files changed"
    )
  }

  static func times(_ times: [BuildReport.PhaseTime], _ language: MessageLanguage) -> String {
    let parts = times.map { "\($0.phase.name(language)) \(seconds($0.duration))" }
    return "  " + parts.joined(separator: " · ") + Wording(vi: " (giây)", en: " (s)")(language) + "\n"
  }

  /// Two decimals, with the decimal comma of Vietnamese left to the site: these lines are read by programs too.
  private static func seconds(_ duration: Duration) -> String {
    let (whole, attoseconds) = duration.components
    let hundredths = Int(whole) * 100 + Int(attoseconds / 10_000_000_000_000_000)
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  /// `12 kB`, rounded up.
  static func kilobytes(_ bytes: Int) -> String { "\((bytes + 999) / 1000) kB" }

  private static func megabytes(_ bytes: Int) -> String {
    "\(bytes / 1_000_000).\(bytes / 100_000 % 10)"
  }
}
