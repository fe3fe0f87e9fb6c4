package import BulletinCore

/// A content file cut at its fences: the YAML between the two `---` lines, and the body after them.
package struct FrontMatter: Sendable {
  /// The YAML, without the fences.
  package let yaml: SourceRange
  /// The Markdown after the closing fence.
  package let body: SourceRange

  /// Finds the fences line by line: the first line must be `---`, the next line that is `---` or `...` closes. A `---`
  /// inside a line is text. Nil with an error diagnostic when a fence is missing.
  package static func split(_ file: SourceFile, diagnostics: inout [Diagnostic]) -> FrontMatter? {
    let utf8 = file.utf8
    var start = 0
    // Blank lines before the first fence are a slip that costs nothing to forgive.
    while start < utf8.count, utf8[start] == UInt8(ascii: "\n") { start += 1 }
    let first = lineEnd(utf8, from: start)
    guard isFence(utf8[start..<first]) else {
      diagnostics.append(.frontMatterMissing(at: .init(file, SourceRange(start, first))))
      return nil
    }
    let yamlStart = min(first + 1, utf8.count)
    var line = yamlStart
    var heading: SourceRange?
    while line < utf8.count {
      let end = lineEnd(utf8, from: line)
      if isFence(utf8[line..<end]) || isDocumentEnd(utf8[line..<end]) {
        return FrontMatter(yaml: SourceRange(yamlStart, line), body: SourceRange(min(end + 1, utf8.count), utf8.count))
      }
      if heading == nil, looksLikeBody(utf8[line..<end]) { heading = SourceRange(line, end) }
      line = end + 1
    }
    diagnostics.append(
      .frontMatterUnclosed(
        at: .init(file, heading ?? SourceRange(at: utf8.count)),
        opening: .init(file, SourceRange(start, first))
      )
    )
    return nil
  }

  private static func lineEnd(_ utf8: [UInt8], from start: Int) -> Int {
    utf8[min(start, utf8.count)...].firstIndex(of: UInt8(ascii: "\n")) ?? utf8.count
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    isThree(UInt8(ascii: "-"), line)
  }

  private static func isDocumentEnd(_ line: ArraySlice<UInt8>) -> Bool {
    isThree(UInt8(ascii: "."), line)
  }

  private static func isThree(_ mark: UInt8, _ line: ArraySlice<UInt8>) -> Bool {
    line.count >= 3 && line.prefix(3).allSatisfy { $0 == mark }
      && line.dropFirst(3).allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// A line that can hardly be YAML: where the closing fence was most likely forgotten.
  private static func looksLikeBody(_ line: ArraySlice<UInt8>) -> Bool {
    guard let first = line.first else { return true }
    if first == UInt8(ascii: " ") || first == UInt8(ascii: "-") || first == UInt8(ascii: "#") {
      return first == UInt8(ascii: "#") && line.starts(with: "##".utf8)
    }
    return !line.contains(UInt8(ascii: ":"))
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
        Note(Wording(vi: "`kheo new \"Tiêu đề\"` viết sẵn phần này", en: "`kheo new \"Title\"` writes it for you"))
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
