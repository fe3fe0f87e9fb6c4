/// What one pass over the bytes of a file finds out, so that a file that is in order costs no more than that pass.
struct SourceScan {
  /// Where the bytes stop being UTF-8 for the first time.
  private(set) var firstInvalid: Int?
  private(set) var invalidCount = 0
  /// Well-formed sequences of two bytes and more.
  private(set) var multibyteCount = 0
  private(set) var firstNUL: Int?
  private(set) var hasCarriageReturn = false
  private(set) var isSurelyNFC = true
  private(set) var hasOddCharacter = false

  init(_ utf8: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < utf8.count {
      let byte = utf8[index]
      if byte < 0x80 {
        if byte == UInt8(ascii: "\r") { hasCarriageReturn = true }
        if byte == 0, firstNUL == nil { firstNUL = index }
        index += 1
      } else if let (value, length) = UTF8Decoding.scalar(in: utf8, at: index) {
        multibyteCount += 1
        index += length
        // Most letters of Vietnamese text that are not ASCII; they are in order.
        if (0x1E00...0x1EFF).contains(value) { continue }
        if !UnicodeNormalization.isSurelyNFC(value) { isSurelyNFC = false }
        if OddCharacter(rawValue: value) != nil { hasOddCharacter = true }
      } else {
        firstInvalid = firstInvalid ?? index
        invalidCount += 1
        index += 1
      }
    }
  }
}
