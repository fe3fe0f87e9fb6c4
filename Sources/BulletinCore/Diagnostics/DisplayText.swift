/// Text as it stands in a terminal: what may be printed, and how many columns it takes.
package enum DisplayText {
  /// A grapheme cluster made printable, and its columns.
  struct Cell {
    var text: String
    var width: Int
    /// Where its bytes start in the text that was taken apart.
    var offset: Int
  }

  /// Columns between tab stops.
  private static let tabStop = 4
  private static let replacement = "\u{FFFD}"

  /// A text on one line without anything that a terminal obeys or hides: line ends become spaces, control and format
  /// characters (escape sequences, bidirectional overrides, zero-width characters) become U+FFFD.
  package static func sanitised(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return text.map { character in
      if character.isNewline { return " " }
      return isHidden(character) ? replacement : String(character)
    }.joined()
  }

  /// The columns of a line from its first one on: tabs expanded, hidden characters shown as U+FFFD.
  static func cells(of line: String) -> [Cell] {
    var cells: [Cell] = []
    var column = 0
    var offset = 0
    for character in line {
      let cell: Cell
      if character == "\t" {
        let width = tabStop - column % tabStop
        cell = Cell(text: String(repeating: " ", count: width), width: width, offset: offset)
      } else if isHidden(character) {
        cell = Cell(text: replacement, width: 1, offset: offset)
      } else {
        cell = Cell(text: String(character), width: width(of: character), offset: offset)
      }
      cells.append(cell)
      column += cell.width
      offset += character.utf8.count
    }
    return cells
  }

  /// 2 for wide and full-width characters and emoji, else 1.
  static func width(of character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.value < 0x1100 { return character.unicodeScalars.contains("\u{FE0F}") ? 2 : 1 }
    let isWide = isEastAsianWide(first.value) || first.properties.isEmojiPresentation
    return isWide || character.unicodeScalars.contains("\u{FE0F}") ? 2 : 1
  }

  private static func isHidden(_ character: Character) -> Bool {
    guard let first = character.unicodeScalars.first else { return true }
    switch first.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: return true
    default: return false
    }
  }

  /// The blocks with East_Asian_Width W or F (Unicode Standard Annex #11), emoji apart.
  private static func isEastAsianWide(_ value: UInt32) -> Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1_7000...0x1_8CFF, 0x1_B000...0x1_B2FF,
      0x2_0000...0x3_FFFD:
      true
    default:
      false
    }
  }
}
