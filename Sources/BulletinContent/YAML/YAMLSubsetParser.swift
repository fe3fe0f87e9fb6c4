import BulletinCore

/// Walks the lines of ``YAMLSubset``: what stands below and beside what.
///
/// Between two nodes of a block it stands at the first byte of a line that says something, or at the end.
struct YAMLSubsetParser {
  /// Keys are compared with each other; a mapping with more than these is no front matter.
  private static let maximumKeys = 64
  /// libyaml gives up looking for the colon of a key after 1024 characters.
  private static let maximumKeyLength = 1000

  var scanner: YAMLSubsetScanner

  init(_ utf8: UnsafeBufferPointer<UInt8>, from offset: Int, isKnownUTF8: Bool) {
    scanner = YAMLSubsetScanner(utf8, from: offset, isKnownUTF8: isKnownUTF8)
  }

  /// The whole text, which has to be a mapping at the margin.
  mutating func document() throws(BeyondYAMLSubset) -> RawValue {
    scanner.skipToContent()
    guard !scanner.isAtEnd, scanner.column == 0 else { throw BeyondYAMLSubset() }
    let root = try mapping(depth: 0)
    guard scanner.isAtEnd else { throw BeyondYAMLSubset() }
    return root
  }

  /// The mapping whose first key stands here, up to the first line that begins further to the left.
  private mutating func mapping(depth: Int) throws(BeyondYAMLSubset) -> RawValue {
    guard depth < YAMLReader.maximumDepth else { throw BeyondYAMLSubset() }
    let (start, column) = (scanner.offset, scanner.column)
    var entries: [RawValue.Entry] = []
    entries.reserveCapacity(depth == 0 ? 12 : 4)
    repeat {
      let key = try key()
      try checkIsNew(key, in: entries)
      entries.append(RawValue.Entry(key: key, value: try value(ofKeyAt: column, depth: depth + 1)))
    } while try continues(at: column)
    return RawValue(.record(entries), SourceRange(at: start))
  }

  /// A key and its colon, behind which a space or the end of the line must follow.
  private mutating func key() throws(BeyondYAMLSubset) -> Located<String> {
    let key = try scanner.scalar(inFlow: false)
    try finish(key)
    guard scanner.isAtBlank else { throw BeyondYAMLSubset() }
    return Located(key.text, key.range)
  }

  /// The colon behind a key.
  private mutating func finish(_ key: YAMLSubsetScanner.Scalar) throws(BeyondYAMLSubset) {
    scanner.skipSpaces()
    guard scanner.skip(UInt8(ascii: ":")), scanner.offset - key.range.start <= YAMLSubsetParser.maximumKeyLength else {
      throw BeyondYAMLSubset()
    }
  }

  private func checkIsNew(_ key: Located<String>, in entries: [RawValue.Entry]) throws(BeyondYAMLSubset) {
    guard entries.count < YAMLSubsetParser.maximumKeys, !entries.contains(where: { $0.key.value == key.value }) else {
      throw BeyondYAMLSubset()
    }
  }

  /// What stands behind the colon of a key, or on the lines below it.
  private mutating func value(ofKeyAt column: Int, depth: Int) throws(BeyondYAMLSubset) -> RawValue {
    let colonEnd = scanner.offset
    scanner.skipSpaces()
    guard scanner.isAtRestOfLine else { return try inlineValue(under: column, depth: depth) }
    scanner.skipToContent()
    if scanner.isAtEnd || scanner.column < column { return RawValue(.nothing, SourceRange(at: colonEnd)) }
    // The dashes of a list may stand right below the key.
    if scanner.isAtDash { return try list(isIndented: scanner.column > column, depth: depth) }
    if scanner.column == column { return RawValue(.nothing, SourceRange(at: colonEnd)) }
    return try mapping(depth: depth)
  }

