package import BulletinContent
package import BulletinCore
package import BulletinSite

/// What a year's report is asked for.
package struct ReportQuery: Sendable {
  package let year: Int
  /// The last day that counts; nil for all that the registers say of the year.
  package let asOf: CivilDate?
  /// A position in ``Library/campaigns``; nil for everything.
  package let campaign: Int?

  package init(year: Int, asOf: CivilDate? = nil, campaign: Int? = nil) {
    self.year = year
    self.asOf = asOf
    self.campaign = campaign
  }
}

/// The models that something happened to in a year, each once, and what happened.
package struct YearFacts: Sendable {
  /// A model in the year.
  package struct Fact: Sendable {
    /// A position in ``Library/models``.
    package let model: Int
    /// How it stood: the row of the year, else the last before it.
    package let standing: ModelYear
    package var isRegistered = false
    package var isRecognized = false
    package var isRewarded = false
    package var isReplicated = false
    package var isDropped = false
    /// The highest level of its recognitions in the year.
    package var level: AdministrativeLevel?

    package func counts(as measure: CampaignMeasure) -> Bool {
      switch measure {
      case .registered: isRegistered
      case .recognized: isRecognized
      case .rewarded: isRewarded
      case .replicated: isReplicated
      case .dropped: isDropped
      case .stories, .recognizedShare: false
      }
    }
  }

  package let query: ReportQuery
  /// In the order of the models' names.
  package private(set) var facts: [Fact] = []
  /// Positions in ``CampaignRegisters/awards``.
  package private(set) var awards: [Int] = []
  /// Positions in ``Library/stories``, newest first.
  package private(set) var stories: [Int] = []
  /// The works of press contests that came out in the year.
  package private(set) var works: [ContestWorkReference] = []
  /// How many rows without a date were counted although a last day was asked for.
  package private(set) var undatedCount = 0

  package init(_ index: ReportIndex, _ query: ReportQuery) {
    self.query = query
    let library = index.library
    for position in index.models[query.year] ?? [] {
      if let fact = fact(of: position, in: library) { facts.append(fact) }
    }
    awards = (index.awards[query.year] ?? []).filter { position in
      let award = library.registers.awards[position]
      return covers(award, in: library) && isDue(award.row.date)
    }
    stories = (index.stories[query.year] ?? []).filter { position in
      let story = library.stories[position]
      let isDue = query.asOf.map { story.date.date <= $0 } ?? true
      return isDue && (query.campaign == nil || covers(story.model, in: library))
    }
    works = (index.works[query.year] ?? []).filter { reference in
      let work = library.work(reference)
      return isDue(library.publicationDay(of: work)) && (query.campaign == nil || covers(work.model, in: library))
    }
    if query.asOf != nil { countUndated(in: library) }
  }

  private func isDue(_ date: CivilDate?) -> Bool {
    guard let asOf = query.asOf, let date else { return true }
    return date <= asOf
  }

  private func fact(of position: Int, in library: Library) -> Fact? {
    let model = library.models[position]
    let row = model.years.last { $0.row.year == query.year }
    let standing = row ?? model.years.last { ($0.row.year ?? .max) < query.year } ?? model.years[0]
    if let campaign = query.campaign, standing.campaign != campaign { return nil }
    var fact = Fact(model: position, standing: standing)
    if let row {
      fact.isRegistered = isDue(row.row.registered)
      let holds = fact.isRegistered && isDue(row.row.statusDate)
      fact.isRecognized = holds && row.row.status.meansRecognized
      fact.isRewarded = holds && row.row.status == .rewarded
      fact.isDropped = holds && row.row.status == .dropped
      let isFirst = model.years.first { $0.row.year != nil }?.row.year == query.year
      fact.isReplicated = fact.isRegistered && isFirst && model.origin != nil
    }
    let registers = library.registers
    for number in model.recognitions {
      let recognition = registers.recognitions[number].row
      guard recognition.year == query.year, isDue(recognition.date) else { continue }
      fact.isRecognized = true
      fact.level = higher(fact.level, recognition.level)
    }
    for number in model.awards where registers.awards[number].row.year == query.year {
      if isDue(registers.awards[number].row.date) { fact.isRewarded = true }
    }
    let isSomething =
      fact.isRegistered || fact.isRecognized || fact.isRewarded || fact.isReplicated || fact.isDropped
    return isSomething ? fact : nil
  }

  private func higher(_ one: AdministrativeLevel?, _ other: AdministrativeLevel?) -> AdministrativeLevel? {
    let levels = AdministrativeLevel.allCases
    func rank(_ level: AdministrativeLevel?) -> Int { level.flatMap { levels.firstIndex(of: $0) } ?? -1 }
    return rank(one) >= rank(other) ? one : other
  }

  /// An award counts for a campaign by its model.
  private func covers(_ award: Award, in library: Library) -> Bool {
    guard let campaign = query.campaign else { return true }
    guard let model = award.model else { return false }
    return library.models[model].years.contains { $0.campaign == campaign && ($0.row.year ?? .max) <= query.year }
  }

  /// A story or a contest's work counts for a campaign by the model it is about.
  private func covers(_ model: Int?, in library: Library) -> Bool {
    model.map { model in library.models[model].years.contains { $0.campaign == query.campaign } } ?? false
  }

  private mutating func countUndated(in library: Library) {
    for fact in facts where fact.isRegistered && fact.standing.row.registered == nil { undatedCount += 1 }
    for award in awards where library.registers.awards[award].row.date == nil { undatedCount += 1 }
  }
}

/// The library's models, awards, stories and contest works by years, made once for the reports of all years.
package struct ReportIndex: Sendable {
  package let library: Library
  /// Year → positions in ``Library/models``, from A to Z.
  let models: [Int: [Int]]
  let awards: [Int: [Int]]
  let stories: [Int: [Int]]
  let works: [Int: [ContestWorkReference]]

  package init(_ library: Library) {
    self.library = library
    var models: [Int: [Int]] = [:]
    for position in library.registers.modelsByName {
      let model = library.models[position]
      var years = Set(model.years.compactMap(\.row.year))
      for number in model.recognitions { years.insert(library.registers.recognitions[number].row.year) }
      for number in model.awards { years.insert(library.registers.awards[number].row.year) }
      for year in years { models[year, default: []].append(position) }
    }
    self.models = models
    awards = Dictionary(grouping: library.registers.awards.indices) { library.registers.awards[$0].row.year }
    stories = Dictionary(grouping: library.listed) { library.stories[$0].date.date.year }
    var works: [Int: [ContestWorkReference]] = [:]
    for (contest, entry) in library.contests.enumerated() {
      for (position, work) in entry.works.enumerated() {
        guard let year = library.publicationDay(of: work)?.year else { continue }
        works[year, default: []].append(ContestWorkReference(contest: contest, work: position))
      }
    }
    self.works = works
  }
}

extension Library {
  /// The day a work says it came out, else that of its story; nil where neither is known.
  func publicationDay(of work: ContestWork) -> CivilDate? {
    work.facts.published?.value ?? work.story.map { stories[$0].date.date }
  }
}
