import Synchronization

/// The parts of pages that were made of one view alone, such as header and footer of all pages of a folder.
///
/// The view holds it (see ``ViewFields/shared(_:)``) and must not change. It serves one ``TemplateSet``.
@usableFromInline package final class SharedRenderings: Sendable {
  /// By the number of the procedure that makes the part.
  private let parts = Mutex<[Int: [UInt8]]>([:])

  package init() {}

  /// The part, UTF-8. Two threads may make the same part at the same time: it is the same.
  func part(_ procedure: Int, make: () -> [UInt8]) -> [UInt8] {
    if let known = parts.withLock({ $0[procedure] }) { return known }
    let made = make()
    parts.withLock { $0[procedure] = made }
    return made
  }
}
