/// Lines and columns of diagnostics. Keeps the line table of the last file, because diagnostics come sorted by file.
package struct DiagnosticLocator {
  private var file: SourceFile?
  private var table: LineTable?

  package init() {}

  mutating func lines(of file: SourceFile) -> LineTable {
    // Comparing the bytes is free where they are the same storage, as nearly always.
    if let table, let last = self.file, last.path == file.path, last.utf8 == file.utf8 { return table }
    let table = LineTable(file)
    self.file = file
    self.table = table
    return table
  }

  /// Line and column of a place's start, both from 1; nil if it has no range.
  mutating func start(of place: Diagnostic.Place) -> (line: Int, column: Int)? {
    guard let range = place.range else { return nil }
    return lines(of: place.file).position(of: range.start)
  }

  /// `path:line:column`, or the path alone; printable on one line.
  package mutating func label(of place: Diagnostic.Place) -> String {
    let path = DisplayText.sanitised(place.file.path)
    guard let (line, column) = start(of: place) else { return path }
    return "\(path):\(line):\(column)"
  }
}
