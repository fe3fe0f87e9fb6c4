extension Diagnostic {
  /// - Parameter otherPlaces: how many more bytes of the file cannot be read.
  static func notUTF8(at place: Place, guess: EncodingGuess, otherPlaces: Int) -> Diagnostic {
    let saveAsUTF8 = Wording(vi: "lưu lại với mã UTF-8", en: "save the file again as UTF-8")
    var notes: [Note] = []
    if otherPlaces > 0 {
      notes.append(
        Note(
          Wording(
            vi: "còn \(otherPlaces) byte khác trong tệp không đọc được",
            en: "\(otherPlaces) more bytes of the file cannot be read"
          )
        )
      )
    }
    switch guess {
    case .utf16:
      return Diagnostic(
        .error,
        "not-utf8",
        at: place,
        Wording(vi: "tệp có vẻ là UTF-16 thiếu dấu BOM", en: "the file looks like UTF-16 without a byte order mark"),
        fix: saveAsUTF8
      )
    case .tcvn3:
      let headline = Wording(
        vi: "tệp không phải UTF-8, có vẻ dùng bảng mã TCVN3 (phông .VnTime)",
        en: "the file is not UTF-8; it looks like TCVN3 (fonts .VnTime)"
      )
      let fix = Wording(
        vi: "chuyển sang Unicode bằng UniKey, rồi lưu lại với mã UTF-8",
        en: "convert it to Unicode with UniKey, then save it as UTF-8"
      )
      return Diagnostic(.error, "not-utf8", at: place, headline, fix: fix, notes: notes)
    case .windows1258:
      let headline = Wording(
        vi: "tệp không phải UTF-8, có vẻ dùng bảng mã cũ như Windows-1258",
        en: "the file is not UTF-8; it looks like an old encoding such as Windows-1258"
      )
      return Diagnostic(.error, "not-utf8", at: place, headline, fix: saveAsUTF8, notes: notes)
    case .damaged:
      let headline = Wording(vi: "ký tự hỏng, không phải UTF-8", en: "broken character, not UTF-8")
      let fix = Wording(vi: "xóa ký tự hỏng và gõ lại", en: "delete the broken character and type it again")
      return Diagnostic(.error, "not-utf8", at: place, headline, fix: fix, notes: notes)
    }
  }

  static func nulByte(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "nul-byte",
      at: place,
      Wording(vi: "ký tự 0 (NUL) trong văn bản", en: "zero character (NUL) in the text"),
      fix: Wording(vi: "xóa ký tự này, hoặc lưu lại với mã UTF-8", en: "delete it, or save the file again as UTF-8")
    )
  }

  static func notText(at place: Place, format: BinaryFormat) -> Diagnostic {
    Diagnostic(
      .error,
      "not-text",
      at: place,
      Wording(
        vi: "đây là \(format.name.vi), không phải tệp văn bản",
        en: "this is \(format.name.en), not a text file"
      ),
      fix: Wording(
        vi: "chép nội dung sang tệp văn bản và lưu với mã UTF-8",
        en: "copy what it says into a text file and save that as UTF-8"
      )
    )
  }

  /// One warning for the whole file, at the first of its odd characters; nil if there is none.
  static func oddCharacters(in file: SourceFile) -> Diagnostic? {
    let all = OddCharacter.all(in: file.utf8)
    guard let first = all.first else { return nil }
    let notes = OddCharacter.allCases.compactMap { character -> Note? in
      let count = all.count { $0.character == character } - (character == first.character ? 1 : 0)
      guard count > 0 else { return nil }
      return Note(
        Wording(
          vi: "trong tệp còn \(count) lần \(character.name.vi)",
          en: "\(count) more in the file: \(character.name.en)"
        )
      )
    }
    return Diagnostic(
      .warning,
      "odd-characters",
      at: Place(file, first.range),
      Wording(vi: "ký tự lạ: \(first.character.name.vi)", en: "odd character: \(first.character.name.en)"),
      fix: first.character.fix,
      notes: notes
    )
  }
}
