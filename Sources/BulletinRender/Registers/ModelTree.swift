import BulletinContent
import BulletinCore
import BulletinSite
import BulletinTemplates

/// The tree of who copied whom around a model: its origins above it, its copies below, both only so far that the page of a
/// model with thousands of copies stays a page.
struct ModelTree {
  let view: ModelNodeView
  let picture: HTMLFragment

  private static let maximumAncestors = 5
  private static let maximumDepth = 5

  /// Nil for a model without origin and copies.
  init?(_ context: PageContext, around position: Int) {
    let models = context.library.models
    guard models[position].origin != nil || !models[position].copies.isEmpty else { return nil }
    var ancestors: [Int] = []
    var current = position
    while ancestors.count < Self.maximumAncestors, let origin = models[current].origin {
      ancestors.append(origin)
      current = origin
    }
    var room = ModelList.shownCopies
    var node = ModelTree.node(context, position, current: position, depth: Self.maximumDepth, room: &room)
    // Of the origins only the line that leads here is shown; their pages show the rest.
    for ancestor in ancestors {
      node = ModelTree.node(context, ancestor, isCurrent: false, copies: [node])
    }
    view = node
    picture = ModelTreePicture(node).svg()
  }

  private static func node(
    _ context: PageContext,
    _ position: Int,
    current: Int,
    depth: Int,
    room: inout Int
  ) -> ModelNodeView {
    let copies = context.library.models[position].copies
    let shown = depth > 0 ? copies.prefix(room) : []
    room -= shown.count
    var nodes: [ModelNodeView] = []
    for copy in shown { nodes.append(node(context, copy, current: current, depth: depth - 1, room: &room)) }
    return node(context, position, isCurrent: position == current, copies: nodes, hidden: copies.count - shown.count)
  }

  private static func node(
    _ context: PageContext,
    _ position: Int,
    isCurrent: Bool,
    copies: [ModelNodeView],
    hidden: Int = 0
  ) -> ModelNodeView {
    let model = context.library.models[position]
    let note = [context.unitName(model.years[0]), model.years[0].row.year.map { String($0) }].compactMap { $0 }
    return ModelNodeView(
      name: model.name,
      href: context.href(model.path),
      note: note.joined(separator: ", "),
      isCurrent: isCurrent,
      copies: copies,
      hiddenCount: hidden
    )
  }
}
