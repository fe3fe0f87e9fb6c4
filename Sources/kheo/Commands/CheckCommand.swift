import ArgumentParser
import BulletinBuild
import BulletinCore

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tìm mọi lỗi trong nội dung và mẫu trang, không ghi gì."
  )

  @OptionGroup var source: SourceOptions
  @OptionGroup var language: LanguageOption

  @Option(help: "Cách viết thông báo: human, plain (mỗi lỗi một dòng), json, github.")
  var format: DiagnosticFormat = .human

  func run() async throws {
    let reporter = ConsoleReporter(language: language.language)
    let request = try await reporter.reportingFailures { try source.request() }
    let report = try await reporter.reportingFailures { try await request.check() }
    let isStopped = request.stops(at: report.diagnostics)
    if format == .human {
      reporter.show(report.diagnostics)
      if !isStopped { reporter.conclude(report) }
    } else {
      let formatter = DiagnosticFormatter(format, language: language.language, limit: nil)
      Terminal.standardOutput.write(formatter.format(report.diagnostics))
    }
    if isStopped { throw ExitStatus.content }
  }
}
