import BulletinCore

/// The ids of footnotes, and the notes that the parser would lose without a word.
enum Footnotes {
  /// Note 3: `chu-thich-3`.
  static func noteID(_ number: Int) -> String { "chu-thich-\(number)" }

  /// The first mark of note 3 is `tham-chieu-3`, the second `tham-chieu-3-2`.
  static func markID(_ number: Int, occurrence: Int) -> String {
    occurrence == 1 ? "tham-chieu-\(number)" : "tham-chieu-\(number)-\(occurrence)"
  }

  /// Ids of this form are for footnotes in every document, so that adding a note never renames a heading.
  static func isReservedID(_ slug: String) -> Bool {
    ["chu-thich-", "tham-chieu-"].contains { prefix in
      slug.hasPrefix(prefix) && slug.utf8.dropFirst(prefix.utf8.count).first.map { $0 < UInt8(ascii: "a") } == true
    }
  }

  /// `[^label]:` at the start of a line.
  struct Definition {
    let line: Int
    let label: String
    let range: SourceRange
  }

  /// The definitions that stand outside block quotes and lists, by what their lines look like; some may be in code.
  static func definitions(in locator: SourceLocator) -> [Definition] {
    var found: [Definition] = []
    for line in 1...locator.lineCount {
      let range = locator.range(ofLine: line)
      let start = locator.skipSpaces(from: range.start, limit: range.end)
      guard start - range.start <= 3, let label = locator.footnoteLabel(at: start, limit: range.end),
        label.end < range.end, locator.bytes[label.end] == UInt8(ascii: ":")
      else { continue }
      let text = String(decoding: locator.bytes[(label.start + 2)..<(label.end - 1)], as: UTF8.self)
      found.append(Definition(line: line, label: text, range: SourceRange(label.start, label.end)))
    }
    return found
  }
}

extension Diagnostic {
  static func footnoteUndefined(_ mark: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "footnote-undefined",
      at: place,
      Wording(vi: "chú thích “\(mark)” không có lời ở đâu cả", en: "the footnote “\(mark)” has no text anywhere"),
      fix: Wording(vi: "thêm một dòng “\(mark): lời chú thích” ở cuối bài", en: "add a line “\(mark): text” at the end")
    )
  }

  static func footnoteUnused(_ label: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "footnote-unused",
      at: place,
      Wording(
        vi: "lời chú thích “[^\(label)]” không hiện vì không có dấu nào dẫn tới",
        en: "the footnote “[^\(label)]” is not shown: no mark leads to it"
      ),
      fix: Wording(
        vi: "viết [^\(label)] vào chỗ cần chú thích, hoặc xóa dòng này",
        en: "write [^\(label)] in the text, or delete this line"
      )
    )
  }

  static func footnoteDuplicate(_ label: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "footnote-duplicate",
      at: place,
      Wording(
        vi: "lời chú thích “[^\(label)]” viết hai lần, lần này không hiện",
        en: "the footnote “[^\(label)]” is written twice; this one is not shown"
      ),
      fix: Wording(vi: "đặt tên khác, ví dụ [^\(label)-2]", en: "give it another name, such as [^\(label)-2]")
    )
  }
}
