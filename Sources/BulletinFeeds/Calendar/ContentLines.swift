import BulletinCore

/// Writes the content lines of iCalendar (RFC 5545, 3.1): CRLF at their end, folded so that none is longer than 75 octets, and
/// never inside a character.
struct ContentLines {
  private(set) var bytes: [UInt8] = []

  private static let longest = 75

  /// `NAME:value`; the value goes out as it is, see ``text(_:)`` for words.
  mutating func line(_ name: String, _ value: String) {
    let line = Array("\(name):\(value)".utf8)
    var start = 0
    var room = Self.longest
    while line.count - start > room {
      var end = start + room
      // A byte 10xxxxxx continues a character.
      while line[end] & 0xC0 == 0x80 { end -= 1 }
      bytes += line[start..<end]
      bytes += "\r\n ".utf8
      start = end
      room = Self.longest - 1
    }
    bytes += line[start...]
    bytes += "\r\n".utf8
  }

  /// Words as a TEXT value (3.3.11), in which `\`, `;`, `,` and line breaks are escaped.
  static func text(_ words: String) -> String {
    words.map { character in
      switch character {
      case "\\": "\\\\"
      case ";": "\\;"
      case ",": "\\,"
      case "\n", "\r\n", "\r": "\\n"
      default: String(character)
      }
    }.joined()
  }
}
