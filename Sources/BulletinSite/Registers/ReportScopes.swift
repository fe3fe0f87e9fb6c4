import BulletinContent
import BulletinCore

extension RegisterLists {
  /// A report for each year that some register speaks of, and for each campaign with models in that year.
  func reports() -> [ReportScope] {
    var years: Set<Int> = []
    var campaigns: Set<[Int]> = []
    for model in models {
      for row in model.years {
        guard let year = row.row.year else { continue }
        years.insert(year)
        if let campaign = row.campaign { campaigns.insert([year, campaign]) }
      }
    }
    years.formUnion(registers.recognitions.lazy.map(\.row.year))
    years.formUnion(registers.awards.lazy.map(\.row.year))
    years.formUnion(registers.targets.lazy.map(\.row.year))
    return years.sorted(by: >).flatMap { year in
      let own = campaigns.filter { $0[0] == year }.map { $0[1] }.sorted()
      return ([nil] + own.map(Optional.some)).compactMap { campaign in
        Addresses.report(year, campaign: campaign.map { self.campaigns[$0].id }).map { path, csv, workbook in
          ReportScope(year: year, campaign: campaign, path: path, csv: csv, workbook: workbook)
        }
      }
    }
  }
}
