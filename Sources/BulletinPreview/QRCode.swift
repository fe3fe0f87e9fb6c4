import CQREncode

/// A text as a square of dark and light modules that telephones read: a QR code (ISO/IEC 18004), of the smallest version that holds it.
package struct QRCode: Sendable, Equatable {
  /// Modules on each side, without the margin.
  package let side: Int
  /// Row after row.
  private let modules: [Bool]

  /// How many light modules the standard wants around the code, so that a reader finds its edge.
  package static let margin = 4

  /// Correction of the lowest level (L, 7 %): a screen has no torn corners, and fewer modules are larger ones.
  ///
  /// - Parameter text: as UTF-8, at most 2,953 bytes, none of them 0.
  /// - Returns: nil for a text that has no such code.
  package init?(_ text: String) {
    guard !text.utf8.contains(0), let code = QRcode_encodeString8bit(text, 0, QR_ECLEVEL_L) else { return nil }
    defer { QRcode_free(code) }
    guard let data = code.pointee.data else { return nil }
    side = Int(code.pointee.width)
    // The lowest bit is the module's colour; the others say what part of the code it is.
    modules = UnsafeBufferPointer(start: data, count: side * side).map { $0 & 1 == 1 }
  }

  /// Whether a module is dark. Counted from the upper left corner; what lies outside is light.
  package func isDark(row: Int, column: Int) -> Bool {
    guard 0..<side ~= row, 0..<side ~= column else { return false }
    return modules[row * side + column]
  }
}

// MARK: - In a terminal

extension QRCode {
  /// Columns of a terminal that ``drawing(inColour:)`` takes.
  package var columns: Int { side + 2 * QRCode.margin }
  /// Lines of a terminal that it takes: a line has two rows of modules, because a character is twice as high as it is wide.
  package var lines: Int { (columns + 1) / 2 }

  /// The code with its margin, in lines of block characters that end in a line feed.
  ///
  /// - Parameter inColour: black on white whatever the terminal's own colours are (numbers 16 and 231 of the 256, which no colour scheme
  ///   changes). Otherwise the light modules are drawn and the dark ones left out, which is right on a dark terminal; on a
  ///   light one it is the negative, which most telephones read too.
  package func drawing(inColour: Bool) -> String {
    var text = ""
    for row in stride(from: -QRCode.margin, to: side + QRCode.margin, by: 2) {
      if inColour { text += "\u{1B}[38;5;16;48;5;231m" }
      for column in -QRCode.margin..<(side + QRCode.margin) {
        let isUpper = isDark(row: row, column: column) == inColour
        let isLower = isDark(row: row + 1, column: column) == inColour
        switch (isUpper, isLower) {
        case (true, true): text += "█"
        case (true, false): text += "▀"
        case (false, true): text += "▄"
        case (false, false): text += " "
        }
      }
      // Before the line ends, else some terminals colour the rest of the window.
      text += inColour ? "\u{1B}[0m\n" : "\n"
    }
    return text
  }
}
