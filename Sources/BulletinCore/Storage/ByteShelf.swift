/// Somewhere to put bytes aside that nobody needs for a while.
package protocol ByteShelf: Sendable {
  /// - Returns: where they are now; nil if there is no room for them.
  func put(_ bytes: UnsafeRawBufferPointer) -> Range<Int>?

  /// What was put there; nil if it cannot be had again.
  func fetch(_ place: Range<Int>) -> [UInt8]?

  /// Takes the room of bytes back that nobody will fetch again.
  func release(_ place: Range<Int>)
}
