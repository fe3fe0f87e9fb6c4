/// How the bytes of a file have to be read, as far as their start tells, and what they look like if they cannot be.
enum SourceEncoding {
  case utf8
  case utf16(bigEndian: Bool)

  /// By the byte order mark, with the mark's length; without one it is UTF-8.
  static func detect(_ bytes: [UInt8]) -> (encoding: SourceEncoding, markLength: Int) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16(bigEndian: false), 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16(bigEndian: true), 2) }
    return (.utf8, 0)
  }

  /// UTF-16 as UTF-8; broken surrogates and a last odd byte become U+FFFD. `firstBroken` is where the first of these
  /// stands in the result.
  static func transcode(
    utf16 bytes: ArraySlice<UInt8>,
    bigEndian: Bool
  ) -> (utf8: [UInt8], firstBroken: Int?) {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2) {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(bigEndian ? first << 8 | second : second << 8 | first)
    }
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count)
    var firstBroken: Int?
    var decoder = UTF16()
    var iterator = units.makeIterator()
    decoding: while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        utf8.append(contentsOf: scalar.utf8)
      case .error:
        firstBroken = firstBroken ?? utf8.count
        utf8.append(contentsOf: "\u{FFFD}".utf8)
      case .emptyInput:
        break decoding
      }
    }
    if !bytes.count.isMultiple(of: 2) {
      firstBroken = firstBroken ?? utf8.count
      utf8.append(contentsOf: "\u{FFFD}".utf8)
    }
    return (utf8, firstBroken)
  }
}
