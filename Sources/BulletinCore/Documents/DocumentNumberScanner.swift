/// Reads a document's number from where it begins, by the grammar that its first separator tells.
struct DocumentNumberScanner {
  private let bytes: ArraySlice<UInt8>
  private(set) var index: Int

  init(_ bytes: ArraySlice<UInt8>, at index: Int? = nil) {
    self.bytes = bytes
    self.index = index ?? bytes.startIndex
  }

  var isAtEnd: Bool { index >= bytes.endIndex }
  var restText: String { String(decoding: bytes[min(index, bytes.endIndex)...], as: UTF8.self) }

  /// Skips `Số`, `Số:` and spaces.
  mutating func skipLabel() {
    skipSpaces()
    for label in ["Số", "số", "SỐ"] where bytes[index...].starts(with: label.utf8) {
      index += label.utf8.count
      skipSpaces()
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".") { index += 1 }
      skipSpaces()
    }
  }

  mutating func skipSpaces() {
    while true {
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
        index += 1
      } else if bytes[index...].starts(with: [0xC2, 0xA0]) {  // no-break space
        index += 2
      } else {
        return
      }
    }
  }

  /// A number with its symbol; the index stands behind it then.
  mutating func number() throws(DocumentNumberError) -> DocumentNumber {
    guard let serial = digits(atMost: 6), serial.value > 0 else { throw .serialMissing }
    let suffix = serialSuffix()
    skipSpaces()
    if skipDash() { return try party(serial.value, suffix) }
    guard skipSlash() else { throw .symbolMissing }
    return try state(serial.value, suffix)
  }

  /// `KH/ĐUK` behind `27-`.
  private mutating func party(_ serial: Int, _ suffix: String) throws(DocumentNumberError) -> DocumentNumber {
    guard let kind = word() else { throw .symbolMissing }
    skipSpaces()
    guard skipSlash(), let body = body() else { throw .bodyMissing }
    return DocumentNumber(writtenBy: .party, serial: serial, suffix: suffix, kind: kind, body: body)
  }

  /// `KH-UBND`, `2015/NĐ-CP`, `UBND-KGVX`, `2022/QH15` behind `01/`.
  private mutating func state(_ serial: Int, _ suffix: String) throws(DocumentNumberError) -> DocumentNumber {
    var year: Int?
    if let digits = digits(atMost: 4) {
      skipSpaces()
      guard digits.count == 4, skipSlash() else { throw .symbolMissing }
      year = digits.value
    }
    guard let first = word() else { throw .symbolMissing }
    let start = index
    let isKind = DocumentKind.abbreviation(first) != nil || isUnknownKind(first)
    skipSpaces()
    if isKind, skipDash(), let body = body() {
      return DocumentNumber(writtenBy: .state, serial: serial, suffix: suffix, year: year, kind: first, body: body)
    }
    index = start
    let body = [first] + furtherWords()
    return DocumentNumber(
      writtenBy: .state,
      serial: serial,
      suffix: suffix,
      year: year,
      kind: nil,
      body: body.joined(separator: "-")
    )
  }

  /// Whether a word that is no known body stands before a known one: `XY` of `12/XY-UBND` is a kind nobody has told of.
  private func isUnknownKind(_ word: String) -> Bool {
    guard IssuingBody.side(of: IssuingBody.canonical(word)) == nil else { return false }
    var ahead = self
    ahead.skipSpaces()
    guard ahead.skipDash(), let next = ahead.word() else { return false }
    return IssuingBody.side(of: IssuingBody.canonical(next)) != nil
  }

  private mutating func body() -> String? {
    guard let first = word() else { return nil }
    return ([first] + furtherWords()).joined(separator: "-")
  }

  /// `KGVX` behind `UBND-`; without spaces, because ` - ` is a dash between words.
  private mutating func furtherWords() -> [String] {
    var words: [String] = []
    while true {
      let start = index
      guard skipDash(spaced: false), let byte, !DocumentNumberScanner.isSpace(byte), let word = word() else {
        index = start
        return words
      }
      words.append(word)
    }
  }

  private var byte: UInt8? { index < bytes.endIndex ? bytes[index] : nil }

  private mutating func digits(atMost limit: Int) -> (value: Int, count: Int)? {
    skipSpaces()
    let run = bytes[index...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    guard (1...limit).contains(run.count) else { return nil }
    index = run.endIndex
    return (run.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }, run.count)
  }

  /// One letter between the digits and the separator.
  private mutating func serialSuffix() -> String {
    guard let letter = byte, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(letter | 0x20) else { return "" }
    index += 1
    return String(Unicode.Scalar(letter))
  }

  private mutating func skipSlash() -> Bool {
    guard byte == UInt8(ascii: "/") else { return false }
    index += 1
    return true
  }

  /// A hyphen, or one of the dashes that word processors put in its place (U+2010–U+2014).
  private mutating func skipDash(spaced: Bool = true) -> Bool {
    if spaced { skipSpaces() }
    if byte == UInt8(ascii: "-") {
      index += 1
      return true
    }
    let next = bytes[index...].prefix(3)
    guard next.count == 3, next.starts(with: [0xE2, 0x80]), let last = next.last, (0x90...0x94).contains(last) else {
      return false
    }
    index += 3
    return true
  }

  /// Letters (ASCII, Đ, Ư) and digits, a letter first; `T.Ư` is one word, and eth (Ð), which bad converters leave, is Đ.
  private mutating func word() -> String? {
    skipSpaces()
    if bytes[index...].starts(with: "T.Ư".utf8) {
      index += "T.Ư".utf8.count
      return "TW"
    }
    var word: [UInt8] = []
    while let byte {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"): word.append(byte)
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard !word.isEmpty else { return nil }
        word.append(byte)
      default:
        guard let letter = DocumentNumberScanner.letter(in: bytes[index...]) else {
          return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
        }
        word += letter
        index += 1
      }
      index += 1
    }
    return word.isEmpty ? nil : String(decoding: word, as: UTF8.self)
  }

  /// Đ, đ, Ư, ư and the look-alikes of Đ, all of two bytes.
  private static func letter(in bytes: ArraySlice<UInt8>) -> [UInt8]? {
    for (written, letter) in letters where bytes.starts(with: written) { return letter }
    return nil
  }

  private static let letters: [([UInt8], [UInt8])] = [
    ("Đ", "Đ"), ("đ", "đ"), ("Ư", "Ư"), ("ư", "ư"), ("\u{D0}", "Đ"), ("\u{189}", "Đ"), ("\u{F0}", "đ"),
  ].map { (Array($0.utf8), Array($1.utf8)) }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0xC2
  }
}
