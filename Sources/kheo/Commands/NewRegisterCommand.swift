import ArgumentParser
import BulletinBuild
import BulletinContent
import BulletinCore
import BulletinReports
import SystemPackage

struct NewRegisterCommand: AsyncParsableCommand {
  enum Register: String, ExpressibleByArgument, CaseIterable {
    case units, models, recognitions, awards, targets, figures

    var schema: RecordSchema {
      switch self {
      case .units: UnitPeriod.schema
      case .models: ModelRow.schema
      case .recognitions: RecognitionRow.schema
      case .awards: AwardRow.schema
      case .targets: TargetRow.schema
      case .figures: FigureRow.schema
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Viết sẵn một sổ trống: tệp CSV có tên các cột, và tệp XLSX cùng cột, có danh sách để chọn.",
    discussion: """
      Ví dụ: kheo new register models
      Nhập liệu vào tệp XLSX bằng Excel hay LibreOffice, rồi lưu thành CSV UTF-8 tại content/registers/.
      """
  )

  @Argument(help: "Sổ nào: units, models, recognitions, awards, targets, figures.")
  var register: Register

  @Option(help: ArgumentHelp("Thư mục nội dung.", valueName: "thư mục"))
  var content = "content"

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let reporter = ConsoleReporter(language: language.language)
    try await reporter.reportingFailures {
      let folder = FilePath(content).appending("registers")
      let files = [
        ("\(register.rawValue).csv", RegisterWorkbook.csv(of: register.schema)),
        ("\(register.rawValue).xlsx", try WorkbookError.bytes(of: RegisterWorkbook.workbook(of: register.schema))),
      ]
      for (name, bytes) in files {
        try FileReplacing.create(name, in: folder, bytes)
        Terminal.standardOutput.write("\(folder.string)/\(name)\n")
      }
    }
  }
}
