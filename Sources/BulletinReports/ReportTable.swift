package import BulletinCore

/// A table of a report: what pages, CSV files and workbooks are made from. Every figure is computed; totals also say of
/// what they are the sum, so that a workbook can hold a formula in their place.
package struct ReportTable: Sendable {
  /// ASCII, unique in the report: an anchor of the page.
  package let id: String
  package let title: String
  /// For the tab of a workbook, at most 31 characters.
  package let shortTitle: String
  /// The heading of the first column.
  package let corner: String
  package let columns: [String]
  package var rows: [ReportRow]
}

/// A row of a table.
package struct ReportRow: Sendable {
  package let label: String
  package let cells: [ReportCell]
  package var isTotal = false
}

/// A figure, and what it counts.
package struct ReportCell: Sendable {
  /// What stands in the cell.
  package enum Value: Sendable, Hashable {
    case count(Int)
    /// Hundredths: 75,5 for 75,5%.
    case percent(DecimalNumber)
    /// Nothing to say: a share of nothing, a target that is not set.
    case none
  }

  /// How the figure follows from others of its table; columns count from 0 behind the label.
  package enum Formula: Sendable, Hashable {
    /// The sum of the column over all rows that are no totals.
    case sumAbove
    /// The sum of these cells of its row.
    case sum(ClosedRange<Int>)
    /// One cell of its row less another.
    case difference(Int, Int)
    /// 100 × one cell of its row / another, rounded to one digit behind the comma.
    case share(Int, Int)
  }

  package let value: Value
  package var formula: Formula?
  /// The anchor of the list of what it counts; nil where it counts nothing.
  package var list: String?

  static func count(_ count: Int, _ formula: Formula? = nil, list: String? = nil) -> ReportCell {
    ReportCell(value: .count(count), formula: formula, list: count > 0 ? list : nil)
  }

  static func share(_ part: Int, of whole: Int, _ formula: Formula) -> ReportCell {
    guard let percent = DecimalNumber.percentage(part, of: whole) else { return ReportCell(value: .none) }
    return ReportCell(value: .percent(percent), formula: formula)
  }

  /// As Vietnamese tables write it; "–" for nothing.
  package var text: String {
    switch value {
    case .count(let count): VietnameseNumber.format(count)
    case .percent(let number): VietnameseNumber.format(percent: number)
    case .none: "–"
    }
  }

  /// The count, 0 for anything else.
  package var counted: Int {
    if case .count(let count) = value { count } else { 0 }
  }
}

extension ReportTable {
  /// A table of counts with a sum behind each row and one below each column.
  ///
  /// - Parameters:
  ///   - cells: for a row and a column the count.
  ///   - sumsColumns: whether a last column holds the sums of the rows; false where the columns are not parts of a whole.
  static func counts(
    id: String,
    title: String,
    shortTitle: String,
    corner: String,
    columns: [String],
    rows labels: [String],
    sumsRows: Bool = true,
    cell: (_ row: Int, _ column: Int) -> Int,
    list: (_ row: Int?, _ column: Int?) -> String?
  ) -> ReportTable {
    var sums = [Int](repeating: 0, count: columns.count + 1)
    var rows = labels.enumerated().map { row, label in
      var cells: [ReportCell] = []
      var sum = 0
      for column in columns.indices {
        let count = cell(row, column)
        sum += count
        sums[column] += count
        cells.append(.count(count, list: list(row, column)))
      }
      sums[columns.count] += sum
      if sumsRows { cells.append(.count(sum, .sum(0...columns.count - 1), list: list(row, nil))) }
      return ReportRow(label: label, cells: cells)
    }
    var totals = columns.indices.map { ReportCell.count(sums[$0], .sumAbove, list: list(nil, $0)) }
    if sumsRows { totals.append(.count(sums[columns.count], .sumAbove, list: list(nil, nil))) }
    rows.append(ReportRow(label: "Cộng", cells: totals, isTotal: true))
    return ReportTable(
      id: id,
      title: title,
      shortTitle: shortTitle,
      corner: corner,
      columns: columns + (sumsRows ? ["Cộng"] : []),
      rows: rows
    )
  }
}
