import BulletinCore

/// A word of a text as the index keeps it. Vietnamese writes a space after every syllable, so that a word is a syllable, a
/// number or a foreign word.
///
/// The reader's browser makes the same of what is typed: templates/assets/tim-kiem/search.js, `word`. What both have to give
/// stands in Tests/Vectors/search-words.json, and each side is tested with it.
struct SearchWord: Sendable, Hashable {
  /// What people type without diacritics: lower case, `đ` as d, `kỹ` as `ki`. Words with one key lie together in the index.
  let key: String
  /// The spelling apart from case and the place of the tone mark: the letters, then a sign for the tone; `hoà` and `hòa` are
  /// both ``hoa` ``.
  let form: String

  /// Digits and nothing else.
  var isNumber: Bool { key.utf8.allSatisfy(SearchWord.isDigit) }

  /// - Parameter word: one of ``SearchTokenizer``, in NFC.
  init(_ word: Slice<UnsafeBufferPointer<UInt8>>) {
    // Numbers are as many as words are, and their dots and zeros are soon dropped.
    if word.allSatisfy({ SearchWord.isDigit($0) || $0 == UInt8(ascii: ".") }) {
      self.init(digits: word.filter { $0 != UInt8(ascii: ".") })
    } else {
      self.init(String(decoding: word, as: UTF8.self))
    }
  }

  private init(digits: [UInt8]) {
    let digits = digits.drop { $0 == UInt8(ascii: "0") }
    self.init(key: digits.isEmpty ? "0" : String(decoding: digits, as: UTF8.self))
  }

  /// - Parameter text: one word of ``SearchTokenizer``, in NFC.
  init(_ text: String) {
    var lowered: [UInt8] = []
    lowered.reserveCapacity(text.utf8.count + 1)
    var tone = VietnameseTone.ngang
    for scalar in text.unicodeScalars where scalar != "." {
      if let letter = VietnameseLetter(scalar) {
        lowered.append(contentsOf: letter.letter.utf8)
        if letter.tone != .ngang { tone = letter.tone }
      } else if scalar.value == 0xD0 || scalar.value == 0xF0 || scalar.value == 0x189 || scalar.value == 0x256 {
        lowered.append(contentsOf: "đ".utf8)  // eth and African D are a badly converted đ
      } else if scalar.isASCII {
        lowered.append(UInt8(scalar.value))  // a digit: the letters are all Vietnamese
      } else {
        lowered.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
      }
    }
    var folded = VietnameseFolding.fold(lowered)
    if !folded.isEmpty, folded.allSatisfy(SearchWord.isDigit) {
      self = SearchWord(digits: folded)
      return
    }
    if SearchWord.endsInLooseY(folded) { folded[folded.count - 1] = UInt8(ascii: "i") }
    key = String(decoding: folded.isEmpty ? lowered : folded, as: UTF8.self)
    form = String(decoding: lowered, as: UTF8.self) + SearchWord.sign(of: tone)
  }

  /// A word that is its own form.
  init(key: String) {
    self.key = key
    form = key
  }

  /// The number and symbol of a document as one word: `01/KH-UBND`, `01 /kh-ubnd` and `1-KH/UBND` are `1-kh-ubnd`.
  static func documentNumber(_ parts: [SearchWord]) -> SearchWord {
    SearchWord(key: parts.map(\.key).joined(separator: "-"))
  }

  /// `kỹ` and `kĩ`, `lý` and `lí`: y behind consonants at the end of a syllable. Not y alone, `uy`, `ay`, `quy`.
  private static func endsInLooseY(_ folded: [UInt8]) -> Bool {
    folded.count > 1 && folded.last == UInt8(ascii: "y") && folded.dropLast().allSatisfy(isConsonant)
  }

  private static func isConsonant(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
      UInt8(ascii: "y"):
      false
    default:
      (UInt8(ascii: "b")...UInt8(ascii: "z")).contains(byte)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  /// ASCII signs that are no part of a word, none of them with a meaning in JavaScript strings.
  private static func sign(of tone: VietnameseTone) -> String {
    switch tone {
    case .ngang: ""
    case .huyen: "`"
    case .hoi: "?"
    case .nga: "~"
    case .sac: "'"
    case .nang: "."
    }
  }
}
