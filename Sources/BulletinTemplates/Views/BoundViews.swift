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
///
/// One closure stands for the whole list, so that binding a list costs one allocation however long it is.
struct BoundViews: Sendable {
  let count: Int
  private let reader: @Sendable (_ item: Int, _ slot: Int) -> FieldValue

  init<View: TemplateView>(_ items: [View]) {
    let readers = View.fields.readers
    count = items.count
    reader = { item, slot in readers[slot](items[item]) }
  }

  init<View: TemplateView>(_ view: View?) {
    if let view {
      let readers = View.fields.readers
      count = 1
      reader = { _, slot in readers[slot](view) }
    } else {
      count = 0
      reader = { _, _ in .flag(false) }
    }
  }

  /// - Parameters:
  ///   - item: from 0, below ``count``.
  ///   - slot: the position of the name in the view's shape.
  func value(item: Int, slot: Int) -> FieldValue { reader(item, slot) }
}
