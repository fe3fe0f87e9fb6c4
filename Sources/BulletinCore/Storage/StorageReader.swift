/// Reads what ``StorageWriter`` wrote, value by value. Never reads beyond the bytes it was given, whatever they say.
@usableFromInline
package struct StorageReader: ~Copyable {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0

  /// - Parameter bytes: must stay where they are as long as the reader is used.
  package init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  package var isAtEnd: Bool { position == bytes.count }
  /// Those not read yet.
  @usableFromInline
  package var bytesLeft: Int { bytes.count - position }

  package mutating func readUnsigned() throws(StorageDamage) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while position < bytes.count, shift < 64 {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) << shift
      if byte & 0x80 == 0 { return value }
      shift += 7
    }
    throw StorageDamage()
  }

  @usableFromInline
  package mutating func readInt() throws(StorageDamage) -> Int {
    let value = try readUnsigned()
    return Int(Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1))
  }

  @usableFromInline
  package mutating func readBool() throws(StorageDamage) -> Bool {
    guard position < bytes.count, bytes[position] <= 1 else { throw StorageDamage() }
    position += 1
    return bytes[position - 1] == 1
  }

  package mutating func readString() throws(StorageDamage) -> String {
    String(decoding: try readBuffer(), as: UTF8.self)
  }

  package mutating func readBytes() throws(StorageDamage) -> [UInt8] {
    Array(try readBuffer())
  }

  /// Bytes of a known number.
  package mutating func readExactly(_ count: Int) throws(StorageDamage) -> [UInt8] {
    Array(try slice(count))
  }

  /// Where a run of bytes lies, without copying it: for whoever has the whole at hand.
  package mutating func skipBytes() throws(StorageDamage) -> Range<Int> {
    let count = try readInt()
    _ = try slice(count)
    return (position - count)..<position
  }

  /// Where all that was not read yet lies, without copying it.
  package mutating func skipRest() -> Range<Int> {
    defer { position = bytes.count }
    return position..<bytes.count
  }

  // These three are made for each type where they are used: looking up at run time how a type is read, hundreds of thousands of
  // times, takes longer than the reading.

  @inlinable
  @inline(__always)
  package mutating func read<Value: Storable>(_: Value.Type = Value.self) throws(StorageDamage) -> Value {
    try Value.load(from: &self)
  }

  @inlinable
  @inline(__always)
  package mutating func readOptional<Value: Storable>(_: Value.Type = Value.self) throws(StorageDamage) -> Value? {
    try readBool() ? try Value.load(from: &self) : nil
  }

  @inlinable
  @inline(__always)
  package mutating func readArray<Value: Storable>(_: Value.Type = Value.self) throws(StorageDamage) -> [Value] {
    let count = try readInt()
    // Every value takes a byte at least, so that a wrong number asks for no more memory than the file has.
    guard (0...bytesLeft).contains(count) else { throw StorageDamage() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try Value.load(from: &self)) }
    return values
  }

  /// What ``StorageWriter/write(numbers:)`` wrote.
  package mutating func readNumbers<Number: FixedWidthInteger>() throws(StorageDamage) -> [Number] {
    let (size, isTooMuch) = try readInt().multipliedReportingOverflow(by: MemoryLayout<Number>.stride)
    guard !isTooMuch else { throw StorageDamage() }
    let source = try slice(size)
    return Array(unsafeUninitializedCapacity: size / MemoryLayout<Number>.stride) { buffer, count in
      UnsafeMutableRawBufferPointer(buffer).copyMemory(from: source)
      count = buffer.count
    }
  }

  private mutating func readBuffer() throws(StorageDamage) -> UnsafeRawBufferPointer {
    try slice(try readInt())
  }

  private mutating func slice(_ count: Int) throws(StorageDamage) -> UnsafeRawBufferPointer {
    guard count >= 0, count <= bytes.count - position else { throw StorageDamage() }
    position += count
    return UnsafeRawBufferPointer(rebasing: bytes[(position - count)..<position])
  }
}
