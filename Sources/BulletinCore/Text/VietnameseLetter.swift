/// A letter of the Vietnamese alphabet and the tone written on it, as the keys for sorting and comparing take a syllable
/// apart.
package struct VietnameseLetter: Sendable, Hashable {
  /// The 29 letters in their order, with `f j w z`, which occur in foreign names, in their Latin places.
  package static let alphabet: [Unicode.Scalar] = Array("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz".unicodeScalars)

  /// The place in ``alphabet``, from 0.
  package let rank: UInt8
  package let tone: VietnameseTone

  /// The lower-case letter without its tone.
  package var letter: Unicode.Scalar { VietnameseLetter.alphabet[Int(rank)] }

  /// The letter that a scalar of composed text (NFC) is, in either case; nil if it is none. `Ế` is ê with sắc.
  package init?(_ scalar: Unicode.Scalar) {
    let code: UInt8
    switch scalar.value {
    case 0x0000...0x01FF: code = VietnameseLetter.latin[Int(scalar.value)]
    case 0x1EA0...0x1EFF: code = VietnameseLetter.latinAdditional[Int(scalar.value - 0x1EA0)]
    default: return nil
    }
    guard code != VietnameseLetter.none, let tone = VietnameseTone(rawValue: code % 6) else { return nil }
    rank = code / 6 - 1
    self.tone = tone
  }

  /// As ``init(_:)``, and letters with diacritics of other languages as their base letters: `ñ` as n.
  init?(folding scalar: Unicode.Scalar) {
    if let letter = VietnameseLetter(scalar) {
      self = letter
    } else if let base = VietnameseFolding.base(of: scalar.value), let letter = VietnameseLetter(Unicode.Scalar(base)) {
      // Eth and African D are a badly converted đ here too.
      self = scalar.value == 0xD0 || scalar.value == 0xF0 || scalar.value == 0x189 ? .đ : letter
    } else {
      return nil
    }
  }

  private init(rank: UInt8, tone: VietnameseTone) {
    self.rank = rank
    self.tone = tone
  }

  private static let đ = VietnameseLetter(rank: UInt8(alphabet.firstIndex(of: "đ") ?? 0), tone: .ngang)

  // By scalar: 6 × (rank + 1) + tone, ``none`` where there is no letter.
  private static let none: UInt8 = 0
  private static let latin = codes(in: 0x0000...0x01FF)
  private static let latinAdditional = codes(in: 0x1EA0...0x1EFF)

  /// The twelve vowels, each with the six tones in the order of ``VietnameseTone``.
  private static let vowels = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
    "yỳỷỹýỵ",
  ]

  private static func codes(in range: ClosedRange<UInt32>) -> [UInt8] {
    var codes = [UInt8](repeating: none, count: range.count)
    func set(_ letter: Unicode.Scalar, _ code: UInt8) {
      for scalar in [letter] + Array(letter.properties.uppercaseMapping.unicodeScalars) where range ~= scalar.value {
        codes[Int(scalar.value - range.lowerBound)] = code
      }
    }
    for (rank, letter) in alphabet.enumerated() {
      set(letter, UInt8(6 * (rank + 1)))
      for vowel in vowels where vowel.unicodeScalars.first == letter {
        for (tone, form) in vowel.unicodeScalars.enumerated() { set(form, UInt8(6 * (rank + 1) + tone)) }
      }
    }
    return codes
  }
}
