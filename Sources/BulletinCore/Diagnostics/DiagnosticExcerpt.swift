/// The line of a file that a diagnostic is about, cut to a width, and where the caret stands under it.
struct DiagnosticExcerpt {
  /// From 1.
  let lineNumber: Int
  let line: String
  /// Columns before the caret.
  let indent: Int
  /// Columns that are marked, at least 1. A range over several lines is marked to the end of its first.
  let caretWidth: Int

  /// - Parameter width: the most columns of the line that are shown; around the caret, with `…` where the line is cut.
  init(of range: SourceRange, in file: SourceFile, lines: LineTable, width: Int) {
    let range = range.clamped(to: file.utf8.count)
    lineNumber = lines.position(of: range.start).line
    let lineRange = lines.range(ofLine: lineNumber)
    let cells = DisplayText.cells(of: file.text(in: lineRange))
    let start = range.start - lineRange.start
    let end = min(range.end, lineRange.end) - lineRange.start
    // A place inside a character counts as the character; one behind the last character stands behind the line.
    let isBehindLine = start >= lineRange.count
    let first = isBehindLine ? cells.count : cells.lastIndex { $0.offset <= start } ?? cells.count
    let last = cells[first...].firstIndex { $0.offset >= end } ?? cells.count
    let shown = DiagnosticExcerpt.window(of: cells, around: first..<max(first, last), width: width)
    let lead = shown.lowerBound > 0 ? "…" : ""
    let tail = shown.upperBound < cells.count ? "…" : ""
    line = lead + cells[shown].map(\.text).joined() + tail
    indent = lead.count + DiagnosticExcerpt.width(of: cells[shown.lowerBound..<max(first, shown.lowerBound)])
    let marked = first..<max(first, min(last, shown.upperBound))
    caretWidth = max(1, DiagnosticExcerpt.width(of: cells[marked]))
  }

  /// The cells to show: all, or as many as fit, with the marked ones in the middle as far as the ends of the line allow.
  private static func window(of cells: [DisplayText.Cell], around marked: Range<Int>, width: Int) -> Range<Int> {
    guard Self.width(of: cells[...]) > width else { return 0..<cells.count }
    // Two columns are kept for the signs of the cut.
    var room = max(1, width - 2)
    var (lower, upper) = (marked.lowerBound, marked.lowerBound)
    while upper < marked.upperBound, cells[upper].width <= room {
      room -= cells[upper].width
      upper += 1
    }
    var grows = true
    while grows {
      grows = false
      if lower > 0, cells[lower - 1].width <= room {
        lower -= 1
        room -= cells[lower].width
        grows = true
      }
      if upper < cells.count, cells[upper].width <= room {
        room -= cells[upper].width
        upper += 1
        grows = true
      }
    }
    return lower..<upper
  }

  private static func width(of cells: ArraySlice<DisplayText.Cell>) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }
}
