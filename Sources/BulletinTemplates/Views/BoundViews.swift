import BulletinCore

/// Views of one kind whose type is forgotten: a list, or a single view as a list of one. There is no list of none.
///
/// They lie in the ``ViewArena`` of one rendering, and are there as long as it is. They are named by their place, so that to hand
/// them on costs nothing.
@usableFromInline struct BoundViews {
  private let record: UnsafeMutablePointer<Record>

  private struct Record {
    let table: UnsafeMutablePointer<FieldTable>
    /// Those of the table, which are asked for every value.
    let readers: UnsafeMutableBufferPointer<FieldReader>
    let first: UnsafeRawPointer
    let count: Int
    let kept: UnsafeMutableRawPointer
    let isArray: Bool
    let previous: BoundViews?
    /// What a single view was asked for before, by slot; a view is a value, and says the same again.
    var answers: UnsafeMutablePointer<Answer>?
    /// Not counted: the view holds it.
    var shared: Unmanaged<SharedRenderings>?
  }

  private enum Answer {
    case unknown
    case known(BoundViews?)
  }

  /// - Parameters:
  ///   - first: where the first view lies; the others follow.
  ///   - kept: what has to be let go of in the end: the single view, or the array that holds the views.
  ///   - previous: those that were put into the arena before.
  init(
    _ table: UnsafeMutablePointer<FieldTable>,
    first: UnsafeRawPointer,
    count: Int,
    kept: UnsafeMutableRawPointer,
    isArray: Bool,
    previous: BoundViews?,
    in arena: inout ViewArena
  ) {
    record = arena.room(for: Record.self, count: 1)
    record.initialize(
      to: Record(
        table: table,
        readers: table.pointee.readers,
        first: first,
        count: count,
        kept: kept,
        isArray: isArray,
        previous: previous
      )
    )
  }

  var count: Int { record.pointee.count }

  /// One of the views.
  ///
  /// - Parameter item: from 0, below ``count``.
  func view(_ item: Int) -> UnsafeRawPointer { record.pointee.first + item * record.pointee.table.pointee.stride }

  /// Lets go of the views, at the end of the rendering.
  ///
  /// - Returns: those that were put into the arena before.
  func destroyed() -> BoundViews? {
    record.pointee.table.pointee.destroy(record.pointee.kept, record.pointee.isArray)
    return record.pointee.previous
  }

  /// What was made of a single view alone, if it is kept.
  var shared: Unmanaged<SharedRenderings>? {
    if let known = record.pointee.shared { return known }
    guard let renderings = record.pointee.table.pointee.sharedRenderings else { return nil }
    record.pointee.shared = .passUnretained(renderings(record.pointee.first))
    return record.pointee.shared
  }

  // In all of these `view` is one of the views, and `slot` the position of the name in the views' shape.

  /// Writes a text, escaped, or HTML.
  func write(_ view: UnsafeRawPointer, slot: Int, into output: inout ByteBuffer) {
    switch record.pointee.readers[slot] {
    case .value(let write, _): write(view, &output)
    case .flag: break
    case .views: break
    }
  }

  /// Empty text and HTML, a false flag, a missing view and an empty list are false.
  func isTrue(_ view: UnsafeRawPointer, slot: Int, in arena: inout ViewArena) -> Bool {
    switch record.pointee.readers[slot] {
    case .value(_, let isTrue): isTrue(view)
    case .flag(let read): read(view)
    case .views: views(of: view, slot: slot, in: &arena) != nil
    }
  }

  /// A view or a list; nil where there is none.
  func views(of view: UnsafeRawPointer, slot: Int, in arena: inout ViewArena) -> BoundViews? {
    guard count == 1 else { return readViews(of: view, slot: slot, in: &arena) }
    let answers = record.pointee.answers ?? roomForAnswers(in: &arena)
    if case .known(let views) = answers[slot] { return views }
    let views = readViews(of: view, slot: slot, in: &arena)
    answers[slot] = .known(views)
    return views
  }

  private func readViews(of view: UnsafeRawPointer, slot: Int, in arena: inout ViewArena) -> BoundViews? {
    switch record.pointee.readers[slot] {
    case .views(let read): read(view, &arena)
    case .value: nil
    case .flag: nil
    }
  }

  private func roomForAnswers(in arena: inout ViewArena) -> UnsafeMutablePointer<Answer> {
    let count = record.pointee.table.pointee.shape.fields.count
    let answers = arena.room(for: Answer.self, count: count)
    answers.initialize(repeating: .unknown, count: count)
    record.pointee.answers = answers
    return answers
  }
}
