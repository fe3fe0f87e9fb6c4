import BulletinContent
package import BulletinCore

/// Tests the works of a contest against its rules. What breaks a rule is a warning: the page may have to show a work that
/// was handed in and refused; `kheo pack contest` does not pack it.
struct ContestCheck {
  private let library: LibraryContest
  private var diagnostics: [Diagnostic] = []

  private init(_ library: LibraryContest) {
    self.library = library
  }

  private var contest: Contest { library.contest }
  private var works: [ContestWork] { library.works }
  private var rules: ContestRules { contest.rules }

  /// What is wrong with each work, in their order, and then with the figures.
  ///
  /// - Parameters:
  ///   - others: all contests, for prizes that a story won in another one.
  ///   - withFigures: false where the question is what keeps works from being handed in.
  static func findings(
    of contest: LibraryContest,
    among others: [LibraryContest],
    withFigures: Bool
  ) -> [Diagnostic] {
    var check = ContestCheck(contest)
    let prizes = check.prizesElsewhere(among: others)
    for work in contest.works { check.test(work, prizesElsewhere: prizes) }
    check.testAwardCounts()
    if withFigures { check.testFigures() }
    return check.diagnostics
  }

  private mutating func test(_ work: ContestWork, prizesElsewhere: [Int: ContestWork]) {
    testWindow(work)
    let facts = work.facts
    if !rules.types.isEmpty, !rules.types.contains(facts.type.value) {
      report(.workTypeRefused(facts.type.value, accepted: rules.types, at: work.place(facts.type.range)))
    }
    if let genre = facts.genre, !rules.genres.isEmpty, !rules.genres.contains(genre.value) {
      report(.workGenreRefused(genre.value, accepted: rules.genres, at: work.place(genre.range)))
    }
    for limit in rules.limits(of: facts.type.value, facts.genre?.value) { test(work, limit) }
    testPriorPrizes(work, wonElsewhere: work.story.flatMap { prizesElsewhere[$0] })
    if rules.needsScript, facts.type.value.isBroadcast, work.script == nil, work.story == nil {
      report(.workScriptMissing(work.title, at: work.place(work.titleRange)))
    }
    if let round = facts.round, contest.round(named: round.value) == nil {
      report(.workRoundUnknown(round.value, rounds: contest.rounds, at: work.place(round.range)))
    }
    if let award = facts.award, !contest.prizes.isEmpty,
      !contest.prizes.contains(where: { $0.award.value == award.value && $0.isOpen(to: facts.type.value) })
    {
      report(.workAwardUnknown(award.value, prizes: contest.prizes, at: work.place(award.range)))
    }
  }

  private mutating func testWindow(_ work: ContestWork) {
    guard rules.from != nil || rules.to != nil else { return }
    guard let day = work.facts.published else {
      return report(.workDateMissing(work.title, at: work.place(work.titleRange)))
    }
    if let from = rules.from, day.value < from {
      report(.workOutsideWindow(day.value, rules, at: work.place(day.range)))
    } else if let to = rules.to, day.value > to {
      report(.workOutsideWindow(day.value, rules, at: work.place(day.range)))
    }
  }

  private mutating func test(_ work: ContestWork, _ limit: ContestLimit) {
    let facts = work.facts
    if limit.minimumSyllables != nil || limit.maximumSyllables != nil {
      let place = work.place(facts.syllables?.range ?? work.titleRange)
      test(
        work.syllables,
        limit.minimumSyllables,
        limit.maximumSyllables,
        at: place,
        missing: Wording(vi: "số chữ (syllables)", en: "syllables")
      ) { ContestLength.syllables($0) }
    }
    if limit.minimumDuration != nil || limit.maximumDuration != nil {
      let place = work.place(facts.duration?.range ?? work.titleRange)
      test(
        facts.duration?.value,
        limit.minimumDuration,
        limit.maximumDuration,
        at: place,
        missing: Wording(vi: "thời lượng (duration)", en: "duration")
      ) { ContestLength.duration($0) }
    }
  }

  private mutating func test(
    _ length: Int?,
    _ minimum: Int?,
    _ maximum: Int?,
    at place: Diagnostic.Place,
    missing: Wording,
    wording: (Int) -> Wording
  ) {
    guard let length else { return report(.workLengthMissing(missing, at: place)) }
    if let minimum, length < minimum {
      report(.workTooShort(wording(length), minimum: wording(minimum), at: place))
    } else if let maximum, length > maximum {
      report(.workTooLong(wording(length), maximum: wording(maximum), at: place))
    }
  }

  private mutating func testPriorPrizes(_ work: ContestWork, wonElsewhere: ContestWork?) {
    guard let rule = rules.priorPrizes else { return }
    let declared = work.facts.priorPrizes
    switch (rule, declared) {
    case (.refuse, let declared?) where !declared.value.isEmpty:
      report(.workPrizeRefused(declared.value[0].prize, at: work.place(declared.range)))
    case (.declare, nil):
      report(.workDeclarationMissing(work.title, at: work.place(work.titleRange)))
    default: break
    }
    if let other = wonElsewhere, declared?.value.isEmpty ?? true, let award = other.facts.award {
      let place = work.place(declared?.range ?? work.titleRange)
      report(.workPrizeUndeclared(award.value, refuses: rule == .refuse, at: place, other: other.place(award.range)))
    }
  }

  /// The works of other contests that won a prize there, by their stories. A contest that began later is no earlier one; one
  /// without a date may have been.
  private func prizesElsewhere(among others: [LibraryContest]) -> [Int: ContestWork] {
    guard rules.priorPrizes != nil else { return [:] }
    var prizes: [Int: ContestWork] = [:]
    for other in others where other !== library {
      if let own = contest.firstDay, let its = other.contest.firstDay, its > own { continue }
      for work in other.works where work.facts.award != nil {
        if let story = work.story, prizes[story] == nil { prizes[story] = work }
      }
    }
    return prizes
  }

  private mutating func testAwardCounts() {
    for prize in contest.prizes {
      guard let count = prize.count else { continue }
      let winners = works.filter { work in
        work.facts.award?.value == prize.award.value && (prize.type == nil || prize.type == work.facts.type.value)
      }
      for work in winners.dropFirst(count) {
        report(.workAwardTooMany(prize.award.value, count: count, at: work.place(work.facts.award?.range)))
      }
    }
  }

  private mutating func testFigures() {
    for figure in contest.figures {
      guard let subject = figure.counts else { continue }
      let counted = subject == .works ? works.count : library.winners.count
      if counted != figure.total.value, !(figure.isAtLeast && counted > figure.total.value) {
        report(.figureCountDiffers(figure.label, counted: counted, at: .init(contest.file, figure.total.range)))
      }
    }
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}

extension Library {
  /// Which rules of a contest its works break.
  ///
  /// - Parameter position: in ``contests``.
  package func findings(ofContest position: Int) -> [Diagnostic] {
    ContestCheck.findings(of: contests[position], among: contests, withFigures: false)
  }
}

extension ContestPrize {
  fileprivate func isOpen(to type: ContestMediaType) -> Bool { self.type == nil || self.type == type }
}
