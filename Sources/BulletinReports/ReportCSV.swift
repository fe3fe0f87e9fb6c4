import BulletinCore

extension YearReport {
  /// The report as a table for spreadsheets set to Vietnamese, with decimal commas.
  package func csv() -> [UInt8] {
    var out = CSVText()
    out.add([title])
    out.add([organization])
    for note in notes { out.add([note]) }
    for table in tables {
      out.add([])
      out.add([table.title])
      out.add([table.corner] + table.columns)
      for line in table.rows { out.add([line.label] + line.cells.map(\.plainText)) }
    }
    for list in lists {
      out.add([])
      out.add([list.title])
      out.add(["Nhóm", "Tên", "Đơn vị", "Ghi chú", "Dòng trong sổ", "Dữ liệu minh họa"])
      for group in list.groups {
        for item in group.items {
          let number = item.registerRow.map { String($0) } ?? ""
          out.add([group.title, item.name, item.unit, item.detail, number, item.isIllustrative ? "có" : ""])
        }
      }
    }
    return out.bytes
  }
}

extension ReportCell {
  /// Digits without groups, with a decimal comma; empty for nothing.
  var plainText: String {
    switch value {
    case .count(let count): String(count)
    case .percent(let number): VietnameseNumber.format(number).filter { $0 != "." }
    case .none: ""
    }
  }
}
