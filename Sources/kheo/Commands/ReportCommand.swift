import ArgumentParser
import BulletinBuild
import BulletinCore
import BulletinReports
import SystemPackage

struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Tính báo cáo một năm từ các sổ: in ra màn hình, hoặc ghi thành tệp CSV, XLSX.",
    discussion: """
      Ví dụ: kheo report --year 2018 --as-of 30/9/2018 --out bao-cao-2018.xlsx
      Không có --out thì in bảng ra màn hình. Đuôi tệp (.xlsx, .csv) quyết định dạng tệp.
      """
  )

  @OptionGroup var source: SourceOptions

  @Option(help: ArgumentHelp("Năm báo cáo.", valueName: "năm"))
  var year: Int

  @Option(help: ArgumentHelp("Chỉ đếm đến hết ngày này (mặc định: cả năm).", valueName: "ngày"))
  var asOf: String?

  @Option(
    help: ArgumentHelp("Chỉ đếm mô hình của một phong trào, theo nhóm của nó: mã hoặc tên.", valueName: "phong trào")
  )
  var campaign: String?

  @Option(help: ArgumentHelp("Ghi vào tệp này (.xlsx hoặc .csv), đè lên tệp cũ.", valueName: "tệp"))
  var out: String?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard CivilDate.years.contains(year) else { throw ValidationError("--year: “\(year)” không phải là năm") }
    if let out, !out.hasSuffix(".xlsx"), !out.hasSuffix(".csv") {
      throw ValidationError("--out: “\(out)” phải có đuôi .xlsx hoặc .csv")
    }
  }

  func run() async throws {
    let reporter = ConsoleReporter(language: language.language)
    let (report, diagnostics) = try await reporter.reportingFailures {
      try await source.request().yearReport(year, asOf: try lastDay(), campaign: campaign)
    }
    reporter.show(diagnostics)
    guard let report else { throw ExitStatus.content }
    guard let out else {
      Terminal.standardOutput.write(ReportText.text(of: report))
      return
    }
    try await reporter.reportingFailures {
      let bytes = out.hasSuffix(".csv") ? report.csv() : try WorkbookError.bytes(of: report.workbook())
      try FileReplacing.replace(FilePath(out), with: bytes)
    }
    Terminal.standardOutput.write(out + "\n")
  }

  private func lastDay() throws -> CivilDate? {
    guard let asOf else { return nil }
    let day: CivilDate
    do {
      day = try DateParser.day(asOf)
    } catch {
      throw UsageError("--as-of", asOf, error)
    }
    guard day.year == year else {
      throw UsageError(
        Wording(
          vi: "--as-of: ngày \(DateFormat.slash(day)) không thuộc năm \(year)",
          en: "--as-of: \(DateFormat.iso(day)) is not in \(year)"
        ),
        fix: Wording(vi: "viết một ngày của năm \(year)", en: "write a day of \(year)")
      )
    }
    return day
  }
}
