package import BulletinContent
package import BulletinCore

/// The registers that clerks keep beside the models, joined with the rest of the library.
package struct CampaignRegisters: Sendable {
  /// In the order of their register.
  package var recognitions: [Recognition] = []
  /// In the order of their register.
  package var awards: [Award] = []
  package var targets: [Target] = []
  package var figures: [Figure] = []
  /// All models from A to Z, as positions in ``Library/models``.
  package var modelsByName: [Int] = []
  /// The pages that list models, the list of all first; none without a model.
  package var modelLists: [ModelList] = []
  /// The pages that list awards, those of the years first, newest year first; none without an award.
  package var awardLists: [AwardList] = []
  /// Each year's report and that of each campaign in it, newest year first; none without a register that is counted.
  package var reports: [ReportScope] = []
}

/// A board recognised a model.
package struct Recognition: Sendable {
  package let row: RecognitionRow
  /// A position in ``Library/models``.
  package let model: Int
}

/// Somebody was rewarded.
package struct Award: Sendable {
  package let row: AwardRow
  /// The row's number as spreadsheets show it.
  package let sheetRow: Int
  /// A position in ``Library/models``.
  package let model: Int?
  /// A position in ``Library/units``: as the row says, else that of the model.
  package let unit: Int?
  /// A position in ``Library/fields``: as the row says, else that of the model.
  package let field: Int?
  /// Who granted it, in the first spelling of the register, however tone marks are placed; nil where it is not said.
  package let granter: String?
}

/// What a year is to bring.
package struct Target: Sendable {
  package let row: TargetRow
  /// A position in ``Library/units``; nil for all.
  package let unit: Int?
  /// A position in ``Library/fields``; nil for all.
  package let field: Int?
}

/// A total that was counted by hand.
package struct Figure: Sendable {
  package let row: FigureRow
  /// A position in ``Library/units``; nil for all.
  package let unit: Int?
  /// A position in ``Library/fields``; nil for all.
  package let field: Int?
  /// Where the number stands, for messages.
  package let place: Diagnostic.Place
}
