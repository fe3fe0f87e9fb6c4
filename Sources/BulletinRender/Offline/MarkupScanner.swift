import BulletinCore

/// HTML as Khéo's templates make it: tags, attributes with or without quotes, comments, scripts and styles.
struct MarkupScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var resolver: OfflineResolver
  private let quietStyles: QuietTexts
  private let quietScripts: QuietTexts
  private var position = 0
  /// Empty between the tags that have any.
  private var tag = Tag()

  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ resolver: OfflineResolver,
    quietStyles: QuietTexts,
    quietScripts: QuietTexts
  ) {
    self.bytes = bytes
    self.resolver = resolver
    self.quietStyles = quietStyles
    self.quietScripts = quietScripts
  }

  consuming func run() -> OfflineFindings {
    while let start = nextBracket() {
      position = start &+ 1
      guard position < bytes.count else { break }
      switch bytes[position] {
      case UInt8(ascii: "/"): continue
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): readTag()
      case UInt8(ascii: "!"): skipDeclaration()
      default: continue
      }
    }
    return resolver.finish()
  }

  /// The next `<`. Mostly it is near, and then a call costs more than looking.
  @inline(__always)
  private func nextBracket() -> Int? {
    guard position &+ 8 <= bytes.count else { return bytes.firstIndex(of: UInt8(ascii: "<"), from: position) }
    let places = TextWord.places(of: UInt8(ascii: "<"), in: TextWord.word(of: bytes, at: position))
    if places != 0 { return position &+ places.trailingZeroBitCount &>> 3 }
    return bytes.firstIndex(of: UInt8(ascii: "<"), from: position &+ 8)
  }

  private mutating func skipDeclaration() {
    guard bytes.has("!--", at: position) else { return }
    position += 3
    while let end = bytes.firstIndex(of: UInt8(ascii: "-"), from: position) {
      position = end + 1
      if bytes.has("-->", at: end) { return }
    }
    position = bytes.count
  }

  /// What the attributes of a tag say that has to be weighed together.
  private struct Tag {
    var rel: Range<Int>?
    var type: Range<Int>?
    var isRefresh = false
    var href: Range<Int>?
    var content: Range<Int>?
    var hasSource = false
  }

  private mutating func readTag() {
    let name = readName()
    // Most tags of a page say nothing more than what they are.
    if position < bytes.count, bytes[position] == UInt8(ascii: ">"), !MarkupElement.holdsText(name) {
      position &+= 1
      return
    }
    let element = MarkupElement(rawValue: name)
    readAttributes(of: element)
    if let element { finish(element) }
  }

  /// The packed name at the position, which moves behind it.
  @inline(__always)
  private mutating func readName() -> UInt64 {
    let name = PackedName(in: bytes, at: position)
    position &+= name.length
    return name.value
  }

  private mutating func readAttributes(of element: MarkupElement?) {
    while position < bytes.count {
      let byte = bytes[position]
      if byte == UInt8(ascii: ">") {
        position &+= 1
        return
      }
      guard PackedName.isPart(byte) else {
        position &+= 1
        continue
      }
      let name = readName()
      guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { continue }
      position &+= 1
      let value = readValue()
      if let attribute = element == nil ? MarkupAttribute(anywhere: name) : MarkupAttribute(rawValue: name) {
        note(attribute, value, of: element)
      }
    }
  }

  @inline(__always)
  private mutating func readValue() -> Range<Int> {
    guard position < bytes.count else { return position..<position }
    let quote = bytes[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position &+ 1
      let end = bytes.firstIndex(of: quote, from: start) ?? bytes.count
      position = min(end &+ 1, bytes.count)
      return start..<end
    }
    let start = position
    while position < bytes.count, bytes[position] > 0x20, bytes[position] != UInt8(ascii: ">") { position += 1 }
    return start..<position
  }

  private mutating func note(_ attribute: MarkupAttribute, _ value: Range<Int>, of element: MarkupElement?) {
    let text = UnsafeBufferPointer(rebasing: bytes[value])
    switch (attribute, element) {
    case (.id, _): resolver.noteID(text)
    case (.rel, .link): tag.rel = value
    case (.type, .script): tag.type = value
    case (.httpEquiv, .meta): tag.isRefresh = equals(value, "refresh")
    case (.content, .meta): tag.content = value
    case (.style, _): StyleScanner.scan(text, &resolver)
    case (.href, .link): tag.href = value
    case (.href, .use), (.xlinkHref, .use):
      if text.first != UInt8(ascii: "#") { resolver.report(.externalUse, text) } else { resolver.follow(text) }
    case (.href, .a), (.href, .area), (.xlinkHref, .a), (.action, .form), (.formaction, _): resolver.follow(text)
    case (.src, .track): resolver.noteCaptions(text)
    case (.src, .script):
      tag.hasSource = true
      resolver.load(text)
    case (.src, .some), (.poster, .some), (.data, .object), (.href, .image), (.xlinkHref, .image): resolver.load(text)
    case (.href, .base): resolver.report(.notAFile, text)
    case (.srcset, .some): loadSet(value)
    default: break
    }
  }

  /// Whether letters stand there, small or capital ones.
  private func equals(_ range: Range<Int>, _ word: StaticString) -> Bool {
    guard range.count == word.utf8CodeUnitCount else { return false }
    return range.enumerated().allSatisfy { bytes[$1] | 0x20 == word.utf8Start[$0] | 0x20 }
  }

  /// `a.jpg 400w, b.jpg 800w`
  private mutating func loadSet(_ range: Range<Int>) {
    for candidate in parts(of: range, at: UInt8(ascii: ",")) {
      guard let address = parts(of: candidate, at: UInt8(ascii: " ")).first else { continue }
      resolver.load(UnsafeBufferPointer(rebasing: bytes[address]))
    }
  }

  /// The parts between separators, without the empty ones. The standard library's `split` may copy the bytes into an array,
  /// and the indices of its slices are no places in the page then.
  private func parts(of range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      let end = bytes[start..<range.upperBound].firstIndex(of: separator) ?? range.upperBound
      if start < end { parts.append(start..<end) }
      start = end + 1
    }
    return parts
  }

  private mutating func finish(_ element: MarkupElement) {
    switch element {
    case .link:
      defer { tag = Tag() }
      guard let href = tag.href else { return }
      let text = UnsafeBufferPointer(rebasing: bytes[href])
      tag.rel.map(isLoading) ?? true ? resolver.load(text) : resolver.follow(text)
    case .meta:
      defer { tag = Tag() }
      guard tag.isRefresh, let content = tag.content, let equals = bytes[content].firstIndex(of: UInt8(ascii: "="))
      else {
        return
      }
      resolver.load(UnsafeBufferPointer(rebasing: bytes[(equals + 1)..<content.upperBound]))
    case .script:
      readScript()
      tag = Tag()
    case .style:
      let content = contentUntilEnd("</style")
      let style = UnsafeBufferPointer(rebasing: bytes[content])
      quietStyles.scan(style) { StyleScanner.scan(style, &resolver) }
    default: break
    }
  }

  /// Whether a `<link>` makes the browser fetch something; `canonical`, `alternate`, `prev` and the like only tell.
  private func isLoading(_ rel: Range<Int>) -> Bool {
    guard bytes[rel].contains(UInt8(ascii: " ")) else { return Self.loadingLinks.contains { equals(rel, $0) } }
    return parts(of: rel, at: UInt8(ascii: " ")).contains { word in Self.loadingLinks.contains { equals(word, $0) } }
  }

  private static let loadingLinks: [StaticString] = [
    "stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest", "preconnect", "dns-prefetch",
    "apple-touch-icon", "mask-icon",
  ]

  private mutating func readScript() {
    if let type = tag.type, equals(type, "module") {
      resolver.report(.script, "<script type=\"module\">")
    }
    let content = contentUntilEnd("</script")
    // Of data, such as JSON-LD, nothing is run.
    let isData = tag.type.map { !equals($0, "module") && !equals($0, "text/javascript") && !$0.isEmpty } ?? false
    guard !tag.hasSource, !isData else { return }
    let script = UnsafeBufferPointer(rebasing: bytes[content])
    quietScripts.scan(script) { ScriptScanner.scan(script, &resolver) }
  }

  private mutating func contentUntilEnd(_ end: StaticString) -> Range<Int> {
    let start = position
    while let bracket = bytes.firstIndex(of: UInt8(ascii: "<"), from: position) {
      position = bracket + 1
      let candidate = bracket..<min(bytes.count, bracket + end.utf8CodeUnitCount)
      if equals(candidate, end) { return start..<bracket }
    }
    position = bytes.count
    return start..<bytes.count
  }
}
