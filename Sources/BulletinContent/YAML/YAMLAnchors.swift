import BulletinCore

/// Finds anchors (`&name`) that an alias (`*name`) uses, before anything is composed: Yams hashes the keys of a mapping, and
/// an alias as a key can stand for more values than there are atoms.
enum YAMLAnchors {
  /// The first such anchor. A text without `*`, as nearly all are, costs one search.
  static func firstUsed(in file: SourceFile, _ range: SourceRange) -> SourceRange? {
    guard file.utf8[range.start..<range.end].contains(UInt8(ascii: "*")) else { return nil }
    var anchors: [SourceRange] = []
    var aliases: Set<ArraySlice<UInt8>> = []
    var isWordStart = true
    for offset in range.start..<range.end {
      let byte = file.utf8[offset]
      if isWordStart, byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
        let token = token(in: file, at: offset)
        if token.count > 1 {
          if byte == UInt8(ascii: "&") { anchors.append(token) } else { aliases.insert(name(of: token, in: file)) }
        }
      }
      isWordStart = endsWord(byte)
    }
    return anchors.first { aliases.contains(name(of: $0, in: file)) }
  }

  /// The bytes of an anchor or alias at an offset, its sign included; libyaml takes letters, digits, `_` and `-`.
  static func token(in file: SourceFile, at offset: Int) -> SourceRange {
    let name = file.utf8[min(offset + 1, file.utf8.count)...].prefix { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
        true
      default:
        false
      }
    }
    return SourceRange(offset, name.endIndex)
  }

  /// Whether an anchor or alias may follow a byte.
  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\t"), UInt8(ascii: "["), UInt8(ascii: "{"),
      UInt8(ascii: ","):
      true
    default:
      false
    }
  }

  private static func name(of token: SourceRange, in file: SourceFile) -> ArraySlice<UInt8> {
    file.utf8[(token.start + 1)..<token.end]
  }
}
