public import BulletinCore

/// Some texts that many pages show, escaped once and one behind the other: to write them means to copy from one place in memory, where
/// texts of their own would lie in as many.
package struct EscapedTexts: Sendable {
  /// Where each text ends, as four bytes; then the texts.
  private let bytes: [UInt8]
  private let count: Int

  private static let endSize = MemoryLayout<UInt32>.size

  package init(_ texts: [String]) {
    let start = texts.count * EscapedTexts.endSize
    var escaped = ByteBuffer(capacity: texts.reduce(64) { $0 + $1.utf8.count })
    let ends = texts.map { text in
      escaped.append(escaping: text)
      return UInt32(start + escaped.count)
    }
    count = texts.count
    // No room is left at the end, because many of these are kept.
    bytes = [UInt8](unsafeUninitializedCapacity: start + escaped.count) { bytes, count in
      let texts = ends.withUnsafeBytes { bytes[...].initialize(fromContentsOf: $0) }
      count = bytes[texts...].initialize(fromContentsOf: escaped.bytes)
    }
  }

  /// One of the texts, by its place among those that this was made of.
  package subscript(index: Int) -> EscapedText {
    precondition((0..<count).contains(index))
    let start = index == 0 ? count * EscapedTexts.endSize : end(of: index - 1)
    return EscapedText(utf8: bytes[start..<end(of: index)])
  }

  private func end(of index: Int) -> Int {
    bytes.withUnsafeBytes { Int($0.loadUnaligned(fromByteOffset: index * EscapedTexts.endSize, as: UInt32.self)) }
  }
}

/// A text that was escaped for HTML: one of some ``EscapedTexts``, the only ones that make it.
@usableFromInline package struct EscapedText: Sendable {
  fileprivate let utf8: ArraySlice<UInt8>

  @usableFromInline var isEmpty: Bool { utf8.isEmpty }
}

extension ByteBuffer {
  @usableFromInline mutating func append(_ text: EscapedText) { append(contentsOf: text.utf8) }
}
