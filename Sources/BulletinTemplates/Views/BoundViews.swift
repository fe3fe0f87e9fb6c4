/// What a name of a view gives when a page is rendered.
enum FieldValue: Sendable {
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
struct BoundViews: Sendable {
  /// A closure that holds a view.
  private struct Bound {
    let read: @Sendable (_ slot: Int) -> FieldValue
  }

  private var views: [Bound] = []

  init<View: TemplateView>(_ views: [View]) {
    let read = View.fields.readers.read
    self.views.reserveCapacity(views.count)
    for view in views { self.views.append(Bound { slot in read(view, slot) }) }
  }

  init<View: TemplateView>(_ view: View?) {
    guard let view else { return }
    let read = View.fields.readers.read
    views = [Bound { slot in read(view, slot) }]
  }

  var count: Int { views.count }

  /// - Parameters:
  ///   - item: from 0, below ``count``.
  ///   - slot: the position of the name in the view's shape.
  func value(item: Int, slot: Int) -> FieldValue { views[item].read(slot) }
}
