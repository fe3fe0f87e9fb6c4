/// What one pass over the bytes of a file finds out, so that a file that is in order costs no more than that pass.
struct SourceScan {
  /// Where the bytes stop being UTF-8 for the first time.
  private(set) var firstInvalid: Int?
  private(set) var invalidCount = 0
  private(set) var firstNUL: Int?
  private(set) var hasCarriageReturn = false
  private(set) var isSurelyNFC = true
  private(set) var hasOddCharacter = false

  /// How many bytes are looked at one by one behind what is not ``OrdinaryText``.
  private static let stretch = 16

  init(_ utf8: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < utf8.count {
      let stretchEnd = min(index + SourceScan.stretch, utf8.count)
      while index < stretchEnd { index += note(in: utf8, at: index) }
      index = OrdinaryText.end(in: utf8, from: index)
    }
  }

  /// Looks at one character, or one byte that belongs to none.
  ///
  /// - Returns: its length.
  @inline(__always)
  private mutating func note(in utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let byte = utf8[index]
    if byte < 0x80 {
      if byte == UInt8(ascii: "\r") { hasCarriageReturn = true }
      if byte == 0, firstNUL == nil { firstNUL = index }
      return 1
    }
    guard let (value, length) = UTF8Decoding.scalar(in: utf8, at: index) else {
      firstInvalid = firstInvalid ?? index
      invalidCount += 1
      return 1
    }
    if !UnicodeNormalization.isSurelyNFC(value) { isSurelyNFC = false }
    if OddCharacter(rawValue: value) != nil { hasOddCharacter = true }
    return length
  }
}
