/// The kind of view that names are looked up in, as known when compiling.
struct ScopeShape: Hashable, Sendable {
  let view: ViewShape
  /// Whether the view is an item of a list section, and so has a position.
  let isItem: Bool
}

/// The kinds of the open views, from the page's own inwards.
struct ScopeStack: Hashable, Sendable {
  private(set) var scopes: [ScopeShape]

  init(page: ViewShape) {
    scopes = [ScopeShape(view: page, isItem: false)]
  }

  /// The scopes at some positions of another stack.
  init(_ stack: ScopeStack, keeping positions: [Int]) {
    scopes = positions.map { stack.scopes[$0] }
  }

  var innermost: Int { scopes.count - 1 }

  func entering(_ view: ViewShape, asItem isItem: Bool) -> ScopeStack {
    var stack = self
    stack.scopes.append(ScopeShape(view: view, isItem: isItem))
    return stack
  }

  /// The positions, in order, of the scopes in which a name can be found at all.
  ///
  /// Where a kind of view is open twice, the inner one answers for all its names. Leaving out the outer one changes no
  /// lookup, and makes the stacks of a template that calls itself finite in number.
  var reachable: [Int] {
    var hasItem = false
    var positions: [Int] = []
    for (position, scope) in scopes.enumerated().reversed() {
      let answersForPosition = scope.isItem && !hasItem
      let isHidden = positions.contains { scopes[$0].view.type == scope.view.type }
      guard !isHidden || answersForPosition else { continue }
      hasItem = hasItem || scope.isItem
      positions.append(position)
    }
    return positions.reversed()
  }
}
