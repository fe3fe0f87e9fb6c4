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
    let offset = problem.mark.map { positions.offset(line: $0.line, column: $0.column) } ?? range.start
    if let key = problem.duplicateKeys.first {
      return duplicate(key, in: file, range: range)
    }
    let lines = SourceLines(file, in: range)
    // libyaml may notice a trap a line later than it was set.
    let here = lines.index(of: min(offset, max(range.start, range.end - 1)))
    for index in [here, here - 1] where lines.indices.contains(index) {
      if let trap = trap(in: lines[index], file: file) { return trap }
    }
    return .yamlInvalid(at: .init(file, SourceRange(at: offset)), problem: problem.text)
  }

  /// Looks for a known trap in one line; used also when the YAML is sound but is not a list of keys.
  static func trap(in line: SourceLine, file: SourceFile) -> Diagnostic? {
    let text = line.text
    if let tab = text.utf8.firstIndex(of: UInt8(ascii: "\t")),
      text.utf8[..<tab].allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
    {
      let at = line.range.start + text.utf8.distance(from: text.utf8.startIndex, to: tab)
      return .yamlTab(at: .init(file, SourceRange(at, at + 1)))
    }
    if let colon = text.range(ofFullWidthColonBefore: ":") {
      let start = line.range.start + text.utf8.distance(from: text.startIndex, to: colon.lowerBound)
      return .yamlFullWidthColon(at: .init(file, SourceRange(start, start + text[colon].utf8.count)))
    }
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let key = text[..<colon].trimmed
    let afterColon = text.utf8.index(after: colon)
    let value = text[afterColon...].trimmed
    let valueStart = line.range.end - text[afterColon...].trimmedStart.utf8.count
    let valueRange = SourceRange(valueStart, valueStart + value.utf8.count)
    guard !value.isEmpty else { return nil }
    if afterColon < text.utf8.endIndex, text.utf8[afterColon] != UInt8(ascii: " "), !key.isEmpty {
      return .yamlNoSpaceAfterColon(at: .init(file, valueRange), key: key, value: value)
    }
    if value.hasPrefix("“") || value.hasPrefix("”") {
      return .yamlSmartQuotes(at: .init(file, valueRange), key: key, value: value)
    }
    let opensQuote = value.hasPrefix("\"") || value.hasPrefix("'")
    if opensQuote, value.utf8.count < 2 || value.last != value.first {
      return .yamlQuoteUnclosed(at: .init(file, valueRange), key: key, value: value)
    }
    if !opensQuote, value.contains(": ") || value.hasSuffix(":") {
      return .yamlColonInValue(at: .init(file, valueRange), key: key, value: value)
    }
    if let first = value.first, "@`%&*!|>{[".contains(first) {
      return .yamlReservedStart(at: .init(file, valueRange), key: key, value: value)
    }
    return nil
  }

  /// libyaml marks only one place of a duplicate; the second is the one to mend.
  private static func duplicate(_ key: String, in file: SourceFile, range: SourceRange) -> Diagnostic {
    let places = SourceLines(file, in: range).compactMap { line -> SourceRange? in
      guard line.text.hasPrefix(key), line.text.dropFirst(key.count).trimmedStart.hasPrefix(":") else { return nil }
      return SourceRange(line.range.start, line.range.start + key.utf8.count)
    }
    let second = places.count > 1 ? places[1] : places.first ?? SourceRange(at: range.start)
    let first = places.count > 1 ? places.first : nil
    return .keyDuplicate(key, at: .init(file, second), first: first.map { .init(file, $0) })
  }
}

extension StringProtocol {
  fileprivate var trimmed: String {
    var slice = trimmedStart
    while let last = slice.last, last == " " || last == "\t" { slice.removeLast() }
    return String(slice)
  }

  fileprivate var trimmedStart: SubSequence { self.drop { $0 == " " || $0 == "\t" } }

  /// The first `：` if no ordinary colon stands before it.
  fileprivate func range(ofFullWidthColonBefore colon: Character) -> Range<Index>? {
    guard let wide = firstIndex(of: "：") else { return nil }
    if let plain = firstIndex(of: colon), plain < wide { return nil }
    return wide..<index(after: wide)
  }
}
