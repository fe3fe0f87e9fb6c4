package import BulletinContent
import BulletinCore

/// An empty register for clerks: headings in Vietnamese, choices to pick from, a hint at each cell.
package enum RegisterWorkbook {
  /// The heading of a column: the first Vietnamese name, else the English one.
  package static func heading(_ key: KeyShape) -> String { key.aliases.first ?? key.name }

  /// The register as text for spreadsheets: the headings, no row.
  package static func csv(of schema: RecordSchema) -> [UInt8] {
    var out = CSVText(.comma)
    out.add(schema.keys.map(heading))
    return out.bytes
  }

  /// The register as a workbook whose columns accept what the program reads.
  package static func workbook(of schema: RecordSchema) -> Workbook {
    var sheet = Workbook.Sheet("So")
    sheet.rows = [schema.keys.map { .init(.text(heading($0)), .heading) }]
    sheet.columnWidths = schema.keys.map { max(14, Double(heading($0).count) + 4) }
    sheet.repeatedRows = 0...0
    sheet.frozenRows = 1
    var lists: [[String]] = []
    for (column, key) in schema.keys.enumerated() {
      let hint = String((key.meaning + (key.example.isEmpty ? "" : " Ví dụ: \(key.example)")).prefix(250))
      switch key.shape {
      case .choice(let choices):
        let rule = Workbook.Validation.Rule.list(column: lists.count, count: choices.count)
        sheet.validations.append(.init(column: column, rule: rule, hint: hint))
        lists.append(choices.map { $0.names.first ?? $0.id })
      case .flag:
        sheet.validations.append(.init(column: column, rule: .list(column: lists.count, count: 2), hint: hint))
        lists.append(["có", "không"])
      case .integer(let range): sheet.validations.append(.init(column: column, rule: .integer(range), hint: hint))
      default: sheet.validations.append(.init(column: column, rule: .any, hint: hint))
      }
    }
    var hidden = Workbook.Sheet(WorkbookNames.lists)
    hidden.isHidden = true
    for row in 0..<(lists.map(\.count).max() ?? 0) {
      hidden.rows.append(lists.map { row < $0.count ? .init(.text($0[row])) : .init(.blank) })
    }
    let guide = guide(to: schema)
    return Workbook(title: schema.name.vi, sheets: [sheet, guide] + (lists.isEmpty ? [] : [hidden]))
  }

  private static func guide(to schema: RecordSchema) -> Workbook.Sheet {
    var sheet = Workbook.Sheet("Huong dan")
    sheet.rows = [["Cột", "Bắt buộc", "Nghĩa", "Ví dụ"].map { .init(.text($0), .heading) }]
    for key in schema.keys {
      let cells = [heading(key), key.isRequired ? "có" : "", key.meaning, key.example]
      sheet.rows.append(cells.map { .init(.text($0), .text) })
    }
    sheet.columnWidths = [24, 10, 70, 36]
    sheet.frozenRows = 1
    return sheet
  }
}
