package import BulletinCore

/// The schemas as JSON Schema 2020-12, so that editors such as VS Code complete and check front matter while it is typed.
package enum JSONSchemaDocument {
  /// The schema of one kind of record.
  package static func document(for schema: RecordSchema) -> JSONValue {
    .object(
      ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
      ("$id", .string("https://kheo.example/schema/\(schema.id).json")),
      ("title", .string(schema.name.vi)),
      ("description", .string(schema.meaning)),
      ("type", .string("object")),
      ("properties", properties(schema.keys)),
      ("allOf", .nonEmpty(schema.keys.filter(\.isRequired).map(required))),
      ("additionalProperties", .flag(false))
    )
  }

  /// Every name and alias as written; further spellings (without diacritics) are accepted by `kheo` itself too, and listed
  /// here because an editor's checker knows only what is written out.
  private static func properties(_ keys: [KeyShape]) -> JSONValue {
    .object(
      keys.flatMap { key in
        spellings(of: key).enumerated().map { index, name in
          let note = index == 0 ? key.meaning : "\(key.meaning) (= \(key.name))"
          return JSONValue.Member(name, described(value(key.shape), note))
        }
      }
    )
  }

  private static func required(_ key: KeyShape) -> JSONValue {
    .object(("anyOf", .array(spellings(of: key).map { .object(("required", .array([.string($0)]))) })))
  }

  /// The name, the aliases, and the aliases without diacritics with `_` for spaces.
  static func spellings(of key: KeyShape) -> [String] {
    var spellings = [key.name]
    for alias in key.aliases {
      let plain = RecordSchema.fold(alias).replacing(" ", with: "_")
      for spelling in [alias, plain] where !spellings.contains(spelling) { spellings.append(spelling) }
    }
    return spellings
  }

  private static func described(_ schema: JSONValue, _ text: String) -> JSONValue {
    guard case .object(let members) = schema else { return schema }
    return .object(members + [JSONValue.Member("description", .string(text))])
  }

  private static func value(_ shape: ValueShape) -> JSONValue {
    switch shape {
    case .text, .shortText, .reference, .file, .number, .partialDate, .writtenDate:
      .object(("type", .array([.string("string"), .string("number")])))
    case .documentNumber:
      .object(("type", .string("string")), ("pattern", .string("[0-9]+[A-Za-z]? *[-–/]")))
    case .slug:
      .object(("type", .string("string")), ("pattern", .string("^[a-z0-9]+(-[a-z0-9]+)*$")))
    case .day:
      .object(("type", .string("string")), ("pattern", .string(dayPattern + "$")))
    case .moment:
      .object(("type", .string("string")), ("pattern", .string(dayPattern + timePattern)))
    case .integer(let range):
      .object(
        ("type", .string("integer")),
        ("minimum", .number(range.lowerBound)),
        ("maximum", .number(range.upperBound))
      )
    case .flag:
      .object(("enum", .array([.flag(true), .flag(false), .string("có"), .string("không")])))
    case .url:
      .object(("type", .string("string")), ("pattern", .string("^https?://")))
    case .email:
      .object(("type", .string("string")), ("pattern", .string("^[^@ ]+@[^@ ]+\\.[^@ ]+$")))
    case .choice(let choices):
      .object(("enum", .array(choices.flatMap { [$0.id] + $0.names }.map(JSONValue.string))))
    case .list(let item):
      .object(("anyOf", .array([.object(("type", .string("array")), ("items", value(item))), value(item)])))
    case .record(let keys):
      .object(
        ("type", .string("object")),
        ("properties", properties(keys)),
        ("allOf", .nonEmpty(keys.filter(\.isRequired).map(required))),
        ("additionalProperties", .flag(false))
      )
    case .dictionary(let item):
      .object(("type", .string("object")), ("additionalProperties", value(item)))
    }
  }

  /// The forms of ``DateParser``.
  private static let dayPattern =
    "^([0-9]{4}[/.-][0-9]{1,2}[/.-][0-9]{1,2}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}"
    + "|[Nn]gày [0-9]{1,2} tháng [0-9]{1,2} năm [0-9]{4})"
  private static let timePattern = "(([T ]|, *)[0-9]{1,2}[:h][0-9]{2}(:[0-9]{2})?(Z|[+-][0-9]{2}:?[0-9]{2})?)?$"
}
