package import BulletinCore

/// A closed set of values that people write by id or by a Vietnamese name.
package protocol ContentChoice: CaseIterable, Sendable {
  /// What files hold: ASCII, stable.
  var id: String { get }
  /// What may be written instead of the id: Vietnamese. The first one is shown; never empty.
  var names: [String] { get }
}

extension ContentChoice where Self: RawRepresentable<String> {
  /// The raw value.
  package var id: String { rawValue }
}

extension ContentChoice {
  /// The Vietnamese name that the site shows.
  package var shownName: String { names.first ?? id }

  /// How the value is written and shown.
  var choice: ChoiceShape { ChoiceShape(id: id, names: names) }
}

extension FieldType where Value: ContentChoice {
  /// One of a closed set, by id or name, in any case, with or without diacritics.
  package static var choice: FieldType {
    let choices = Value.allCases.map(\.choice)
    let spellings = Value.allCases.flatMap { value in
      ([value.id] + value.names).map { (RecordSchema.fold($0), value) }
    }
    // Folded once, not for every value that is read.
    let values = Dictionary(spellings) { first, _ in first }
    return .scalar(.choice(choices)) { text, context in
      if let value = values[RecordSchema.fold(text.value)] { return value }
      context.diagnostics.append(.choiceInvalid(text.value, choices: choices, at: context.place(text.range)))
      return nil
    }
  }
}

extension FieldType {
  /// A list of values; one value alone is a list of one. Items that are wrong are reported and left out.
  package static func list<Item: Sendable>(of item: FieldType<Item>) -> FieldType where Value == [Item] {
    FieldType(.list(item.shape)) { raw, context in
      switch raw.content {
      case .list(let items):
        var values: [Item] = []
        // Room for no more: the lists of all stories stay in memory.
        values.reserveCapacity(items.count)
        for raw in items {
          if case .nothing = raw.content {
            context.diagnostics.append(.listItemEmpty(at: context.place(raw.range)))
          } else if let value = item.read(raw, &context) {
            values.append(value)
          }
        }
        return values
      default: return item.read(raw, &context).map { [$0] }
      }
    }
  }

  /// A record inside a record.
  package static func record(_ type: Value.Type) -> FieldType where Value: ContentRecord {
    FieldType(.record(type.schema.keys)) { raw, context in
      guard case .record(let entries) = raw.content else {
        context.diagnostics.append(.valueNotRecord(type.schema, at: context.place(raw.range)))
        return nil
      }
      var reader = RecordReader(entries, schema: type.schema, range: raw.range, context: context)
      let record = type.init(from: &reader)
      context = reader.context
      return record
    }
  }

  /// A record with free keys, in the order they are written.
  package static func dictionary<Item: Sendable>(
    of item: FieldType<Item>
  ) -> FieldType where Value == [(key: Located<String>, value: Item)] {
    FieldType(.dictionary(item.shape)) { raw, context in
      guard case .record(let entries) = raw.content else {
        context.diagnostics.append(.valueNotDictionary(at: context.place(raw.range)))
        return nil
      }
      return entries.compactMap { entry in item.read(entry.value, &context).map { (entry.key, $0) } }
    }
  }
}
