import BulletinContent
import BulletinCore

extension RegisterLists {
  /// A report for each year that models, recognitions, awards or targets speak of, and for each campaign with models in that
  /// year. Figures typed by hand make none: they are compared, not shown, and their report would be all zeros.
  func reports() -> [ReportScope] {
    var years: Set<Int> = []
    var campaigns: [Int: Set<Int>] = [:]
    for model in models {
      for row in model.years {
        guard let year = row.row.year else { continue }
        years.insert(year)
        if let campaign = row.campaign { campaigns[year, default: []].insert(campaign) }
      }
    }
    years.formUnion(registers.recognitions.lazy.map(\.row.year))
    years.formUnion(registers.awards.lazy.map(\.row.year))
    years.formUnion(registers.targets.lazy.map(\.row.year))
    return years.sorted(by: >).flatMap { year in
      let own = campaigns[year, default: []].sorted()
      return ([nil] + own.map(Optional.some)).compactMap { campaign in
        Addresses.report(year, campaign: campaign.map { self.campaigns[$0].id }).map { path, csv, workbook in
          ReportScope(year: year, campaign: campaign, path: path, csv: csv, workbook: workbook)
        }
      }
    }
  }
}
