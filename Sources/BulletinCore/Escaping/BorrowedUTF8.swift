extension String {
  /// The bytes of the text where they lie. Unlike `withUTF8` it needs no variable, which would be a copy: one more that is counted,
  /// by all threads that read the text at that moment.
  @inlinable @inline(__always)
  package func withBorrowedUTF8<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }
}
