import BulletinCore

/// What one pass over a body finds out: how often each sign occurs, and where lines start. It tells which of the rare constructs
/// a text can hold at all, so that most texts are spared the passes that look for them.
struct TextSurvey {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The body in ``bytes``.
  let range: SourceRange
  /// The offsets where lines start; a line ends in LF, CR or both.
  let lineStarts: [Int]
  /// Whether `://` or `www.` stands somewhere.
  let mayHoldAddress: Bool
  /// Those that are not blank and hold nothing that ``PlainParagraph/isMark(_:)``, counted from 0, where lines end in LF.
  let linesWithoutMarks: [Int]
  private let occurrences: [Int32]
  private let isKnownUTF8: Bool

  /// - Parameters:
  ///   - bytes: the whole file; they must stay where they are as long as the survey is used.
  ///   - range: the body in it.
  ///   - isKnownUTF8: whether somebody has seen that the bytes are UTF-8.
  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: SourceRange, isKnownUTF8: Bool) {
    self.bytes = bytes
    self.range = range
    self.isKnownUTF8 = isKnownUTF8
    var occurrences = [Int32](repeating: 0, count: 128)
    var notes = Notes(firstLine: range.start, byteCount: range.count)
    occurrences.withUnsafeMutableBufferPointer { occurrences in
      var index = range.start
      while index + SixteenBytes.count <= range.end {
        let signs = SixteenBytes(bytes, at: index).signs
        if !signs.isEmpty {
          signs.forEachPlace { notes.note(bytes, at: index + $0, end: range.end, in: occurrences) }
        }
        index += SixteenBytes.count
      }
      while index < range.end {
        if bytes[index] < 0x80 { notes.note(bytes, at: index, end: range.end, in: occurrences) }
        index += 1
      }
    }
    notes.endLine(at: range.end)
    self.occurrences = occurrences
    linesWithoutMarks = notes.linesWithoutMarks
    mayHoldAddress = notes.mayHoldAddress
    lineStarts = occurrences[0x0D] > 0 ? TextSurvey.lineStarts(in: bytes, range) : notes.lineStarts
  }

  /// What is gathered on the way. Not the variables of a local function, which would lie on the heap, every access watched.
  private struct Notes {
    var lineStarts: [Int] = []
    var linesWithoutMarks: [Int] = []
    var mayHoldAddress = false
    private var lineStart: Int
    private var lastMark = -1

    init(firstLine: Int, byteCount: Int) {
      // Half a hundred bytes a line, and some for those that are blank.
      lineStarts.reserveCapacity(16 + byteCount / 32)
      lineStarts.append(firstLine)
      linesWithoutMarks.reserveCapacity(8 + byteCount / 256)
      lineStart = firstLine
    }

    /// Notes the last line too, which need not end in LF.
    mutating func endLine(at end: Int) {
      if lastMark < lineStart, end > lineStart { linesWithoutMarks.append(lineStarts.count - 1) }
    }

    @inline(__always)
    mutating func note(
      _ bytes: UnsafeBufferPointer<UInt8>,
      at index: Int,
      end: Int,
      in occurrences: UnsafeMutableBufferPointer<Int32>
    ) {
      let sign = bytes[index]
      occurrences[Int(sign & 0x7F)] &+= 1
      if PlainParagraph.isMark(sign) { lastMark = index }
      switch sign {
      case UInt8(ascii: "\n"):
        endLine(at: index)
        lineStart = index + 1
        lineStarts.append(lineStart)
      case UInt8(ascii: ":"), UInt8(ascii: "w"):
        let next = bytes[(index + 1)..<end]
        if next.starts(with: (sign == UInt8(ascii: "w") ? "ww." : "//").utf8) { mayHoldAddress = true }
      default: break
      }
    }
  }

  /// The bytes of the body alone.
  var body: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[range.start..<range.end]) }

  /// Whether the body is UTF-8: the parser's own check would take a third of its time.
  var isUTF8: Bool { isKnownUTF8 || isDecodable }

  private var isDecodable: Bool {
    let body = body
    var index = 0
    while index < body.count {
      guard let (_, length) = UTF8Decoding.scalar(in: body, at: index) else { return false }
      index += length
    }
    return true
  }

  /// How often a sign occurs: one of ``SixteenBytes/signs``; others are not counted.
  func count(of sign: Unicode.Scalar) -> Int { Int(occurrences[Int(UInt8(ascii: sign))]) }

  /// Whether a sign occurs.
  func holds(_ sign: Unicode.Scalar) -> Bool { count(of: sign) > 0 }

  private static func lineStarts(in bytes: UnsafeBufferPointer<UInt8>, _ range: SourceRange) -> [Int] {
    var starts = [range.start]
    for index in range.start..<range.end {
      let endsLine =
        bytes[index] == UInt8(ascii: "\n")
        || (bytes[index] == UInt8(ascii: "\r") && (index + 1 == range.end || bytes[index + 1] != UInt8(ascii: "\n")))
      if endsLine { starts.append(index + 1) }
    }
    return starts
  }
}
