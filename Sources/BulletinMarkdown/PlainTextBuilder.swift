/// Collects the words of a body, one block a line.
struct PlainTextBuilder {
  private(set) var bytes: [UInt8] = []

  /// Starts a new line unless one has just been started.
  mutating func breakLine() {
    while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  mutating func space() {
    if let last = bytes.last, last > 0x20 { bytes.append(UInt8(ascii: " ")) }
  }

  mutating func append(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
  }

  /// The text without a line end at its end.
  var string: String {
    var end = bytes.endIndex
    while end > 0, bytes[end - 1] <= 0x20 { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }

  /// How many tokens between white space hold a letter or a digit.
  var syllableCount: Int {
    var count = 0
    var index = 0
    while index < bytes.count {
      while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
      let start = index
      var counts = false
      while index < bytes.count, bytes[index] > 0x20 {
        if isASCIILetterOrDigit(bytes[index]) { counts = true }
        index += 1
      }
      if counts || (index > start && hasLetter(bytes[start..<index])) { count += 1 }
    }
    return count
  }

  private func isASCIILetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  /// For the few tokens without an ASCII letter: `ở`, `–`, `“`.
  private func hasLetter(_ token: ArraySlice<UInt8>) -> Bool {
    String(decoding: token, as: UTF8.self).unicodeScalars.contains { $0.properties.isAlphabetic }
  }
}
