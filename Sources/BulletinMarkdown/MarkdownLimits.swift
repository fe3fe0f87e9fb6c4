import BulletinCore

/// What a text may be at most. No editor meets these limits; they keep a hostile or broken file from hanging the build
/// or filling the memory.
enum MarkdownLimits {
  /// 1 MiB: some 600 printed pages.
  static let bytes = 1 << 20
  /// How deep quotes, lists and emphasis may lie inside one another. Word allows 9 levels of lists.
  static let depth = 64
  /// A table of 100,000 cells is a spreadsheet; in memory the parser needs some 500 bytes for each.
  static let tableCells = 100_000
  /// Links, pictures and recordings of one text.
  static let references = 10_000
  /// Steps that the parser may spend beyond reading the text once; 2^28 take some 0.3 s. A page of 2,000 links in one
  /// list needs 2^24.
  static let parserSteps = 1 << 28
  /// Bytes that link definitions may grow to when every use copies them.
  static let definitionBytes = 1 << 26
}

extension Diagnostic {
  static func markdownTooBig(_ bytes: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "markdown-too-big",
      at: place,
      Wording(
        vi: "bài dài \(bytes / 1024) KiB, quá giới hạn \(MarkdownLimits.bytes / 1024) KiB",
        en: "the text has \(bytes / 1024) KiB, more than \(MarkdownLimits.bytes / 1024) KiB"
      ),
      fix: Wording(vi: "tách thành nhiều bài", en: "split it into several texts")
    )
  }

  static func markdownTooComplex(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "markdown-too-big",
      at: place,
      Wording(
        vi: "đoạn này có quá nhiều dấu [ ] ( ) < > * _ ~ | @ trong một khối",
        en: "this passage has too many of [ ] ( ) < > * _ ~ | @ in one block"
      ),
      fix: Wording(
        vi: "chia nhỏ bằng dòng trống, hoặc tách thành nhiều bài",
        en: "part it with blank lines or split the text"
      )
    )
  }

  static func tooManyReferences(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "markdown-too-big",
      at: place,
      Wording(
        vi: "bài có hơn \(MarkdownLimits.references) liên kết và ảnh",
        en: "the text has more than \(MarkdownLimits.references) links and pictures"
      ),
      fix: Wording(vi: "tách thành nhiều bài", en: "split it into several texts")
    )
  }

  static func tableTooBig(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "markdown-too-big",
      at: place,
      Wording(
        vi: "bảng có hơn \(MarkdownLimits.tableCells) ô",
        en: "the table has more than \(MarkdownLimits.tableCells) cells"
      ),
      fix: Wording(
        vi: "chia thành nhiều bảng, hoặc đưa vào sổ CSV",
        en: "part it into several tables or use a CSV register"
      )
    )
  }

  static func markdownTooDeep(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "markdown-too-deep",
      at: place,
      Wording(
        vi: "trích dẫn, danh sách hay chữ nghiêng lồng nhau quá \(MarkdownLimits.depth) lớp",
        en: "quotes, lists or emphasis lie more than \(MarkdownLimits.depth) levels deep"
      ),
      fix: Wording(vi: "bớt dấu > - * [ ở đầu và giữa dòng", en: "use fewer > - * [ marks")
    )
  }

  static func caretAsEntity(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "footnote-entity",
      at: place,
      Wording(vi: "dấu ^ viết bằng mã sau dấu [", en: "a caret written as an entity after ["),
      fix: Wording(
        vi: "viết thẳng [^1] cho chú thích, hoặc [\\^ cho chữ thường",
        en: "write [^1] for a footnote or [\\^ for plain text"
      )
    )
  }
}
