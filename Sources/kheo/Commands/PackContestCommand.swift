import ArgumentParser
import BulletinBuild
import BulletinCore
import SystemPackage

struct PackContestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contest",
    abstract: "Đóng gói hồ sơ dự thi của mọi tác phẩm trong một cuộc thi.",
    discussion: """
      Ví dụ: kheo pack contest bao-chi-2017-2020 --out ho-so
      Mỗi tác phẩm một thư mục: bản in A4 hoặc lời bình, bản ghi và ảnh, bản khai giải đã đạt, danh mục hồ sơ.
      Tác phẩm trái thể lệ thì báo lỗi và không đóng gói gì. Thư mục có tệp thêm hay sửa bằng tay không bị ghi đè.
      """
  )

  @Argument(help: ArgumentHelp("Mã hoặc tên cuộc thi; mã là tên tệp trong content/contests/.", valueName: "cuộc thi"))
  var contest: String

  @Option(name: .customLong("out"), help: ArgumentHelp("Thư mục hồ sơ.", valueName: "thư mục"))
  var output: String

  @OptionGroup var source: SourceOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let reporter = ConsoleReporter(language: language.language)
    let request = try await reporter.reportingFailures { try source.request() }
    let report = try await reporter.reportingFailures {
      try await request.packContest(contest, to: FilePath(output))
    }
    reporter.show(report.diagnostics)
    guard report.isPacked else { throw ExitStatus.content }
    Terminal.standardOutput.write(summary(of: report)(language.language))
  }

  private func summary(of report: DossierReport) -> Wording {
    let missing = report.missing.map { "  \($0)\n" }.joined()
    return Wording(
      vi: "đã đóng gói \(report.workCount) tác phẩm, \(report.fileCount) tệp\n"
        + (missing.isEmpty ? "" : "cần kèm bằng tay:\n\(missing)") + "mở: \(output)/muc-luc.html\n",
      en: "packed \(report.workCount) works, \(report.fileCount) files\n"
        + (missing.isEmpty ? "" : "to be put in by hand:\n\(missing)") + "open: \(output)/muc-luc.html\n"
    )
  }
}
