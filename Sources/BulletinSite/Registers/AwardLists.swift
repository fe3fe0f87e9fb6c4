import BulletinContent
import BulletinCore

extension RegisterLists {
  /// The lists of awards: by year, kind, granter, tập thể and cá nhân.
  func awardLists() -> [AwardList] {
    let sorted = sortedAwards()
    var members: [AwardList.Subject: [Int]] = [:]
    for index in sorted {
      let row = registers.awards[index].row
      members[.year(row.year), default: []].append(index)
      members[.kind(row.kind), default: []].append(index)
      members[.granter(row.granter), default: []].append(index)
      if let subject = row.subject { members[.recipients(subject), default: []].append(index) }
    }
    let granters = granterPaths(members.keys)
    return members.compactMap { subject, awards -> AwardList? in
      let path: OutputPath? =
        switch subject {
        case .year(let year): OutputPath("khen-thuong/nam/\(year).html")
        case .kind(let kind): OutputPath("khen-thuong/hinh-thuc/\(kind.rawValue).html")
        case .granter(let name): granters[name]
        case .recipients(let subject): OutputPath("khen-thuong/doi-tuong/\(subject.rawValue).html")
        }
      let count = awards.reduce(0) { $0 + registers.awards[$1].row.count }
      return path.map { AwardList(subject: subject, path: $0, awards: awards, count: count) }
    }.sorted { left, right in
      let (a, b) = (order(left.subject), order(right.subject))
      return a == b ? left.path < right.path : a.lexicographicallyPrecedes(b)
    }
  }

  private func sortedAwards() -> [Int] {
    let keys = registers.awards.enumerated().map { index, award in
      let row = award.row
      let kind = AwardKind.allCases.firstIndex(of: row.kind) ?? 0
      let subject = row.subject.flatMap { Story.Subject.allCases.firstIndex(of: $0) } ?? .max
      return (
        numbers: [-row.year, kind], granter: CollationKey(row.granter ?? ""), subject: subject,
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

  private func order(_ subject: AwardList.Subject) -> [Int] {
    switch subject {
    case .year(let year): [0, -year]
    case .kind(let kind): [1, AwardKind.allCases.firstIndex(of: kind) ?? 0]
    case .granter(let name): [2, name == nil ? 1 : 0]
    case .recipients(let subject): [3, Story.Subject.allCases.firstIndex(of: subject) ?? 0]
    }
  }

  /// An address for each granter; of two whose names fold to one the later in the alphabet gets a number.
  private func granterPaths(_ subjects: some Sequence<AwardList.Subject>) -> [String?: OutputPath] {
    var keyed: [(name: String?, key: CollationKey)] = []
    for case .granter(let name) in subjects { keyed.append((name, CollationKey(name ?? ""))) }
    keyed.sort { left, right in
      left.key == right.key ? (left.name ?? "") < (right.name ?? "") : left.key < right.key
    }
    var used: Set<Slug> = []
    var paths: [String?: OutputPath] = [:]
    for (name, _) in keyed {
      guard let folded = Slug(folding: name ?? "khong-ghi", maximumLength: 80) ?? Slug(exactly: "khac") else {
        continue
      }
      var slug = folded
      var number = 2
      while !used.insert(slug).inserted {
        slug = Slug(exactly: "\(folded)-\(number)") ?? slug
        number += 1
      }
      paths[name] = OutputPath("khen-thuong/co-quan", slug)
    }
    return paths
  }
}
