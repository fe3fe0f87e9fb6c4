import BulletinContent
package import BulletinCore
package import BulletinReports
import BulletinSite

/// A workbook that the machine could not make.
package struct WorkbookError: WordedError {
  private let reason: String

  package var headline: Wording {
    Wording(vi: "không tạo được tệp XLSX: \(reason)", en: "cannot make the XLSX file: \(reason)")
  }
  package var fix: Wording? {
    Wording(vi: "kiểm tra bộ nhớ và chỗ trống của thư mục tạm (TMPDIR)", en: "check memory and room in TMPDIR")
  }

  /// The file of a workbook; what libxlsxwriter says becomes an error in words.
  package static func bytes(of workbook: Workbook) throws(WorkbookError) -> [UInt8] {
    do throws(WorkbookFailure) {
      return try workbook.xlsx()
    } catch {
      throw WorkbookError(reason: error.reason)
    }
  }
}

extension BuildRequest {
  /// Counts the report of a year.
  ///
  /// - Parameters:
  ///   - asOf: the last day that counts; nil for the whole year.
  ///   - campaign: the id or a name of a campaign; nil for everything.
  /// - Returns: No report if something in the content is wrong, which the findings say.
  /// - Throws: ``DiskError`` if a folder cannot be read, ``UnknownName``.
  package func yearReport(
    _ year: Int,
    asOf: CivilDate?,
    campaign: String?
  ) async throws -> (report: YearReport?, diagnostics: [Diagnostic]) {
    var findings = BuildReport()
    guard let site = try await prepare(into: &findings, observer: { _ in }) else { return (nil, findings.diagnostics) }
    let library = site.source.library
    let position = try campaign.map { try library.position(of: .campaign, called: $0) }
    let query = ReportQuery(year: year, asOf: asOf, campaign: position)
    return (YearReport(site.reports.index, query), findings.diagnostics)
  }
}
