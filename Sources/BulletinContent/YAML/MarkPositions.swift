import BulletinCore

/// Turns libyaml's marks into byte offsets. libyaml counts lines and columns from 1, columns in Unicode scalars.
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

  mutating func offset(line: Int, column: Int) -> Int {
    while lineStarts.count < line, let last = lineStarts.last, last < utf8.count {
      var next = last
      while next < utf8.count, utf8[next] != UInt8(ascii: "\n") { next += 1 }
      lineStarts.append(min(next + 1, utf8.count))
    }
    var offset = lineStarts[min(max(1, line), lineStarts.count) - 1]
    var remaining = column - 1
    while remaining > 0, offset < utf8.count, utf8[offset] != UInt8(ascii: "\n") {
      offset += 1
      while offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset += 1 }
      remaining -= 1
    }
    return offset
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
