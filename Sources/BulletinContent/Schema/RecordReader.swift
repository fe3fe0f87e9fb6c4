package import BulletinCore

/// What reading values needs at hand: the file they stand in and the findings so far.
package struct ReadingContext: Sendable {
  package let file: SourceFile
  package var diagnostics: [Diagnostic] = []

  package init(file: SourceFile) {
    self.file = file
  }

  package func place(_ range: SourceRange) -> Diagnostic.Place { .init(file, range) }
}

/// Hands out the values of one record by its declared keys, and reports keys that are unknown, double or missing.
package struct RecordReader {
  package var context: ReadingContext
  /// Where the record stands, for findings about what is absent.
  package let range: SourceRange
  private let schema: RecordSchema
  private var values: [RawValue?]

  /// - Parameter range: Where to point when a key is missing: the record's opening line.
  package init(_ entries: [RawValue.Entry], schema: RecordSchema, range: SourceRange, context: ReadingContext) {
    self.schema = schema
    self.range = range
    self.context = context
    values = Array(repeating: nil, count: schema.keys.count)
    var seen = [Located<String>?](repeating: nil, count: schema.keys.count)
    for entry in entries {
      guard let position = schema.position(of: entry.key.value) else {
        self.context.diagnostics.append(
          .keyUnknown(entry.key, schema: schema, suggestion: schema.suggestion(for: entry.key.value), in: context)
        )
        continue
      }
      if let first = seen[position] {
        self.context.diagnostics.append(
          .keyDuplicate(entry.key.value, at: context.place(entry.key.range), first: context.place(first.range))
        )
        continue
      }
      seen[position] = entry.key
      values[position] = entry.value
    }
  }

  /// For a row of a register, whose columns were matched to keys once for all rows.
  ///
  /// - Parameter values: A value or nil for each key of the schema, in its order.
  init(values: [RawValue?], schema: RecordSchema, range: SourceRange, context: ReadingContext) {
    self.schema = schema
    self.range = range
    self.context = context
    self.values = values
  }

  /// The value of a key; nil if it is absent or wrong, which has been reported when it matters.
  package mutating func callAsFunction<Value>(_ key: Key<Value>) -> Value? {
    guard let position = schema.position(of: key.shape.name), let raw = values[position] else {
      return missing(key)
    }
    if case .nothing = raw.content { return missing(key) }
    return key.type.read(raw, &context)
  }

  /// The bytes the value of a key takes, if it is written.
  package func range<Value>(of key: Key<Value>) -> SourceRange? {
    schema.position(of: key.shape.name).flatMap { values[$0]?.range }
  }

  package func isWritten<Value>(_ key: Key<Value>) -> Bool {
    guard let value = schema.position(of: key.shape.name).flatMap({ values[$0] }) else { return false }
    if case .nothing = value.content { return false }
    return true
  }

  private mutating func missing<Value>(_ key: Key<Value>) -> Value? {
    if key.shape.isRequired {
      context.diagnostics.append(.keyMissing(key.shape, schema: schema, at: context.place(range)))
    }
    return nil
  }
}

extension Diagnostic {
  static func keyUnknown(
    _ key: Located<String>,
    schema: RecordSchema,
    suggestion: String?,
    in context: ReadingContext
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "key-unknown",
      at: context.place(key.range),
      Wording(vi: "\(schema.name.vi) không có khóa “\(key.value)”", en: "\(schema.name.en) has no key “\(key.value)”"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
      notes: [
        Note(
          Wording(
            vi: "các khóa: \(schema.keys.map(\.name).joined(separator: ", "))",
            en: "the keys: \(schema.keys.map(\.name).joined(separator: ", "))"
          )
        )
      ]
    )
  }

  static func keyMissing(_ key: KeyShape, schema: RecordSchema, at place: Place) -> Diagnostic {
    let alias = key.aliases.first.map { " (\($0))" } ?? ""
    let example = key.example.isEmpty ? "…" : key.example
    return Diagnostic(
      .error,
      "key-missing",
      at: place,
      Wording(vi: "\(schema.name.vi) thiếu “\(key.name)”\(alias)", en: "\(schema.name.en) lacks “\(key.name)”"),
      fix: Wording(vi: "thêm dòng: \(key.name): \(example)", en: "add a line: \(key.name): \(example)")
    )
  }
}
