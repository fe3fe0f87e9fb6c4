package import BulletinCore

/// Markdown to HTML with typed holes.
///
/// CommonMark 0.29 with GitHub's tables, strikethrough, autolinks, task lists and footnotes, by libcmark-gfm; what a body
/// may hold beyond that, and what it may not, is described at the functions that write it.
package enum MarkdownReader {
  /// Reads the body of a text. May be called from several threads at once.
  ///
  /// - Parameters:
  ///   - file: settled text; other bytes than UTF-8 become U+FFFD.
  ///   - range: the body in the file, usually all that follows the front matter.
  /// - Returns: the body, and everything that is wrong with it; the body is empty where it is too big, too deep or
  ///   unsafe to parse.
  package static func read(
    _ file: SourceFile,
    range: SourceRange,
    options: MarkdownOptions = MarkdownOptions()
  ) -> (body: MarkdownBody, diagnostics: [Diagnostic]) {
    let utf8 = file.utf8
    let range = range.clamped(to: utf8.count)
    guard range.count <= MarkdownLimits.bytes else {
      return refused(.markdownTooBig(range.count, at: Diagnostic.Place(file, SourceRange(at: range.start))))
    }
    return utf8.withUnsafeBufferPointer {
      read(file, utf8, TextSurvey($0, in: range, isKnownUTF8: file.isKnownUTF8), options)
    }
  }

  private static func read(
    _ file: SourceFile,
    _ utf8: [UInt8],
    _ survey: TextSurvey,
    _ options: MarkdownOptions
  ) -> (body: MarkdownBody, diagnostics: [Diagnostic]) {
    let locator = SourceLocator(utf8, survey)
    func place(_ offset: Int) -> Diagnostic.Place { Diagnostic.Place(file, locator.lineRange(at: offset)) }
    if let (finding, offset) = HostileInput.find(in: survey) {
      switch finding {
      case .tooComplex: return refused(.markdownTooComplex(at: place(offset)))
      case .tooDeep: return refused(.markdownTooDeep(at: place(offset)))
      case .tableTooBig: return refused(.tableTooBig(at: place(offset)))
      case .caretEntity:
        let end = utf8[offset...].firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? offset
        return refused(.caretAsEntity(at: Diagnostic.Place(file, SourceRange(offset, end))))
      }
    }
    let features = survey.parserFeatures
    let plain = survey.plainParagraphs(features)
    let tree = CMark.parse(survey.body, plain: plain, features: features, maximumDepth: MarkdownLimits.depth)
    if let line = tree.tooDeepLine {
      return refused(.markdownTooDeep(at: Diagnostic.Place(file, locator.range(ofLine: line))))
    }
    return tree.pool.withUnsafeBufferPointer { pool in
      var builder = BodyBuilder(
        tree: tree,
        pool: pool,
        file: file,
        survey: survey,
        locator: locator,
        options: options
      )
      return builder.build()
    }
  }

  /// Nothing of a text that is not read.
  private static func refused(_ diagnostic: Diagnostic) -> (body: MarkdownBody, diagnostics: [Diagnostic]) {
    (MarkdownBody(), [diagnostic])
  }
}
