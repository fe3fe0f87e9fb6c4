import BulletinSite

/// The reports that a site has, all of them, and the years beside each other.
package struct ReportBook: Sendable {
  /// For each of ``CampaignRegisters/reports``.
  package let reports: [YearReport]

  /// Counts every report of the library once.
  package init(_ index: ReportIndex) {
    reports = index.library.registers.reports.map {
      YearReport(index, ReportQuery(year: $0.year, campaign: $0.campaign))
    }
  }

  /// The reports of the same campaign (or of everything), oldest first, up to a year, at most so many.
  package func years(to year: Int, campaign: Int?, count: Int) -> [YearReport] {
    Array(
      reports.filter { $0.query.campaign == campaign && $0.query.year <= year }.sorted { $0.query.year < $1.query.year }
        .suffix(count)
    )
  }
}
