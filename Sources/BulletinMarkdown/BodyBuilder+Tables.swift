import BulletinCore

/// Where the writer is in a table.
struct TableState {
  var alignments: ArraySlice<UInt8> = []
  var isHeader = false
  var hasBody = false
  var column = 0
  /// Whether the open cell is a `th`.
  var isHeadingCell = false
}

extension BodyBuilder {
  /// Tables scroll sideways inside a region that the keyboard reaches, because they are wider than a telephone.
  mutating func writeTable(_ index: Int) {
    let event = tree.events[index]
    switch event.kind {
    case .table: event.isExit ? endTable() : startTable(event)
    case .tableRow: event.isExit ? endRow(event) : startRow(event)
    default: event.isExit ? endCell() : startCell(isEmpty: Int(event.end) == index + 1)
    }
  }

  private mutating func startTable(_ event: MarkdownTree.Event) {
    locator.enterBlock(event)
    text.breakLine()
    startLine()
    body.tableCount += 1
    html.append(
      "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"Bảng \(body.tableCount)\">\n<table>\n"
    )
    table = TableState(alignments: tree.bytes(event.text))
  }

  private mutating func endTable() {
    if table.hasBody { append("</tbody>\n") }
    append("</table>\n</div>\n")
  }

  private mutating func startRow(_ event: MarkdownTree.Event) {
    table.isHeader = event.flag
    table.column = 0
    if event.flag {
      append("<thead>\n")
    } else if !table.hasBody {
      table.hasBody = true
      append("<tbody>\n")
    }
    append("<tr>\n")
  }

  private mutating func endRow(_ event: MarkdownTree.Event) {
    append(event.flag ? "</tr>\n</thead>\n" : "</tr>\n")
    text.breakLine()
  }

  /// A heading cell without words is an ordinary cell: a heading has to say something.
  private mutating func startCell(isEmpty: Bool) {
    table.isHeadingCell = table.isHeader && !isEmpty
    append(table.isHeadingCell ? "<th scope=\"col\"" : "<td")
    let alignment =
      table.column < table.alignments.count ? table.alignments[table.alignments.startIndex + table.column] : 0
    switch alignment {
    case UInt8(ascii: "l"): append(" class=\"align-left\"")
    case UInt8(ascii: "c"): append(" class=\"align-center\"")
    case UInt8(ascii: "r"): append(" class=\"align-right\"")
    default: break
    }
    append(">")
  }

  private mutating func endCell() {
    append(table.isHeadingCell ? "</th>\n" : "</td>\n")
    table.column += 1
    text.space()
  }
}
