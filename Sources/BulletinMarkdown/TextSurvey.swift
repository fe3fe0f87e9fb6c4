import BulletinCore

/// What one pass over a body finds out: how often each byte occurs, and where lines start. It tells which of the rare constructs
/// a text can hold at all, so that most texts are spared the passes that look for them.
struct TextSurvey {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The body in ``bytes``.
  let range: SourceRange
  /// The offsets where lines start; a line ends in LF, CR or both.
  let lineStarts: [Int]
  private let occurrences: [Int32]

  /// - Parameters:
  ///   - bytes: the whole file; they must stay where they are as long as the survey is used.
  ///   - range: the body in it.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: SourceRange) {
    self.bytes = bytes
    self.range = range
    var occurrences = [Int32](repeating: 0, count: 256)
    occurrences.withUnsafeMutableBufferPointer { occurrences in
      for index in range.start..<range.end { occurrences[Int(bytes[index])] &+= 1 }
    }
    self.occurrences = occurrences
    let hasCarriageReturn = occurrences[0x0D] > 0
    let lineCount = Int(occurrences[0x0A] + occurrences[0x0D]) + 1
    lineStarts =
      hasCarriageReturn
      ? TextSurvey.lineStarts(in: bytes, range, count: lineCount)
      : TextSurvey.lineStarts(inSettled: bytes, range, count: lineCount)
  }

  /// The bytes of the body alone.
  var body: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]) }

  /// How often a character of ASCII occurs.
  func count(of character: Unicode.Scalar) -> Int { Int(occurrences[Int(UInt8(ascii: character))]) }

  func holds(_ character: Unicode.Scalar) -> Bool { count(of: character) > 0 }

  func holds(byte: Int) -> Bool { occurrences[byte] > 0 }

  /// Whether some characters of ASCII stand in a row.
  func holds(sequence words: StaticString) -> Bool {
    let words = UnsafeBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    guard let first = words.first, words.allSatisfy({ occurrences[Int($0)] > 0 }) else { return false }
    var index = range.start
    while let start = bytes.firstIndex(of: first, from: index, to: range.end) {
      if bytes[start..<range.end].starts(with: words) { return true }
      index = start + 1
    }
    return false
  }

  /// In settled text, where every line ends in LF.
  private static func lineStarts(
    inSettled bytes: UnsafeBufferPointer<UInt8>,
    _ range: SourceRange,
    count: Int
  ) -> [Int] {
    var starts = [range.start]
    starts.reserveCapacity(count)
    var index = range.start
    while let end = bytes.firstIndex(of: UInt8(ascii: "\n"), from: index, to: range.end) {
      index = end + 1
      starts.append(index)
    }
    return starts
  }

  private static func lineStarts(in bytes: UnsafeBufferPointer<UInt8>, _ range: SourceRange, count: Int) -> [Int] {
    var starts = [range.start]
    starts.reserveCapacity(count)
    for index in range.start..<range.end {
      let endsLine =
        bytes[index] == UInt8(ascii: "\n")
        || (bytes[index] == UInt8(ascii: "\r") && (index + 1 == range.end || bytes[index + 1] != UInt8(ascii: "\n")))
      if endsLine { starts.append(index + 1) }
    }
    return starts
  }
}
