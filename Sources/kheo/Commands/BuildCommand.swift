import ArgumentParser
import BulletinBuild
import BulletinCore
import BulletinSite
import Glibc
import SystemPackage

/// `zip,epub`: each kind once, in the order of the page that offers them.
struct EditionList: ExpressibleByArgument {
  let kinds: [OfferedEdition.Kind]

  init?(argument: String) {
    let names = argument.split(separator: ",").map { $0.filter { $0 != " " } }
    let wanted = names.compactMap { OfferedEdition.Kind(rawValue: String($0)) }
    guard !names.isEmpty, wanted.count == names.count else { return nil }
    kinds = OfferedEdition.Kind.allCases.filter(wanted.contains)
  }
}

struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Dựng trang web vào thư mục output.",
    discussion: """
      Trang mới được dựng bên cạnh rồi thay trang cũ trong một bước; có lỗi thì trang cũ còn nguyên.
      Những gì không đổi so với lần dựng trước thì giữ nguyên (nhớ trong .kheo cạnh thư mục nội dung; xóa lúc nào cũng được).
      Bản nháp, bài chờ duyệt và bài hẹn ngày được giữ lại và liệt kê ở cuối.
      """
  )

  @OptionGroup var source: SourceOptions
  @OptionGroup var language: LanguageOption

  @Option(name: .customLong("out"), help: ArgumentHelp("Thư mục trang web.", valueName: "thư mục"))
  var output = "output"

  @Flag(name: .customLong("no-search"), help: "Không lập trang tìm kiếm và chỉ mục (như search: không trong site.yml).")
  var withoutSearch = false

  @Option(
    help: ArgumentHelp(
      "Đóng gói kèm các ấn bản ngoại tuyến, bày ở tai-ve.html: zip, epub, zim, cách nhau bằng dấu phẩy.",
      valueName: "ấn bản"
    )
  )
  var editions: EditionList?

  @OptionGroup var edition: EditionOptions

  @Flag(name: .customLong("full"), help: "Dựng lại từ đầu, không dùng gì của lần dựng trước.")
  var isFull = false

  @Flag(name: .customLong("verify"), help: "Dựng xong thì dựng lại từ đầu ở chỗ khác và đối chiếu từng byte.")
  var verifies = false

  @Option(
    name: .customLong("why"),
    help: ArgumentHelp(
      "Cho biết vì sao một trang được dựng lại, như bai/2018/a.html (dùng được nhiều lần).",
      valueName: "trang"
    )
  )
  var explained: [String] = []

  func validate() throws {
    if editions != nil, verifies {
      throw ValidationError("--verify không dùng cùng --editions")
    }
    if editions == nil, edition.edition != nil || edition.editionDate != nil {
      throw ValidationError("--edition, --edition-date chỉ dùng cùng --editions")
    }
  }

  func run() async throws {
    let reporter = ConsoleReporter(language: language.language)
    let request = try await reporter.reportingFailures {
      try source.request(hasSearch: !withoutSearch, memoryUse: isFull ? .renew : .reuse)
    }
    let progress = ProgressLine(language: language.language)
    let start = ContinuousClock.now
    let report = try await reporter.reportingFailures {
      defer { progress.clear() }
      let editions = try editions.map { list in
        EditionRequest(kinds: list.kinds, number: try edition.checkedNumber(), date: try edition.day())
      }
      return try await request.build(to: FilePath(output), editions: editions, observer: progress.note)
    }
    reporter.show(report.diagnostics)
    guard report.publication != nil else { throw ExitStatus.content }
    reporter.summarize(report, output: output, duration: start.duration(to: .now))
    reporter.explain(explained, of: report, output: output)
    if let fault = report.memoryFault { reporter.mention(memoryFault: fault) }
    if verifies {
      let differences = try await reporter.reportingFailures { try await request.verify(FilePath(output)) }
      reporter.tell(differences)
      guard differences.isEmpty else { throw ExitStatus.usage }
    }
    // The system takes back the memory of ten thousand stories at once; giving it back piece by piece takes a tenth of a second.
    withExtendedLifetime(report) { Glibc.exit(0) }
  }
}
