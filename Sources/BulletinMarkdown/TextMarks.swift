import BulletinCore

/// Which characters that ask for more than copying occur in a run of text: most runs have none.
struct TextMarks: OptionSet {
  let rawValue: UInt8

  /// `& < > " '`, which HTML writes as references.
  static let markup = TextMarks(rawValue: 1 << 0)
  /// What every number of a document has.
  static let slash = TextMarks(rawValue: 1 << 1)
  /// What the mark of a footnote without a note begins with.
  static let bracket = TextMarks(rawValue: 1 << 2)
  /// What a link leaves in the words that was not understood as one.
  static let closingBracket = TextMarks(rawValue: 1 << 3)
  /// What ends a string of C.
  static let zero = TextMarks(rawValue: 1 << 4)
}

extension TextMarks {
  init(in text: UnsafeBufferPointer<UInt8>) {
    let found = TextMarks.table.withUnsafeBufferPointer { table in
      func marks(from start: Int, to end: Int) -> UInt8 {
        var found: UInt8 = 0
        for index in start..<end { found |= table[Int(text[index])] }
        return found
      }
      guard text.count >= SixteenBytes.count else { return marks(from: 0, to: text.count) }
      var found: UInt8 = 0
      for index in stride(from: 0, to: text.count, by: SixteenBytes.count) {
        // The last sixteen are partly those before.
        let start = min(index, text.count - SixteenBytes.count)
        if SixteenBytes(text, at: start).mayHoldMark {
          found |= marks(from: start, to: start + SixteenBytes.count)
        }
      }
      return found
    }
    self.init(rawValue: found)
  }

  /// The mark that each byte is.
  private static let table: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
      UInt8(ascii: "'"):
      markup.rawValue
    case UInt8(ascii: "/"): slash.rawValue
    case UInt8(ascii: "["): bracket.rawValue
    case UInt8(ascii: "]"): closingBracket.rawValue
    case 0: zero.rawValue
    default: 0
    }
  }
}

extension SixteenBytes {
  /// Whether one of the bytes may be a mark; says yes in vain to `#`, `Y` and `_`, which differ from marks in the bits left out.
  @inline(__always)
  fileprivate var mayHoldMark: Bool {
    let markup = equal(to: 0x22, bits: 0xFA) .| equal(to: 0x3C, bits: 0xFD)
    let brackets = equal(to: 0x59, bits: 0xF9)
    return !(markup .| brackets .| equal(to: UInt8(ascii: "/")) .| equal(to: 0)).isEmpty
  }
}
