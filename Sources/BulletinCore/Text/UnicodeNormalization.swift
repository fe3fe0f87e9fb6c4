@_spi(_Unicode) import Swift

/// Unicode normal form C (Unicode Standard Annex #15), by the standard library's own tables.
///
/// The normaliser is `String._nfc`, an underscored interface of the standard library: without Foundation there is no other
/// way to its tables. UnicodeNormalizationTests compare it with Foundation, so a toolchain that changes it is noticed.
package enum UnicodeNormalization {
  /// The text in NFC. The bytes have to be UTF-8; those that are not may come back as U+FFFD.
  ///
  /// Text that is surely NFC already, as nearly all text is, comes back without a copy. Of other text only the lines that
  /// need it are composed: a line feed never composes with anything.
  package static func nfc(_ utf8: [UInt8]) -> [UInt8] {
    guard let first = utf8.withUnsafeBufferPointer({ firstUnsure(in: $0, from: 0) }) else { return utf8 }
    var composed: [UInt8] = []
    composed.reserveCapacity(utf8.count)
    utf8.withUnsafeBufferPointer { utf8 in
      var copied = 0
      var unsure: Int? = first
      while let index = unsure {
        let lineStart = utf8[copied..<index].lastIndex(of: lineFeed).map { $0 + 1 } ?? copied
        let lineEnd = utf8[index...].firstIndex(of: lineFeed) ?? utf8.count
        composed.append(contentsOf: utf8[copied..<lineStart])
        for scalar in String(decoding: utf8[lineStart..<lineEnd], as: UTF8.self)._nfc {
          append(scalar, to: &composed)
        }
        copied = lineEnd
        unsure = firstUnsure(in: utf8, from: lineEnd)
      }
      composed.append(contentsOf: utf8[copied...])
    }
    return composed
  }

  /// As ``nfc(_:)-([UInt8])`` for a string.
  package static func nfc(_ text: String) -> String {
    let isNFC = text.withBorrowedUTF8 { firstUnsure(in: $0, from: 0) == nil }
    return isNFC ? text : String(decoding: nfc(Array(text.utf8)), as: UTF8.self)
  }

  /// Whether a scalar is in NFC by itself and neither moves nor composes with what stands before it: its properties
  /// NFC_Quick_Check=Yes and Canonical_Combining_Class=0. Says yes only for the ranges that occur in Vietnamese texts;
  /// for the rest the normaliser finds out.
  @inline(__always)
  static func isSurelyNFC(_ value: UInt32) -> Bool {
    switch value {
    case 0x0000...0x02FF,  // Latin with all of its precomposed Vietnamese letters
      0x1E00...0x1EFF,
      0x2002...0x20CF,  // punctuation and currency; U+2000 and U+2001 have canonical equivalents
      0x2190...0x22FF, 0x2500...0x27BF,  // arrows, mathematics, boxes, dingbats
      0x4E00...0x9FFF,  // Han
      0xFE00...0xFE0F,  // variation selectors
      0xFEFF, 0xFFFD,
      0x1_F300...0x1_FAFF:  // emoji
      true
    default:
      false
    }
  }

  private static let lineFeed = UInt8(ascii: "\n")

  /// The first scalar, or broken byte, from an index on that is not surely NFC.
  private static func firstUnsure(in utf8: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    while index < utf8.count {
      if utf8[index] < 0x80 {
        index += 1
      } else if let (value, length) = UTF8Decoding.scalar(in: utf8, at: index), isSurelyNFC(value) {
        index += length
      } else {
        return index
      }
    }
    return nil
  }

  private static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if scalar.isASCII {
      bytes.append(UInt8(truncatingIfNeeded: scalar.value))
    } else {
      bytes.append(contentsOf: scalar.utf8)
    }
  }
}
