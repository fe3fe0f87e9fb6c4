public import BulletinCore

/// The way to one field of a kind of view: what is asked of a view where it lies. It cannot be copied, so that nobody counts who reads it.
@usableFromInline enum FieldReader: ~Copyable, Sendable {
  /// A text or HTML. It is not handed over but written, escaped if need be: most texts stay where they are, without anybody
  /// counting who reads them.
  ///
  /// - isTrue: whether anything would be written.
  case value(
    write: @Sendable (_ view: UnsafeRawPointer, _ output: inout ByteBuffer) -> Void,
    isTrue: @Sendable (_ view: UnsafeRawPointer) -> Bool
  )
  case flag(@Sendable (_ view: UnsafeRawPointer) -> Bool)
  /// A view or a list, nil where there is none.
  case views(@Sendable (_ view: UnsafeRawPointer, _ arena: inout ViewArena) -> BoundViews?)
}

/// All that is known of the fields of a kind of view, once for all views of the kind.
@usableFromInline struct FieldTable {
  private(set) var shape: ViewShape
  /// The bytes from one view to the next.
  let stride: Int
  /// Lets go of one view, or of an array of views, in the memory of a rendering.
  let destroy: @Sendable (_ kept: UnsafeMutableRawPointer, _ isArray: Bool) -> Void
  /// By slot. A pointer, because an array would be counted at every access; like the table it stays for good.
  private(set) var readers: UnsafeMutableBufferPointer<FieldReader> = .allocate(capacity: 16)
  /// What one such view holds of what templates made of it alone, see ``SharedRenderings``.
  private(set) var sharedRenderings: (@Sendable (_ view: UnsafeRawPointer) -> SharedRenderings)?

  @usableFromInline init(
    _ shape: ViewShape,
    stride: Int,
    destroy: @escaping @Sendable (_ kept: UnsafeMutableRawPointer, _ isArray: Bool) -> Void
  ) {
    self.shape = shape
    self.stride = stride
    self.destroy = destroy
  }

  mutating func add(_ field: ViewField, _ reader: consuming FieldReader) {
    let slot = shape.fields.count
    shape.add(field)
    if slot == readers.count { grow() }
    readers.initializeElement(at: slot, to: reader)
  }

  @usableFromInline mutating func share(_ renderings: @escaping @Sendable (UnsafeRawPointer) -> SharedRenderings) {
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
