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

/// A campaign that nobody declared.
package struct UnknownCampaign: WordedError {
  private let id: String
  private let known: [String]

  init(_ id: String, known: [String]) {
    self.id = id
    self.known = known
  }

  package var headline: Wording {
    Wording(vi: "không có phong trào “\(id)”", en: "there is no campaign “\(id)”")
  }
  package var fix: Wording? {
    let list = known.joined(separator: ", ")
    guard let suggestion = NearMiss.best(for: id, among: known) else {
      return Wording(vi: "các phong trào: \(list)", en: "the campaigns: \(list)")
    }
    return Wording(vi: "có phải ý bạn là “\(suggestion)”?", en: "did you mean “\(suggestion)”?")
  }
}

extension BuildRequest {
  /// Counts the report of a year.
  ///
  /// - Parameters:
  ///   - asOf: the last day that counts; nil for the whole year.
  ///   - campaign: the id of a campaign; nil for everything.
  /// - Returns: No report if something in the content is wrong, which the findings say.
  /// - Throws: ``DiskError`` if a folder cannot be read, ``UnknownCampaign``.
  package func yearReport(
    _ year: Int,
    asOf: CivilDate?,
    campaign: String?
  ) async throws -> (report: YearReport?, diagnostics: [Diagnostic]) {
    var findings = BuildReport()
    guard let site = try await prepare(into: &findings, observer: { _ in }) else { return (nil, findings.diagnostics) }
    let library = site.source.library
    var position: Int?
    if let campaign {
      position = library.campaigns.firstIndex { $0.campaign.id.string == campaign }
      guard position != nil else { throw UnknownCampaign(campaign, known: library.campaigns.map(\.campaign.id.string)) }
    }
    let query = ReportQuery(year: year, asOf: asOf, campaign: position)
    return (YearReport(ReportIndex(library), query), findings.diagnostics)
  }
}
