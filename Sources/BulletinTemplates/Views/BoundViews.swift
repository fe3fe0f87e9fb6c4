/// What a name of a view gives when a page is rendered.
@usableFromInline enum FieldValue: Sendable {
  case text(String)
  case html(HTMLFragment)
  case flag(Bool)
  /// A view (none or one) or a list.
  case views(BoundViews)

  /// Empty text and HTML, a false flag, a missing view and an empty list are false.
  var isTrue: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .html(let html): !html.isEmpty
    case .flag(let flag): flag
    case .views(let views): views.count > 0
    }
  }
}

/// Views of one kind whose type is forgotten: a list, or a single view as a list of none or one.
@usableFromInline struct BoundViews: Sendable {
  /// A closure that holds a view.
  @usableFromInline struct Bound: Sendable {
    @usableFromInline let read: @Sendable (_ slot: Int) -> FieldValue
    @usableFromInline let shared: SharedRenderings?

    @inlinable init(shared: SharedRenderings? = nil, read: @escaping @Sendable (_ slot: Int) -> FieldValue) {
      self.read = read
      self.shared = shared
    }
  }

  @usableFromInline private(set) var views: [Bound]

  @inlinable init<View: TemplateView>(_ views: [View]) {
    let readers = View.fields.readers
    self.init(views.map { view in Bound { slot in readers[slot].read(view) } })
  }

  @inlinable init<View: TemplateView>(_ view: View?) {
    guard let view else {
      self.init([])
      return
    }
    let fields = View.fields
    let readers = fields.readers
    self.init([Bound(shared: fields.sharedRenderings?(view)) { slot in readers[slot].read(view) }])
  }

  @usableFromInline init(_ views: [Bound]) { self.views = views }

  var count: Int { views.count }

  /// What was made of a single view alone, if it is kept.
  var shared: SharedRenderings? { views.first?.shared }

  /// - Parameters:
  ///   - item: from 0, below ``count``.
  ///   - slot: the position of the name in the view's shape.
  func value(item: Int, slot: Int) -> FieldValue { views[item].read(slot) }
}
