/// Settles the bytes of a file into a ``SourceFile``: the one place that knows about encodings, byte order marks, line
/// ends and normal forms.
package enum SourceDecoder {
  /// Reads UTF-8 with or without a byte order mark and UTF-16 with one.
  ///
  /// - Returns: the file, nil if it cannot be read as text, and what there is to say about it: at most one error or one
  ///   warning. The diagnostics of an unreadable file show it with U+FFFD in place of what could not be read.
  package static func decode(path: String, bytes: [UInt8]) -> (file: SourceFile?, diagnostics: [Diagnostic]) {
    let path = UnicodeNormalization.nfc(path)
    let (encoding, markLength) = SourceEncoding.detect(bytes)
    switch encoding {
    case .utf8:
      return decode(path: path, utf8: markLength == 0 ? bytes : Array(bytes[markLength...]))
    case .utf16(let bigEndian):
      let (utf8, firstBroken) = SourceEncoding.transcode(utf16: bytes[markLength...], bigEndian: bigEndian)
      if let firstBroken {
        let place = place(of: firstBroken, in: utf8, path: path)
        return (nil, [.notUTF8(at: place, guess: .damaged, otherPlaces: 0)])
      }
      return decode(path: path, utf8: utf8)
    }
  }

  private static func decode(path: String, utf8: [UInt8]) -> (file: SourceFile?, diagnostics: [Diagnostic]) {
    let scan = utf8.withUnsafeBufferPointer { SourceScan($0) }
    if let unreadable = unreadable(utf8, scan, path: path) { return (nil, [unreadable]) }
    let file = SourceFile(path: path, utf8: settle(utf8, scan), isKnownUTF8: true)
    return (file, scan.hasOddCharacter ? Diagnostic.oddCharacters(in: file).map { [$0] } ?? [] : [])
  }

  /// Why the bytes are no text, if so.
  private static func unreadable(_ utf8: [UInt8], _ scan: SourceScan, path: String) -> Diagnostic? {
    guard let first = [scan.firstNUL, scan.firstInvalid].compactMap(\.self).min() else { return nil }
    if let format = BinaryFormat(signatureOf: utf8) {
      return .notText(at: Diagnostic.Place(SourceFile(path: path, utf8: [])), format: format)
    }
    if scan.firstNUL != nil, EncodingGuess.looksLikeUTF16(utf8) {
      return .notUTF8(at: Diagnostic.Place(SourceFile(path: path, utf8: [])), guess: .utf16, otherPlaces: 0)
    }
    if let nul = scan.firstNUL {
      return .nulByte(at: place(of: nul, in: utf8, path: path))
    }
    let guess = EncodingGuess(utf8, invalid: scan.invalidCount)
    return .notUTF8(at: place(of: first, in: utf8, path: path), guess: guess, otherPlaces: scan.invalidCount - 1)
  }

  /// The place of one byte of unsettled text, in the text as it would be if it could be settled. The byte is a zero or
  /// not UTF-8: no character, line end or composition reaches over it, so what stands before it settles by itself.
  private static func place(of offset: Int, in utf8: [UInt8], path: String) -> Diagnostic.Place {
    let start = settle(repaired(utf8[..<offset])).count
    let settled = settle(repaired(utf8[...]))
    let length = settled[start...].dropFirst().firstIndex { $0 & 0xC0 != 0x80 }.map { $0 - start }
    let range = SourceRange(start, start + (length ?? settled.count - start))
    return Diagnostic.Place(SourceFile(path: path, utf8: settled), range)
  }

  /// With U+FFFD in place of what is not UTF-8.
  private static func repaired(_ utf8: ArraySlice<UInt8>) -> [UInt8] {
    Array(String(decoding: utf8, as: UTF8.self).utf8)
  }

  private static func settle(_ utf8: [UInt8]) -> [UInt8] {
    settle(utf8, utf8.withUnsafeBufferPointer { SourceScan($0) })
  }

  private static func settle(_ utf8: [UInt8], _ scan: SourceScan) -> [UInt8] {
    let lines = scan.hasCarriageReturn ? replacingCarriageReturns(utf8) : utf8
    return scan.isSurelyNFC ? lines : UnicodeNormalization.nfc(lines)
  }

  /// CR LF and lone CR become LF.
  private static func replacingCarriageReturns(_ utf8: [UInt8]) -> [UInt8] {
    var settled: [UInt8] = []
    settled.reserveCapacity(utf8.count)
    var previous: UInt8 = 0
    for byte in utf8 {
      switch (previous, byte) {
      case (UInt8(ascii: "\r"), UInt8(ascii: "\n")): break
      case (_, UInt8(ascii: "\r")): settled.append(UInt8(ascii: "\n"))
      default: settled.append(byte)
      }
      previous = byte
    }
    return settled
  }
}
