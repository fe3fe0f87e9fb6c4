import BulletinCore

/// `[Open Data](lang:en)`: words in another language, so that screen readers pronounce them (WCAG 2.2, 3.1.2). Written as a
/// link, because any Markdown reader shows one as its words.
enum LanguageMark {
  static let scheme = "lang:"

  /// The tag behind the colon, by the shape of BCP 47: letters, then subtags of letters and digits; nil for anything else.
  static func tag(_ destination: String) -> String? {
    let tag = destination.dropFirst(scheme.count)
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(isLetter) else { return nil }
    let isWellFormed = parts.dropFirst().allSatisfy { part in
      (1...8).contains(part.count)
        && part.allSatisfy { isLetter($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
    return isWellFormed ? String(tag) : nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension BodyBuilder {
  mutating func startForeignWords(_ destination: String, _ index: Int, _ whole: SourceRange, _ place: SourceRange) {
    if let tag = LanguageMark.tag(destination) {
      html.append("<span lang=\"\(tag)\">")
    } else {
      append("<span>")
      diagnostics.append(.languageInvalid(destination, at: self.place(place)))
    }
    openLinks.append(OpenLink(range: whole, destination: place, element: "span"))
  }
}

extension Diagnostic {
  fileprivate static func languageInvalid(_ destination: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "lang-invalid",
      at: place,
      Wording(vi: "“\(destination)” không phải mã ngôn ngữ", en: "“\(destination)” is no language tag"),
      fix: Wording(
        vi: "viết mã hai hay ba chữ cái: lang:en (Anh), lang:fr (Pháp), lang:hre (H’rê), lang:km (Khmer)",
        en: "write a tag of two or three letters, such as lang:en, lang:fr, lang:hre"
      )
    )
  }
}
