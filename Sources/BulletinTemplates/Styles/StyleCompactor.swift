import BulletinCore

/// Tells which bytes of a style sheet a page needs that has it in itself: ten thousand pages may have the same one.
///
/// What goes is comments, white space where it means nothing, and the last semicolon of a block; nothing is put in, moved or
/// written in another way. White space that separates stays as one byte of it, and the values of custom properties stay as
/// they are, because scripts read them as text.
struct StyleCompactor {
  private let bytes: [UInt8]
  private let tokens: [StyleToken]
  private var next = 0
  /// How many braces are open.
  private var depth = 0
  private var kept: [SourceRange] = []

  /// - Returns: the ranges to be written, in their order; the whole style sheet if anything about it is odd, such as brackets
  ///   that do not match.
  static func needed(of bytes: [UInt8]) -> [SourceRange] {
    let whole = [SourceRange(0, bytes.count)]
    guard let tokens = StyleTokenizer.tokens(of: bytes) else { return whole }
    var compactor = StyleCompactor(bytes, tokens)
    while compactor.skipGap() {
      guard compactor.readStatement() else { return whole }
    }
    return compactor.depth == 0 ? compactor.kept : whole
  }

  private init(_ bytes: [UInt8], _ tokens: [StyleToken]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  /// Moves on to a token that is no gap; false at the end.
  private mutating func skipGap() -> Bool {
    if next < tokens.count, tokens[next].kind == .gap { next += 1 }
    return next < tokens.count
  }

  /// What stands up to a brace or a semicolon, and that too.
  private mutating func readStatement() -> Bool {
    let (start, colon) = (next, colonOfProperty(at: next))
    if let colon, bytes[tokens[start].range.start..<tokens[start].range.end].starts(with: "--".utf8) {
      guard depth > 0, let end = end(from: colon + 1, withBlocks: true) else { return false }
      for index in start...colon { keep(tokens[index].range) }
      keepValue(SourceRange(tokens[colon].range.end, tokens[end].range.start))
      return close(at: end, isDeclaration: true)
    }
    guard let end = end(from: start, withBlocks: false) else { return false }
    let isRule = tokens[start].isMark("@")
    let isDeclaration = !isRule && !tokens[end].isMark("{")
    if isDeclaration, depth == 0 { return false }
    // Neither a declaration nor a selector that means anything.
    if let colon, tokens[end].isMark("{"), colon + 1 == end || tokens[colon + 1].kind == .gap { return false }
    var brackets = 0
    for index in start..<end {
      let token = tokens[index]
      if token.isMark("(") { brackets += 1 }
      if token.isMark(")") { brackets -= 1 }
      if token.kind != .gap {
        keep(token.range)
      } else if index + 1 < end, !tokens[index - 1].isMark(","), !tokens[index + 1].isMark(",") {
        // `a :hover` is another selector than `a:hover`; but after the colon of a property or of `(min-width: 48em)` is no room.
        let isAfterColon = isDeclaration ? index - 1 == colon : isRule && brackets > 0 && tokens[index - 1].isMark(":")
        if !isAfterColon { keepSeparator(token.range) }
      }
    }
    return close(at: end, isDeclaration: isDeclaration)
  }

  /// The colon behind the name of a property, if it is one.
  private func colonOfProperty(at start: Int) -> Int? {
    guard tokens[start].kind == .word else { return nil }
    let after = tokens.indices.contains(start + 1) && tokens[start + 1].kind == .gap ? start + 2 : start + 1
    return tokens.indices.contains(after) && tokens[after].isMark(":") ? after : nil
  }

  /// The brace or semicolon that ends a statement; nil if there is none, or brackets do not match.
  ///
  /// - Parameter withBlocks: whether an opening brace belongs to the statement.
  private func end(from start: Int, withBlocks: Bool) -> Int? {
    var closers: [UInt8] = []
    for index in start..<tokens.count {
      guard case .mark(let byte) = tokens[index].kind else { continue }
      switch byte {
      case UInt8(ascii: "("): closers.append(UInt8(ascii: ")"))
      case UInt8(ascii: "["): closers.append(UInt8(ascii: "]"))
      case UInt8(ascii: "{") where withBlocks: closers.append(UInt8(ascii: "}"))
      case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"):
        if closers.isEmpty { return index }
        // Semicolons may stand in a block that belongs to a value, and there is nothing else that may.
        guard withBlocks, byte == UInt8(ascii: ";") || closers.popLast() == byte else { return nil }
      case UInt8(ascii: ")"), UInt8(ascii: "]"):
        if closers.popLast() != byte { return nil }
      default: break
      }
    }
    return nil
  }

  /// Keeps the brace or semicolon that ends a statement, and moves on behind it.
  private mutating func close(at end: Int, isDeclaration: Bool) -> Bool {
    next = end + 1
    if tokens[end].isMark("{") { depth += 1 }
    if tokens[end].isMark("}") { depth -= 1 }
    let isLast = tokens[end].isMark(";") && isDeclaration && skipGap() && tokens[next].isMark("}")
    if !isLast { keep(tokens[end].range) }
    return depth >= 0
  }

  /// Keeps one byte of white space; comments alone where there is none, since they separate too.
  private mutating func keepSeparator(_ gap: SourceRange) {
    if StyleTokenizer.isSpace(bytes[gap.start]) {
      keep(SourceRange(gap.start, gap.start + 1))
    } else if StyleTokenizer.isSpace(bytes[gap.end - 1]) {
      keep(SourceRange(gap.end - 1, gap.end))
    } else {
      keep(gap)
    }
  }

  /// Keeps a value without the white space around it; older browsers want at least that in it.
  private mutating func keepValue(_ value: SourceRange) {
    let inside = bytes[value.start..<value.end]
    guard let first = inside.firstIndex(where: { !StyleTokenizer.isSpace($0) }),
      let last = inside.lastIndex(where: { !StyleTokenizer.isSpace($0) })
    else { return keep(SourceRange(value.start, min(value.start + 1, value.end))) }
    keep(SourceRange(first, last + 1))
  }

  private mutating func keep(_ range: SourceRange) {
    if let last = kept.last, last.end == range.start {
      kept[kept.count - 1].end = range.end
    } else if !range.isEmpty {
      kept.append(range)
    }
  }
}
