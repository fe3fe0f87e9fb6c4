package import BulletinCore

/// A yearly report that the site has: of a year, for all models or for those of a campaign.
package struct ReportScope: Sendable, Hashable {
  package let year: Int
  /// A position in ``Library/campaigns``; nil for everything.
  package let campaign: Int?
  package let path: OutputPath
  package let csv: OutputPath
  package let workbook: OutputPath
}
