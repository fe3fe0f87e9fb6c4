package import BulletinContent
package import BulletinCore

/// A unit under all the names it bore.
package final class Unit: Sendable {
  package let id: Slug
  /// In order of time; never empty.
  package let periods: [UnitPeriod]
  package let path: OutputPath
  /// The unit it belongs to. This and the other numbers are positions in ``Library/units``.
  package let parent: Int?
  /// The unit it was merged into at the end.
  package let successor: Int?
  /// The unit that stands for it today, at the end of the chain of successors; nil if it is itself.
  package let presentUnit: Int?
  /// The units that were merged into it.
  package let predecessors: [Int]
  /// Positions in ``Library/stories``, newest first, without withdrawn ones.
  package let stories: [Int]
  /// As ``stories``, with those of the units that were merged into it.
  package let work: [Int]

  init(
    id: Slug,
    periods: [UnitPeriod],
    path: OutputPath,
    parent: Int?,
    successor: Int?,
    presentUnit: Int?,
    predecessors: [Int],
    stories: [Int],
    work: [Int]
  ) {
    self.id = id
    self.periods = periods
    self.path = path
    self.parent = parent
    self.successor = successor
    self.presentUnit = presentUnit
    self.predecessors = predecessors
    self.stories = stories
    self.work = work
  }

  /// The last name it bore.
  package var lastName: String { periods[periods.count - 1].name.value }
  /// As the last of its rows that says so has it.
  package var kind: UnitKind? { periods.last { $0.kind != nil }?.kind }

  /// The name on a day; before the first known day the first name, after the last the last.
  package func name(on day: CivilDate) -> String {
    // By position: every card asks, and would copy all of a period.
    let period = periods.indices.last { periods[$0].from.map { $0 <= day } ?? true } ?? 0
    return periods[period].name.value
  }

  /// The name on a day, else in the middle of a year, else the last one.
  package func name(in year: Int?, on day: CivilDate? = nil) -> String {
    let day = day ?? year.flatMap { CivilDate(year: $0, month: 6, day: 30) }
    return day.map { name(on: $0) } ?? lastName
  }
}

extension [Unit] {
  /// A unit and those that it was merged into one after the other: in their lists its work stands too.
  package func lineage(of unit: Int) -> [Int] {
    [Int](sequence(first: unit) { self[$0].successor })
  }
}

extension Library {
  /// What the unit is called today, when that is not what it was called on a day.
  package func presentName(of unit: Int, differingFrom day: CivilDate) -> String? {
    let present = units[units[unit].presentUnit ?? unit].lastName
    return present == units[unit].name(on: day) ? nil : present
  }
}
