import BulletinCore

/// Takes the bytes of ``YAMLSubset`` apart: scalars, spaces, comments, lines.
struct YAMLSubsetScanner {
  /// A text as YAML reads it, and where it stands, its quotes included.
  struct Scalar {
    let text: String
    let isQuoted: Bool
    let range: SourceRange

    var value: RawValue { RawValue(.text(text, isQuoted: isQuoted), range) }
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// Up to the end of the text.
  private let utf8: UnsafeBufferPointer<UInt8>
  private let isKnownUTF8: Bool
  private(set) var offset: Int
  private var lineStart: Int

  /// - Parameters:
  ///   - offset: where a line begins.
  ///   - isKnownUTF8: see ``SourceFile/isKnownUTF8``.
  init(_ utf8: UnsafeBufferPointer<UInt8>, from offset: Int, isKnownUTF8: Bool) {
    self.utf8 = utf8
    self.isKnownUTF8 = isKnownUTF8
    self.offset = offset
    lineStart = offset
  }

  var isAtEnd: Bool { offset >= utf8.count }
  /// Bytes from the start of the line; only spaces, dashes and keys stand before what is asked for its column.
  var column: Int { offset - lineStart }

  /// The byte here, or some bytes on; the text ends like a line.
  private func byte(ahead: Int = 0) -> UInt8 {
    offset + ahead < utf8.count ? utf8[offset + ahead] : YAMLSubsetScanner.lineFeed
  }

  func isAt(_ sign: UInt8) -> Bool { byte() == sign }
  var isAtBlank: Bool { YAMLSubsetScanner.isBlank(byte()) }
  /// A dash that begins an item of a list.
  var isAtDash: Bool { isAt(UInt8(ascii: "-")) && YAMLSubsetScanner.isBlank(byte(ahead: 1)) }
  /// A list or mapping in brackets.
  var isAtFlow: Bool { isAt(UInt8(ascii: "[")) || isAt(UInt8(ascii: "{")) }
  /// Nothing more on this line, or only a comment; to be asked behind a space.
  var isAtRestOfLine: Bool { isAt(YAMLSubsetScanner.lineFeed) || isAt(UInt8(ascii: "#")) }

  /// Skips a sign, if it is there.
  mutating func skip(_ sign: UInt8) -> Bool {
    guard !isAtEnd, isAt(sign) else { return false }
    offset += 1
    return true
  }

  mutating func skipSpaces() {
    while isAt(UInt8(ascii: " ")) { offset += 1 }
  }

  /// Ends a line behind a value; goes on to the next that says something.
  mutating func finishLine() throws(BeyondYAMLSubset) {
    let valueEnd = offset
    skipSpaces()
    guard isAt(YAMLSubsetScanner.lineFeed) || isAt(UInt8(ascii: "#")) && offset > valueEnd else {
      throw BeyondYAMLSubset()
    }
    skipToContent()
  }

  /// Goes on to what is neither space nor comment nor the end of a line.
  mutating func skipToContent() {
    skipSpaces()
    while !isAtEnd, isAtRestOfLine {
      while !isAt(YAMLSubsetScanner.lineFeed) { offset += 1 }
      offset = min(offset + 1, utf8.count)
      lineStart = offset
      skipSpaces()
    }
  }

  /// The plain or quoted scalar that begins here and ends on this line.
  ///
  /// - Parameter inFlow: whether brackets and commas end it.
  mutating func scalar(inFlow: Bool) throws(BeyondYAMLSubset) -> Scalar {
    switch byte() {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): try quoted(by: byte())
    default: try plain(inFlow: inFlow)
    }
  }

  private mutating func quoted(by quote: UInt8) throws(BeyondYAMLSubset) -> Scalar {
    let start = offset
    offset += 1
    var unescaped: [UInt8] = []
    var runStart = offset
    while true {
      switch byte() {
      case YAMLSubsetScanner.lineFeed:
        throw BeyondYAMLSubset()
      case UInt8(ascii: "\\") where quote == UInt8(ascii: "\""):
        guard byte(ahead: 1) == quote || byte(ahead: 1) == UInt8(ascii: "\\") else { throw BeyondYAMLSubset() }
        unescaped += utf8[runStart..<offset]
        // What was escaped begins the next run.
        runStart = offset + 1
        offset += 2
      case quote where quote == UInt8(ascii: "'") && byte(ahead: 1) == quote:
        unescaped += utf8[runStart..<offset]
        runStart = offset + 1
        offset += 2
      case quote:
        let text =
          unescaped.isEmpty
          ? text(from: runStart) : String(decoding: unescaped + utf8[runStart..<offset], as: UTF8.self)
        offset += 1
        return Scalar(text: text, isQuoted: true, range: SourceRange(start, offset))
      default:
        offset += 1
      }
    }
  }

  private mutating func plain(inFlow: Bool) throws(BeyondYAMLSubset) -> Scalar {
    guard beginsPlain else { throw BeyondYAMLSubset() }
    let start = offset
    var end = offset
    scan: while true {
      switch byte() {
      case YAMLSubsetScanner.lineFeed:
        break scan
      case UInt8(ascii: " "):
        skipSpaces()
        if isAt(UInt8(ascii: "#")) { break scan }
        continue
      case UInt8(ascii: ":"):
        if YAMLSubsetScanner.isBlank(byte(ahead: 1)) { break scan }
        if inFlow, YAMLSubsetScanner.isFlowSign(byte(ahead: 1)) { throw BeyondYAMLSubset() }
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        if inFlow { break scan }
      default:
        break
      }
      offset += 1
      end = offset
    }
    offset = end
    return Scalar(text: text(from: start), isQuoted: false, range: SourceRange(start, end))
  }

  /// What stands between two signs of ASCII, or the ends of lines: whole characters.
  private func text(from start: Int) -> String {
    let bytes = UnsafeBufferPointer(rebasing: utf8[start..<offset])
    return isKnownUTF8 ? String(knownUTF8: bytes) : String(decoding: bytes, as: UTF8.self)
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == lineFeed }

  /// Whether a plain scalar may begin here. At the margin dashes and dots may be the end of a document.
  private var beginsPlain: Bool {
    switch byte() {
    case YAMLSubsetScanner.lineFeed, UInt8(ascii: " "), UInt8(ascii: "#"), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "|"), UInt8(ascii: ">"),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"), UInt8(ascii: "\""), UInt8(ascii: "'"),
      UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      false
    case UInt8(ascii: "-"), UInt8(ascii: "."):
      column > 0 && !YAMLSubsetScanner.isBlank(byte(ahead: 1))
    default:
      true
    }
  }

  /// What libyaml refuses behind a colon in brackets, and quotes, which it takes for text there.
  private static func isFlowSign(_ byte: UInt8) -> Bool { ",?[]{}\"'".utf8.contains(byte) }
}
