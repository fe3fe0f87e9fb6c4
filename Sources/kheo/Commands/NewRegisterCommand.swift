import ArgumentParser
import BulletinBuild
import BulletinContent
import BulletinCore
import BulletinReports
import SystemPackage

struct NewRegisterCommand: AsyncParsableCommand {
  enum Register: String, ExpressibleByArgument, CaseIterable {
    case units, models, recognitions, awards, targets, figures, authors, entries

    var schema: RecordSchema {
      switch self {
      case .units: UnitPeriod.schema
      case .models: ModelRow.schema
      case .recognitions: RecognitionRow.schema
      case .awards: AwardRow.schema
      case .targets: TargetRow.schema
      case .figures: FigureRow.schema
      case .authors: AuthorRow.schema
      case .entries: ContestRow.schema
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Viết sẵn một sổ trống: tệp CSV có tên các cột, và tệp XLSX cùng cột, có danh sách để chọn.",
    discussion: """
      Ví dụ: kheo new register models
             kheo new register entries --contest bao-chi-2017-2020
      Nhập liệu vào tệp XLSX bằng Excel hay LibreOffice, rồi lưu thành CSV UTF-8 tại content/registers/ (sổ tác phẩm dự
      thi: content/contests/).
      """
  )

  @Argument(help: "Sổ nào.")
  var register: Register

  @Option(help: ArgumentHelp("Mã cuộc thi, chỉ cho sổ entries.", valueName: "mã"))
  var contest: String?

  @Option(help: ArgumentHelp("Thư mục nội dung.", valueName: "thư mục"))
  var content = "content"

  @OptionGroup var language: LanguageOption

  func validate() throws {
    if (register == .entries) != (contest != nil) {
      throw ValidationError(
        register == .entries
          ? "sổ entries cần --contest: mã cuộc thi, là tên tệp trong content/contests/"
          : "--contest chỉ dùng với sổ entries"
      )
    }
    if let contest, Slug(exactly: contest) == nil {
      throw ValidationError("“\(contest)” không phải là một mã: chỉ chữ thường không dấu, số và dấu gạch nối")
    }
  }

  func run() async throws {
    let reporter = ConsoleReporter(language: language.language)
    try await reporter.reportingFailures {
      let folder = FilePath(content).appending(contest == nil ? "registers" : "contests")
      let name = contest.map { "\($0)-entries" } ?? register.rawValue
      let files = [
        ("\(name).csv", RegisterWorkbook.csv(of: register.schema)),
        ("\(name).xlsx", try WorkbookError.bytes(of: RegisterWorkbook.workbook(of: register.schema))),
      ]
      for (name, bytes) in files {
        try FileReplacing.create(name, in: folder, bytes)
        Terminal.standardOutput.write("\(folder.string)/\(name)\n")
      }
    }
  }
}
