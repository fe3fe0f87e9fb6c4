import BulletinReports

/// A report for the terminal: its tables in columns.
enum ReportText {
  static func text(of report: YearReport) -> String {
    var out = "\(report.title)\n\(report.organization)\n"
    for note in report.notes { out += note + "\n" }
    for table in report.tables {
      out += "\n\(table.title)\n"
      let lines = [[table.corner] + table.columns] + table.rows.map { [$0.label] + $0.cells.map(\.text) }
      let widths = (0...table.columns.count).map { column in lines.map { $0[column].count }.max() ?? 0 }
      for line in lines {
        let cells = line.enumerated().map { column, text in
          let spaces = String(repeating: " ", count: widths[column] - text.count)
          return column == 0 ? text + spaces : spaces + text
        }
        var row = cells.joined(separator: "  ")
        while row.last == " " { row.removeLast() }
        out += row + "\n"
      }
    }
    return out
  }
}
