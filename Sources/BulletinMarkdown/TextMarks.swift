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
      text.reduce(0) { $0 | table[Int($1)] }
    }
    self.init(rawValue: found)
  }

  /// The mark that each byte is.
  private static let table: [UInt8] = (0...UInt8.max).map { byte in
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
      markup.rawValue
    case UInt8(ascii: "/"): slash.rawValue
    case UInt8(ascii: "["): bracket.rawValue
    case UInt8(ascii: "]"): closingBracket.rawValue
    case 0: zero.rawValue
    default: 0
    }
  }
}
