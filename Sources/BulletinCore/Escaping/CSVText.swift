/// A table as text, as Excel opens it by a double click: UTF-8 with a byte order mark, quotes where RFC 4180 wants them, lines
/// that end in CRLF.
package struct CSVText: ~Copyable {
  /// What parts the cells.
  package enum Separator: String, Sendable {
    case comma = ","
    /// What spreadsheets set to Vietnamese expect, because a comma stands before their fractions.
    case semicolon = ";"
  }

  private let separator: Separator
  private var out = ByteBuffer(capacity: 4 * 1024)

  /// A table without a row.
  package init(_ separator: Separator = .semicolon) {
    self.separator = separator
    out.append("\u{FEFF}" as StaticString)
  }

  /// The file so far.
  package var bytes: [UInt8] { out.bytes }

  /// Adds a line, at the end.
  package mutating func add(_ cells: [String]) {
    for (column, cell) in cells.enumerated() {
      if column > 0 { out.append(separator.rawValue) }
      let text = CSVText.mayBeFormula(cell) ? "'" + cell : cell
      out.append(needsQuotes(text) ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text)
    }
    out.append("\r\n" as StaticString)
  }

  /// Whether spreadsheets would compute a text, or hand it to another program. An apostrophe in front is how they themselves
  /// mark text. Negative numbers are left alone.
  private static func mayBeFormula(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "@"), UInt8(ascii: "\t"), UInt8(ascii: "\r"): true
    case UInt8(ascii: "-"): !isNumber(text.utf8.dropFirst())
    default: false
    }
  }

  /// Digits, perhaps with a decimal comma.
  private static func isNumber(_ text: Substring.UTF8View) -> Bool {
    let parts = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }

  private func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 < 0x20 || separator.rawValue.utf8.first == $0 }
  }
}
