/// The order of Vietnamese dictionaries, as bytes that compare in that order.
///
/// Syllable by syllable: first the letters (a ă â b … đ …), then the tone, then the next syllable: Ba Đình, Ba Vì, Bà Nà,
/// Bá Thước. This is not the order of CLDR and ICU, where tones only break ties of whole names (Ba Đình, Bà Nà, Bá Thước, Ba
/// Vì) and where `hòa` and `hoà` part; here both spellings are the same syllable. Case and punctuation do not count;
/// numbers sort by value, before letters; other scripts come last.
enum VietnameseCollation {
  /// Below everything that ``append(_:to:)`` writes: ends a part of a name, so that a shorter part sorts first.
  static let partEnd: UInt8 = 0

  // What the bytes are. A syllable is its letters and one tone byte: as the tone sorts below every letter, `ba` stands
  // before `ban` whatever its tone. A number is its length and its digits.
  private static let firstTone: UInt8 = 1
  private static let number: UInt8 = 8
  private static let firstLetter: UInt8 = 16
  private static let otherLetter: UInt8 = 0xFE

  /// Appends the key of composed text (NFC).
  static func append(_ text: String, to key: inout [UInt8]) {
    var tone: VietnameseTone?
    var digits: [UInt8] = []
    func endSyllable() {
      guard let ended = tone else { return }
      key.append(firstTone + ended.rawValue)
      tone = nil
    }
    func endNumber() {
      guard !digits.isEmpty else { return }
      append(number: digits, to: &key)
      digits.removeAll(keepingCapacity: true)
    }
    for scalar in text.unicodeScalars {
      if let letter = VietnameseLetter(folding: scalar) {
        endNumber()
        key.append(firstLetter + letter.rank)
        tone = tone.flatMap { $0 == .ngang ? nil : $0 } ?? letter.tone
      } else if let digit = digit(scalar) {
        endSyllable()
        digits.append(digit)
      } else if !scalar.isASCII, scalar.properties.isAlphabetic {
        endNumber()
        key.append(otherLetter)
        key.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
        tone = tone ?? .ngang
      } else if scalar.isASCII || !scalar.properties.isDiacritic {
        endNumber()
        endSyllable()
      }
    }
    endNumber()
    endSyllable()
  }

  /// A number by its value: longer ones after shorter ones. Leading zeros do not count.
  private static func append(number digits: [UInt8], to key: inout [UInt8]) {
    let significant = digits.drop { $0 == 0 }
    key.append(number)
    var length = significant.count
    while length >= 255 {
      key.append(255)
      length -= 255
    }
    key.append(UInt8(length))
    key.append(contentsOf: significant)
  }

  private static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    if scalar.isASCII {
      return ("0"..."9").contains(scalar) ? UInt8(scalar.value - 0x30) : nil
    }
    guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
    return UInt8(value)
  }

  /// The heading of an A–Z index under which a text with this key stands: the letter as a capital without its tone, `#`
  /// for numbers, other scripts and nothing.
  static func initial(of key: [UInt8]) -> String {
    guard let first = key.first, first >= firstLetter, first != otherLetter else { return "#" }
    return VietnameseLetter.alphabet[Int(first - firstLetter)].properties.uppercaseMapping
  }
}
