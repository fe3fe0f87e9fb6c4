/// Values as bytes for a program of the same build to read again: numbers of variable length, texts behind their length, the
/// parts of a value in the order in which ``Storable/load(from:)`` asks for them. No form for others, and none to keep: whoever
/// stores it notes which program wrote it.
@usableFromInline
package struct StorageWriter: Sendable {
  package private(set) var bytes: [UInt8] = []

  package init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Forgets what was written, and keeps the room for it.
  package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Seven bits a byte, the lowest first (LEB128).
  package mutating func write(unsigned value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// Negative numbers too; small ones of either sign take few bytes.
  @usableFromInline
  package mutating func write(_ value: Int) {
    write(unsigned: UInt64(bitPattern: Int64(value << 1 ^ value >> (Int.bitWidth - 1))))
  }

  @usableFromInline
  package mutating func write(_ value: Bool) {
    bytes.append(value ? 1 : 0)
  }

  package mutating func write(_ text: String) {
    text.withBorrowedUTF8 { utf8 in
      write(utf8.count)
      bytes.append(contentsOf: utf8)
    }
  }

  /// Bytes behind their number.
  @inlinable
  @inline(__always)
  package mutating func write(bytes new: some Collection<UInt8>) {
    write(new.count)
    write(exactly: new)
  }

  /// Bytes of a length that the reader knows.
  @inlinable
  @inline(__always)
  package mutating func write(exactly new: some Collection<UInt8>) {
    let written: Void? = new.withContiguousStorageIfAvailable { write(exactly: $0) }
    if written == nil { Array(new).withUnsafeBufferPointer { write(exactly: $0) } }
  }

  @usableFromInline
  package mutating func write(exactly new: UnsafeBufferPointer<UInt8>) {
    bytes.append(contentsOf: new)
  }

  /// Many numbers of one width in one go, as they lie in memory.
  package mutating func write<Number: FixedWidthInteger>(numbers: [Number]) {
    write(numbers.count)
    numbers.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }

  // These are made for each type where they are used, as those of ``StorageReader`` are.

  @inlinable
  @inline(__always)
  package mutating func write(_ value: some Storable) {
    value.store(in: &self)
  }

  @inlinable
  @inline(__always)
  package mutating func write<Value: Storable>(_ value: Value?) {
    write(value != nil)
    value?.store(in: &self)
  }

  @inlinable
  @inline(__always)
  package mutating func write<Value: Storable>(_ values: [Value]) {
    write(values.count)
    for value in values { value.store(in: &self) }
  }
}

/// A value that ``StorageWriter`` can write and ``StorageReader`` read again.
@usableFromInline
package protocol Storable {
  func store(in writer: inout StorageWriter)

  /// - Throws: if the bytes are not those of such a value.
  static func load(from reader: inout StorageReader) throws(StorageDamage) -> Self
}

/// Stored bytes that nobody wrote so.
@usableFromInline
package struct StorageDamage: Error {
  @usableFromInline
  package init() {}
}
