import Testing

@testable import BulletinCore

@Suite("The scan of a file's bytes")
struct SourceScanTests {
  private static let filler = Array("Dân vận khéo – đường “hoa” ở Khánh Hải: bà con hiến đất… ".utf8)

  /// What is not ordinary text, or only seems so: broken UTF-8 among them.
  private static let pieces: [[UInt8]] =
    [
      "\0", "\r", "\u{AD}", "Ð", "ð", "Ɖ", "ɖ", "\u{200B}", "\u{FEFF}", "a\u{301}", "\u{2000}", "\u{2028}", "α", "漢",
      "👍🏽", "Ị", "ſ", "ǆ",
      "\u{1680}", "\u{A0}", "\n", "",
    ].map { Array($0.utf8) }
    + [
      [0x80], [0xBF], [0xC0, 0x80], [0xC1, 0xBF], [0xC3], [0xC6], [0xC3, 0xC3], [0xE1], [0xE1, 0xBA],
      [0xE1, 0x80, 0x80], [0xE1, 0xBA, 0x41],
      [0xE2], [0xE2, 0x80], [0xE2, 0x80, 0x80], [0xE2, 0x9C, 0x93], [0xED, 0xA0, 0x80], [0xE0, 0x80, 0x80],
      [0xF0, 0x9F, 0x91], [0xFF],
      [0xC3, 0xA1, 0xA1], [0xE1, 0xBA, 0xA1, 0xA1],
    ]

  /// Character by character.
  private func expected(_ utf8: UnsafeBufferPointer<UInt8>) -> [Int] {
    var invalid: [Int] = []
    var (firstNUL, hasReturn, isNFC, hasOdd) = (-1, 0, 1, 0)
    var index = 0
    while index < utf8.count {
      let (value, length) = UTF8Decoding.scalar(in: utf8, at: index) ?? (0x41, 0)
      if length == 0 { invalid.append(index) }
      if value == 0, firstNUL < 0 { firstNUL = index }
      if value == 0x0D { hasReturn = 1 }
      if !UnicodeNormalization.isSurelyNFC(value) { isNFC = 0 }
      if OddCharacter(rawValue: value) != nil { hasOdd = 1 }
      index += max(1, length)
    }
    return [invalid.first ?? -1, invalid.count, firstNUL, hasReturn, isNFC, hasOdd]
  }

  private func found(_ utf8: UnsafeBufferPointer<UInt8>) -> [Int] {
    let scan = SourceScan(utf8)
    return [
      scan.firstInvalid ?? -1, scan.invalidCount, scan.firstNUL ?? -1, scan.hasCarriageReturn ? 1 : 0,
      scan.isSurelyNFC ? 1 : 0,
      scan.hasOddCharacter ? 1 : 0,
    ]
  }

  @Test("finds the same wherever something stands, one or two of them", arguments: pieces)
  func places(piece: [UInt8]) {
    for other in Self.pieces {
      for start in 0..<(Self.filler.count - 18) {
        let text =
          Self.filler[..<(start + 18)] + piece + Self.filler[..<(start % 7)] + other + Self.filler[start...]
          + Self.filler
        text.withUnsafeBufferPointer { #expect(found($0) == expected($0), "\(Array(text))") }
      }
    }
  }

  @Test("short texts, and texts that end anywhere", arguments: pieces)
  func ends(piece: [UInt8]) {
    let text = piece + Self.filler + Self.filler + piece
    for end in text.indices {
      text[..<end].withUnsafeBufferPointer { #expect(found($0) == expected($0), "\(Array(text[..<end]))") }
    }
  }
}
