import BulletinCore
import Synchronization

/// The parts of pages that were made of one view alone, such as header and footer of all pages of a folder.
///
/// The view holds it (see ``ViewFields/shared(_:)``) and must not change. It serves one ``TemplateSet``.
@usableFromInline package final class SharedRenderings: Sendable {
  private final class Part: Sendable {
    let utf8: [UInt8]

    init(_ utf8: [UInt8]) {
      self.utf8 = utf8
    }
  }

  /// By the number of the part; made when the first is asked for, because only the program knows how many there are.
  private let parts = AtomicLazyReference<LazyTable<Part>>()

  package init() {}

  /// Writes a part, which is made if it is asked for the first time. Two threads may make the same part at the same time: it is the
  /// same.
  ///
  /// - Parameter count: how many parts the program has.
  func write(part: Int, of count: Int, into output: inout ByteBuffer, make: (inout ByteBuffer) -> Void) {
    let parts = parts.load() ?? parts.storeIfNil(LazyTable(count: count))
    let made = parts.value(at: part) {
      var buffer = ByteBuffer(capacity: 4 * 1024)
      make(&buffer)
      return Part(buffer.bytes)
    }
    output.append(contentsOf: made.utf8)
  }
}
