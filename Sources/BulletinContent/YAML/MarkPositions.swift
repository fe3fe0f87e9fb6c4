import BulletinCore

/// Turns libyaml's marks into byte offsets.
struct MarkPositions {
  /// Where the YAML text begins in the file (byte offset).
  let start: Int
  private let utf8: [UInt8]
  private var lineStarts: [Int]

  init(file: SourceFile, start: Int) {
    self.start = start
    utf8 = file.utf8
    lineStarts = [start]
  }

  mutating func offset(of mark: YAMLMark) -> Int {
    while lineStarts.count < mark.line, let last = lineStarts.last, last < utf8.count {
      var next = last
      while next < utf8.count {
        let length = lineEndLength(at: next)
        next += max(1, length)
        if length > 0 { break }
      }
      lineStarts.append(next)
    }
    var offset = lineStarts[min(max(1, mark.line), lineStarts.count) - 1]
    var remaining = mark.column - 1
    while remaining > 0, offset < utf8.count, lineEndLength(at: offset) == 0 {
      offset += 1
      while offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
  }

  /// How many bytes of a line end stand at an offset. YAML 1.1 has more than LF: U+0085, U+2028 and U+2029, which come
  /// along with texts pasted from Word.
  private func lineEndLength(at offset: Int) -> Int {
    switch utf8[offset] {
    case UInt8(ascii: "\n"):
      return 1
    case 0xC2 where offset + 1 < utf8.count && utf8[offset + 1] == 0x85:
      return 2
    case 0xE2 where offset + 2 < utf8.count && utf8[offset + 1] == 0x80 && utf8[offset + 2] & 0xFE == 0xA8:
      return 3
    default:
      return 0
    }
  }

  /// The bytes a scalar takes in the source. Scalars that the YAML rules changed (folded lines, escapes) end where their
  /// first line or their closing quote does.
  func range(ofScalar text: String, isQuoted: Bool, at offset: Int) -> SourceRange {
    guard offset < utf8.count else { return SourceRange(at: utf8.count) }
    if isQuoted {
      let quote = utf8[offset]
      var end = offset + 1
      while end < utf8.count {
        if utf8[end] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
          end += 2
          continue
        }
        if utf8[end] == quote {
          let isDoubled = quote == UInt8(ascii: "'") && end + 1 < utf8.count && utf8[end + 1] == quote
          if !isDoubled { return SourceRange(offset, end + 1) }
          end += 1
        }
        end += 1
      }
      return SourceRange(offset, utf8.count)
    }
    let count = text.utf8.count
    if offset + count <= utf8.count, utf8[offset..<(offset + count)].elementsEqual(text.utf8) {
      return SourceRange(offset, offset + count)
    }
    let end = utf8[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? utf8.count
    return SourceRange(offset, end)
  }
}
