package import BulletinContent
import BulletinCore

/// Makes the lists of models and awards of a library: which pages there are and what stands on each.
struct RegisterLists {
  let fields: [FieldRecord]
  let campaigns: [Campaign]
  let units: UnitDirectory
  let models: [Model]
  let registers: CampaignRegisters

  /// Models from A to Z; those of one name by their ids.
  func modelsByName() -> [Int] {
    models.indices.sorted { left, right in
      let (a, b) = (models[left], models[right])
      return a.sortKey == b.sortKey ? a.id < b.id : a.sortKey < b.sortKey
    }
  }

  func modelLists(_ byName: [Int]) -> [ModelList] {
    guard !models.isEmpty else { return [] }
    var members: [ModelList.Subject: [Int]] = [.all: byName]
    for model in byName {
      for subject in subjects(of: model) { members[subject, default: []].append(model) }
    }
    // By way of the order by name, so that no list has to be sorted.
    for model in byName {
      guard let origin = models[model].origin, models[origin].copies.count > ModelList.shownCopies else { continue }
      members[.copies(origin), default: []].append(model)
    }
    return members.compactMap { subject, models -> ModelList? in
      path(of: subject).map { ModelList(subject: subject, path: $0, models: models) }
    }.sorted { left, right in order(left.subject).lexicographicallyPrecedes(order(right.subject)) }
  }

  private func subjects(of index: Int) -> [ModelList.Subject] {
    let model = models[index]
    var subjects: [ModelList.Subject] = [.status(model.latest.row.status)]
    for year in model.years {
      if let number = year.row.year { subjects.append(.year(number)) }
      if let field = year.field { subjects.append(.field(field)) }
      subjects += year.topics.map(ModelList.Subject.topic)
      if let unit = year.unit { subjects += units.lineage(of: unit).map(ModelList.Subject.unit) }
      if let campaign = year.campaign, let field = year.field,
        let group = campaigns[campaign].group(of: fields[field])
      {
        subjects.append(.group(campaign: campaign, group: group))
      }
    }
    return subjects.uniqued()
  }

  private func path(of subject: ModelList.Subject) -> OutputPath? {
    switch subject {
    case .all: Addresses.modelList
    case .field(let field): Addresses.modelList(field: fields[field].id)
    case .topic(let topic):
      Addresses.modelList(topic: fields[topic.field].topics[topic.topic].id, field: fields[topic.field].id)
    case .year(let year): Addresses.modelList(year: year)
    case .status(let status): Addresses.modelList(status: status)
    case .unit(let unit): Addresses.modelList(unit: units.drafts[unit].id)
    case .group(let campaign, let group):
      Addresses.modelList(group: campaigns[campaign].groups[group].id, campaign: campaigns[campaign].id)
    case .copies(let model): Addresses.modelList(copiesOf: models[model].id)
    }
  }

  /// All, fields with their topics, years (newest first), statuses, units, groups, copies.
  private func order(_ subject: ModelList.Subject) -> [Int] {
    switch subject {
    case .all: [0]
    case .field(let field): [1, field]
    case .topic(let topic): [2, topic.field, topic.topic]
    case .year(let year): [3, -year]
    case .status(let status): [4, ModelStatus.allCases.firstIndex(of: status) ?? 0]
    case .unit(let unit): [5, unit]
    case .group(let campaign, let group): [6, campaign, group]
    case .copies(let model): [7, model]
    }
  }
}

extension Campaign {
  /// Where the campaign counts a field, as a position in ``Campaign/groups``; nil if it has no groups or names none for it.
  package func group(of field: FieldRecord) -> Int? {
    let wanted = field.groups.first { $0.key.value == id.string }?.value.value
    return wanted.flatMap { wanted in groups.firstIndex { $0.id.string == wanted } }
  }
}
