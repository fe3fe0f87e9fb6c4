import BulletinCore

/// The YAML that nearly all front matter is written in, read straight from its bytes: libyaml and Yams make objects of every token
/// and every node, which takes more than ten times as long.
///
/// Block mappings, block lists, and plain and quoted scalars, flow lists and flow mappings on one line, with comments. Whatever
/// else there is, above all whatever is wrong, is left to ``YAMLReader``, which alone explains it: the subset either says what
/// Yams would say, to the byte, or nothing. `YAMLSubsetTests` hold it to that.
enum YAMLSubset {
  /// The mapping that stands in a range of the file; nil if there is anything in it that is not of the subset.
  static func read(_ file: SourceFile, in range: SourceRange) -> RawValue? {
    let utf8 = file.utf8
    let range = range.clamped(to: utf8.count)
    return utf8.withUnsafeBufferPointer { utf8 in
      let text = UnsafeBufferPointer(rebasing: utf8[..<range.end])
      guard !hasSpecialCharacter(text, from: range.start) else { return nil }
      var parser = YAMLSubsetParser(text, from: range.start, isKnownUTF8: file.isKnownUTF8)
      return try? parser.document()
    }
  }

  /// Whether there is a character that means something to YAML besides the signs of ASCII: a tab, a control character, another line
  /// end than LF, a byte order mark.
  private static func hasSpecialCharacter(_ utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    // Without a branch for each byte, so that it takes many at once; the texts that leave a doubt are looked at again.
    var doubts: UInt8 = 0
    for index in start..<utf8.count {
      let byte = utf8[index]
      doubts |= (byte < 0x20 ? 1 : 0) & (byte == UInt8(ascii: "\n") ? 0 : 1) | (byte == 0x7F ? 1 : 0)
      doubts |= (byte == 0xC2 ? 1 : 0) | (byte == 0xE2 ? 1 : 0) | (byte == 0xEF ? 1 : 0)
    }
    guard doubts != 0 else { return false }
    for index in start..<utf8.count {
      switch utf8[index] {
      case UInt8(ascii: "\n"): continue
      case 0x00...0x1F, 0x7F: return true
      case 0xC2, 0xE2, 0xEF:
        guard let (value, _) = UTF8Decoding.scalar(in: utf8, at: index), !isSpecial(value) else { return true }
      default: continue
      }
    }
    return false
  }

  private static func isSpecial(_ value: UInt32) -> Bool {
    switch value {
    case 0x80...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

/// Thrown where a text leaves the subset.
struct BeyondYAMLSubset: Error {}
