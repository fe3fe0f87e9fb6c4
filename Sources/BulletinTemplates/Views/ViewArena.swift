/// The memory of one rendering. Every view that a page opens is put here and stays where it is until the page is written: nobody counts
/// who looks at it, and nothing is allocated for it alone.
@usableFromInline struct ViewArena: ~Copyable {
  /// The newest of some blocks of memory; each begins with the one before.
  private var block: UnsafeMutableRawPointer
  private var free: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  /// What was put here last; each knows what was before.
  private var newest: BoundViews?

  /// Enough for most pages.
  private static let blockSize = 16 * 1024
  /// Of everything that is put here.
  private static let alignment = 16

  init() {
    block = .allocate(byteCount: ViewArena.blockSize, alignment: ViewArena.alignment)
    block.storeBytes(of: nil, as: UnsafeMutableRawPointer?.self)
    free = block + ViewArena.alignment
    end = block + ViewArena.blockSize
  }

  deinit {
    var views = newest
    while let some = views { views = some.destroyed() }
    var block: UnsafeMutableRawPointer? = block
    while let some = block {
      block = some.load(as: UnsafeMutableRawPointer?.self)
      some.deallocate()
    }
  }

  // Inlinable, because the type of a view is known where it is declared.

  /// Keeps a single view.
  @inlinable mutating func keep<View: TemplateView>(_ view: consuming View) -> BoundViews {
    let place = room(for: View.self, count: 1)
    place.initialize(to: view)
    return note(View.fields.table, first: UnsafeRawPointer(place), count: 1, kept: place, isArray: false)
  }

  /// Keeps a list; nil if it is empty.
  @inlinable mutating func keep<View: TemplateView>(_ views: consuming [View]) -> BoundViews? {
    let count = views.count
    // The elements of an array stay where they are as long as somebody keeps it unchanged.
    guard count > 0, let first = views.withUnsafeBufferPointer({ $0.baseAddress }) else { return nil }
    let place = room(for: [View].self, count: 1)
    place.initialize(to: views)
    return note(View.fields.table, first: UnsafeRawPointer(first), count: count, kept: place, isArray: true)
  }

  @usableFromInline mutating func note(
    _ table: UnsafeMutablePointer<FieldTable>,
    first: UnsafeRawPointer,
    count: Int,
    kept: UnsafeMutableRawPointer,
    isArray: Bool
  ) -> BoundViews {
    let views = BoundViews(
      table,
      first: first,
      count: count,
      kept: kept,
      isArray: isArray,
      previous: newest,
      in: &self
    )
    newest = views
    return views
  }

  /// Room for some values of a type.
  @inlinable mutating func room<Value>(for type: Value.Type, count: Int) -> UnsafeMutablePointer<Value> {
    room(byteCount: count * MemoryLayout<Value>.stride, alignment: MemoryLayout<Value>.alignment)
      .bindMemory(to: type, capacity: count)
  }

  @usableFromInline mutating func room(byteCount: Int, alignment: Int) -> UnsafeMutableRawPointer {
    precondition(alignment <= ViewArena.alignment)
    let size = (byteCount + ViewArena.alignment - 1) & ~(ViewArena.alignment - 1)
    if size > end - free { addBlock(for: size) }
    let place = free
    free += size
    return place
  }

  private mutating func addBlock(for size: Int) {
    let byteCount = max(ViewArena.blockSize, size + ViewArena.alignment)
    let new = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: ViewArena.alignment)
    new.storeBytes(of: block, as: UnsafeMutableRawPointer?.self)
    block = new
    free = new + ViewArena.alignment
    end = new + byteCount
  }
}
