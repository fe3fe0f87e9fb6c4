import BulletinContent
import BulletinCore

/// Builds the units from the rows of their register: periods in order, parents and successors found, loops refused.
struct UnitDirectory {
  private(set) var drafts: [UnitDraft] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Unit id → position in ``drafts``, which are in the order of the library.
  private(set) var positions: [Slug: Int] = [:]

  struct UnitDraft {
    let id: Slug
    var periods: [UnitPeriod]
    var parent: Int?
    var successor: Int?
    var presentUnit: Int?
    var predecessors: [Int] = []
  }

  init(_ register: ParsedRegister<UnitPeriod>?) {
    guard let register else { return }
    var byID: [Slug: UnitDraft] = [:]
    for row in register.rows {
      byID[row.value.id, default: UnitDraft(id: row.value.id, periods: [])].periods.append(row.value)
    }
    for id in byID.keys {
      byID[id]?.periods.sort { firstDay($0) < firstDay($1) }
    }
    drafts = byID.values.sorted { left, right in
      let a = sortKey(left)
      let b = sortKey(right)
      return a == b ? left.id < right.id : a < b
    }
    positions = Dictionary(uniqueKeysWithValues: drafts.enumerated().map { ($1.id, $0) })
    findOverlaps(in: register)
    join(in: register)
    followSuccessors(in: register)
  }

  private func sortKey(_ draft: UnitDraft) -> CollationKey {
    CollationKey(draft.periods.last?.sortKey ?? draft.periods[draft.periods.count - 1].name.value)
  }

  /// A period without a beginning has been since ever.
  private func firstDay(_ period: UnitPeriod) -> Int { period.from?.daysSince1970 ?? .min }

  /// A unit has one name on each day.
  private mutating func findOverlaps(in register: ParsedRegister<UnitPeriod>) {
    for draft in drafts {
      for (earlier, later) in zip(draft.periods, draft.periods.dropFirst()) {
        if earlier.to.map({ $0.daysSince1970 >= firstDay(later) }) ?? true {
          diagnostics.append(
            .unitPeriodsOverlap(
              draft.id,
              at: .init(register.file, later.name.range),
              earlier: .init(register.file, earlier.name.range)
            )
          )
        }
      }
    }
  }

  private mutating func join(in register: ParsedRegister<UnitPeriod>) {
    for index in drafts.indices {
      for period in drafts[index].periods {
        if let parent = period.parent { drafts[index].parent = find(parent, in: register) ?? drafts[index].parent }
        if let successor = period.successor {
          drafts[index].successor = find(successor, in: register) ?? drafts[index].successor
        }
      }
      if let successor = drafts[index].successor { drafts[successor].predecessors.append(index) }
    }
  }

  private mutating func find(_ id: Located<Slug>, in register: ParsedRegister<UnitPeriod>) -> Int? {
    if let position = positions[id.value] { return position }
    let suggestion = NearMiss.best(for: id.value.string, among: drafts.map(\.id.string))
    diagnostics.append(.unitUnknown(id.map(\.string), suggestion: suggestion, at: .init(register.file, id.range)))
    return nil
  }

  private mutating func followSuccessors(in register: ParsedRegister<UnitPeriod>) {
    for index in drafts.indices {
      var current = index
      var seen: Set<Int> = [index]
      while let next = drafts[current].successor {
        guard seen.insert(next).inserted else {
          let range = drafts[index].periods.last { $0.successor != nil }?.successor?.range
          diagnostics.append(.unitSuccessorLoop(drafts[index].id, at: .init(register.file, range)))
          current = index
          break
        }
        current = next
      }
      drafts[index].presentUnit = current == index ? nil : current
    }
  }
}

extension Diagnostic {
  static func unitUnknown(_ id: Located<String>, suggestion: String?, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "unit-unknown",
      at: place,
      Wording(vi: "đơn vị “\(id.value)” không có trong sổ", en: "unit “\(id.value)” is not in the register"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
      notes: [
        Note(
          Wording(
            vi: "các đơn vị khai báo trong content/registers/units.csv",
            en: "units are declared in content/registers/units.csv"
          )
        )
      ]
    )
  }

  static func unitPeriodsOverlap(_ id: Slug, at place: Place, earlier: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "unit-periods-overlap",
      at: place,
      Wording(vi: "đơn vị “\(id)” có hai tên trong cùng một thời gian", en: "unit “\(id)” has two names at one time"),
      fix: Wording(vi: "sửa cột from, to để hai dòng nối tiếp nhau", en: "mend the columns from and to"),
      notes: [Note(Wording(vi: "dòng kia ở đây", en: "the other row is here"), at: earlier)]
    )
  }

  static func unitSuccessorLoop(_ id: Slug, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "unit-successor-loop",
      at: place,
      Wording(vi: "đơn vị “\(id)” kế tục vòng tròn", en: "the successors of unit “\(id)” form a loop"),
      fix: Wording(vi: "sửa cột successor", en: "mend the column successor")
    )
  }
}
