import BulletinContent
import BulletinCore

extension RegisterLists {
  /// The lists of awards: by year, kind, granter, tập thể and cá nhân.
  func awardLists() -> [AwardList] {
    let granters = granterPages()
    var members: [AwardList.Subject: [Int]] = [:]
    for index in sortedAwards() {
      let award = registers.awards[index]
      members[.year(award.row.year), default: []].append(index)
      members[.kind(award.row.kind), default: []].append(index)
      members[.granter(award.granter), default: []].append(index)
      if let subject = award.row.subject { members[.recipients(subject), default: []].append(index) }
    }
    return members.compactMap { subject, awards -> AwardList? in
      let path: OutputPath? =
        switch subject {
        case .year(let year): Addresses.awards(year: year)
        case .kind(let kind): Addresses.awards(kind: kind)
        case .granter(let name): granters[name]?.path
        case .recipients(let subject): Addresses.awards(to: subject)
        }
      let count = awards.reduce(0) { $0 + registers.awards[$1].row.count }
      return path.map { AwardList(subject: subject, path: $0, awards: awards, count: count) }
    }.sorted { left, right in
      order(left.subject, granters).lexicographicallyPrecedes(order(right.subject, granters))
    }
  }

  private func sortedAwards() -> [Int] {
    let keys = registers.awards.enumerated().map { index, award in
      let row = award.row
      let kind = AwardKind.allCases.firstIndex(of: row.kind) ?? 0
      let subject = row.subject.flatMap { Story.Subject.allCases.firstIndex(of: $0) } ?? .max
      return (
        numbers: [-row.year, kind], granter: CollationKey(award.granter ?? ""), subject: subject,
        name: CollationKey(row.recipient.value), index: index
      )
    }
    return keys.sorted { a, b in
      if a.numbers != b.numbers { return a.numbers.lexicographicallyPrecedes(b.numbers) }
      if a.granter != b.granter { return a.granter < b.granter }
      if a.subject != b.subject { return a.subject < b.subject }
      return a.name == b.name ? a.index < b.index : a.name < b.name
    }.map(\.index)
  }

  /// Years (newest first), kinds, granters in Vietnamese order and last those without one, recipients.
  private func order(_ subject: AwardList.Subject, _ granters: [String?: GranterPage]) -> [Int] {
    switch subject {
    case .year(let year): [0, -year]
    case .kind(let kind): [1, AwardKind.allCases.firstIndex(of: kind) ?? 0]
    case .granter(let name): [2, granters[name]?.rank ?? .max]
    case .recipients(let subject): [3, Story.Subject.allCases.firstIndex(of: subject) ?? 0]
    }
  }

  /// Where the awards of a granter are listed, and its place in the Vietnamese order.
  private struct GranterPage {
    let path: OutputPath
    let rank: Int
  }

  /// Addresses in the order of the register, so that they stay when rows are added; a name without a letter is `khac`.
  private func granterPages() -> [String?: GranterPage] {
    let named = registers.awards.map(\.granter).uniqued().compactMap { name in
      (Slug(folding: name ?? "khong-ghi", maximumLength: NameDirectory.maximumSlugLength) ?? Slug(exactly: "khac"))
        .map { (name: name, slug: $0) }
    }
    let slugs = Slug.numbered(named.map(\.slug))
    let keys = named.map { $0.name.map { CollationKey($0) } }
    let alphabet = named.indices.sorted { left, right in
      switch (keys[left], keys[right]) {
      case (let a?, let b?): a < b
      case (let a, _): a != nil
      }
    }
    let pages = alphabet.enumerated().map { rank, position in
      (named[position].name, GranterPage(path: Addresses.awards(granter: slugs[position]), rank: rank))
    }
    return Dictionary(pages) { first, _ in first }
  }
}
