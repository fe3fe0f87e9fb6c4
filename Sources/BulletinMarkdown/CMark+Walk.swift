import CCMarkGFM

extension CMark {
  /// Copies the parser's tree.
  ///
  /// Nodes are read as they lie in memory (`node.h`): the library's own functions copy every text once more and are asked ten
  /// times for each node. Its file name carries its whole version, so no other layout can come beneath a program that is built.
  struct TreeWalk {
    typealias Node = UnsafeMutablePointer<cmark_node>

    private(set) var tree = MarkdownTree()
    private let text: UnsafeBufferPointer<UInt8>
    /// Those that have not been met yet.
    private var plain: ArraySlice<PlainParagraph>
    /// The one whose text comes next.
    private var entered: PlainParagraph?
    private let maximumDepth: Int
    /// The events of the nodes around the current one.
    private var open: [Int] = []
    /// What the types of extensions mean, as far as they have been met.
    private var extensions: [(type: UInt16, kind: MarkdownTree.Kind)] = []

    /// - Parameters:
    ///   - text: that the tree is of.
    ///   - plain: paragraphs of it, in order, for which the parser got ``PlainParagraph/standIn``.
    init(_ text: UnsafeBufferPointer<UInt8>, _ plain: [PlainParagraph], maximumDepth: Int) {
      self.text = text
      self.plain = plain[...]
      self.maximumDepth = maximumDepth
      tree.pool.reserveCapacity(text.count + text.count / 8)
      tree.events.reserveCapacity(32 + text.count / 24)
    }

    mutating func walk(_ root: Node) {
      var node = root
      while true {
        let isContainer = enter(node)
        if open.count > maximumDepth {
          tree.tooDeepLine = Int(max(1, tree.events.last { $0.startLine > 0 }?.startLine ?? 1))
          return
        }
        if isContainer {
          if let child = node.pointee.first_child {
            node = child
            continue
          }
          leave()
        }
        while node != root, node.pointee.next == nil, let parent = node.pointee.parent {
          node = parent
          leave()
        }
        guard node != root, let next = node.pointee.next else { return }
        node = next
      }
    }

    /// - Returns: whether the node may hold others, and so has a second event.
    private mutating func enter(_ node: Node) -> Bool {
      var event = MarkdownTree.Event(kind: .unknown)
      event.startLine = node.pointee.start_line
      event.startColumn = node.pointee.start_column
      event.endLine = node.pointee.end_line
      event.endColumn = node.pointee.end_column
      event.end = Int32(tree.events.count)
      fill(&event, from: node)
      let isContainer = event.kind.isContainer
      if isContainer { open.append(tree.events.count) }
      tree.events.append(event)
      return isContainer
    }

    private mutating func leave() {
      guard let start = open.popLast() else { return }
      tree.events[start].end = Int32(tree.events.count)
      var event = tree.events[start]
      event.isExit = true
      tree.events.append(event)
    }

