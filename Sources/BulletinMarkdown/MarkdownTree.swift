/// A parsed document as plain values: the enter and exit events of a walk over the tree, in document order, and one pool
/// of bytes that holds every text of them.
///
/// It exists so that no pointer of the C library leaves ``CMark``, and so that the writer can look ahead.
struct MarkdownTree: Sendable {
  enum Kind: UInt8, Sendable {
    case document, blockQuote, list, item, codeBlock, htmlBlock, paragraph, heading, thematicBreak, footnoteDefinition
    case table, tableRow, tableCell
    case text, softBreak, lineBreak, code, htmlInline, emphasis, strong, strikethrough, link, image, footnoteReference
    /// A node that this program does not know; its children are walked, it writes nothing.
    case unknown
  }

  struct Event: Sendable {
    var kind: Kind
    /// True for the second event of a node that can have children. Nodes that cannot have a single event.
    var isExit = false
    /// Lists: items are not parted by blank lines. Task items: done. Table rows: the header.
    var flag = false
    /// Items: this one is a task.
    var isTask = false
    /// Texts: what occurs in them.
    var marks: TextMarks = []
    /// Headings: the level. Ordered lists: the start; bullet lists: -1. Footnote references: the number of the note.
    var number: Int32 = 0
    /// Where the literal, the destination, the fence info or the alignments (one byte a column: `l`, `c`, `r`, 0) lie in
    /// the pool.
    var text: Range<Int32> = 0..<0
    /// Links and pictures: the title. Fenced code: the info string.
    var title: Range<Int32> = 0..<0
    /// The index of the exit event, or of this event where it has none.
    var end: Int32 = 0
    /// Lines and columns count from 1, columns in bytes, 0 where unknown; the end column is inclusive. They are what
    /// cmark-gfm 0.29 says, which is not always true: see ``SourceLocator``.
    var startLine: Int32 = 0
    var startColumn: Int32 = 0
    var endLine: Int32 = 0
    var endColumn: Int32 = 0
  }

  var events: [Event] = []
  var pool: [UInt8] = []
  /// What occurs in the pool.
  var marks: TextMarks = []
  /// The line (from 1) where the nesting passed the limit; the walk stopped there.
  var tooDeepLine: Int?

  func bytes(_ range: Range<Int32>) -> ArraySlice<UInt8> {
    pool[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  func string(_ range: Range<Int32>) -> String {
    String(decoding: bytes(range), as: UTF8.self)
  }
}
