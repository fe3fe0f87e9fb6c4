import CCMarkGFM
import Synchronization

/// The Markdown parser: libcmark-gfm. Only this type knows its C interface, and no pointer of it leaves.
enum CMark {
  /// Parses UTF-8 text with tables, task lists, and what else its features say.
  ///
  /// - Parameters:
  ///   - plain: paragraphs of the text that need not be looked into, in order.
  ///   - maximumDepth: how many nodes may lie inside one another; the walk stops at the first that lies deeper.
  static func parse(
    _ utf8: UnsafeBufferPointer<UInt8>,
    plain: [PlainParagraph] = [],
    features: ParserFeatures,
    maximumDepth: Int
  ) -> MarkdownTree {
    guard let parser = cmark_parser_new(options(for: features)) else { return MarkdownTree() }
    defer { cmark_parser_free(parser) }
    attach(blockExtensions, to: parser)
    if features.contains(.autolinks) { attach(inlineExtensions, to: parser) }
    feed(utf8, plain, to: parser)
    guard let root = finish(parser, features) else { return MarkdownTree() }
    defer { cmark_node_free(root) }
    var walk = TreeWalk(utf8, plain, maximumDepth: maximumDepth)
    walk.walk(root)
    return walk.tree
  }

  /// Whole lines each time: the parser copies what is cut.
  private static func feed(_ utf8: UnsafeBufferPointer<UInt8>, _ plain: [PlainParagraph], to parser: OpaquePointer) {
    func feed(_ lines: UnsafeBufferPointer<UInt8>) {
      lines.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    let standIn = PlainParagraph.standIn
    var fed = 0
    for paragraph in plain {
      feed(UnsafeBufferPointer(rebasing: utf8[fed..<paragraph.range.lowerBound]))
      feed(UnsafeBufferPointer(start: standIn.utf8Start, count: standIn.utf8CodeUnitCount))
      fed = min(paragraph.range.upperBound + 1, utf8.count)
    }
    feed(UnsafeBufferPointer(rebasing: utf8[fed...]))
  }

  private static func options(for features: ParserFeatures) -> CInt {
    // SOURCEPOS makes the parser count lines inside multi-line code spans; it writes nothing here.
    var options = CMARK_OPT_SOURCEPOS
    if features.contains(.footnotes) { options |= CMARK_OPT_FOOTNOTES }
    if features.contains(.repair) { options |= CMARK_OPT_VALIDATE_UTF8 }
    return options
  }

  private static func attach(_ extensions: [String], to parser: OpaquePointer) {
    for name in extensions {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
  }

  /// Ends the blocks and reads the inlines.
  ///
  /// cmark_parser_finish switches characters of its extensions (`~`, `:`, `w`) on and off in one table of the process: two at
  /// once would lose each other's links and strikethroughs, and wait for each other here. Where no extension for inlines is
  /// attached, nothing is switched, and what another thread switches meanwhile only decides where the words of a text are
  /// parted before they are joined again. Feeding and walking need no lock.
  private static func finish(
    _ parser: OpaquePointer,
    _ features: ParserFeatures
  ) -> UnsafeMutablePointer<cmark_node>? {
    guard features.contains(.autolinks) else { return cmark_parser_finish(parser) }
    return inlinePhase.withLock { _ in cmark_parser_finish(parser).map(Root.init) }?.node
  }

  /// Carries the tree out of the lock; it belongs to the thread that made it.
  private struct Root: @unchecked Sendable {
    let node: UnsafeMutablePointer<cmark_node>
  }

  private static let inlinePhase = Mutex(())

  /// The names of the extensions in use; the first access registers them with the library, once a process.
  private static let blockExtensions: [String] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "tasklist"]
  }()

  private static let inlineExtensions = ["strikethrough", "autolink"]
}
