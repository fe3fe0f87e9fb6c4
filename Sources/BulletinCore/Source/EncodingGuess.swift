/// What text that is not UTF-8 probably is, so that the message can say what to do.
enum EncodingGuess {
  /// The byte order mark is missing, or it would have been read.
  case utf16
  /// The old Vietnamese encoding of the fonts .VnTime, .VnArial ….
  case tcvn3
  /// Windows-1258, or another old encoding of one byte a character.
  case windows1258
  /// UTF-8 with a few broken bytes.
  case damaged

  /// By the bytes from 0x80 on. Text in an old encoding makes well-formed UTF-8 only by chance; TCVN3 has letters where
  /// Windows-1258 has signs such as `µ ¸ ®` (domain.md §4.2), which hardly ever stand right after a letter.
  ///
  /// - Parameter invalid: how many bytes are not UTF-8.
  init(_ utf8: [UInt8], invalid: Int) {
    guard invalid > EncodingGuess.multibyteCount(in: utf8) else {
      self = .damaged
      return
    }
    var afterLetter = 0
    var tcvn3 = 0
    for (previous, byte) in zip(utf8, utf8.dropFirst()) where byte >= 0x80 && EncodingGuess.isLetter(previous) {
      afterLetter += 1
      if EncodingGuess.tcvn3Signs.contains(byte) { tcvn3 += 1 }
    }
    self = tcvn3 * 4 > afterLetter ? .tcvn3 : .windows1258
  }

  /// Whether every other byte tends to be zero, as in Latin text of two bytes a character.
  static func looksLikeUTF16(_ bytes: [UInt8]) -> Bool {
    var zeros = [0, 0]
    for (index, byte) in bytes.enumerated() where byte == 0 { zeros[index % 2] += 1 }
    let (more, fewer) = (max(zeros[0], zeros[1]), min(zeros[0], zeros[1]))
    return more * 5 > bytes.count && fewer * 20 < more
  }

  /// Well-formed sequences of two bytes and more.
  private static func multibyteCount(in utf8: [UInt8]) -> Int {
    utf8.withUnsafeBufferPointer { utf8 in
      var count = 0
      var index = 0
      while index < utf8.count {
        let length = UTF8Decoding.scalar(in: utf8, at: index)?.length ?? 1
        if length > 1 { count += 1 }
        index += length
      }
      return count
    }
  }

  /// `µ¸¶·¹ ¨»¾¼½ ©ª«¬ ®` and the soft hyphen: à á ả ã ạ, ă ằ ắ ẳ ẵ, â ê ô ơ, đ and ư.
  private static let tcvn3Signs: Set<UInt8> = [
    0xB5, 0xB8, 0xB6, 0xB7, 0xB9, 0xA8, 0xBB, 0xBE, 0xBC, 0xBD, 0xA9, 0xAA, 0xAB, 0xAC, 0xAE, 0xAD,
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
