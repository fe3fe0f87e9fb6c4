package import BulletinCore

/// Some texts that many pages show, escaped once and one behind the other: to write them means to copy from one place in memory, where
/// texts of their own would lie in as many.
package struct EscapedTexts: Sendable {
  /// Where each text ends, as four bytes; then the texts.
  private let bytes: [UInt8]
  private let count: Int

  private static let endSize = MemoryLayout<UInt32>.size

  package init(_ texts: [String]) {
    let start = texts.count * EscapedTexts.endSize
    count = texts.count
    bytes = withUnsafeTemporaryAllocation(of: UInt32.self, capacity: texts.count) { ends in
      var escaped = ByteBuffer(capacity: texts.reduce(64) { $0 + $1.utf8.count })
      for (index, text) in texts.enumerated() {
        escaped.append(escaping: text)
        ends.initializeElement(at: index, to: UInt32(start + escaped.count))
      }
      // No room is left at the end, because many of these are kept.
      return [UInt8](unsafeUninitializedCapacity: start + escaped.count) { bytes, count in
        let texts = bytes[...].initialize(fromContentsOf: UnsafeRawBufferPointer(ends))
        count = escaped.withBytes { bytes[texts...].initialize(fromContentsOf: $0) }
      }
    }
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
    let bytes = UnsafeRawBufferPointer(bytes)
    func end(_ index: Int) -> Int {
      Int(bytes.loadUnaligned(fromByteOffset: index * EscapedTexts.endSize, as: UInt32.self))
    }
    return (index == 0 ? count * EscapedTexts.endSize : end(index - 1))..<end(index)
  }
}
