import CCMarkGFM
import Synchronization

/// The Markdown parser: libcmark-gfm. This is the only file that knows its C interface, and no pointer of it leaves.
enum CMark {
  /// Parses UTF-8 text with tables, strikethrough, autolinks, task lists and footnotes.
  ///
  /// - Parameter maximumDepth: how many nodes may lie inside one another; the walk stops at the first that lies deeper.
  static func parse(_ utf8: UnsafeBufferPointer<UInt8>, maximumDepth: Int) -> MarkdownTree {
    // SOURCEPOS makes the parser count lines inside multi-line code spans; it writes nothing here.
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8 | CMARK_OPT_SOURCEPOS) else {
      return MarkdownTree()
    }
    defer { cmark_parser_free(parser) }
    for name in extensions {
      if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
    }
    utf8.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    // cmark_parser_finish switches characters of the extensions (`~`, `:`, `w`) on and off in one table of the process:
    // two at once would lose each other's links and strikethroughs. Feeding and walking need no lock.
    let root = inlinePhase.withLock { _ in cmark_parser_finish(parser).map(Root.init) }
    guard let root else { return MarkdownTree() }
    defer { cmark_node_free(root.node) }
    return walk(root.node, textBytes: utf8.count, maximumDepth: maximumDepth)
  }

  /// Carries the tree out of the lock; it belongs to the thread that made it.
  private struct Root: @unchecked Sendable {
    let node: OpaquePointer
  }

  private static let inlinePhase = Mutex(())

  /// The names of the extensions in use; the first access registers them with the library, once a process.
  private static let extensions: [String] = {
    cmark_gfm_core_extensions_ensure_registered()
    return ["table", "strikethrough", "autolink", "tasklist"]
  }()

  private static func walk(_ root: OpaquePointer, textBytes: Int, maximumDepth: Int) -> MarkdownTree {
    var tree = MarkdownTree()
    tree.pool.reserveCapacity(textBytes + textBytes / 8)
    tree.events.reserveCapacity(32 + textBytes / 24)
    guard let iterator = cmark_iter_new(root) else { return tree }
    defer { cmark_iter_free(iterator) }
    var open: [Int] = []
    while true {
      let step = cmark_iter_next(iterator)
      guard step != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return tree }
      let index = tree.events.count
      if step == CMARK_EVENT_EXIT {
        guard let start = open.popLast() else { return tree }
        tree.events[start].end = Int32(index)
        var event = tree.events[start]
        event.isExit = true
        tree.events.append(event)
        continue
      }
      var event = MarkdownTree.Event(kind: .unknown)
      fill(&event, from: node, pool: &tree.pool)
      event.end = Int32(index)
      tree.events.append(event)
      if isContainer(event.kind) {
        open.append(index)
        if open.count > maximumDepth {
          tree.tooDeepLine = Int(max(1, tree.events.last { $0.startLine > 0 }?.startLine ?? 1))
          return tree
        }
      }
    }
  }

  /// The iterator gives an exit event to every node but these.
  private static func isContainer(_ kind: MarkdownTree.Kind) -> Bool {
    switch kind {
    case .htmlBlock, .thematicBreak, .codeBlock, .text, .softBreak, .lineBreak, .code, .htmlInline: false
    default: true
    }
  }

  private static func fill(_ event: inout MarkdownTree.Event, from node: OpaquePointer, pool: inout [UInt8]) {
    let type = cmark_node_get_type(node)
    event.startLine = cmark_node_get_start_line(node)
    event.startColumn = cmark_node_get_start_column(node)
    event.endLine = cmark_node_get_end_line(node)
    event.endColumn = cmark_node_get_end_column(node)
    func literal() { event.text = keep(cmark_node_get_literal(node), in: &pool) }
    switch type {
    case CMARK_NODE_TEXT:
      event.kind = .text
      literal()
    case CMARK_NODE_SOFTBREAK: event.kind = .softBreak
    case CMARK_NODE_PARAGRAPH: event.kind = .paragraph
    case CMARK_NODE_EMPH: event.kind = .emphasis
    case CMARK_NODE_STRONG: event.kind = .strong
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      event.kind = type == CMARK_NODE_LINK ? .link : .image
      event.text = keep(cmark_node_get_url(node), in: &pool)
      event.title = keep(cmark_node_get_title(node), in: &pool)
    case CMARK_NODE_HEADING:
      event.kind = .heading
      event.number = cmark_node_get_heading_level(node)
    case CMARK_NODE_LIST:
      event.kind = .list
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      event.number = isOrdered ? cmark_node_get_list_start(node) : -1
      event.flag = cmark_node_get_list_tight(node) != 0
    case CMARK_NODE_ITEM:
      event.kind = .item
      event.isTask = cmark_node_get_syntax_extension(node) != nil
      event.flag = event.isTask && cmark_gfm_extensions_get_tasklist_item_checked(node)
    case CMARK_NODE_CODE:
      event.kind = .code
      literal()
    case CMARK_NODE_LINEBREAK: event.kind = .lineBreak
    case CMARK_NODE_BLOCK_QUOTE: event.kind = .blockQuote
    case CMARK_NODE_CODE_BLOCK:
      event.kind = .codeBlock
      literal()
      event.title = keep(cmark_node_get_fence_info(node), in: &pool)
    case CMARK_NODE_HTML_BLOCK:
      event.kind = .htmlBlock
      literal()
    case CMARK_NODE_HTML_INLINE:
      event.kind = .htmlInline
      literal()
    case CMARK_NODE_THEMATIC_BREAK: event.kind = .thematicBreak
    case CMARK_NODE_FOOTNOTE_DEFINITION: event.kind = .footnoteDefinition
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      event.kind = .footnoteReference
      event.number = cmark_node_get_literal(node).flatMap { Int32(String(cString: $0)) } ?? 0
    case CMARK_NODE_DOCUMENT: event.kind = .document
    default: fillExtension(&event, from: node, pool: &pool)
    }
  }

  /// Extensions have no constants for their types in the library's headers, only names.
  private static func fillExtension(_ event: inout MarkdownTree.Event, from node: OpaquePointer, pool: inout [UInt8]) {
    guard let name = cmark_node_get_type_string(node) else { return }
    switch String(cString: name) {
    case "table":
      event.kind = .table
      let columns = Int(cmark_gfm_extensions_get_table_columns(node))
      if let alignments = cmark_gfm_extensions_get_table_alignments(node) {
        let start = Int32(pool.count)
        pool.append(contentsOf: UnsafeBufferPointer(start: alignments, count: columns))
        event.text = start..<Int32(pool.count)
      }
    case "table_header", "table_row":
      event.kind = .tableRow
      event.flag = cmark_gfm_extensions_get_table_row_is_header(node) != 0
    case "table_cell": event.kind = .tableCell
    case "strikethrough": event.kind = .strikethrough
    default: break
    }
  }

  private static func keep(_ text: UnsafePointer<CChar>?, in pool: inout [UInt8]) -> Range<Int32> {
    let start = Int32(pool.count)
    guard let text else { return start..<start }
    var count = 0
    while text[count] != 0 { count += 1 }
    UnsafeBufferPointer(start: text, count: count).withMemoryRebound(to: UInt8.self) { pool.append(contentsOf: $0) }
    return start..<Int32(pool.count)
  }
}
