package import BulletinCore

/// What reading values needs at hand: the file they stand in and the findings so far.
package struct ReadingContext: Sendable {
  package let file: SourceFile
  /// In the order in which they were found.
  package var diagnostics: [Diagnostic] = []

  package init(file: SourceFile) {
    self.file = file
  }

  /// A range of the file, for a diagnostic.
  package func place(_ range: SourceRange) -> Diagnostic.Place { .init(file, range) }
}

/// Hands out the values of one record by its declared keys, and reports keys that are unknown, double or missing.
package struct RecordReader {
  /// The file and what was found in it so far.
  package var context: ReadingContext
  /// Where the record stands, for findings about what is absent.
  package let range: SourceRange
  private let schema: RecordSchema
  private let fields: Fields

  /// Where the values of the keys are.
  private enum Fields {
    /// Those of a record, and for each key of the schema which of them is its own.
    case entries([RawValue.Entry], ofKeys: [Int?])
    /// One for each key of the schema.
    case row([RawValue?])
  }

  /// - Parameter range: Where to point when a key is missing: the record's opening line.
  package init(_ entries: [RawValue.Entry], schema: RecordSchema, range: SourceRange, context: ReadingContext) {
    self.schema = schema
    self.range = range
    self.context = context
    var ofKeys = [Int?](repeating: nil, count: schema.keys.count)
    var last = -1
    for index in entries.indices {
      let key = entries[index].key
      guard let position = schema.position(of: key.value, after: last) else {
        self.context.diagnostics.append(
          .keyUnknown(key, schema: schema, suggestion: schema.suggestion(for: key.value), in: context)
        )
        continue
      }
      last = position
      if let first = ofKeys[position] {
        self.context.diagnostics.append(.keyAliasDuplicate(key, of: entries[first].key, in: context))
        continue
      }
      ofKeys[position] = index
    }
    fields = .entries(entries, ofKeys: ofKeys)
  }

  /// For a row of a register, whose columns were matched to keys once for all rows.
  ///
  /// - Parameter values: A value for each key of the schema, in its order; nil where the row is too short.
  init(row values: [RawValue?], schema: RecordSchema, range: SourceRange, context: ReadingContext) {
    self.schema = schema
    self.range = range
    self.context = context
    fields = .row(values)
  }

  /// The value of a key; nil if it is absent or wrong, which has been reported when it matters.
  package mutating func callAsFunction<Value>(_ key: Key<Value>) -> Value? {
    guard let position = schema.position(of: key.shape) else { return nil }
    if let raw = value(at: position), !raw.isBlank { return key.type.read(raw, &context) }
    if key.shape.isRequired { context.diagnostics.append(missing(key.shape, at: position)) }
    return nil
  }

  /// The bytes the value of a key takes, if the key is written.
  package func range<Value>(of key: Key<Value>) -> SourceRange? {
    schema.position(of: key.shape).flatMap { value(at: $0)?.range }
  }

  /// Whether the key has a value, right or wrong.
  package func isWritten<Value>(_ key: Key<Value>) -> Bool {
    guard let value = schema.position(of: key.shape).flatMap({ value(at: $0) }) else { return false }
    return !value.isBlank
  }

  private func value(at position: Int) -> RawValue? {
    switch fields {
    case .entries(let entries, let ofKeys): ofKeys[position].map { entries[$0].value }
    case .row(let values): values[position]
    }
  }

  private func missing(_ key: KeyShape, at position: Int) -> Diagnostic {
    switch fields {
    case .row(let values):
      .cellEmpty(key, at: context.place(values[position]?.range ?? range))
    case .entries(let entries, let ofKeys):
      if let written = ofKeys[position] {
        .keyEmpty(key, at: context.place(entries[written].key.range))
      } else {
        .keyMissing(key, schema: schema, at: context.place(range))
      }
    }
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

  /// A key that is written twice, by two of its names or in two spellings; YAML itself sees the same spelling twice.
  static func keyAliasDuplicate(
    _ key: Located<String>,
    of first: Located<String>,
    in context: ReadingContext
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "key-duplicate",
      at: context.place(key.range),
      Wording(
        vi: "“\(key.value)” và “\(first.value)” là một khóa, viết hai lần",
        en: "“\(key.value)” and “\(first.value)” are one key, written twice"
      ),
      fix: Wording(vi: "xóa một trong hai chỗ", en: "delete one of the two"),
      notes: [Note(Wording(vi: "lần đầu ở đây", en: "first written here"), at: context.place(first.range))]
    )
  }

  static func keyMissing(_ key: KeyShape, schema: RecordSchema, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "key-missing",
      at: place,
      Wording(
        vi: "\(schema.name.vi) thiếu “\(key.name)”\(key.alias)",
        en: "\(schema.name.en) lacks “\(key.name)”"
      ),
      fix: Wording(
        vi: "thêm dòng: \(key.name): \(key.exampleOrDots)",
        en: "add a line: \(key.name): \(key.exampleOrDots)"
      )
    )
  }

  static func keyEmpty(_ key: KeyShape, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "key-empty",
      at: place,
      Wording(vi: "“\(key.name)”\(key.alias) để trống", en: "“\(key.name)” is empty"),
      fix: Wording(
        vi: "viết: \(key.name): \(key.exampleOrDots)",
        en: "write: \(key.name): \(key.exampleOrDots)"
      )
    )
  }

  static func cellEmpty(_ key: KeyShape, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "cell-empty",
      at: place,
      Wording(vi: "dòng này để trống cột “\(key.name)”\(key.alias)", en: "this row leaves “\(key.name)” empty"),
      fix: Wording(vi: "điền ô ấy, ví dụ: \(key.exampleOrDots)", en: "fill the cell, such as: \(key.exampleOrDots)")
    )
  }
}

extension KeyShape {
  fileprivate var alias: String { aliases.first.map { " (\($0))" } ?? "" }
  fileprivate var exampleOrDots: String { example.isEmpty ? "…" : example }
}
