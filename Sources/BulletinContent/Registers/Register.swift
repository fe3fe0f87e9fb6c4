package import BulletinCore

/// A record that is a row of a table.
package protocol RegisterRow: ContentRecord {}

extension RegisterRow {
  /// Reads a whole table.
  ///
  /// Columns may stand in any order and be named in Vietnamese. An unknown column is an error; a column without a heading
  /// is ignored as long as it is empty. Without one of the required columns no row is read: each would say the same.
  ///
  /// - Returns: The rows that can be used, each with its place, and what is wrong with the others.
  package static func readRegister(_ file: SourceFile) -> (records: [RegisterEntry<Self>], diagnostics: [Diagnostic]) {
    Register.read(file, of: Self.self)
  }
}

/// A register: a table whose first row names the columns, one record a row.
enum Register {
  /// What the heading says of a column.
  private enum Column {
    /// A position in the schema's keys.
    case key(Int)
    /// No heading: has to be empty.
    case unnamed
    /// Reported once, at the heading.
    case wrong
  }

  /// Reads all rows of a register by the schema of its records.
  static func read<Record: ContentRecord>(
    _ file: SourceFile,
    of type: Record.Type
  ) -> (records: [RegisterEntry<Record>], diagnostics: [Diagnostic]) {
    var context = ReadingContext(file: file)
    let table = CSVTable(file, diagnostics: &context.diagnostics)
    guard let heading = table.rows.first else {
      context.diagnostics.append(.registerEmpty(type.schema, at: .init(file, SourceRange(at: 0))))
      return ([], context.diagnostics)
    }
    guard let columns = match(heading, to: type.schema, context: &context) else { return ([], context.diagnostics) }
    var records: [RegisterEntry<Record>] = []
    records.reserveCapacity(table.rows.count - 1)
    for (row, sheetRow) in zip(table.rows, table.rowNumbers).dropFirst() {
      let range = SourceRange(row.first?.range.start ?? 0, row.last?.range.end ?? 0)
      var values = [RawValue?](repeating: nil, count: type.schema.keys.count)
      for (column, cell) in row.enumerated() {
        switch column < columns.count ? columns[column] : .unnamed {
        case .key(let position): values[position] = RawValue(.text(cell.text, isQuoted: true), cell.range)
        case .unnamed where !cell.text.isEmpty:
          context.diagnostics.append(.cellWithoutColumn(cell.text, at: context.place(cell.range)))
        case .unnamed, .wrong: break
        }
      }
      // Each row starts without findings: a copy of all those before it would make a long register of errors quadratic.
      var reader = RecordReader(row: values, schema: type.schema, range: range, context: ReadingContext(file: file))
      let record = type.init(from: &reader)
      context.diagnostics += reader.context.diagnostics
      if let record { records.append(RegisterEntry(record, range, sheetRow: sheetRow)) }
    }
    return (records, context.diagnostics)
  }

  /// What each column of the heading holds; nil if a required one is missing.
  private static func match(
    _ heading: [CSVTable.Cell],
    to schema: RecordSchema,
    context: inout ReadingContext
  ) -> [Column]? {
    var seen: [Int: CSVTable.Cell] = [:]
    let columns = heading.map { cell -> Column in
      guard !cell.text.isEmpty else { return .unnamed }
      guard let position = schema.position(of: cell.text) else {
        let suggestion = schema.suggestion(for: cell.text)
        context.diagnostics.append(
          .columnUnknown(Located(cell.text, cell.range), schema: schema, suggestion: suggestion, in: context)
        )
        return .wrong
      }
      if let first = seen[position] {
        context.diagnostics.append(
          .columnDuplicate(cell.text, of: first.text, at: context.place(cell.range), first: context.place(first.range))
        )
        return .wrong
      }
      seen[position] = cell
      return .key(position)
    }
    let missing = schema.keys.indices.filter { schema.keys[$0].isRequired && seen[$0] == nil }
    for position in missing {
      context.diagnostics.append(.columnMissing(schema.keys[position], at: context.place(SourceRange(at: 0))))
    }
    return missing.isEmpty ? columns : nil
  }
}

extension Diagnostic {
  static func registerEmpty(_ schema: RecordSchema, at place: Place) -> Diagnostic {
    let columns = schema.keys.map(\.name).joined(separator: ",")
    return Diagnostic(
      .error,
      "register-empty",
      at: place,
      Wording(vi: "sổ không có dòng nào", en: "the register has no row"),
      fix: Wording(vi: "dòng đầu ghi tên các cột: \(columns)", en: "let the first row name the columns: \(columns)")
    )
  }

  static func columnUnknown(
    _ column: Located<String>,
    schema: RecordSchema,
    suggestion: String?,
    in context: ReadingContext
  ) -> Diagnostic {
    let columns = schema.keys.map(\.name).joined(separator: ", ")
    return Diagnostic(
      .error,
      "column-unknown",
      at: context.place(column.range),
      Wording(vi: "sổ không có cột “\(column.value)”", en: "the register has no column “\(column.value)”"),
      fix: suggestion.map { Wording(vi: "có phải ý bạn là “\($0)”?", en: "did you mean “\($0)”?") },
      notes: [Note(Wording(vi: "các cột: \(columns)", en: "the columns: \(columns)"))]
    )
  }

  static func columnDuplicate(_ name: String, of other: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "column-duplicate",
      at: place,
      name == other
        ? Wording(vi: "cột “\(name)” có hai lần", en: "the column “\(name)” stands twice")
        : Wording(vi: "cột “\(name)” và cột “\(other)” là một", en: "the columns “\(name)” and “\(other)” are one"),
      fix: Wording(vi: "xóa một trong hai cột", en: "delete one of the two columns"),
      notes: [Note(Wording(vi: "cột kia ở đây", en: "the other one is here"), at: first)]
    )
  }

  static func columnMissing(_ key: KeyShape, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "column-missing",
      at: place,
      Wording(
        vi: "sổ thiếu cột “\(key.name)” (\(key.aliases.first ?? key.name))",
        en: "the register lacks the column “\(key.name)”"
      ),
      fix: Wording(vi: "thêm cột này vào dòng đầu", en: "add the column to the first row")
    )
  }

  static func cellWithoutColumn(_ text: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "cell-without-column",
      at: place,
      Wording(vi: "ô “\(text)” nằm ở cột không có tên", en: "the cell “\(text)” stands in a column without a name"),
      fix: Wording(
        vi: "đặt tên cột ở dòng đầu, hoặc xóa ô này",
        en: "name the column in the first row, or clear the cell"
      )
    )
  }
}
