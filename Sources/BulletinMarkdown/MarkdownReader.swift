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
    let range = range.clamped(to: file.utf8.count)
    func refused(_ diagnostic: Diagnostic) -> (body: MarkdownBody, diagnostics: [Diagnostic]) {
      (MarkdownBody(), [diagnostic])
    }
    guard range.count <= MarkdownLimits.bytes else {
      return refused(.markdownTooBig(range.count, at: Diagnostic.Place(file, SourceRange(at: range.start))))
    }
    let locator = SourceLocator(file.utf8, body: range)
    func place(_ offset: Int) -> Diagnostic.Place { Diagnostic.Place(file, locator.lineRange(at: offset)) }
    if let (finding, offset) = file.utf8.withUnsafeBufferPointer({
      HostileInput.find(in: $0, from: range.start, to: range.end)
    }) {
      switch finding {
      case .tooComplex: return refused(.markdownTooComplex(at: place(offset)))
      case .tooDeep: return refused(.markdownTooDeep(at: place(offset)))
      case .tableTooBig: return refused(.tableTooBig(at: place(offset)))
      case .caretEntity:
        let end = file.utf8[offset...].firstIndex(of: UInt8(ascii: ";")).map { $0 + 1 } ?? offset
        return refused(.caretAsEntity(at: Diagnostic.Place(file, SourceRange(offset, end))))
      }
    }
    let tree = file.utf8.withUnsafeBufferPointer {
      CMark.parse(UnsafeBufferPointer(rebasing: $0[range.start..<range.end]), maximumDepth: MarkdownLimits.depth)
    }
    if let line = tree.tooDeepLine {
      return refused(.markdownTooDeep(at: Diagnostic.Place(file, locator.range(ofLine: line))))
    }
    var builder = BodyBuilder(tree: tree, file: file, range: range, locator: locator, options: options)
    return builder.build()
  }
}
