import BulletinCore

/// One `{{…}}` of a template.
struct Tag {
  enum Kind {
    case variable
    case unescaped
    case section
    case inverted
    case close
    case comment
    case partial
    case parent
    case block
  }

  let kind: Kind
  let name: TagName
}

/// Finds the tags of a template; the bytes between them are text.
struct TagScanner {
  private let file: SourceFile
  private var position = 0
  /// Tags that cannot be read are reported here and skipped.
  private(set) var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
  }

  /// The next tag that can be read, nil at the end of the file.
  mutating func next() -> Tag? {
    while let start = find("{{", from: position) {
      if let tag = readTag(at: start) { return tag }
    }
    position = file.utf8.count
    return nil
  }

  /// Reads the tag whose braces open at `start` and moves behind it, or reports what is wrong with it.
  private mutating func readTag(at start: Int) -> Tag? {
    let sigil = start + 2 < file.utf8.count ? file.utf8[start + 2] : 0
    let kind = Tag.Kind(sigil: sigil)
    let contentStart = kind == .variable ? start + 2 : start + 3
    let isTriple = sigil == UInt8(ascii: "{")
    let closing: StaticString = isTriple ? "}}}" : "}}"

    guard let end = find(closing, from: contentStart), !isCut(by: end, from: contentStart, kind) else {
      let lineEnd = file.utf8[start...].firstIndex(of: UInt8(ascii: "\n")) ?? file.utf8.count
      let nextTag = find("{{", from: contentStart) ?? lineEnd
      diagnostics.append(.tagUnclosed(at: place(start, min(nextTag, lineEnd)), closing: closing))
      position = max(contentStart, min(nextTag, lineEnd))
      return nil
    }
    position = end + closing.utf8CodeUnitCount
    let range = SourceRange(start, position)
    let name = file.blackRange(in: SourceRange(contentStart, end)) ?? SourceRange(at: contentStart)
    let text = file.text(in: name)
    if kind != .comment, let problem = problem(with: text, at: name, kind, sigil, tag: range) {
      diagnostics.append(problem)
      return nil
    }
    return Tag(kind: kind, name: TagName(text: text, range: name, tag: range))
  }

  /// Whether another tag opens, before this one closes: then the closing braces belong to the other one.
  private func isCut(by end: Int, from start: Int, _ kind: Tag.Kind) -> Bool {
    guard kind != .comment, let other = find("{{", from: start) else { return false }
    return other < end
  }

  private func problem(
    with text: String,
    at name: SourceRange,
    _ kind: Tag.Kind,
    _ sigil: UInt8,
    tag: SourceRange
  ) -> Diagnostic? {
    let place = Diagnostic.Place(file, tag)
    if sigil == UInt8(ascii: "=") || sigil == UInt8(ascii: "%") { return .tagUnsupported(at: place, .delimiters) }
    if text.isEmpty { return .tagEmpty(at: place) }
    if text == "." { return .tagUnsupported(at: place, .currentItem) }
    if kind == .partial || kind == .parent {
      return text.hasPrefix("*") ? .tagUnsupported(at: place, .dynamicName) : nil
    }
    if text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "|") }) {
      return .tagUnsupported(at: place, .function)
    }
    if kind == .block || kind == .close { return nil }
    if let word = ControlWord(in: text) { return .tagUnsupported(at: place, .controlWord(word)) }
    guard text.utf8.contains(UInt8(ascii: ".")) else { return nil }
    let hasEmptyPart = text.split(separator: ".", omittingEmptySubsequences: false).contains("")
    return hasEmptyPart ? .nameMalformed(at: Diagnostic.Place(file, name), text) : nil
  }

  private func place(_ start: Int, _ end: Int) -> Diagnostic.Place {
    Diagnostic.Place(file, SourceRange(start, end))
  }

  private func find(_ needle: StaticString, from start: Int) -> Int? {
    let bytes = file.utf8
    let length = needle.utf8CodeUnitCount
    return needle.withUTF8Buffer { needle in
      var index = start
      while index + length <= bytes.count {
        if bytes[index] == needle[0], (1..<length).allSatisfy({ bytes[index + $0] == needle[$0] }) { return index }
        index += 1
      }
      return nil
    }
  }
}

extension Tag.Kind {
  fileprivate init(sigil: UInt8) {
    switch sigil {
    case UInt8(ascii: "#"): self = .section
    case UInt8(ascii: "^"): self = .inverted
    case UInt8(ascii: "/"): self = .close
    case UInt8(ascii: "!"): self = .comment
    case UInt8(ascii: "{"), UInt8(ascii: "&"): self = .unescaped
    case UInt8(ascii: ">"): self = .partial
    case UInt8(ascii: "<"): self = .parent
    case UInt8(ascii: "$"): self = .block
    default: self = .variable
    }
  }
}

/// A tag of Handlebars and its like, which people try in Mustache.
struct ControlWord {
  let word: String
  /// What stands behind the word: the condition, the list.
  let argument: String

  private static let withArgument = ["if", "unless", "each", "with"]
  private static let withoutArgument = ["else", "end"]

  init?(in text: String) {
    // Nearly every name is one word of ASCII, which needs no cutting up.
    if text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x80 }) {
      guard ControlWord.withoutArgument.contains(text) else { return nil }
      (word, argument) = (text, "")
      return
    }
    let parts = text.split(whereSeparator: \.isWhitespace)
    guard let first = parts.first.map(String.init) else { return nil }
    let isAlone = parts.count == 1
    guard ControlWord.withoutArgument.contains(first) || !isAlone && ControlWord.withArgument.contains(first) else {
      return nil
    }
    word = first
    argument = isAlone ? "" : String(parts[1])
  }
}
