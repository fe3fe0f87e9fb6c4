import BulletinCore

/// Views of one kind whose type is forgotten: a list, or a single view as a list of one. There is no list of none.
///
/// They belong to one rendering, and so to one thread.
@usableFromInline class BoundViews {
  private let table: UnsafeMutablePointer<FieldTable>
  let count: Int
  /// What a single view was asked for before, by slot; a view is a value, and says the same again.
  private var known: [BoundViews??] = []

  @usableFromInline init(_ table: UnsafeMutablePointer<FieldTable>, count: Int) {
    self.table = table
    self.count = count
  }

  /// What was made of a single view alone, if it is kept.
  var shared: SharedRenderings? { table.pointee.sharedRenderings.map { $0(self) } }

  // In all of these `item` is from 0, below ``count``, and `slot` the position of the name in the views' shape.

  /// Writes a text, escaped, or HTML.
  final func write(item: Int, slot: Int, into output: inout ByteBuffer) {
    if case .value(let write, _) = table.pointee.readers[slot] { write(self, item, &output) }
  }

  /// Empty text and HTML, a false flag, a missing view and an empty list are false.
  final func isTrue(item: Int, slot: Int) -> Bool {
    switch table.pointee.readers[slot] {
    case .value(_, let isTrue): isTrue(self, item)
    case .flag(let read): read(self, item)
    case .views: views(item: item, slot: slot) != nil
    }
  }

  /// A view or a list; nil where there is none.
  final func views(item: Int, slot: Int) -> BoundViews? {
    guard case .views(let read) = table.pointee.readers[slot] else { return nil }
    guard count == 1 else { return read(self, item) }
    if known.isEmpty { known = Array(repeating: nil, count: table.pointee.shape.fields.count) }
    if let known = known[slot] { return known }
    let views = read(self, item)
    known[slot] = .some(views)
    return views
  }
}

/// Views with their type.
@usableFromInline final class ViewList<View: TemplateView>: BoundViews {
  @usableFromInline let views: [View]

  /// - Parameter views: at least one.
  @inlinable init(_ views: [View]) {
    self.views = views
    super.init(View.fields.table, count: views.count)
  }

  @inlinable convenience init(single view: View) {
    self.init([view])
  }

  /// One of some views that are of this kind: those with the table of this kind are.
  @inlinable @inline(__always) static func view(_ item: Int, of views: BoundViews) -> View {
    unsafeDowncast(views, to: ViewList<View>.self).views[item]
  }
}
