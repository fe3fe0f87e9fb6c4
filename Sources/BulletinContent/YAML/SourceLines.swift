import BulletinCore

/// One line of a file, without its line end.
struct SourceLine {
  let text: String
  let range: SourceRange

  /// The spaces it begins with.
  var indentation: SourceRange {
    SourceRange(range.start, range.start + text.utf8.prefix { $0 == UInt8(ascii: " ") }.count)
  }
}

/// The lines of a range of a file, in order.
struct SourceLines: RandomAccessCollection {
  private let lines: [SourceLine]

  init(_ file: SourceFile, in range: SourceRange) {
    var lines: [SourceLine] = []
    var start = range.start
    while start < range.end {
      let end = file.utf8[start..<range.end].firstIndex(of: UInt8(ascii: "\n")) ?? range.end
      lines.append(SourceLine(text: file.text(in: SourceRange(start, end)), range: SourceRange(start, end)))
      start = end + 1
    }
    self.lines = lines
  }

  var startIndex: Int { lines.startIndex }
  var endIndex: Int { lines.endIndex }
  subscript(index: Int) -> SourceLine { lines[index] }

  /// The line that holds an offset; the last one for offsets beyond the end.
  func index(of offset: Int) -> Int {
    lines.lastIndex { $0.range.start <= offset } ?? 0
  }
}
