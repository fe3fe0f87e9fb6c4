package import BulletinCore

/// The address of a cell as spreadsheets show it: `C5`.
package enum CellAddress {
  /// Notes on every finding in a register which cell it is about, and the note's own cell where it points to one.
  ///
  /// The line of the text file is not the row that Excel shows once a cell has two lines, so clerks are told both.
  package static func annotate(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var tables: [String: [(start: Int, end: Int, address: String)]] = [:]
    return diagnostics.map { diagnostic in
      guard let place = diagnostic.place, let range = place.range, place.file.path.hasSuffix(".csv") else {
        return diagnostic
      }
      let cells = tables[place.file.path] ?? cells(of: place.file)
      tables[place.file.path] = cells
      guard let address = address(of: range.start, in: cells) else { return diagnostic }
      return diagnostic.noting(.inCell(address))
    }
  }

  /// `A`, `Z`, `AA` … for 0, 25, 26.
  package static func column(_ index: Int) -> String {
    var letters: [UInt8] = []
    var rest = index
    repeat {
      letters.insert(UInt8(ascii: "A") + UInt8(rest % 26), at: 0)
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters, as: UTF8.self)
  }

  private static func cells(of file: SourceFile) -> [(start: Int, end: Int, address: String)] {
    var ignored: [Diagnostic] = []
    let table = CSVTable(file, diagnostics: &ignored)
    return zip(table.rows, table.rowNumbers).flatMap { row, number in
      row.enumerated().map { ($1.range.start, $1.range.end, "\(column($0))\(number)") }
    }
  }

  /// Cells are in the order of the file, so the one that holds an offset is the last that begins at or before it.
  private static func address(of offset: Int, in cells: [(start: Int, end: Int, address: String)]) -> String? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, offset <= cells[low - 1].end else { return nil }
    return cells[low - 1].address
  }
}

extension Diagnostic.Note {
  fileprivate static func inCell(_ address: String) -> Diagnostic.Note {
    Diagnostic.Note(Wording(vi: "ô \(address) của bảng", en: "cell \(address) of the sheet"))
  }
}

extension Diagnostic {
  /// The same finding with a note in front of its others.
  fileprivate func noting(_ note: Note) -> Diagnostic {
    var noted = self
    noted.notes.insert(note, at: 0)
    return noted
  }
}
