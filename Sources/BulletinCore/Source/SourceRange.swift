/// A half-open range of UTF-8 byte offsets into a ``SourceFile``: the only kind of position the program computes with.
/// Lines and columns are derived late, by ``LineTable``.
@usableFromInline
package struct SourceRange: Sendable, Hashable {
  package var start: Int
  package var end: Int

  package init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// An empty range: a point between two bytes.
  package init(at offset: Int) {
    self.init(offset, offset)
  }

  package var count: Int { end - start }
  package var isEmpty: Bool { start == end }

  package func clamped(to count: Int) -> SourceRange {
    let start = min(max(0, self.start), count)
    return SourceRange(start, min(max(start, end), count))
  }

  package func shifted(by offset: Int) -> SourceRange {
    SourceRange(start + offset, end + offset)
  }
}
