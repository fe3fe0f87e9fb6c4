import BulletinCore

/// A spreadsheet saved as text: cells with their places.
///
/// RFC 4180 as Excel and LibreOffice write it: comma, semicolon or tab (found out from the first line; Excel's own
/// `sep=;` line is honoured), quotes doubled inside quotes, line ends inside quotes. Written by hand because every message
/// needs the cell's place, which SwiftCSV and the other Swift readers do not give; SwiftCSV is the oracle in the tests.
struct CSVTable {
  struct Cell {
    let text: String
    /// The cell's bytes, quotes included.
    let range: SourceRange
  }

  let rows: [[Cell]]
  /// For each of ``rows`` its number in the spreadsheet, from 1; rows without a value are counted.
  let rowNumbers: [Int]

  init(_ file: SourceFile, diagnostics: inout [Diagnostic]) {
    var scanner = CSVScanner(file: file)
    var rows: [[Cell]] = []
    var rowNumbers: [Int] = []
    var number = 0
    while let row = scanner.nextRow() {
      number += 1
      guard row.contains(where: { !$0.text.isEmpty }) else { continue }
      rows.append(row)
      rowNumbers.append(number)
    }
    self.rows = rows
    self.rowNumbers = rowNumbers
    diagnostics += scanner.diagnostics
  }
}

private struct CSVScanner {
  let file: SourceFile
  let separator: UInt8
  var offset: Int
  var diagnostics: [Diagnostic] = []

  init(file: SourceFile) {
    self.file = file
    let end = file.utf8.firstIndex(of: UInt8(ascii: "\n")) ?? file.utf8.count
    let first = file.utf8[..<end]
    if first.count == 5, first.starts(with: "sep=".utf8), let named = first.last {
      separator = named
      offset = end + 1
    } else {
      separator = CSVScanner.separator(of: first)
      offset = 0
    }
  }

  /// The separator that occurs most often outside quotes in the heading; a comma if none does.
  private static func separator(of heading: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in heading {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted { counts[byte, default: 0] += 1 }
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
  }

  mutating func nextRow() -> [CSVTable.Cell]? {
    guard offset < file.utf8.count else { return nil }
    var row: [CSVTable.Cell] = []
    while true {
      row.append(nextCell())
      guard offset < file.utf8.count else { return row }
      let byte = file.utf8[offset]
      offset += 1
      if byte != separator { return row }
    }
  }

  /// Reads up to the separator or line end after the cell.
  private mutating func nextCell() -> CSVTable.Cell {
    let cellStart = offset
    // People who type tables put a space behind the comma.
    while offset < file.utf8.count, file.utf8[offset] == UInt8(ascii: " ") { offset += 1 }
    let start = offset
    guard start < file.utf8.count, file.utf8[start] == UInt8(ascii: "\"") else {
      while offset < file.utf8.count, file.utf8[offset] != separator, file.utf8[offset] != UInt8(ascii: "\n") {
        offset += 1
      }
      return trimmed(cellStart, offset)
    }
    var bytes: [UInt8] = []
    offset += 1
    while true {
      guard offset < file.utf8.count else {
        diagnostics.append(.csvQuoteUnclosed(at: .init(file, SourceRange(start, start + 1))))
        return CSVTable.Cell(text: String(decoding: bytes, as: UTF8.self), range: SourceRange(start, offset))
      }
      let byte = file.utf8[offset]
      offset += 1
      if byte == UInt8(ascii: "\"") {
        guard offset < file.utf8.count, file.utf8[offset] == byte else { break }
        offset += 1
      }
      bytes.append(byte)
    }
    let end = offset
    while offset < file.utf8.count, file.utf8[offset] != separator, file.utf8[offset] != UInt8(ascii: "\n") {
      if file.utf8[offset] != UInt8(ascii: " ") {
        diagnostics.append(.csvTextAfterQuote(at: .init(file, SourceRange(offset, offset + 1))))
        while offset < file.utf8.count, file.utf8[offset] != separator, file.utf8[offset] != UInt8(ascii: "\n") {
          offset += 1
        }
        break
      }
      offset += 1
    }
    return CSVTable.Cell(text: String(decoding: bytes, as: UTF8.self).trimmingSpaces, range: SourceRange(start, end))
  }

  private func trimmed(_ start: Int, _ end: Int) -> CSVTable.Cell {
    var start = start
    var end = end
    let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    while start < end, isSpace(file.utf8[start]) { start += 1 }
    while end > start, isSpace(file.utf8[end - 1]) { end -= 1 }
    let range = SourceRange(start, end)
    return CSVTable.Cell(text: file.text(in: range), range: range)
  }
}

extension Diagnostic {
  static func csvQuoteUnclosed(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "csv-quote-unclosed",
      at: place,
      Wording(vi: "ô mở ngoặc kép mà không đóng", en: "the cell's quote is not closed"),
      fix: Wording(
        vi: "thêm dấu \" ở cuối ô, hoặc lưu lại bảng từ Excel",
        en: "add the closing \", or save the sheet again"
      )
    )
  }

  static func csvTextAfterQuote(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "csv-quote-stray",
      at: place,
      Wording(vi: "có chữ sau ngoặc kép đóng ô", en: "text after the cell's closing quote"),
      fix: Wording(vi: "dấu \" ở trong ô phải viết đôi: \"\"", en: "a \" inside a cell is written twice: \"\"")
    )
  }
}
