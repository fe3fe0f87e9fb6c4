import BulletinCore
import BulletinSite

/// What results can be narrowed down by: a column of codes for each facet, a code for each document.
enum FacetFile {
  static func file(_ documents: [SearchDocument], fieldNames: [String], unitNames: [String]) -> SearchFile {
    // Only units that have documents, in the order of the library.
    let used = Set(documents.compactMap(\.unit)).sorted()
    let codes = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0 + 1) })
    return SearchFile(
      .facets,
      nil,
      data: .object(
        ("fields", names(fieldNames)),
        ("units", names(used.map { unitNames[$0] })),
        ("kinds", names(SearchDocument.Kind.allCases.map(\.name))),
        // Several fields of one document follow each other behind their number.
        ("field", SearchFile.text(documents.flatMap { [$0.fields.count] + $0.fields })),
        ("unit", SearchFile.text(documents.map { $0.unit.flatMap { codes[$0] } ?? 0 })),
        ("kind", SearchFile.text(documents.map(\.kind.rawValue))),
        // Documents of one year are neighbours: year, how many, year, how many. 0 is no year.
        ("years", .array(years(documents).flatMap { [.number($0.year), .number($0.count)] }))
      )
    )
  }

  private static func names(_ names: [String]) -> JSONValue { .array(names.map(JSONValue.string)) }

  private static func years(_ documents: [SearchDocument]) -> [(year: Int, count: Int)] {
    var runs: [(year: Int, count: Int)] = []
    for document in documents {
      let year = document.year ?? 0
      if runs.last?.year == year {
        runs[runs.count - 1].count += 1
      } else {
        runs.append((year, 1))
      }
    }
    return runs
  }
}
