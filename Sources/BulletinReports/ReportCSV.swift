import BulletinCore

extension YearReport {
  /// The report as a table for spreadsheets set to Vietnamese: UTF-8 with a byte order mark, semicolons, decimal commas,
  /// CRLF.
  package func csv() -> [UInt8] {
    var out = ByteBuffer(capacity: 16 * 1024)
    out.append(contentsOf: [0xEF, 0xBB, 0xBF])
    row([title], to: &out)
    row([organization], to: &out)
    for note in notes { row([note], to: &out) }
    for table in tables {
      row([], to: &out)
      row([table.title], to: &out)
      row([table.corner] + table.columns, to: &out)
      for line in table.rows { row([line.label] + line.cells.map(\.plainText), to: &out) }
    }
    for list in lists {
      row([], to: &out)
      row([list.title], to: &out)
      row(["Nhóm", "Tên", "Đơn vị", "Ghi chú", "Dòng trong sổ", "Dữ liệu minh họa"], to: &out)
      for group in list.groups {
        for item in group.items {
          let number = item.registerRow.map { String($0) } ?? ""
          row([group.title, item.name, item.unit, item.detail, number, item.isIllustrative ? "có" : ""], to: &out)
        }
      }
    }
    return out.bytes
  }

  private func row(_ cells: [String], to out: inout ByteBuffer) {
    out.append(cells.map(Self.quoted).joined(separator: ";"))
    out.append("\r\n")
  }

  /// Quoted where RFC 4180 wants it. A text that a spreadsheet would take for a formula gets an apostrophe in front, which
  /// is how spreadsheets themselves mark text.
  private static func quoted(_ text: String) -> String {
    var text = text
    if let first = text.first, "=+@\t".contains(first) || first == "-" && Int(text) == nil && !text.isNumber {
      text = "'" + text
    }
    guard text.contains(where: { ";\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension String {
  /// A minus, digits and perhaps a decimal comma.
  fileprivate var isNumber: Bool { dropFirst().utf8.allSatisfy { (48...57).contains($0) || $0 == 44 } && count > 1 }
}

extension ReportCell {
  /// Digits without groups, with a decimal comma; empty for nothing.
  var plainText: String {
    switch value {
    case .count(let count): String(count)
    case .number(let number), .percent(let number): VietnameseNumber.format(number).filter { $0 != "." }
    case .none: ""
    }
  }
}
