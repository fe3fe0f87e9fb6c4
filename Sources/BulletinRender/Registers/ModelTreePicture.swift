import BulletinCore
import BulletinTemplates

/// A replication tree as SVG: a box a model, each below the one it was copied from and a step to the right. The list beside
/// it says the same in words, so that nobody needs the picture.
struct ModelTreePicture {
  private struct Box {
    let node: ModelNodeView
    let depth: Int
    /// The row of the box it hangs from.
    let parentRow: Int?
  }

  private var boxes: [Box] = []

  /// In CSS pixels.
  private static let boxWidth = 300
  private static let boxHeight = 50
  private static let rowHeight = 64
  private static let indent = 32
  /// So many characters stand in a box.
  private static let maximumLength = 36

  init(_ root: ModelNodeView) {
    add(root, depth: 0, parentRow: nil)
  }

  private mutating func add(_ node: ModelNodeView, depth: Int, parentRow: Int?) {
    let row = boxes.count
    boxes.append(Box(node: node, depth: depth, parentRow: parentRow))
    for copy in node.copies { add(copy, depth: depth + 1, parentRow: row) }
  }

  func svg() -> HTMLFragment {
    let width = (boxes.map(\.depth).max() ?? 0) * Self.indent + Self.boxWidth + 4
    let height = boxes.count * Self.rowHeight - (Self.rowHeight - Self.boxHeight) + 4
    var out = ByteBuffer(capacity: 512 * boxes.count)
    out.append(
      "<svg class=\"tree\" role=\"img\" aria-label=\"Cây nhân rộng mô hình, \(boxes.count) mô hình; danh sách bên dưới nói cùng điều ấy\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" height=\"\(height)\">"
    )
    for (row, box) in boxes.enumerated() {
      let x = 2 + box.depth * Self.indent
      let y = 2 + row * Self.rowHeight
      if let parent = box.parentRow {
        let startX = x - Self.indent / 2
        let startY = 2 + parent * Self.rowHeight + Self.boxHeight
        out.append("<path d=\"M\(startX) \(startY)V\(y + Self.boxHeight / 2)H\(x)\"/>")
      }
      let mark = box.node.isCurrent ? " class=\"current\"" : ""
      out.append(
        "<rect\(mark) x=\"\(x)\" y=\"\(y)\" width=\"\(Self.boxWidth)\" height=\"\(Self.boxHeight)\" rx=\"4\"/>"
      )
      text(box.node.name, x: x + 12, y: y + 21, kind: "name", in: &out)
      text(box.node.note, x: x + 12, y: y + 40, kind: "note", in: &out)
    }
    out.append("</svg>")
    return HTMLFragment(trustedUTF8: out.bytes)
  }

  private func text(_ text: String, x: Int, y: Int, kind: String, in out: inout ByteBuffer) {
    guard !text.isEmpty else { return }
    let shown = text.count > Self.maximumLength ? text.prefix(Self.maximumLength - 1) + "…" : text[...]
    out.append("<text class=\"\(kind)\" x=\"\(x)\" y=\"\(y)\">")
    out.append(escaping: String(shown))
    out.append("</text>")
  }
}
