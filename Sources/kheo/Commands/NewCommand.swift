import ArgumentParser
import BulletinBuild
import BulletinCore
import BulletinSite
import SystemPackage

/// `kheo new "Tít bài"` and `kheo new register models`: the first needs no word for what it makes, because stories are what
/// is made every day.
struct NewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Viết sẵn một tệp bài mới, hoặc một sổ trống.",
    discussion: """
      Ví dụ: kheo new "Dồn điền, đổi thửa: ruộng liền bờ, dân liền ý" --field kinh-te
             kheo new register models
      Các tùy chọn của từng loại: kheo help new story, kheo help new register
      """,
    subcommands: [NewStoryCommand.self, NewRegisterCommand.self],
    defaultSubcommand: NewStoryCommand.self
  )
}

struct NewStoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "story",
    abstract: "Viết sẵn một tệp bài mới, có đủ phần đầu.",
    discussion: """
      Ví dụ: kheo new "Dồn điền, đổi thửa: ruộng liền bờ, dân liền ý" --field kinh-te
      Tệp nằm ở content/stories/NĂM/TÊN.md với status: draft; viết xong thì đổi thành published.
      """
  )

  @Argument(help: "Tít bài.")
  var title: String

  @Option(help: ArgumentHelp("Lĩnh vực: mã hoặc tên.", valueName: "lĩnh vực"))
  var field: String

  @Option(help: ArgumentHelp("Ngày đăng (mặc định: hôm nay).", valueName: "ngày"))
  var date: String?

  @Option(help: ArgumentHelp("Mã đơn vị trong registers/units.csv.", valueName: "mã"))
  var unit: String?

  @Option(help: ArgumentHelp("Thư mục nội dung.", valueName: "thư mục"))
  var content = "content"

  @Flag(help: "Tạo thư mục riêng cho bài, để ảnh nằm cạnh bài.")
  var folder = false

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let reporter = ConsoleReporter(language: language.language)
    let result = try await reporter.reportingFailures {
      let draft = StoryDraft(title: title, date: try day(), field: field, unit: unit)
      return try await draft.write(in: FilePath(content), asFolder: folder)
    }
    switch result {
    case .written(let path):
      Terminal.standardOutput.write(path + "\n")
    case .refused(let diagnostics):
      reporter.show(diagnostics)
      throw ExitStatus.content
    }
  }

  private func day() throws -> CivilDate {
    guard let date else { return try Clock.now().date }
    do {
      return try DateParser.day(date)
    } catch {
      throw UsageError("--date", date, error)
    }
  }
}
