import ArgumentParser
import BulletinBuild
import BulletinCore
import BulletinEditions
import SystemPackage

struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Kiểm tra một ấn bản còn nguyên vẹn không: thư mục đã giải nén, USB hoặc tệp ZIP.",
    discussion: """
      Đọc từng byte và so với \(ArchiveName.manifest) nằm trong ấn bản. Tệp bị sửa hoặc thiếu thì kết thúc với mã 1; tệp thừa chỉ
      được liệt kê, trừ khi có --strict.
      """
  )

  @Argument(help: ArgumentHelp("Thư mục hoặc tệp ZIP.", valueName: "ấn bản"))
  var edition: String

  @Flag(help: "Có tệp thừa cũng là không đạt.")
  var strict = false

  @OptionGroup var language: LanguageOption

  func run() async throws {
    let reporter = ConsoleReporter(language: language.language)
    let result = try await reporter.reportingFailures { try await Verification.run(on: FilePath(edition)) }
    reporter.show(result)
    guard result.isWhole, !strict || result.extra.isEmpty else { throw ExitStatus.content }
  }
}
