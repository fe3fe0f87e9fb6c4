public import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The first place of a byte from an index on; nil if there is none. The C library looks at thirty-two bytes at once.
  @inlinable @inline(__always)
  package func firstIndex(of byte: UInt8, from start: Int) -> Int? {
    guard start < count, let base = baseAddress else { return nil }
    guard let found = memchr(base + start, CInt(byte), count &- start) else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }
}
