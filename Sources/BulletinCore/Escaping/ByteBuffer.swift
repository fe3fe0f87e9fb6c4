/// UTF-8 output under construction: what every renderer appends to.
///
/// It owns its memory and cannot be copied. An array would ask before each of the thousand pieces of a page whether somebody else has
/// it too, which was a thirtieth of the samples of a build.
///
/// The escaping functions work on bytes and copy runs without special characters in one go, because they see every byte
/// of every page.
@usableFromInline package struct ByteBuffer: ~Copyable {
  /// Of ``count`` bytes the first are initialized.
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  package private(set) var count = 0

  /// - Parameter capacity: Room for so many bytes; a buffer that grows beyond it is copied.
  package init(capacity: Int = 0) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  package mutating func append(_ text: String) {
    text.withBorrowedUTF8 { append($0) }
  }

  package mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  package mutating func append(_ byte: UInt8) {
    if count == capacity { grow(toHold: count + 1) }
    start.advanced(by: count).initialize(to: byte)
    count &+= 1
  }

  mutating func append(_ text: ShortText) {
    if count &+ 8 > capacity { grow(toHold: count + 8) }
    UnsafeMutableRawPointer(start.advanced(by: count)).storeBytes(of: text.word.littleEndian, as: UInt64.self)
    count &+= text.count
  }

  package mutating func append(contentsOf other: some Collection<UInt8>) {
    let appended: Void? = other.withContiguousStorageIfAvailable { append($0) }
    if appended == nil { for byte in other { append(byte) } }
  }

  /// A piece of UTF-8 in one go; must not be a piece of this buffer.
  package mutating func append(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard let source = utf8.baseAddress else { return }
    let end = count &+ utf8.count
    if end > capacity { grow(toHold: end) }
    start.advanced(by: count).initialize(from: source, count: utf8.count)
    count = end
  }

  @inline(never)
  private mutating func grow(toHold needed: Int) {
    let roomier = max(needed, 2 * capacity, 64)
    let new = UnsafeMutablePointer<UInt8>.allocate(capacity: roomier)
    new.moveInitialize(from: start, count: count)
    start.deallocate()
    (start, capacity) = (new, roomier)
  }

  /// What was written, where it lies.
  package func withBytes<Result, Failure>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// A copy of what was written.
  package var bytes: [UInt8] { withBytes { Array($0) } }

  /// The last byte that was written.
  package var last: UInt8? { count > 0 ? start[count - 1] : nil }

  package var string: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}
