import BulletinContent
import BulletinCore

/// Finds fields and their topics by id or Vietnamese name, in any case, with or without diacritics.
struct FieldIndex {
  private let records: [FieldRecord]
  /// Folded spelling → field.
  private var positions: [String: Int] = [:]
  /// For each field: folded spelling → topic.
  private var topicPositions: [[String: Int]] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ records: [FieldRecord]) {
    self.records = records
    topicPositions = records.map { record in
      let spellings = record.topics.enumerated().flatMap { [($1.id.string, $0), ($1.name, $0)] }
      return Dictionary(spellings.map { (FieldIndex.fold($0), $1) }) { first, _ in first }
    }
    for (position, record) in records.enumerated() {
      var namesakes: Set<Int> = []
      for spelling in [record.id.string, record.name.value, record.shortName].compactMap({ $0 }) {
        let key = FieldIndex.fold(spelling)
        guard let first = positions[key] else {
          positions[key] = position
          continue
        }
        if first != position, namesakes.insert(first).inserted {
          let other = Diagnostic.Place(records[first].file, records[first].name.range)
          diagnostics.append(.fieldNameTwice(spelling, at: .init(record.file, record.name.range), first: other))
        }
      }
      findTopicsTwice(in: record)
    }
  }

  /// A topic that another one of the field hides could never be referred to.
  private mutating func findTopicsTwice(in record: FieldRecord) {
    var seen: Set<String> = []
    for topic in record.topics {
      let spellings = Set([topic.id.string, topic.name].map(FieldIndex.fold))
      if !seen.isDisjoint(with: spellings) {
        diagnostics.append(.topicTwice(topic.name, at: .init(record.file, record.name.range)))
      }
      seen.formUnion(spellings)
    }
  }

  /// A field by its id or one of its names.
  func find(_ name: Located<String>, in file: SourceFile) -> (position: Int?, diagnostic: Diagnostic?) {
    // Most are written by their ids, which fold to themselves.
    if let position = positions[name.value] ?? positions[FieldIndex.fold(name.value)] { return (position, nil) }
    let spellings = records.flatMap { [$0.id.string, $0.name.value, $0.shortName].compactMap { $0 } }
    let suggestion = NearMiss.best(for: name.value, among: spellings)
    return (nil, .fieldUnknown(name, suggestion: suggestion, fields: records, at: .init(file, name.range)))
  }

  /// A topic of one of the story's fields.
  func findTopic(_ name: Located<String>, among fields: [Int], in file: SourceFile) -> (
    topic: TopicReference?, diagnostic: Diagnostic?
  ) {
    let key = FieldIndex.fold(name.value)
    for field in fields {
      if let topic = topicPositions[field][key] { return (TopicReference(field: field, topic: topic), nil) }
    }
    let known = fields.flatMap { records[$0].topics.map(\.id.string) }
    let suggestion = NearMiss.best(for: name.value, among: known)
    return (nil, .topicUnknown(name, suggestion: suggestion, known: known, at: .init(file, name.range)))
  }

  /// `Văn hóa – xã hội`, `van-hoa-xa-hoi` and `Văn hoá, xã hội` are one.
  private static func fold(_ text: String) -> String {
    Slug(folding: text)?.string ?? text
  }
}

extension Diagnostic {
  static func fieldUnknown(_ name: Located<String>, suggestion: String?, fields: [FieldRecord], at place: Place)
    -> Diagnostic
  {
    let names = fields.map { "\($0.id) (\($0.name.value))" }.joined(separator: ", ")
    return Diagnostic(
      .error,
      "field-unknown",
      at: place,
      Wording(vi: "lĩnh vực “\(name.value)” không có trong danh mục", en: "there is no field “\(name.value)”"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
      notes: [
        Note(
          Wording(
            vi: "các lĩnh vực khai báo trong content/fields/: \(names)",
            en: "fields are declared in content/fields/: \(names)"
          )
        )
      ]
    )
  }

  static func fieldNameTwice(_ name: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "field-name-twice",
      at: place,
      Wording(vi: "hai lĩnh vực cùng mang tên “\(name)”", en: "two fields bear the name “\(name)”"),
      fix: Wording(vi: "đổi tên một trong hai", en: "rename one of them"),
      notes: [Note(Wording(vi: "lĩnh vực kia ở đây", en: "the other one is here"), at: first)]
    )
  }

  static func topicTwice(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "topic-twice",
      at: place,
      Wording(vi: "lĩnh vực có hai tiểu mục cùng tên hoặc mã “\(name)”", en: "the field has two topics “\(name)”"),
      fix: Wording(vi: "đổi tên hoặc mã của một trong hai", en: "change the name or id of one of them")
    )
  }

  static func topicUnknown(_ name: Located<String>, suggestion: String?, known: [String], at place: Place) -> Diagnostic
  {
    Diagnostic(
      .error,
      "topic-unknown",
      at: place,
      Wording(
        vi: "lĩnh vực của bài không có tiểu mục “\(name.value)”",
        en: "the story's fields have no topic “\(name.value)”"
      ),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
      notes: [
        Note(
          Wording(
            vi: "các tiểu mục: \(known.joined(separator: ", "))",
            en: "the topics: \(known.joined(separator: ", "))"
          )
        )
      ]
    )
  }
}
