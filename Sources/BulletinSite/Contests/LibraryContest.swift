package import BulletinContent
package import BulletinCore
package import BulletinMarkdown

/// A contest of the library, with the works that entered it.
package final class LibraryContest: Sendable {
  package let contest: Contest
  package let body: MarkdownBody
  /// What each of the body's references leads to, in their order.
  package let targets: [LinkTarget]
  package let path: OutputPath
  /// By type, then by the Vietnamese order of their titles.
  package let works: [ContestWork]

  init(contest: Contest, body: MarkdownBody, targets: [LinkTarget], path: OutputPath, works: [ContestWork]) {
    self.contest = contest
    self.body = body
    self.targets = targets
    self.path = path
    self.works = works
  }

  /// For links and breadcrumbs.
  package var shortName: String { contest.shortName ?? contest.name.value }

  /// The works of each type that has some, in the order of ``ContestMediaType``, as positions in ``works``.
  package var worksByType: [(type: ContestMediaType, works: [Int])] {
    ContestMediaType.allCases.compactMap { type in
      let own = works.indices.filter { works[$0].facts.type.value == type }
      return own.isEmpty ? nil : (type, own)
    }
  }

  /// The works that won something, highest prize first, as positions in ``works``.
  package var winners: [Int] {
    works.indices.filter { works[$0].facts.award != nil }.sorted { left, right in
      let a = works[left].facts.award?.value.rank ?? 0
      let b = works[right].facts.award?.value.rank ?? 0
      return a == b ? left < right : a < b
    }
  }

  /// Positions in ``Library/stories`` of the works that the bulletin has, each once, in the order of ``works``.
  package var stories: [Int] {
    works.compactMap(\.story).uniqued()
  }

  /// The contest's round that a work names, by id or name; nil if there is none such.
  package func round(of work: ContestWork) -> ContestRound? {
    work.facts.round.flatMap { contest.round(named: $0.value) }
  }
}

extension Contest {
  /// The milestones in the order of time.
  package var orderedTimeline: [ContestMilestone] {
    timeline.enumerated().sorted { left, right in
      // By when it is over: “năm 2020” comes after August.
      let a = (left.element.to ?? left.element.from).last
      let b = (right.element.to ?? right.element.from).last
      return a == b ? left.offset < right.offset : a < b
    }.map(\.element)
  }

  /// A round by its id or name, in any case, with or without diacritics.
  func round(named name: String) -> ContestRound? {
    let wanted = Slug(folding: name)
    return rounds.first { $0.id == wanted || Slug(folding: $0.name) == wanted }
  }
}

/// A work that entered a contest: a story of the bulletin, or a row of the contest's table.
package struct ContestWork: Sendable {
  /// Where its facts are written.
  package let file: SourceFile
  package let title: String
  /// The title where it is written.
  package let titleRange: SourceRange
  package let path: OutputPath
  package let authors: [ContestAuthor]
  package let facts: ContestWorkFacts
  /// A position in ``Library/stories``; nil for a work that is not in the bulletin, or not yet.
  package let story: Int?
  /// A position in ``Library/models``.
  package let model: Int?
  /// A position in ``Library/units``.
  package let unit: Int?
  /// Recordings and pictures that the entry itself names, as positions in ``Library/media``.
  package let media: [Int]
  /// The script's path from the content folder; it is no part of the site.
  package let script: String?
  package let isIllustrative: Bool
  /// Syllables of the text, written or counted; nil where neither is known.
  package let syllables: Int?

  /// A place in ``file``.
  package func place(_ range: SourceRange?) -> Diagnostic.Place { .init(file, range ?? facts.place) }
}

/// An author of a work, with the author page where the bulletin has one.
package struct ContestAuthor: Sendable {
  package let name: String
  /// A position in ``Library/authors``.
  package let author: Int?
}

/// Where a work stands in the library.
package struct ContestWorkReference: Sendable, Hashable {
  /// A position in ``Library/contests``.
  package let contest: Int
  /// A position in ``LibraryContest/works``.
  package let work: Int

  package init(contest: Int, work: Int) {
    self.contest = contest
    self.work = work
  }

  /// The works of all contests by numbers that each of them has.
  static func grouped(_ contests: [LibraryContest], by numbers: (ContestWork) -> [Int]) -> [Int: [ContestWorkReference]]
  {
    var references: [Int: [ContestWorkReference]] = [:]
    for (contest, entry) in contests.enumerated() {
      for (position, work) in entry.works.enumerated() {
        let reference = ContestWorkReference(contest: contest, work: position)
        for number in Set(numbers(work)) { references[number, default: []].append(reference) }
      }
    }
    return references
  }
}

extension Library {
  /// A work by its reference.
  package func work(_ reference: ContestWorkReference) -> ContestWork {
    contests[reference.contest].works[reference.work]
  }

  /// Whether search engines shall know the page of a work: not that of a preview.
  func isIndexed(_ reference: ContestWorkReference) -> Bool {
    work(reference).story.map { stories[$0].preview == nil } ?? true
  }
}
