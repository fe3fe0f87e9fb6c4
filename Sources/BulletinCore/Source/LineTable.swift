/// Turns byte offsets into the line and column a person counts.
package struct LineTable: Sendable {
  private let utf8: [UInt8]
  private let starts: [Int]

  package init(_ file: SourceFile) {
    utf8 = file.utf8
    var starts = [0]
    for (offset, byte) in file.utf8.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  package var lineCount: Int { starts.count }

  /// Line and column of an offset, both from 1. The column counts what a reader sees as characters (grapheme
  /// clusters), as editors do, not bytes.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(0, offset), utf8.count)
    let line = index(of: offset)
    let before = String(decoding: utf8[starts[line]..<offset], as: UTF8.self)
    return (line + 1, before.count + 1)
  }

  /// The byte range of a line (from 1), without its line end.
  package func range(ofLine line: Int) -> SourceRange {
    let index = min(max(1, line), starts.count) - 1
    let end = index + 1 < starts.count ? starts[index + 1] - 1 : utf8.count
    return SourceRange(starts[index], max(starts[index], end))
  }

  /// The last line (from 0) that starts at or before the offset.
  private func index(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
