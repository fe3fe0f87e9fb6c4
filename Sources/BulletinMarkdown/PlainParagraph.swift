import BulletinCore

/// A paragraph of one line between blank ones in which nothing means anything to Markdown. Most paragraphs of the press are such.
///
/// The parser would look at each of their bytes three times to find that it is text. So it gets a ``standIn`` of one letter in their
/// place, from which it learns all that matters to what stands around them, and the walk over its tree puts the text back. The parser
/// alone says what is a paragraph and what is not; `PlainParagraphTests` compare its trees with and without.
struct PlainParagraph {
  /// Of the body, from 1.
  let line: Int32
  /// In the body, without the end of the line.
  let range: Range<Int>

  static let standIn: StaticString = "x\n"

  /// Shorter ones are no work.
  fileprivate static let shortest = 32

  /// What makes a line more than text, wherever it stands there, and what is not worth thinking about: control characters.
  static func isMark(_ sign: UInt8) -> Bool {
    let (low, high) = marks
    return (sign < 64 ? low &>> UInt64(sign) : high &>> UInt64(sign & 63)) & 1 != 0
  }

  /// A bit for each character of ASCII.
  private static let marks: (low: UInt64, high: UInt64) = {
    var (low, high): (UInt64, UInt64) = (0xFFFF_FFFF & ~(1 << 0x0A), 1 << 63)
    for sign in "&*<>@[\\]^_`{|}~".utf8 {
      if sign < 64 { low |= 1 << UInt64(sign) } else { high |= 1 << UInt64(sign - 64) }
    }
    return (low, high)
  }()
}

extension TextSurvey {
  /// The paragraphs of the body that the parser need not see, in order.
  ///
  /// None where a blank line may not end what stands before it, as in code between fences and in HTML, and where words may become
  /// links by themselves.
  ///
  /// - Parameter features: those of the text.
  func plainParagraphs(_ features: ParserFeatures) -> [PlainParagraph] {
    guard features.isSubset(of: .footnotes), !holds("<"), !holds("`"), !holds("\r") else { return [] }
    return linesWithoutMarks.compactMap { line in
      let text = self.range(ofLine: line)
      guard text.count >= PlainParagraph.shortest, beginsParagraph(bytes[text.lowerBound]),
        bytes[text.upperBound - 1] > 0x20,
        self.range(ofLine: line - 1).isEmpty, self.range(ofLine: line + 1).isEmpty
      else { return nil }
      let start = text.lowerBound - range.start
      return PlainParagraph(line: Int32(line + 1), range: start..<start + text.count)
    }
  }

  /// Letters, and all that is not of ASCII but a byte order mark, which the parser passes over where a text begins with it. No quote,
  /// list, heading, rule or definition begins with these.
  private func beginsParagraph(_ byte: UInt8) -> Bool {
    byte >= 0x80 ? byte != 0xEF : (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// Without its end; empty for a line that is not there.
  ///
  /// - Parameter line: from 0.
  private func range(ofLine line: Int) -> Range<Int> {
    guard lineStarts.indices.contains(line) else { return 0..<0 }
    let end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : range.end
    return lineStarts[line]..<end
  }
}
