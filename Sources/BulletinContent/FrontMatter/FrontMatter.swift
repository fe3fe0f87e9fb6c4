package import BulletinCore

/// A content file cut at its fences: the YAML between the two `---` lines, and the body after them.
package struct FrontMatter: Sendable {
  /// The opening `---` line.
  let opening: SourceRange
  /// The YAML, without the fences.
  package let yaml: SourceRange
  /// The Markdown after the closing fence.
  package let body: SourceRange

  /// Finds the fences line by line: the first line that is not blank must be `---`, the next line that is `---` or `...`
  /// closes. A `---` inside a line is text.
  ///
  /// - Returns: Nil with an error diagnostic when a fence is missing.
  package static func split(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> FrontMatter? {
    var lines = FenceScanner(file.utf8)
    // Blank lines before the first fence are a slip that costs nothing to forgive.
    let first = lines.next { !$0.isBlank }
    guard let opening = first, opening.isFence else {
      diagnostics.append(.frontMatterMissing(at: .init(file, first?.range ?? SourceRange(at: 0))))
      return nil
    }
    let yamlStart = lines.offset
    guard let closing = lines.next(where: { $0.isFence || $0.isDocumentEnd }) else {
      let yaml = SourceRange(yamlStart, file.utf8.count)
      let place = Diagnostic.Place(
        file,
        bodyStart(in: file, yaml, mayFollowDirectly: true) ?? SourceRange(at: yaml.end)
      )
      diagnostics.append(.frontMatterUnclosed(at: place, opening: .init(file, opening.range)))
      return nil
    }
    return FrontMatter(
      opening: opening.range,
      yaml: SourceRange(yamlStart, closing.range.start),
      body: SourceRange(lines.offset, file.utf8.count)
    )
  }

  /// The first line between the fences that reads like a body: where the closing fence was forgotten, if the YAML turns out
  /// to be none and the later `---` was only a rule of the text.
  func forgottenFence(in file: SourceFile) -> SourceRange? {
    FrontMatter.bodyStart(in: file, yaml, mayFollowDirectly: false)
  }

  /// - Parameter mayFollowDirectly: Whether a text may follow the keys without a blank line, and a blank line alone is a hint.
  private static func bodyStart(in file: SourceFile, _ range: SourceRange, mayFollowDirectly: Bool) -> SourceRange? {
    var lines = FenceScanner(file.utf8, from: range.start)
    var isAfterBlank = mayFollowDirectly
    var firstBlank: SourceRange?
    while lines.offset < range.end, let line = lines.next() {
      if line.isMarkdown || isAfterBlank && line.isWithoutColon { return line.range }
      if line.isBlank {
        firstBlank = firstBlank ?? line.range
        isAfterBlank = true
      } else {
        isAfterBlank = mayFollowDirectly
      }
    }
    return mayFollowDirectly ? firstBlank : nil
  }
}

/// The lines of a file, as far as fences are concerned.
private struct FenceScanner {
  struct Line {
    let text: ArraySlice<UInt8>

    var range: SourceRange { SourceRange(text.startIndex, text.endIndex) }
    var isBlank: Bool { text.allSatisfy(Line.isSpace) }
    var isFence: Bool { isThree(UInt8(ascii: "-")) }
    var isDocumentEnd: Bool { isThree(UInt8(ascii: ".")) }

    /// A sub-heading, a picture or a quotation: nothing that YAML begins a line with.
    var isMarkdown: Bool { ["## ", "### ", "![", "> "].contains { text.starts(with: $0.utf8) } }

    /// A line at the margin that holds no colon, and is no comment, list item or closing bracket.
    var isWithoutColon: Bool {
      guard let first = text.first, !" -#]}".utf8.contains(first) else { return false }
      return !text.contains(UInt8(ascii: ":")) && text.firstRange(of: Array("：".utf8)) == nil
    }

    private func isThree(_ mark: UInt8) -> Bool {
      text.first == mark && text.count >= 3 && text.prefix(3).allSatisfy { $0 == mark }
        && text.dropFirst(3).allSatisfy(Line.isSpace)
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
  }

  private let utf8: [UInt8]
  /// Where the next line begins.
  private(set) var offset: Int

  init(_ utf8: [UInt8], from offset: Int = 0) {
    self.utf8 = utf8
    self.offset = offset
  }

  mutating func next() -> Line? {
    guard offset < utf8.count else { return nil }
    let end = utf8[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? utf8.count
    defer { offset = min(end + 1, utf8.count) }
    return Line(text: utf8[offset..<end])
  }

  mutating func next(where isWanted: (Line) -> Bool) -> Line? {
    while let line = next() {
      if isWanted(line) { return line }
    }
    return nil
  }
}

extension Diagnostic {
  static func frontMatterMissing(at place: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "front-matter-missing",
      at: place,
      Wording(vi: "tệp không bắt đầu bằng dòng ---", en: "the file does not start with a --- line"),
      fix: Wording(
        vi: "thêm phần đầu bài: dòng ---, các dòng “khóa: giá trị”, rồi dòng ---",
        en: "add the front matter: a --- line, lines of “key: value”, a --- line"
      ),
      notes: [
        Note(
          Wording(
            vi: "`kheo new \"Tiêu đề\" --field …` viết sẵn phần này",
            en: "`kheo new \"Title\" --field …` writes it for you"
          )
        )
      ]
    )
  }

  static func frontMatterUnclosed(at place: Place, opening: Place) -> Diagnostic {
    Diagnostic(
      .error,
      "front-matter-unclosed",
      at: place,
      Wording(vi: "phần đầu bài không có dòng --- để đóng", en: "the front matter has no closing --- line"),
      fix: Wording(vi: "thêm một dòng --- trước thân bài", en: "add a --- line before the body"),
      notes: [Note(Wording(vi: "mở ở đây", en: "opened here"), at: opening)]
    )
  }
}
