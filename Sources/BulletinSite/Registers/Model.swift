package import BulletinContent
package import BulletinCore

/// A model of registers/models.csv, with all its years, and what became of it.
package final class Model: Sendable {
  package let id: Slug
  /// As its latest row has it.
  package let name: String
  package let path: OutputPath
  /// A row a year, oldest first; never empty. A row without a year stands first.
  package let years: [ModelYear]
  /// Positions in ``Library/stories``, newest first.
  package let stories: [Int]
  /// Positions in ``CampaignRegisters/recognitions``, oldest first.
  package let recognitions: [Int]
  /// Positions in ``CampaignRegisters/awards``, oldest first.
  package let awards: [Int]
  /// The model that it was copied from: a position in ``Library/models``.
  package let origin: Int?
  /// The models that were copied from it, in the order of the register.
  package let copies: [Int]
  /// How many models go back to it, over any number of steps.
  package let descendantCount: Int
  /// What its name sorts by.
  let sortKey: CollationKey

  init(
    id: Slug,
    years: [ModelYear],
    stories: [Int],
    recognitions: [Int],
    awards: [Int],
    origin: Int?,
    copies: [Int],
    descendantCount: Int
  ) {
    self.id = id
    self.years = years
    name = years[years.count - 1].row.name
    path = Addresses.model(id)
    self.stories = stories
    self.recognitions = recognitions
    self.awards = awards
    self.origin = origin
    self.copies = copies
    self.descendantCount = descendantCount
    sortKey = CollationKey(name)
  }

  /// The row that says how it stands now.
  package var latest: ModelYear { years[years.count - 1] }
  /// Whether some of its rows are made up.
  package var isIllustrative: Bool { years.contains { $0.row.isIllustrative } }
  /// The letter under which an A–Z list shows it.
  package var initial: String { sortKey.initial }
}

/// A model in a year: a row of the register with what it refers to.
package struct ModelYear: Sendable {
  package let row: ModelRow
  /// The row's number as spreadsheets show it: what counts of a report are led back to.
  package let sheetRow: Int
  /// A position in ``Library/units``.
  package let unit: Int?
  /// A position in ``Library/fields``.
  package let field: Int?
  package let topics: [TopicReference]
  /// A position in ``Library/campaigns``.
  package let campaign: Int?

  package init(row: ModelRow, sheetRow: Int, unit: Int?, field: Int?, topics: [TopicReference], campaign: Int?) {
    self.row = row
    self.sheetRow = sheetRow
    self.unit = unit
    self.field = field
    self.topics = topics
    self.campaign = campaign
  }
}
