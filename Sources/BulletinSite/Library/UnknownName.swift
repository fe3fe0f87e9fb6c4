import BulletinContent
package import BulletinCore

/// A name on the command line that nothing in the bulletin bears.
package struct UnknownName: Error, Hashable {
  /// What a command can be asked for by name.
  package enum Kind: Sendable, Hashable {
    case field, contest, campaign
  }

  let kind: Kind
  let name: String
  /// A name that is nearly the same.
  let suggestion: String?
  /// The ids there are.
  let known: [String]

  package var headline: Wording {
    switch kind {
    case .field: Wording(vi: "không có lĩnh vực “\(name)”", en: "there is no field “\(name)”")
    case .contest: Wording(vi: "không có cuộc thi “\(name)”", en: "there is no contest “\(name)”")
    case .campaign: Wording(vi: "không có phong trào “\(name)”", en: "there is no campaign “\(name)”")
    }
  }

  package var fix: Wording? {
    if let suggestion { return Wording(vi: "có phải ý bạn là “\(suggestion)”?", en: "did you mean “\(suggestion)”?") }
    let (vi, en, folder) =
      switch kind {
      case .field: ("lĩnh vực", "field", "fields")
      case .contest: ("cuộc thi", "contest", "contests")
      case .campaign: ("phong trào", "campaign", "campaigns")
      }
    if known.isEmpty {
      return Wording(
        vi: "bản tin chưa có \(vi) nào trong content/\(folder)/",
        en: "the bulletin has no \(en) in content/\(folder)/ yet"
      )
    }
    let list = known.joined(separator: ", ")
    return Wording(vi: "các \(vi): \(list)", en: "the \(en)s: \(list)")
  }
}

extension Library {
  /// A field, contest or campaign by its id or one of its names, written as front matter may write them: in any case, with or
  /// without diacritics, with spaces or hyphens.
  ///
  /// - Returns: A position in ``fields``, ``contests`` or ``campaigns``.
  package func position(of kind: UnknownName.Kind, called name: String) throws(UnknownName) -> Int {
    let names =
      switch kind {
      case .field: fields.map { [$0.record.id.string, $0.record.name.value, $0.shortName] }
      case .contest: contests.map { [$0.contest.id.string, $0.contest.name.value, $0.shortName] }
      case .campaign: campaigns.map { [$0.campaign.id.string, $0.campaign.name.value, $0.shortName] }
      }
    if let position = names.firstIndex(where: { $0[0] == name }) { return position }
    let wanted = Slug(folding: name)
    let position = names.firstIndex { $0.contains { Slug(folding: $0) == wanted } }
    if wanted != nil, let position { return position }
    let suggestion = NearMiss.best(for: name, among: names.flatMap(\.self))
    throw UnknownName(kind: kind, name: name, suggestion: suggestion, known: names.map { $0[0] })
  }
}
