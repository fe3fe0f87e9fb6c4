import BulletinCore

/// Says what went wrong in the words of a newsroom. libyaml's own problem text names YAML's concepts; the traps people
/// really fall into are few, and each has its cure.
enum YAMLTraps {
  static func explain(
    _ problem: YAMLProblem,
    in file: SourceFile,
    range: SourceRange,
    positions: inout MarkPositions
  ) -> Diagnostic {
    let offset = problem.mark.map { positions.offset(of: $0) } ?? range.start
    if let key = problem.duplicateKey { return duplicate(key, firstAt: offset, in: file, range: range) }
    if let scalar = problem.forbiddenScalar, let found = place(of: scalar, in: file, range: range) {
      return .yamlControlCharacter(scalar, at: .init(file, found))
    }
    if problem.text.contains("nesting level") { return .yamlTooDeep(at: .init(file, SourceRange(at: offset))) }

    let lines = SourceLines(file, in: range)
    guard !lines.isEmpty else { return .yamlInvalid(at: .init(file, range), problem: problem.text) }
    let here = lines.index(of: offset)
    let began = problem.context.map { lines.index(of: positions.offset(of: $0.mark)) }
    // A quote or bracket that is not closed is noticed far below the line where it was opened.
    let isOpen = problem.context.map { $0.text.contains("quoted") || $0.text.contains("flow") } ?? false
    for index in (isOpen ? [began] : []) + [here, here - 1] {
      if let index, lines.indices.contains(index), let trap = trap(in: lines[index], file: file) { return trap }
    }
    // A quote that is closed by the opening quote of a later line.
    for line in lines[..<here].reversed() {
      if let line = YAMLLine(line), let trap = straightQuote(line, file: file) { return trap }
    }
    if let began, problem.context?.text.contains("simple key") == true {
      return .yamlColonMissing(lines[began].text, at: .init(file, lines[began].range))
    }
    if problem.text.contains("mapping values"), lines[here].text.hasPrefix(" ") {
      return .yamlIndented(at: .init(file, lines[here].indentation))
    }
    return .yamlInvalid(at: .init(file, SourceRange(at: offset)), problem: problem.text)
  }

  /// Sound YAML that is a list or one text instead of keys with values.
  static func notRecord(_ file: SourceFile, range: SourceRange, isText: Bool) -> Diagnostic {
    let lines = SourceLines(file, in: range)
    for line in lines {
      if let trap = trap(in: line, file: file) { return trap }
    }
    let first = lines.first { !$0.text.trimmed.isEmpty && !$0.text.trimmed.hasPrefix("#") }
    guard let first, isText else { return .yamlNotRecord(at: .init(file, first?.range ?? range)) }
    return .yamlColonMissing(first.text, at: .init(file, first.range))
  }

