import BulletinCore
import SystemPackage

/// Bytes on their way into a file of the ``MemoryFolder``. Few of them are in memory at a time: what ten thousand stories leave would
/// be fifteen megabytes, which the kernel had to find first.
struct MemoryStream: ~Copyable {
  private let descriptor: CInt
  /// How messages call the file.
  private let name: String
  private var sum: FingerprintSum
  private var writer = StorageWriter(capacity: 2 * Self.length)

  /// As many as a processor's nearest caches hold.
  private static let length = 1 << 17

  /// - Parameter descriptor: of a file open for writing, at the place where the bytes go.
  init(to descriptor: CInt, shownAs name: String) throws(DiskError) {
    guard let sum = FingerprintSum() else { throw DiskError(.write, name, .noMemory) }
    self.descriptor = descriptor
    self.name = name
    self.sum = sum
  }

  /// Takes some values, all of which are in memory for a moment.
  mutating func write(_ put: (inout StorageWriter) -> Void) throws(DiskError) {
    put(&writer)
    if writer.bytes.count >= Self.length { try empty() }
  }

  /// Takes bytes that are in memory already.
  mutating func pass(_ bytes: [UInt8]) throws(DiskError) {
    try empty()
    try send(bytes)
  }

  /// - Returns: the fingerprint of all bytes.
  consuming func finish() throws(DiskError) -> Fingerprint {
    try empty()
    return sum.fingerprint
  }

  private mutating func empty() throws(DiskError) {
    try send(writer.bytes)
    writer.clear()
  }

  private mutating func send(_ bytes: [UInt8]) throws(DiskError) {
    bytes.withUnsafeBytes { sum.add($0) }
    try writeFully(descriptor, bytes, name)
  }
}
