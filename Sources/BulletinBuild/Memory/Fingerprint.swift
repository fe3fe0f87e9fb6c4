package import BulletinCore
import BulletinEditions

/// Stands for bytes: the first half of their SHA-256, which nobody can find twice by accident.
package struct Fingerprint: Sendable, Hashable, Storable {
  private let first: UInt64
  private let second: UInt64

  /// Of nothing.
  static let none = Fingerprint(first: 0, second: 0)

  package init(of bytes: UnsafeRawBufferPointer) {
    var sum = SHA256()
    sum.update(bytes)
    let digest = sum.finish().bytes
    first = digest[0..<8].reduce(0) { $0 << 8 | UInt64($1) }
    second = digest[8..<16].reduce(0) { $0 << 8 | UInt64($1) }
  }

  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { Fingerprint(of: $0) }
  }

  /// Of several things in their order.
  init(of prints: some Collection<Fingerprint>) {
    var writer = StorageWriter(capacity: prints.count * Fingerprint.byteCount)
    for print in prints { writer.write(print) }
    self.init(of: writer.bytes)
  }

  private init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  static let byteCount = 16

  /// For names of files: 16 digits, which are half of it.
  var hexadecimal: String {
    let digits = String(first, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  package func store(in writer: inout StorageWriter) {
    withUnsafeBytes(of: (first, second)) { writer.write(exactly: $0) }
  }

  package static func load(from reader: inout StorageReader) throws(StorageDamage) -> Fingerprint {
    let bytes = try reader.readExactly(byteCount)
    return bytes.withUnsafeBytes {
      Fingerprint(
        first: $0.loadUnaligned(fromByteOffset: 0, as: UInt64.self),
        second: $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      )
    }
  }
}
