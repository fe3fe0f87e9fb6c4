import BulletinContent
import BulletinCore
import BulletinSite

extension ReportBuilder {
  /// The rows behind every figure: models by measure and division, registered ones by unit, awards, stories.
  func lists() -> [ReportList] {
    var lists = Self.modelMeasures.compactMap { measure in
      list(
        listID(measure, division: nil),
        "Mô hình, điển hình: \(measure.shownName)",
        facts.facts.filter { $0.counts(as: measure) }
      ) { fact in
        let division = divisions.division(of: fact.standing.field)
        return (division, listID(measure, division: division), divisions.names[division].name)
      }
    }
    if let units = list(
      "ds-don-vi",
      "Mô hình, điển hình đăng ký theo đơn vị",
      facts.facts.filter(\.isRegistered),
      by: { fact in
        (fact.standing.unit ?? .max, unitListID(fact.standing.unit), unitName(fact.standing.unit))
      }
    ) {
      lists.append(units)
    }
    return lists
      + [awardList(), storyList(), workList(winnersOnly: false), workList(winnersOnly: true)].compactMap { $0 }
  }

  func workListID(winnersOnly: Bool, type: ContestMediaType? = nil) -> String {
    (winnersOnly ? "ds-dat-giai" : "ds-du-thi") + (type.map { "-\($0.rawValue)" } ?? "")
  }

  func listID(_ measure: CampaignMeasure, division: Int?) -> String {
    "ds-\(measure.rawValue)" + (division.map { "-\(divisions.names[$0].id)" } ?? "")
  }

  func unitListID(_ unit: Int?) -> String {
    "ds-don-vi-" + (unit.map { library.units[$0].id.string } ?? "khong-ghi")
  }

  /// As it was called in the year.
  func unitName(_ unit: Int?) -> String {
    unit.map { library.units[$0].name(in: facts.query.year) } ?? "Không ghi đơn vị"
  }

  private func list(
    _ id: String,
    _ title: String,
    _ facts: [YearFacts.Fact],
    by group: (YearFacts.Fact) -> (order: Int, id: String, name: String)
  ) -> ReportList? {
    guard !facts.isEmpty else { return nil }
    var groups: [Int: (id: String, name: String, items: [ReportList.Item])] = [:]
    for fact in facts {
      let (order, id, name) = group(fact)
      groups[order, default: (id, name, [])].items.append(item(fact))
    }
    let sorted = groups.sorted { $0.key < $1.key }.map(\.value)
    return ReportList(id: id, title: title, groups: sorted.map { .init(id: $0.id, title: $0.name, items: $0.items) })
  }

  private func item(_ fact: YearFacts.Fact) -> ReportList.Item {
    let model = library.models[fact.model]
    let row = fact.standing.row
    return ReportList.Item(
      name: model.name,
      path: model.path,
      unit: unitName(fact.standing.unit),
      detail: [row.status.shownName, row.subject?.shownName].compactMap { $0 }.joined(
        separator: ", "
      ),
      registerRow: fact.standing.sheetRow,
      isIllustrative: row.isIllustrative
    )
  }

  private func awardList() -> ReportList? {
    guard !facts.awards.isEmpty else { return nil }
    let items = facts.awards.map { number in
      let award = library.registers.awards[number]
      let detail = [
        award.row.kind.shownName, award.row.granter, award.row.count > 1 ? "số lượng \(award.row.count)" : nil,
      ]
      return ReportList.Item(
        name: award.row.recipient.value,
        path: award.model.map { library.models[$0].path },
        unit: unitName(award.unit),
        detail: detail.compactMap { $0 }.joined(separator: ", "),
        registerRow: award.sheetRow,
        isIllustrative: award.row.isIllustrative
      )
    }
    return ReportList(
      id: "ds-khen",
      title: "Các lần khen thưởng",
      groups: [.init(id: "ds-khen-tat-ca", title: "Các lần khen", items: items)]
    )
  }

  private func workList(winnersOnly: Bool) -> ReportList? {
    let groups = ContestMediaType.allCases.compactMap { type -> ReportList.Group? in
      let items = facts.works.compactMap { reference -> ReportList.Item? in
        let work = library.work(reference)
        guard work.facts.type.value == type, !winnersOnly || work.facts.award != nil else { return nil }
        let day = library.publicationDay(of: work)
        let details = [
          library.contests[reference.contest].shortName, work.authors.map(\.name).joined(separator: ", "),
          day.map { DateFormat.slash($0) } ?? "", work.facts.award?.value.shownName ?? "",
        ]
        return ReportList.Item(
          name: work.title,
          path: work.path,
          unit: work.unit.map { unit in day.map { library.units[unit].name(on: $0) } ?? unitName(unit) } ?? "",
          detail: details.filter { !$0.isEmpty }.joined(separator: ", "),
          registerRow: nil,
          isIllustrative: work.isIllustrative
        )
      }
      let title = type.shownName.sentenceCase
      return items.isEmpty
        ? nil : .init(id: workListID(winnersOnly: winnersOnly, type: type), title: title, items: items)
    }
    guard !groups.isEmpty else { return nil }
    let title = winnersOnly ? "Tác phẩm báo chí đạt giải" : "Tác phẩm dự thi báo chí"
    return ReportList(id: workListID(winnersOnly: winnersOnly), title: title, groups: groups)
  }

  private func storyList() -> ReportList? {
    var groups: [Int: [ReportList.Item]] = [:]
    for position in facts.stories {
      let story = library.stories[position]
      groups[divisions.division(of: story.mainField), default: []].append(
        ReportList.Item(
          name: story.story.title.value,
          path: story.path,
          unit: story.unit.map { library.units[$0].name(on: story.date.date) } ?? "",
          detail: DateFormat.slash(story.date.date),
          registerRow: nil,
          isIllustrative: story.story.isIllustrative
        )
      )
    }
    guard !groups.isEmpty else { return nil }
    return ReportList(
      id: listID(.stories, division: nil),
      title: "Tin, bài đã đăng",
      groups: groups.sorted { $0.key < $1.key }.map {
        .init(id: listID(.stories, division: $0.key), title: divisions.names[$0.key].name, items: $0.value)
      }
    )
  }
}