    private mutating func fill(_ event: inout MarkdownTree.Event, from node: Node) {
      switch cmark_node_type(UInt32(node.pointee.type)) {
      case CMARK_NODE_TEXT:
        event.kind = .text
        if let paragraph = entered {
          entered = nil
          event.endColumn = Int32(paragraph.range.count)
          event.text = keep(UnsafeBufferPointer(rebasing: text[paragraph.range]), &event.marks)
        } else {
          event.text = keep(node.pointee.as.literal, &event.marks)
        }
      case CMARK_NODE_SOFTBREAK: event.kind = .softBreak
      case CMARK_NODE_PARAGRAPH:
        event.kind = .paragraph
        if let next = plain.first, next.line == event.startLine {
          entered = plain.removeFirst()
          event.endColumn = Int32(next.range.count)
        }
      case CMARK_NODE_EMPH: event.kind = .emphasis
      case CMARK_NODE_STRONG: event.kind = .strong
      case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
        event.kind = UInt32(node.pointee.type) == CMARK_NODE_LINK.rawValue ? .link : .image
        event.text = keep(node.pointee.as.link.url)
        event.title = keep(node.pointee.as.link.title)
      case CMARK_NODE_HEADING:
        event.kind = .heading
        event.number = node.pointee.as.heading.level
      case CMARK_NODE_LIST:
        event.kind = .list
        event.number = node.pointee.as.list.list_type == CMARK_ORDERED_LIST ? node.pointee.as.list.start : -1
        event.flag = node.pointee.as.list.tight
      case CMARK_NODE_ITEM:
        event.kind = .item
        event.isTask = node.pointee.extension != nil
        event.flag = event.isTask && cmark_gfm_extensions_get_tasklist_item_checked(node)
      case CMARK_NODE_CODE:
        event.kind = .code
        event.text = keep(node.pointee.as.literal)
      case CMARK_NODE_LINEBREAK: event.kind = .lineBreak
      case CMARK_NODE_BLOCK_QUOTE: event.kind = .blockQuote
      case CMARK_NODE_CODE_BLOCK:
        event.kind = .codeBlock
        event.text = keep(node.pointee.as.code.literal)
        event.title = keep(node.pointee.as.code.info)
      case CMARK_NODE_HTML_BLOCK:
        event.kind = .htmlBlock
        event.text = keep(node.pointee.as.literal)
      case CMARK_NODE_HTML_INLINE:
        event.kind = .htmlInline
        event.text = keep(node.pointee.as.literal)
      case CMARK_NODE_THEMATIC_BREAK: event.kind = .thematicBreak
      case CMARK_NODE_FOOTNOTE_DEFINITION: event.kind = .footnoteDefinition
      case CMARK_NODE_FOOTNOTE_REFERENCE:
        event.kind = .footnoteReference
        event.text = keep(node.pointee.as.literal)
        event.number = Int32(tree.string(event.text)) ?? 0
      case CMARK_NODE_DOCUMENT: event.kind = .document
      default: fillExtension(&event, from: node)
      }
    }

    private mutating func fillExtension(_ event: inout MarkdownTree.Event, from node: Node) {
      event.kind = extensionKind(of: node)
      switch event.kind {
      case .table:
        let columns = Int(cmark_gfm_extensions_get_table_columns(node))
        if let alignments = cmark_gfm_extensions_get_table_alignments(node) {
          let start = Int32(tree.pool.count)
          tree.pool.append(contentsOf: UnsafeBufferPointer(start: alignments, count: columns))
          event.text = start..<Int32(tree.pool.count)
        }
      case .tableRow: event.flag = cmark_gfm_extensions_get_table_row_is_header(node) != 0
      default: break
      }
    }

    /// Extensions have no constants for their types in the library's headers, only names, and those are not read for every cell.
    private mutating func extensionKind(of node: Node) -> MarkdownTree.Kind {
      let type = node.pointee.type
      if let known = extensions.first(where: { $0.type == type }) { return known.kind }
      let kind: MarkdownTree.Kind =
        switch cmark_node_get_type_string(node).map({ String(cString: $0) }) {
        case "table": .table
        case "table_header", "table_row": .tableRow
        case "table_cell": .tableCell
        case "strikethrough": .strikethrough
        default: .unknown
        }
      extensions.append((type, kind))
      return kind
    }

    private mutating func keep(_ text: cmark_chunk) -> Range<Int32> {
      var marks: TextMarks = []
      return keep(text, &marks)
    }

    private mutating func keep(_ text: cmark_chunk, _ marks: inout TextMarks) -> Range<Int32> {
      keep(UnsafeBufferPointer(start: text.data, count: text.data == nil ? 0 : Int(text.len)), &marks)
    }

    /// Copies a text up to the zero byte that ends it for the library's own functions: some are longer than they say.
    private mutating func keep(_ text: UnsafeBufferPointer<UInt8>, _ marks: inout TextMarks) -> Range<Int32> {
      let start = Int32(tree.pool.count)
      guard !text.isEmpty else { return start..<start }
      var bytes = text
      marks = TextMarks(in: bytes)
      tree.marks.formUnion(marks)
      if marks.contains(.zero), let end = bytes.firstIndex(of: 0) {
        bytes = UnsafeBufferPointer(rebasing: bytes[..<end])
      }
      tree.pool.append(contentsOf: bytes)
      return start..<Int32(tree.pool.count)
    }
  }
}

extension MarkdownTree.Kind {
  /// Whether such nodes have an exit event; those that cannot hold others have none.
  fileprivate var isContainer: Bool {
    switch self {
    case .htmlBlock, .thematicBreak, .codeBlock, .text, .softBreak, .lineBreak, .code, .htmlInline: false
    default: true
    }
  }
}
