public import BulletinCore

/// The way to one field of a kind of view: what is asked of one of some views.
@usableFromInline enum FieldReader: Sendable {
  /// A text or HTML. It is not handed over but written, escaped if need be: most texts stay where they are, without anybody
  /// counting who reads them.
  ///
  /// - isTrue: whether anything would be written.
  case value(
    write: @Sendable (_ views: BoundViews, _ item: Int, _ output: inout ByteBuffer) -> Void,
    isTrue: @Sendable (_ views: BoundViews, _ item: Int) -> Bool
  )
  case flag(@Sendable (_ views: BoundViews, _ item: Int) -> Bool)
  /// A view or a list, nil where there is none.
  case views(@Sendable (_ views: BoundViews, _ item: Int) -> BoundViews?)
}

/// All that is known of the fields of a kind of view, once for all views of the kind.
@usableFromInline struct FieldTable {
  private(set) var shape: ViewShape
  /// By slot. A pointer, because an array would be counted at every access; like the table it stays for good.
  private(set) var readers: UnsafeMutableBufferPointer<FieldReader> = .allocate(capacity: 16)
  /// What one such view holds of what templates made of it alone, see ``SharedRenderings``.
  private(set) var sharedRenderings: (@Sendable (BoundViews) -> SharedRenderings)?

  init(_ shape: ViewShape) {
    self.shape = shape
  }

  mutating func add(_ field: ViewField, _ reader: FieldReader) {
    let slot = shape.fields.count
    shape.add(field)
    if slot == readers.count { grow() }
    readers.initializeElement(at: slot, to: reader)
  }

  @usableFromInline mutating func share(_ renderings: @escaping @Sendable (BoundViews) -> SharedRenderings) {
    shape.isShared = true
    sharedRenderings = renderings
  }

  private mutating func grow() {
    let wider = UnsafeMutableBufferPointer<FieldReader>.allocate(capacity: 2 * readers.count)
    _ = wider.moveInitialize(fromContentsOf: readers)
    readers.deallocate()
    readers = wider
  }
}
