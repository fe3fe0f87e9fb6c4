import BulletinContent
import BulletinCore

extension YearReport {
  /// The report as a workbook: a sheet a table with formulas for all that follows from other cells, then the lists.
  package func workbook() -> Workbook {
    var sheets = tables.map(sheet)
    for list in lists { sheets.append(sheet(list)) }
    return Workbook(title: title, sheets: sheets)
  }

  private func head(of title: String, style: Workbook.Style = .title) -> [[Workbook.Cell]] {
    var rows: [[Workbook.Cell]] = [
      [.init(.text(organization), .subtitle)], [.init(.text(title.uppercased()), style)],
      [.init(.text(self.title), .subtitle)],
    ]
    for note in notes { rows.append([.init(.text(note), .note)]) }
    rows.append([])
    return rows
  }

  private func sheet(_ table: ReportTable) -> Workbook.Sheet {
    var sheet = Workbook.Sheet(table.shortTitle)
    sheet.rows = head(of: table.title)
    sheet.mergedRows = Array(0..<sheet.rows.count - 1)
    let heading = sheet.rows.count
    sheet.rows.append([.init(.text(table.corner), .heading)] + table.columns.map { .init(.text($0), .heading) })
    sheet.repeatedRows = heading...heading
    sheet.frozenRows = heading + 1
    let firstRow = sheet.rows.count
    for (number, row) in table.rows.enumerated() {
      let label = Workbook.Cell(.text(row.label), row.isTotal ? .totalLabel : .label)
      let cells = row.cells.enumerated().map { column, cell in
        Self.cell(cell, isTotal: row.isTotal, row: firstRow + number, column: column, firstRow: firstRow)
      }
      sheet.rows.append([label] + cells)
    }
    sheet.columnWidths = [42] + table.columns.map { _ in 14 }
    return sheet
  }

  private static func cell(
    _ cell: ReportCell,
    isTotal: Bool,
    row: Int,
    column: Int,
    firstRow: Int
  ) -> Workbook.Cell {
    let value: Double
    var style: Workbook.Style = isTotal ? .totalCount : .count
    switch cell.value {
    case .count(let count): value = Double(count)
    case .percent(let number):
      value = number.approximation
      style = isTotal ? .totalPercent : .percent
    case .none: return .init(.blank, style)
    }
    guard let formula = cell.formula else { return .init(.number(value), style) }
    let text = ReportFormula(row: row, column: column, firstRow: firstRow).text(formula)
    return .init(.formula(text, value: value), style)
  }

  private func sheet(_ list: ReportList) -> Workbook.Sheet {
    // A tab's name is short and has neither `:` nor `/`.
    let short = list.title.replacing("Mô hình, điển hình: ", with: "").replacing(":", with: "")
    let tab = list.id == "ds-don-vi" ? "DS theo đơn vị" : "DS \(short.lowercased())"
    var sheet = Workbook.Sheet(String(tab.prefix(31)))
    sheet.rows = head(of: list.title)
    sheet.mergedRows = Array(0..<sheet.rows.count - 1)
    let headings = ["TT", "Nhóm", "Tên", "Đơn vị", "Ghi chú", "Dòng trong sổ", "Dữ liệu minh họa"]
    let heading = sheet.rows.count
    sheet.rows.append(headings.map { .init(.text($0), .heading) })
    sheet.repeatedRows = heading...heading
    sheet.frozenRows = heading + 1
    var number = 0
    for group in list.groups {
      for item in group.items {
        number += 1
        sheet.rows.append([
          .init(.number(Double(number)), .count), .init(.text(group.title), .text), .init(.text(item.name), .text),
          .init(.text(item.unit), .text), .init(.text(item.detail), .text),
          .init(item.registerRow.map { .number(Double($0)) } ?? .blank, .count),
          .init(.text(item.isIllustrative ? "có" : ""), .text),
        ])
      }
    }
    sheet.columnWidths = [6, 28, 46, 30, 26, 10, 12]
    return sheet
  }
}

/// Formulas of a table in the language of spreadsheets.
struct ReportFormula {
  /// From 0, of the cell that holds the formula.
  let row: Int
  /// From 0 behind the label.
  let column: Int
  /// The first row of the table below its heading.
  let firstRow: Int

  func text(_ formula: ReportCell.Formula) -> String {
    switch formula {
    case .sumAbove:
      let letter = CellAddress.column(column + 1)
      // A table without a row above its total: the sum of nothing.
      return row > firstRow ? "SUM(\(letter)\(firstRow + 1):\(letter)\(row))" : "0"
    case .sum(let columns): return "SUM(\(cell(columns.lowerBound)):\(cell(columns.upperBound)))"
    case .difference(let one, let other): return "\(cell(one))-\(cell(other))"
    case .share(let part, let whole): return "ROUND(100*\(cell(part))/\(cell(whole)),1)"
    }
  }

  private func cell(_ column: Int) -> String { "\(CellAddress.column(column + 1))\(row + 1)" }
}

extension DecimalNumber {
  /// The nearest binary fraction, as spreadsheets hold it.
  fileprivate var approximation: Double {
    Double(significand) / (0..<scale).reduce(1.0) { power, _ in power * 10 }
  }
}
