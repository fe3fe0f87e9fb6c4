/// UTF-8 output under construction: what every renderer appends to.
///
/// The escaping functions work on bytes and copy runs without special characters in one go, because they see every byte
/// of every page.
@usableFromInline package struct ByteBuffer: Sendable {
  package private(set) var bytes: [UInt8]

  package init(capacity: Int = 0) {
    bytes = []
    bytes.reserveCapacity(capacity)
  }

  package var count: Int { bytes.count }

  package mutating func append(_ text: String) {
    text.withBorrowedUTF8 { bytes.append(contentsOf: $0) }
  }

  package mutating func append(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ byte: UInt8) {
    bytes.append(byte)
  }

  package mutating func append(contentsOf other: some Collection<UInt8>) {
    bytes.append(contentsOf: other)
  }

  // The generic form above is slow from other modules, where it is not specialised.

  package mutating func append(contentsOf other: [UInt8]) {
    other.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  package mutating func append(contentsOf other: ArraySlice<UInt8>) {
    other.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  /// A piece of UTF-8 in one go.
  package mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: utf8)
  }

  package var string: String { String(decoding: bytes, as: UTF8.self) }
}
