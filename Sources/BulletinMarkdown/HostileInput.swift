import BulletinCore

/// One pass over a text before the parser sees it, that refuses what cmark-gfm 0.29.0.gfm.6 cannot take.
///
/// That release, Debian 12's, needs quadratic time or memory for some texts (CVE-2023-22483, -22484, -22486, -24824,
/// -26485, -37463 and more found by trying), and reads freed memory for one (``Finding/caretEntity``). The cost of each
/// is estimated from counts within a stretch between two blank lines, because nothing inline reaches across a blank
/// line. Estimates are upper bounds and far from what people write.
struct HostileInput {
  enum Finding {
    case tooComplex
    case tooDeep
    case tableTooBig
    /// `[&Hat;…`: the parser takes the entity for the mark of a footnote and then reads the text after its buffer.
    case caretEntity
  }

  /// The first finding and its offset; nil for a text that is safe to parse.
  static func find(in survey: TextSurvey) -> (Finding, Int)? {
    var scan = HostileInput(survey)
    return survey.isHarmless && !scan.hasDeepLine(survey.lineStarts) ? nil : findByEstimate(in: survey)
  }

  /// As ``find(in:)``, for texts that are not harmless at first sight.
  static func findByEstimate(in survey: TextSurvey) -> (Finding, Int)? {
    var scan = HostileInput(survey)
    return scan.run()
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var position: Int
  private var stretchStart: Int
  private var stretch = Counts()
  private var steps = 0
  private var brackets = 0
  private var longestDefinition = 0
  private var deepest = 0
  private var lines = 0

  /// What was counted since the last blank line.
  private struct Counts {
    var closedBrackets = 0
    var images = 0
    var emphasis = 0
    var tildes = 0
    /// `<?` and `<!`: each may make the parser read to the end of the stretch.
    var scans = 0
    /// Lines made of `|`, `-`, `:` and the marks of quotes and lists: each makes it read the paragraph from its start.
    var tableMarkers = 0
    var columns = 0
    var lines = 0
    var definition = -1
  }

  private init(_ survey: TextSurvey) {
    bytes = survey.bytes
    end = survey.range.end
    position = survey.range.start
    stretchStart = survey.range.start
  }

  private mutating func run() -> (Finding, Int)? {
    while position < end {
      let lineStart = position
      let depth = skipContainerMarks()
      if depth > MarkdownLimits.depth { return (.tooDeep, lineStart) }
      deepest = max(deepest, depth)
      if let entity = scanLine(from: lineStart) { return (.caretEntity, entity) }
      if steps > MarkdownLimits.parserSteps { return (.tooComplex, lineStart) }
      if stretch.columns * stretch.lines > MarkdownLimits.tableCells { return (.tableTooBig, stretchStart) }
    }
    if let finding = endStretch() { return finding }
    // Blank lines are matched against every open list.
    if steps + 16 * deepest * lines > MarkdownLimits.parserSteps { return (.tooDeep, end) }
    if longestDefinition * brackets > MarkdownLimits.definitionBytes { return (.tooComplex, end) }
    return nil
  }

  /// Whether some line begins with too many marks.
  private mutating func hasDeepLine(_ lineStarts: [Int]) -> Bool {
    lineStarts.contains { start in
      position = start
      return skipContainerMarks() > MarkdownLimits.depth
    }
  }

  /// Passes quote, list and footnote marks at the start of a line; how many levels they and the indentation may open.
  private mutating func skipContainerMarks() -> Int {
    var depth = 0
    var indentation = 0
    while position < end {
      switch bytes[position] {
      case UInt8(ascii: " "): indentation += 1
      case UInt8(ascii: "\t"): indentation += 4
      case UInt8(ascii: ">"):
        depth += 1 + indentation / 2
        indentation = 0
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard isSpace(at: position + 1) else { return depth }
        depth += 1 + indentation / 2
        indentation = -1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var index = position
        while index < end, index - position < 10, isDigit(bytes[index]) { index += 1 }
        guard index < end, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")"),
          isSpace(at: index + 1)
        else { return depth }
        position = index
        depth += 1 + indentation / 2
        indentation = -1
      case UInt8(ascii: "["):
        guard position + 1 < end, bytes[position + 1] == UInt8(ascii: "^") else { return depth }
        var index = position + 2
        while index < end, bytes[index] > 0x20, bytes[index] != UInt8(ascii: "]") { index += 1 }
        guard index + 1 < end, bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: ":") else {
          return depth
        }
        position = index + 1
        depth += 1 + indentation / 2
        indentation = 0
      default: return depth
      }
      position += 1
    }
    return depth
  }

  /// Counts what is left of the line and passes its end; the offset of an entity that stands for a caret after `[`.
  private mutating func scanLine(from lineStart: Int) -> Int? {
    var pipes = 0
    var mailSigns = 0
    // `www` of a word: each may make the parser read to its end; and `)` of an address, whose end is found by counting
    // all its parentheses again for each that closes.
    var wordScans = 0
    var closingParentheses = 0
    var isAddress = false
    var isMarkerLine = true
    var wordStart = position
    var previous: UInt8 = 0
    while position < end {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        steps += (position - wordStart) * (wordScans + (isAddress || wordScans > 0 ? closingParentheses : 0))
        steps += (position - lineStart) * mailSigns
        let isBlank = previous == 0 && position == firstNonSpace(lineStart)
        endLine(isBlank: isBlank, isMarkerLine: isMarkerLine, pipes: pipes)
        position += 1
        return nil
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0B, 0x0C:
        steps += (position - wordStart) * (wordScans + (isAddress || wordScans > 0 ? closingParentheses : 0))
        wordScans = 0
        closingParentheses = 0
        isAddress = false
        wordStart = position + 1
      case UInt8(ascii: "|"):
        pipes += 1
      case UInt8(ascii: "-"), UInt8(ascii: ":"):
        if byte == UInt8(ascii: ":"), previous == UInt8(ascii: "]") { startDefinition() }
        if byte == UInt8(ascii: ":"), isNext(UInt8(ascii: "/")) { isAddress = true }
      case UInt8(ascii: "w"):
        isMarkerLine = false
        if isNext(UInt8(ascii: "w")), previous != byte { wordScans += 1 }
      default:
        isMarkerLine = false
        if byte < 0x80, byte < UInt8(ascii: "a") || byte > UInt8(ascii: "z") {
          if byte == UInt8(ascii: ")") { closingParentheses += 1 }
          if byte == UInt8(ascii: "@") { mailSigns += 1 }
          count(byte, previous: previous)
          if byte == UInt8(ascii: "["), isCaretEntity(at: position + 1) { return position + 1 }
        }
      }
      previous = byte
      position += 1
    }
    steps += (position - wordStart) * (wordScans + (isAddress || wordScans > 0 ? closingParentheses : 0))
    steps += (position - lineStart) * mailSigns
    endLine(isBlank: false, isMarkerLine: isMarkerLine, pipes: pipes)
    return nil
  }

  private mutating func count(_ byte: UInt8, previous: UInt8) {
    switch byte {
    case UInt8(ascii: "["):
      brackets += 1
      if previous == UInt8(ascii: "!") { stretch.images += 1 }
    case UInt8(ascii: "]"): stretch.closedBrackets += 1
    case UInt8(ascii: "*"), UInt8(ascii: "_"): if previous != byte { stretch.emphasis += 1 }
    case UInt8(ascii: "~"): if previous != byte { stretch.tildes += 1 }
    case UInt8(ascii: "!"), UInt8(ascii: "?"): if previous == UInt8(ascii: "<") { stretch.scans += 1 }
    default: break
    }
  }

  private mutating func endLine(isBlank: Bool, isMarkerLine: Bool, pipes: Int) {
    lines += 1
    stretch.lines += 1
    // The parser keeps the cells of a row in a list whose end it looks for each time.
    steps += 2 * pipes * pipes
    if isBlank {
      _ = endStretch()
    } else if isMarkerLine {
      stretch.tableMarkers += 1
      stretch.columns = max(stretch.columns, pipes + 1)
    }
  }

  private mutating func endStretch() -> (Finding, Int)? {
    if stretch.definition >= 0 { longestDefinition = max(longestDefinition, position - stretch.definition) }
    let length = position - stretchStart
    steps += length * (stretch.scans + stretch.tableMarkers)
    steps += 4 * stretch.closedBrackets * (stretch.images + stretch.emphasis + stretch.tildes)
    steps += 4 * stretch.tildes * stretch.tildes
    let start = stretchStart
    stretch = Counts()
    stretchStart = position + 1
    return steps > MarkdownLimits.parserSteps ? (.tooComplex, start) : nil
  }

  private mutating func startDefinition() {
    if stretch.definition >= 0 { longestDefinition = max(longestDefinition, position - stretch.definition) }
    stretch.definition = position
  }

  private func firstNonSpace(_ start: Int) -> Int {
    var index = start
    while index < position, bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t") { index += 1 }
    return index
  }

  /// `&Hat;`, `&#94;`, `&#x5E;`, with any number of zeros.
  private func isCaretEntity(at start: Int) -> Bool {
    guard start < end, bytes[start] == UInt8(ascii: "&") else { return false }
    let name = bytes[(start + 1)..<min(start + 16, end)]
    if name.starts(with: "Hat;".utf8) { return true }
    guard name.first == UInt8(ascii: "#") else { return false }
    var digits = name.dropFirst()
    let isHexadecimal = digits.first == UInt8(ascii: "x") || digits.first == UInt8(ascii: "X")
    if isHexadecimal { digits = digits.dropFirst() }
    digits = digits.drop { $0 == UInt8(ascii: "0") }
    return (isHexadecimal ? ["5e;", "5E;"] : ["94;"]).contains { digits.starts(with: $0.utf8) }
  }

  private func isNext(_ byte: UInt8) -> Bool {
    position + 1 < end && bytes[position + 1] == byte
  }

  private func isSpace(at index: Int) -> Bool {
    index >= end || bytes[index] <= 0x20
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}
