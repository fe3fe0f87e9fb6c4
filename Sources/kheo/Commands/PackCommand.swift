import ArgumentParser
import BulletinBuild
import BulletinCore
import BulletinEditions
import SystemPackage

struct PackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Đóng gói bản tin để đọc khi không có mạng, hoặc hồ sơ dự thi.",
    discussion: """
      Số và ngày của ấn bản lấy từ dòng edition trong site.yml, hoặc --edition, --edition-date; không bao giờ từ đồng hồ.
      Cùng một nội dung cho ra cùng một tệp, giống nhau từng byte.
      """,
    subcommands: [
      PackZIPCommand.self, PackDeltaCommand.self, PackEPUBCommand.self, PackZIMCommand.self, PackContestCommand.self,
    ]
  )
}

/// What every `kheo pack` takes.
struct PackOptions: ParsableArguments {
  @OptionGroup var source: SourceOptions
  @OptionGroup var language: LanguageOption

  @OptionGroup var edition: EditionOptions

  @Option(name: .customLong("out"), help: ArgumentHelp("Thư mục để các ấn bản.", valueName: "thư mục"))
  var output = "an-ban"

  func run(_ target: PackTarget) async throws {
    let reporter = ConsoleReporter(language: language.language)
    let progress = ProgressLine(language: language.language)
    let (request, report) = try await reporter.reportingFailures {
      defer { progress.clear() }
      let request = try source.request()
      let report = try await request.pack(
        target,
        number: try edition.checkedNumber(),
        date: try edition.day(),
        into: FilePath(output)
      ) { progress.note($0) }
      return (request, report)
    }
    reporter.show(report.diagnostics)
    if request.stops(at: report.diagnostics) { throw ExitStatus.content }
    reporter.summarize(report)
  }
}

struct PackZIPCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zip",
    abstract: "Cả trang web trong một tệp ZIP, mở bằng MO-TRANG-NAY.html.",
    discussion: "Cạnh tệp ZIP có tệp .manifest: giữ lại để lần sau đóng gói bản cập nhật bằng kheo pack delta."
  )

  @OptionGroup var options: PackOptions

  func run() async throws { try await options.run(.zip) }
}

struct PackDeltaCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "delta",
    abstract: "Chỉ những tệp đã đổi từ một ấn bản trước, để chép đè lên USB."
  )

  @Option(
    help: ArgumentHelp("Ấn bản trước: tệp .manifest, tệp ZIP hoặc thư mục của nó.", valueName: "ấn bản")
  )
  var since: String

  @OptionGroup var options: PackOptions

  func run() async throws { try await options.run(.delta(since: FilePath(since))) }
}

struct PackEPUBCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "epub",
    abstract: "Sách EPUB 3.3 cho điện thoại và máy đọc sách: cả bản tin, một năm, một lĩnh vực hoặc một cuộc thi."
  )

  @Option(help: ArgumentHelp("Chỉ các bài của một năm.", valueName: "năm"))
  var year: Int?

  @Option(help: ArgumentHelp("Chỉ các bài của một lĩnh vực: mã hoặc tên.", valueName: "lĩnh vực"))
  var field: String?

  @Option(help: ArgumentHelp("Chỉ các bài dự một cuộc thi: mã hoặc tên.", valueName: "cuộc thi"))
  var contest: String?

  @OptionGroup var options: PackOptions

  private var scopes: [BookScope.Name] {
    [year.map { .year($0) }, field.map { .field($0) }, contest.map { .contest($0) }].compactMap(\.self)
  }

  func validate() throws {
    if scopes.count > 1 { throw ValidationError("chỉ chọn một: --year, --field hoặc --contest") }
  }

  func run() async throws { try await options.run(.epub(scopes.first ?? .whole)) }
}

struct PackZIMCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "zim",
    abstract: "Tệp ZIM cho Kiwix; cần chương trình zimwriterfs (gói zim-tools).",
    discussion:
      "Khác với ZIP và EPUB, tệp ZIM không giống nhau từng byte: zimwriterfs ghi vào đó ngày đóng gói và một số ngẫu nhiên."
  )

  @OptionGroup var options: PackOptions

  func run() async throws { try await options.run(.zim) }
}
