import ArgumentParser
import BulletinBuild
import BulletinCore
import BulletinSite
import SystemPackage

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tìm mọi lỗi trong nội dung và mẫu trang, không ghi gì vào trang web.",
    discussion: """
      Với --report, viết thêm một trang cho tổng biên tập: bài chưa đăng, mô hình chưa có bài, bài thiếu đơn vị,
      ảnh thiếu chú thích, dẫn chiếu không tìm thấy, số liệu không khớp, đơn vị chưa đăng ký, tác phẩm trái thể lệ.
      """
  )

  @OptionGroup var source: SourceOptions
  @OptionGroup var language: LanguageOption

  @Option(help: "Cách viết thông báo: human, plain (mỗi lỗi một dòng), json, github.")
  var format: DiagnosticFormat = .human

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp("Viết báo cáo cho ban biên tập vào tệp này, ngoài thư mục trang web.", valueName: "tệp.html")
  )
  var reportPath: String?

  func run() async throws {
    let reporter = ConsoleReporter(language: language.language)
    let request = try await reporter.reportingFailures { try source.request() }
    let report = try await reporter.reportingFailures {
      let file = try reportPath.map { path in
        try EditorReportFile(FilePath(path), sites: ["output"], inputs: [request.content, request.templates])
      }
      let report = try await request.check()
      try file?.write(report, today: request.policy.now.date)
      return report
    }
    let isStopped = request.stops(at: report.diagnostics)
    if format == .human {
      reporter.show(report.diagnostics)
      if !isStopped { reporter.conclude(report) }
      if let path = reportPath { reporter.mention(report: path) }
    } else {
      let formatter = DiagnosticFormatter(format, language: language.language, limit: nil)
      Terminal.standardOutput.write(formatter.format(report.diagnostics))
    }
    if isStopped { throw ExitStatus.content }
  }
}
