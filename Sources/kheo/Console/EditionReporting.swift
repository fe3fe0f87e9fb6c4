import BulletinBuild
import BulletinCore
import BulletinEditions
import SystemPackage

extension ConsoleReporter {
  /// What was packed, a line a file.
  func summarize(_ report: PackReport) {
    var text = Wording(
      vi: "đã đóng gói \(report.storyCount) bài, \(report.fileCount) tệp",
      en: "packed \(report.storyCount) stories, \(report.fileCount) files"
    )(language)
    if report.removedCount > 0 {
      text += Wording(vi: "; cần xóa \(report.removedCount) tệp", en: "; \(report.removedCount) files to remove")(
        language
      )
    }
    text += ":\n"
    for file in report.files {
      text += "  \(file.path.string) (\(Summary.kilobytes(file.size)))\n"
    }
    Terminal.standardOutput.write(text)
  }

  /// What is different from the edition as it was published, a line a file, all of them: to standard output, as the result.
  func show(_ verification: Verification) {
    // The name comes from a file of others, like the names below.
    let bulletin = DisplayText.sanitised(verification.manifest.bulletin)
    let edition = "\(bulletin), \(verification.manifest.edition.words)"
    var text = ""
    for (names, label) in [
      (verification.changed.map(\.string), Wording(vi: "đã đổi", en: "changed")),
      (verification.missing.map(\.string), Wording(vi: "thiếu", en: "missing")),
      (verification.extra, Wording(vi: "thừa", en: "extra")),
    ] {
      text += names.map { "\(label(language)): \(DisplayText.sanitised($0))\n" }.joined()
    }
    let count = verification.manifest.files.count
    if verification.isWhole {
      text += Wording(vi: "nguyên vẹn: \(edition), \(count) tệp", en: "whole: \(edition), \(count) files")(language)
    } else {
      text += Wording(
        vi:
          "không nguyên vẹn: \(edition), \(verification.changed.count) tệp đã đổi, \(verification.missing.count) tệp thiếu",
        en: "not whole: \(edition), \(verification.changed.count) files changed, \(verification.missing.count) missing"
      )(language)
    }
    if !verification.extra.isEmpty {
      text += Wording(vi: ", \(verification.extra.count) tệp thừa", en: ", \(verification.extra.count) extra")(language)
    }
    Terminal.standardOutput.write(text + "\n")
  }
}
