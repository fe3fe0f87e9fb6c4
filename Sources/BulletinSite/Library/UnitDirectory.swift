import BulletinContent
import BulletinCore

/// Builds the units from the rows of their register: periods in order, parents and successors found, loops refused.
struct UnitDirectory: Sendable {
  /// In the order of the library.
  private(set) var drafts: [UnitDraft] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Unit id → position in ``drafts``.
  private(set) var positions: [Slug: Int] = [:]
  private var ids = NearMissIndex([])
  private var idsAndNames = NearMissIndex([])

  /// A unit before its stories are known; numbers are positions in ``drafts``.
  struct UnitDraft {
    let id: Slug
    /// In order of time.
    var periods: [UnitPeriod]
    var parent: Int?
    var successor: Int?
    var presentUnit: Int?
    var predecessors: [Int] = []
  }

  init(_ register: ParsedRegister<UnitPeriod>?) {
    guard let register else { return }
    drafts = UnitDirectory.sortedDrafts(register.rows.map(\.value))
    positions = Dictionary(uniqueKeysWithValues: drafts.enumerated().map { ($1.id, $0) })
    ids = NearMissIndex(drafts.map(\.id.string))
    idsAndNames = NearMissIndex(drafts.flatMap { [$0.id.string] + $0.periods.map(\.name.value) })
    findOverlaps(in: register.file)
    join(in: register.file)
    breakLoops(of: \.successor) { draft in
      .unitSuccessorLoop(draft.id, at: .init(register.file, draft.periods.compactMap(\.successor?.range).last))
    }
    breakLoops(of: \.parent) { draft in
      .unitParentLoop(draft.id, at: .init(register.file, draft.periods.compactMap(\.parent?.range).last))
    }
    for index in drafts.indices { drafts[index].presentUnit = lastSuccessor(of: index) }
  }

  /// Finds a unit as a story names it: by its id. The name is as good a hint, but it is the id that has to be written.
  func find(_ id: Located<String>, in file: SourceFile) -> (position: Int?, diagnostic: Diagnostic?) {
    if let slug = Slug(exactly: id.value), let position = positions[slug] { return (position, nil) }
    func unit(named name: String) -> Slug? {
      drafts.first { draft in draft.id.string == name || draft.periods.contains { $0.name.value == name } }?.id
    }
    let suggestion = unit(named: id.value) ?? idsAndNames.best(for: id.value).flatMap(unit(named:))
    return (nil, .unitUnknown(id, suggestion: suggestion?.string, at: .init(file, id.range)))
  }

  /// The unit and those that it was merged into one after the other: in their lists its work stands too.
  func lineage(of unit: Int) -> [Int] {
    Array(sequence(first: unit) { drafts[$0].successor })
  }

  /// One draft a unit, by the Vietnamese order of their last names.
  private static func sortedDrafts(_ periods: [UnitPeriod]) -> [UnitDraft] {
    var keyed: [(draft: UnitDraft, key: CollationKey)] = []
    for (id, own) in Dictionary(grouping: periods, by: \.id) {
      let own = own.enumerated().sorted { left, right in
        (firstDay(left.element), left.offset) < (firstDay(right.element), right.offset)
      }.map(\.element)
      let lastName = own.last.map { $0.sortKey ?? $0.name.value } ?? ""
      keyed.append((UnitDraft(id: id, periods: own), CollationKey(lastName)))
    }
    keyed.sort { left, right in
      left.key == right.key ? left.draft.id < right.draft.id : left.key < right.key
    }
    return keyed.map(\.draft)
  }

  /// A period without a beginning has been since ever.
  private static func firstDay(_ period: UnitPeriod) -> Int { period.from?.daysSince1970 ?? .min }

  /// A unit has one name on each day.
  private mutating func findOverlaps(in file: SourceFile) {
    for draft in drafts {
      for (earlier, later) in zip(draft.periods, draft.periods.dropFirst()) {
        let isOver = earlier.to.map { $0.daysSince1970 < UnitDirectory.firstDay(later) } ?? false
        guard !isOver else { continue }
        let place = Diagnostic.Place(file, later.name.range)
        diagnostics.append(.unitPeriodsOverlap(draft.id, at: place, earlier: .init(file, earlier.name.range)))
      }
    }
  }

  private mutating func join(in file: SourceFile) {
    for index in drafts.indices {
      for period in drafts[index].periods {
        drafts[index].parent = find(period.parent, in: file) ?? drafts[index].parent
        drafts[index].successor = find(period.successor, in: file) ?? drafts[index].successor
      }
      if let successor = drafts[index].successor { drafts[successor].predecessors.append(index) }
    }
  }

  private mutating func find(_ id: Located<Slug>?, in file: SourceFile) -> Int? {
    guard let id else { return nil }
    if let position = positions[id.value] { return position }
    let suggestion = ids.best(for: id.value.string)
    diagnostics.append(.unitUnknown(id.map(\.string), suggestion: suggestion, at: .init(file, id.range)))
    return nil
  }

  /// Reports each loop once, at the first of its units, and cuts it there, so that nobody runs in circles.
  private mutating func breakLoops(
    of link: WritableKeyPath<UnitDraft, Int?>,
    report: (UnitDraft) -> Diagnostic
  ) {
    for index in drafts.indices {
      var current = drafts[index][keyPath: link]
      var steps = 0
      // A walk of more steps than there are units runs in a loop further on, which does not hold this one.
      while let next = current, next != index, steps <= drafts.count {
        current = drafts[next][keyPath: link]
        steps += 1
      }
      guard current == index else { continue }
      diagnostics.append(report(drafts[index]))
      drafts[index][keyPath: link] = nil
    }
  }

  /// The unit at the end of the chain of successors; nil for a unit without one.
  private func lastSuccessor(of index: Int) -> Int? {
    var last: Int?
    var current = index
    while let next = drafts[current].successor {
      last = next
      current = next
    }
    return last
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
            vi: "viết mã ở cột id của content/registers/units.csv",
            en: "write an id of content/registers/units.csv"
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
      fix: Wording(
        vi: "sửa cột from, to: tên trước phải có ngày cuối, trước ngày đầu của tên sau",
        en: "mend from and to: the earlier name needs a last day, before the first day of the later one"
      ),
      notes: [Note(Wording(vi: "dòng kia ở đây", en: "the other row is here"), at: earlier)]
    )
  }

  static func unitSuccessorLoop(_ id: Slug, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "unit-successor-loop",
      at: place,
      Wording(vi: "chuỗi kế tục của đơn vị “\(id)” đi vòng tròn", en: "the successors of unit “\(id)” form a loop"),
      fix: Wording(vi: "sửa cột successor: đơn vị sau cùng để trống", en: "mend successor: the last unit has none")
    )
  }

  static func unitParentLoop(_ id: Slug, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "unit-parent-loop",
      at: place,
      Wording(vi: "cấp trên của đơn vị “\(id)” lại thuộc chính nó", en: "the parents of unit “\(id)” form a loop"),
      fix: Wording(vi: "sửa cột parent: đơn vị cao nhất để trống", en: "mend parent: the highest unit has none")
    )
  }
}
