import BulletinContent
import BulletinCore

extension Assembly {
  /// Checks that fields and the groups of campaigns fit together: a field with models that their campaign counts nowhere
  /// would make the totals by fields and by groups differ.
  mutating func checkGroups(of models: [Model]) {
    guard !isBroken("fields/"), !isBroken("campaigns/") else { return }
    var counted: [Int: Set<Int>] = [:]
    for year in models.lazy.flatMap(\.years) {
      if let campaign = year.campaign, let field = year.field { counted[field, default: []].insert(campaign) }
    }
    let ordered = self.campaigns.map(\.record)
    let campaigns = Dictionary(content.campaigns.map { ($0.record.id.string, $0.record) }) { first, _ in first }
    for (position, field) in fields.map(\.record).enumerated() {
      for (key, value) in field.groups {
        guard let campaign = campaigns[key.value] else {
          let suggestion = NearMiss.best(for: key.value, among: campaigns.keys.sorted())
          let place = Diagnostic.Place(field.file, key.range)
          diagnostics.append(.groupCampaignUnknown(key.value, suggestion: suggestion, at: place))
          continue
        }
        let groups = campaign.groups.map(\.id.string)
        if !groups.contains(value.value) {
          diagnostics.append(.groupUnknown(value, of: campaign, at: .init(field.file, value.range)))
        }
      }
      for number in counted[position, default: []].sorted() where !ordered[number].groups.isEmpty {
        let campaign = ordered[number]
        guard !field.groups.contains(where: { $0.key.value == campaign.id.string }) else { continue }
        diagnostics.append(.fieldWithoutGroup(campaign, at: .init(field.file, field.name.range)))
      }
    }
  }
}

extension Diagnostic {
  /// Only a warning: fields are carried over to bulletins that do not have every campaign, and nothing is counted wrongly.
  fileprivate static func groupCampaignUnknown(_ id: String, suggestion: String?, at place: Place) -> Diagnostic {
    Diagnostic(
      .warning,
      "group-campaign-unknown",
      at: place,
      Wording(
        vi: "lĩnh vực ghi nhóm của phong trào “\(id)”, mà bản tin không có phong trào ấy",
        en: "the field names a group of campaign “\(id)”, which the bulletin does not have"
      ),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") }
        ?? Wording(
          vi: "bỏ mục này, hoặc thêm content/campaigns/\(id).md",
          en: "drop it, or add content/campaigns/\(id).md"
        )
    )
  }

  fileprivate static func groupUnknown(_ group: Located<String>, of campaign: Campaign, at place: Place) -> Diagnostic {
    let groups = campaign.groups.map(\.id.string)
    let suggestion = NearMiss.best(for: group.value, among: groups)
    return Diagnostic(
      .error,
      "group-unknown",
      at: place,
      Wording(
        vi: "phong trào “\(campaign.id)” không có nhóm “\(group.value)”",
        en: "campaign “\(campaign.id)” has no group “\(group.value)”"
      ),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
      notes: [
        Note(
          Wording(
            vi: "các nhóm: \(groups.joined(separator: ", "))",
            en: "the groups: \(groups.joined(separator: ", "))"
          )
        )
      ]
    )
  }

  fileprivate static func fieldWithoutGroup(_ campaign: Campaign, at place: Place) -> Diagnostic {
    let group = campaign.groups[0].id
    return Diagnostic(
      .error,
      "field-without-group",
      at: place,
      Wording(
        vi: "lĩnh vực chưa thuộc nhóm nào của phong trào “\(campaign.id)”, tổng sẽ lệch",
        en: "the field is in no group of campaign “\(campaign.id)”, and totals would differ"
      ),
      fix: Wording(
        vi: "thêm vào groups: {\(campaign.id): \(group)}",
        en: "add to groups: {\(campaign.id): \(group)}"
      )
    )
  }
}
