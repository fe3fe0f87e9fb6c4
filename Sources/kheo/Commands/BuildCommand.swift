import ArgumentParser
import BulletinBuild
import BulletinCore
import SystemPackage

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Dựng trang web vào thư mục output.",
    discussion: """
      Trang mới được dựng bên cạnh rồi thay trang cũ trong một bước; có lỗi thì trang cũ còn nguyên.
      Bản nháp, bài chờ duyệt và bài hẹn ngày được giữ lại và liệt kê ở cuối.
      """
  )

  @OptionGroup var source: SourceOptions
  @OptionGroup var language: LanguageOption

  @Option(name: .customLong("out"), help: ArgumentHelp("Thư mục trang web.", valueName: "thư mục"))
  var output = "output"

  @Flag(name: .customLong("no-search"), help: "Không lập trang tìm kiếm và chỉ mục (như search: không trong site.yml).")
  var withoutSearch = false

  func run() async throws {
    let reporter = ConsoleReporter(language: language.language)
    let request = try await reporter.reportingFailures { try source.request(hasSearch: !withoutSearch) }
    let progress = ProgressLine(language: language.language)
    let start = ContinuousClock.now
    let report = try await reporter.reportingFailures {
      defer { progress.clear() }
      return try await request.build(to: FilePath(output)) { progress.note($0) }
    }
    reporter.show(report.diagnostics)
    guard report.publication != nil else { throw ExitStatus.content }
    reporter.summarize(report, output: output, duration: start.duration(to: .now))
  }
}
