import BulletinCore

extension TextSurvey {
  /// Whether the body is UTF-8: asked of every text, because the parser's own check would take a third of its time.
  var isUTF8: Bool { mayNeedDecoding ? isDecodable : isWellOrdered }

  /// Whether bytes occur that no UTF-8 has, or that allow only some bytes to follow (Unicode 16, table 3-7): those of emoji and
  /// of a few scripts, but not of Vietnamese.
  private var mayNeedDecoding: Bool {
    [0xC0, 0xC1, 0xE0, 0xED, 0xF0].contains(where: holds(byte:)) || (0xF4...0xFF).contains(where: holds(byte:))
  }

  private var isDecodable: Bool {
    let body = body
    var index = 0
    while index < body.count {
      guard let (_, length) = UTF8Decoding.scalar(in: body, at: index) else { return false }
      index += length
    }
    return true
  }

  /// Whether as many bytes `10xxxxxx` follow each lead byte as it asks for, and none stand elsewhere.
  private var isWellOrdered: Bool {
    let body = body
    let start = min(3, body.count)
    let end = body.count - (body.count - start) % 8
    let words = UnsafeRawBufferPointer(body)
    func word(at index: Int) -> UInt64 { words.loadUnaligned(fromByteOffset: index, as: UInt64.self) }
    func byte(at index: Int) -> UInt8 { index >= 0 && index < body.count ? body[index] : 0 }
    var faults: UInt64 = 0
    var index = start
    while index < end {
      faults |= TextSurvey.disorder(word(at: index), word(at: index - 1), word(at: index - 2), word(at: index - 3))
      index += 8
    }
    // The bytes before and behind, and what a last character lacks.
    for index in [0..<start, end..<(body.count + 3)].joined() {
      let disorder = TextSurvey.disorder(byte(at: index), byte(at: index - 1), byte(at: index - 2), byte(at: index - 3))
      faults |= UInt64(disorder)
    }
    return faults & EightBytes.highBits == 0
  }

  /// Sets the highest bit of each byte, one or eight of them, that follows its lead byte and should not, or should and does not.
  @inline(__always)
  private static func disorder<Bytes: FixedWidthInteger & UnsignedInteger>(
    _ bytes: Bytes,
    _ first: Bytes,
    _ second: Bytes,
    _ third: Bytes
  ) -> Bytes {
    let follows = bytes & ~(bytes << 1)
    let afterTwo = first & (first << 1)
    let afterThree = second & (second << 1) & (second << 2)
    let afterFour = third & (third << 1) & (third << 2) & (third << 3)
    return follows ^ (afterTwo | afterThree | afterFour)
  }
}