  /// The list whose first dash stands here.
  ///
  /// - Parameter isIndented: whether it is further to the right than the key it belongs to.
  private mutating func list(isIndented: Bool, depth: Int) throws(BeyondYAMLSubset) -> RawValue {
    guard depth < YAMLReader.maximumDepth else { throw BeyondYAMLSubset() }
    let (start, column) = (scanner.offset, scanner.column)
    var items: [RawValue] = []
    repeat {
      _ = scanner.skip(UInt8(ascii: "-"))
      scanner.skipSpaces()
      guard !scanner.isAtRestOfLine, !scanner.isAtDash else { throw BeyondYAMLSubset() }
      items.append(try item(under: column, depth: depth + 1))
      guard try continues(at: column) else { break }
      // A key may follow at the column of the dashes where that is the column of the keys.
      guard scanner.isAtDash || !isIndented else { throw BeyondYAMLSubset() }
    } while scanner.isAtDash
    return RawValue(.list(items), SourceRange(at: start))
  }

  /// What stands behind a dash: a value, or the first key of a mapping.
  private mutating func item(under column: Int, depth: Int) throws(BeyondYAMLSubset) -> RawValue {
    let start = scanner
    if !scanner.isAtFlow {
      _ = try scanner.scalar(inFlow: false)
      scanner.skipSpaces()
      let isKey = scanner.isAt(UInt8(ascii: ":"))
      scanner = start
      if isKey { return try mapping(depth: depth) }
    }
    return try inlineValue(under: column, depth: depth)
  }

  /// A value that begins and ends on this line.
  ///
  /// - Parameter column: where the key or the dash stands that it belongs to; lines further to the right would go on with it.
  private mutating func inlineValue(under column: Int, depth: Int) throws(BeyondYAMLSubset) -> RawValue {
    let value = scanner.isAtFlow ? try flow(depth: depth) : try scanner.scalar(inFlow: false).value
    try scanner.finishLine()
    guard scanner.isAtEnd || scanner.column <= column else { throw BeyondYAMLSubset() }
    return value
  }

  /// Whether the next line is at a column too; one further to the right belongs to nothing.
  private func continues(at column: Int) throws(BeyondYAMLSubset) -> Bool {
    guard !scanner.isAtEnd, scanner.column >= column else { return false }
    guard scanner.column == column else { throw BeyondYAMLSubset() }
    return true
  }

  // MARK: - In brackets

  private mutating func flow(depth: Int) throws(BeyondYAMLSubset) -> RawValue {
    guard depth < YAMLReader.maximumDepth else { throw BeyondYAMLSubset() }
    let start = scanner.offset
    if scanner.skip(UInt8(ascii: "[")) {
      var items: [RawValue] = []
      items.reserveCapacity(4)
      try members(until: UInt8(ascii: "]")) { (parser: inout YAMLSubsetParser) throws(BeyondYAMLSubset) in
        items.append(try parser.flowValue(depth: depth + 1))
      }
      return RawValue(.list(items), SourceRange(at: start))
    }
    guard scanner.skip(UInt8(ascii: "{")) else { throw BeyondYAMLSubset() }
    var entries: [RawValue.Entry] = []
    entries.reserveCapacity(4)
    try members(until: UInt8(ascii: "}")) { (parser: inout YAMLSubsetParser) throws(BeyondYAMLSubset) in
      let scalar = try parser.scanner.scalar(inFlow: true)
      try parser.finish(scalar)
      let key = Located(scalar.text, scalar.range)
      try parser.checkIsNew(key, in: entries)
      parser.scanner.skipSpaces()
      entries.append(RawValue.Entry(key: key, value: try parser.flowValue(depth: depth + 1)))
    }
    return RawValue(.record(entries), SourceRange(at: start))
  }

  private mutating func flowValue(depth: Int) throws(BeyondYAMLSubset) -> RawValue {
    scanner.isAtFlow ? try flow(depth: depth) : try scanner.scalar(inFlow: true).value
  }

  /// What stands between two brackets, behind the first of which it is, with commas between them.
  private mutating func members(
    until close: UInt8,
    read: (inout YAMLSubsetParser) throws(BeyondYAMLSubset) -> Void
  ) throws(BeyondYAMLSubset) {
    scanner.skipSpaces()
    if scanner.skip(close) { return }
    repeat {
      scanner.skipSpaces()
      try read(&self)
      scanner.skipSpaces()
    } while scanner.skip(UInt8(ascii: ","))
    guard scanner.skip(close) else { throw BeyondYAMLSubset() }
  }
}
