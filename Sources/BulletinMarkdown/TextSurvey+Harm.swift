import BulletinCore

extension TextSurvey {
  /// Whether a text has too few of the characters that cost the parser time for any of what ``HostileInput`` estimates to reach
  /// its limit, however they stand; nearly every text that people write. How deep its lines begin is another question.
  var isHarmless: Bool {
    // Lines are counted as ``HostileInput`` does only where each ends in LF.
    guard !holds("\r"), !holds("&") || !holds("[") else { return false }
    let lines = lineStarts.count
    let longScans = count(of: "w") + count(of: ")") + count(of: "@") + count(of: "!") + count(of: "?") + lines
    let pipes = count(of: "|")
    let tildes = count(of: "~")
    let delimiters = count(of: "!") + count(of: "*") + count(of: "_") + tildes
    let steps =
      range.count * longScans + 2 * pipes * pipes + 4 * count(of: "]") * delimiters + 4 * tildes * tildes
      + 16 * MarkdownLimits.depth * lines
    return steps <= MarkdownLimits.parserSteps
      && (pipes + 1) * lines <= MarkdownLimits.tableCells
      && range.count * count(of: "[") <= MarkdownLimits.definitionBytes
  }
}
