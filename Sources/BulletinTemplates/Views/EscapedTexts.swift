package import BulletinCore

/// Some texts that many pages show, escaped once and one behind the other: to write them means to copy from one place in memory, where
/// texts of their own would lie in as many.
package struct EscapedTexts: Sendable {
  /// The texts; then where each of them ends, as four bytes.
  private let bytes: [UInt8]
  private let count: Int

  private static let endSize = MemoryLayout<UInt32>.size

  package init(_ texts: [String]) {
    count = texts.count
    // Nearly all texts hold nothing that is escaped, and need no more room than this; many of these are kept.
    var escaped = ByteBuffer(capacity: texts.reduce(count * EscapedTexts.endSize) { $0 + $1.utf8.count })
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: count) { ends in
      for (index, text) in texts.enumerated() {
        escaped.append(escaping: text)
        ends.initializeElement(at: index, to: UInt32(escaped.count))
      }
      escaped.append(UnsafeRawBufferPointer(ends).assumingMemoryBound(to: UInt8.self))
    }
    bytes = escaped.bytes
  }

  /// Writes one of the texts, by its place among those that this was made of.
  package func write(_ index: Int, into output: inout ByteBuffer) {
    bytes.withUnsafeBufferPointer { bytes in
      output.append(UnsafeBufferPointer(rebasing: bytes[range(of: index, in: bytes)]))
    }
  }

  /// Whether one of the texts is empty.
  package func isEmpty(_ index: Int) -> Bool {
    bytes.withUnsafeBufferPointer { range(of: index, in: $0).isEmpty }
  }

  private func range(of index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    precondition((0..<count).contains(index))
    let ends = UnsafeRawBufferPointer(bytes)[(bytes.count - count * EscapedTexts.endSize)...]
    func end(_ index: Int) -> Int {
      Int(UnsafeRawBufferPointer(rebasing: ends).loadUnaligned(fromByteOffset: index * EscapedTexts.endSize, as: UInt32.self))
    }
    return (index == 0 ? 0 : end(index - 1))..<end(index)
  }
}
