package import BulletinCore

/// A row of a register that could be read, and where it stands.
package struct RegisterEntry<Row: Sendable>: Sendable {
  package let value: Row
  /// In the text of the file.
  package let range: SourceRange
  /// The row's number as spreadsheets show it, from 1: empty lines count, the lines of one cell do not.
  package let sheetRow: Int

  init(_ value: Row, _ range: SourceRange, sheetRow: Int) {
    self.value = value
    self.range = range
    self.sheetRow = sheetRow
  }
}
