/// Characters that nobody means to write: they look like nothing or like another letter, and break search and links.
enum OddCharacter: UInt32, CaseIterable {
  /// What TCVN3 texts have in place of ư.
  case softHyphen = 0x00AD
  case zeroWidthSpace = 0x200B
  /// A byte order mark inside a text.
  case zeroWidthNoBreakSpace = 0xFEFF
  case capitalEth = 0x00D0
  case smallEth = 0x00F0
  case africanD = 0x0189
  case smallAfricanD = 0x0256

  /// What it is, for a message.
  var name: Wording {
    switch self {
    case .softHyphen: Wording(vi: "dấu nối ẩn U+00AD", en: "soft hyphen U+00AD")
    case .zeroWidthSpace: Wording(vi: "dấu cách không chiều rộng U+200B", en: "zero-width space U+200B")
    case .zeroWidthNoBreakSpace:
      Wording(vi: "dấu BOM U+FEFF nằm giữa văn bản", en: "byte order mark U+FEFF inside the text")
    case .capitalEth: Wording(vi: "chữ Ð U+00D0 giống Đ", en: "Ð U+00D0, which looks like Đ")
    case .smallEth: Wording(vi: "chữ ð U+00F0 giống đ", en: "ð U+00F0, which looks like đ")
    case .africanD: Wording(vi: "chữ Ɖ U+0189 giống Đ", en: "Ɖ U+0189, which looks like Đ")
    case .smallAfricanD: Wording(vi: "chữ ɖ U+0256 giống đ", en: "ɖ U+0256, which looks like đ")
    }
  }

  /// What to write instead.
  var fix: Wording {
    switch self {
    case .softHyphen, .zeroWidthSpace, .zeroWidthNoBreakSpace:
      Wording(vi: "xóa ký tự này và gõ lại từ đó", en: "delete the character and type the word again")
    case .capitalEth, .africanD:
      Wording(vi: "gõ lại chữ Đ", en: "type the letter Đ (U+0110)")
    case .smallEth, .smallAfricanD:
      Wording(vi: "gõ lại chữ đ", en: "type the letter đ (U+0111)")
    }
  }

  /// All of them in settled text, with their places.
  static func all(in utf8: [UInt8]) -> [(character: OddCharacter, range: SourceRange)] {
    utf8.withUnsafeBufferPointer { utf8 in
      var found: [(OddCharacter, SourceRange)] = []
      var index = 0
      while index < utf8.count {
        guard utf8[index] >= 0x80, let (value, length) = UTF8Decoding.scalar(in: utf8, at: index) else {
          index += 1
          continue
        }
        if let character = OddCharacter(rawValue: value) {
          found.append((character, SourceRange(index, index + length)))
        }
        index += length
      }
      return found
    }
  }
}
