import BulletinCore

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

  /// One table, of parts by their numbers; made when the first is asked for, because only the program knows how many there are.
  private let parts = LazyTable<LazyTable<Part>>(count: 1)

  package init() {}

  /// Writes a part, which is made if it is asked for the first time. Two threads may make the same part at the same time: it is the
  /// same.
  ///
  /// - Parameter count: how many parts the program has.
  func write(part: Int, of count: Int, into output: inout ByteBuffer, make: (inout ByteBuffer) -> Void) {
    parts.withValue(at: 0) {
      LazyTable(count: count)
    } body: { parts in
      parts.withValue(at: part) {
        var buffer = ByteBuffer(capacity: 4 * 1024)
        make(&buffer)
        return Part(buffer.bytes)
      } body: {
        output.append(contentsOf: $0.utf8)
      }
    }
  }
}