  /// Looks for a known trap in one line.
  private static func trap(in line: SourceLine, file: SourceFile) -> Diagnostic? {
    if let tab = line.text.utf8.prefix(while: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
      .firstIndex(of: UInt8(ascii: "\t"))
    {
      let start = line.range.start + line.text.utf8.distance(from: line.text.utf8.startIndex, to: tab)
      return .yamlTab(at: .init(file, SourceRange(start, start + 1)))
    }
    if let wide = fullWidthColon(in: line) { return .yamlFullWidthColon(at: .init(file, wide)) }
    guard let line = YAMLLine(line), !line.value.isEmpty else { return nil }
    let place = Diagnostic.Place(file, line.valueRange)
    if !line.hasSpaceAfterColon, !line.key.isEmpty, !line.value.hasPrefix("//") {
      return .yamlNoSpaceAfterColon(at: place, key: line.key, value: line.value)
    }
    if let inner = SmartQuotes.inner(of: line.value) {
      return .yamlSmartQuotes(at: place, key: line.key, inner: inner)
    }
    if let trap = straightQuote(line, file: file) ?? bracket(line, file: file) { return trap }
    if startsReserved(line.value) { return .yamlReservedStart(at: place, key: line.key, value: line.value) }
    let isQuoted = line.value.hasPrefix("\"") || line.value.hasPrefix("'")
    if !isQuoted, !"[{".contains(line.value.prefix(1)), line.value.contains(": ") || line.value.hasSuffix(":") {
      return .yamlColonInValue(at: place, key: line.key, value: line.value)
    }
    return nil
  }

  /// A value that begins with a straight quote and does not end with the one that closes it.
  private static func straightQuote(_ line: YAMLLine, file: SourceFile) -> Diagnostic? {
    guard let quote = line.value.first, quote == "\"" || quote == "'" else { return nil }
    let place = Diagnostic.Place(file, line.valueRange)
    guard let end = YAMLLine.closingQuote(of: line.value[...]) else {
      return .yamlQuoteUnclosed(at: place, key: line.key, inner: String(line.value.dropFirst()))
    }
    guard end < line.value.endIndex else { return nil }
    let isQuotedAgain = line.value.last == quote
    let meant = isQuotedAgain ? String(line.value.dropFirst().dropLast()) : line.value
    return .yamlTextAfterQuote(at: place, key: line.key, meant: meant)
  }

  /// A value that begins with `[` or `{`.
  private static func bracket(_ line: YAMLLine, file: SourceFile) -> Diagnostic? {
    guard let first = line.value.first, let close = first == "[" ? "]" : first == "{" ? "}" : nil else { return nil }
    let place = Diagnostic.Place(file, line.valueRange)
    if line.value.hasSuffix(close) { return .yamlBracketContent(at: place, close: close) }
    if line.value.contains(close) { return .yamlTextAfterBracket(at: place, key: line.key, value: line.value) }
    return .yamlBracketUnclosed(at: place, key: line.key, value: line.value, close: close)
  }

  private static func startsReserved(_ value: String) -> Bool {
    if value.hasPrefix("- ") || value.hasPrefix("? ") { return true }
    guard let first = value.first, "@`%&*!|>".contains(first) else { return false }
    // `|` and `>`, alone or with a sign, begin a text of several lines.
    return !("|>".contains(first) && value.dropFirst().allSatisfy { "+-0123456789".contains($0) })
  }

  /// The first `：` of a line if no ordinary colon stands before it.
  private static func fullWidthColon(in line: SourceLine) -> SourceRange? {
    guard let wide = line.text.firstIndex(of: "：") else { return nil }
    if let plain = line.text.firstIndex(of: ":"), plain < wide { return nil }
    let start = line.range.start + line.text.utf8.distance(from: line.text.startIndex, to: wide)
    return SourceRange(start, start + "：".utf8.count)
  }

  private static func place(of scalar: Unicode.Scalar, in file: SourceFile, range: SourceRange) -> SourceRange? {
    let bytes = file.utf8[range.start..<range.end]
    guard let found = bytes.firstRange(of: Array(String(scalar).utf8)) else { return nil }
    return SourceRange(found.lowerBound, found.upperBound)
  }

  /// Yams marks the first of the keys; the second is the one to mend.
  private static func duplicate(
    _ key: String,
    firstAt offset: Int,
    in file: SourceFile,
    range: SourceRange
  ) -> Diagnostic {
    let length = key.utf8.count
    let first = SourceRange(offset, offset + length)
    let lineStart = file.utf8[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let isOwnLine = file.utf8[lineStart..<offset].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
    var second: SourceRange?
    var start = first.end
    while second == nil, let found = file.utf8[min(start, range.end)..<range.end].firstRange(of: Array(key.utf8)) {
      start = found.upperBound
      let own = file.utf8[..<found.lowerBound].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
      let isAtSameColumn = found.lowerBound - own == offset - lineStart
      let isKey = file.utf8[found.upperBound...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
      let before = file.utf8[found.lowerBound - 1]
      let isWhole = isOwnLine ? isAtSameColumn : " ,{".utf8.contains(before)
      if isKey, isWhole { second = SourceRange(found.lowerBound, found.upperBound) }
    }
    guard let second else { return .keyDuplicate(key, at: .init(file, first), first: nil) }
    return .keyDuplicate(key, at: .init(file, second), first: .init(file, first))
  }
}
