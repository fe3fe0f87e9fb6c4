package import BulletinCore
import CXXHash

/// Stands for bytes: their XXH3 of 128 bits, which no two texts share by accident. Only for asking whether something is still
/// what was remembered: whoever wants two texts with one fingerprint can make them, but deceives no one except his own next build.
/// Sums that readers are promised are ``BulletinEditions/SHA256``, which would take thirty times as long here. The only file that
/// sees xxHash.
package struct Fingerprint: Sendable, Hashable, Storable {
  private let first: UInt64
  private let second: UInt64

  /// Of nothing.
  static let none = Fingerprint(first: 0, second: 0)

  package init(of bytes: UnsafeRawBufferPointer) {
    let sum = XXH3_128bits(bytes.baseAddress, bytes.count)
    first = sum.high64
    second = sum.low64
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

  fileprivate init(first: UInt64, second: UInt64) {
    self.first = first
    self.second = second
  }

  static let byteCount = 16

  /// For whoever adds fingerprints up.
  var halves: (UInt64, UInt64) { (first, second) }

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

/// The fingerprint of bytes that come piece by piece: the same as of all of them in one piece.
struct FingerprintSum: ~Copyable {
  private let state: OpaquePointer

  /// Nil where there is no memory left for it.
  init?() {
    guard let state = XXH3_createState() else { return nil }
    XXH3_128bits_reset(state)
    self.state = state
  }

  deinit { XXH3_freeState(state) }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    XXH3_128bits_update(state, bytes.baseAddress, bytes.count)
  }

  var fingerprint: Fingerprint {
    let sum = XXH3_128bits_digest(state)
    return Fingerprint(first: sum.high64, second: sum.low64)
  }
}
