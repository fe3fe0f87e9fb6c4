import BulletinBuild
import BulletinCore
import BulletinSite

/// Says to people at a terminal what a command found and did: findings to standard error, results to standard output.
struct ConsoleReporter {
  let language: MessageLanguage

  func show(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let formatter = DiagnosticFormatter(.human, language: language, usesColour: Terminal.standardError.showsColour)
    Terminal.standardError.write(formatter.format(diagnostics))
    Terminal.standardError.write("\n" + Summary.counts(of: diagnostics)(language) + "\n")
  }

  /// Runs a piece of work; what the machine refuses is said in words and ends the command with status 2.
  func reportingFailures<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch let error as any WordedError {
      say(error)
      throw ExitStatus.usage
    }
  }

  func say(_ error: any WordedError) {
    var text = Wording(vi: "lỗi: ", en: "error: ")(language) + error.headline(language) + "\n"
    if let fix = error.fix { text += "  = " + fix(language) + "\n" }
    Terminal.standardError.write(text)
  }

  func summarize(_ report: BuildReport, output: String, duration: Duration) {
    guard let publication = report.publication else { return }
    var text = Summary.built(report, publication, duration)(language) + "\n"
    text += Summary.times(report.times, language)
    if let leftover = publication.leftover {
      text += Wording(vi: "không xóa được trang cũ: ", en: "the old site could not be removed: ")(language)
      text += leftover.headline(language) + "\n"
    }
    text += heldBack(report.heldBack)
    text += Wording(vi: "mở: \(output)/index.html", en: "open: \(output)/index.html")(language) + "\n"
    Terminal.standardOutput.write(text)
  }

  /// The last words of a check that found nothing to stop at.
  func conclude(_ report: BuildReport) {
    let text = Wording(
      vi: "không có lỗi: \(report.storyCount) bài, \(report.pageCount) trang",
      en: "no errors: \(report.storyCount) stories, \(report.pageCount) pages"
    )
    Terminal.standardOutput.write(text(language) + "\n" + heldBack(report.heldBack))
  }

  /// Where the editor's report is.
  func mention(report path: String) {
    Terminal.standardOutput.write(Wording(vi: "báo cáo: \(path)", en: "report: \(path)")(language) + "\n")
  }

  private func heldBack(_ stories: [HeldBackStory]) -> String {
    guard !stories.isEmpty else { return "" }
    let heading = Wording(vi: "chưa đăng \(stories.count) bài:", en: "held back \(stories.count):")(language)
    return heading + "\n"
      + stories.map { "  \($0.path): \($0.title) (\($0.reason.wording(language)))\n" }.joined()
  }
}
