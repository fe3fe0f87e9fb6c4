/// A spreadsheet as values; ``Workbook/xlsx()`` makes the file.
package struct Workbook: Sendable {
  /// How a cell looks.
  package enum Style: Int, CaseIterable, Sendable {
    case plain, title, subtitle, note, heading, label, text, count, percent, totalLabel, totalCount, totalPercent
  }

  /// What stands in a cell.
  package enum Content: Sendable {
    case text(String)
    case number(Double)
    /// A formula, and its value, for readers that do not compute.
    case formula(String, value: Double)
    case blank
  }

  /// A cell with its look.
  package struct Cell: Sendable {
    package let content: Content
    package let style: Style

    package init(_ content: Content, _ style: Style = .plain) {
      self.content = content
      self.style = style
    }
  }

  /// What may be typed into a column below the heading.
  package struct Validation: Sendable {
    package enum Rule: Sendable {
      /// One of the texts of a column of the sheet of lists: its position there, and how many.
      case list(column: Int, count: Int)
      case integer(ClosedRange<Int>)
      /// Anything: the hint alone.
      case any
    }

    package let column: Int
    package let rule: Rule
    /// At most 255 characters, shown beside the cell.
    package let hint: String
  }

  /// One sheet.
  package struct Sheet: Sendable {
    /// At most 31 characters.
    package let name: String
    package var rows: [[Cell]] = []
    /// In characters.
    package var columnWidths: [Double] = []
    /// Rows, from 0, that stand on top of every printed page.
    package var repeatedRows: ClosedRange<Int>?
    /// Rows, from 0, whose first cell goes over all columns.
    package var mergedRows: [Int] = []
    /// So many rows stay in sight.
    package var frozenRows = 0
    package var isHidden = false
    package var validations: [Validation] = []

    package init(_ name: String) { self.name = name }
  }

  package let title: String
  package var sheets: [Sheet]

  package init(title: String, sheets: [Sheet]) {
    self.title = title
    self.sheets = sheets
  }
}
