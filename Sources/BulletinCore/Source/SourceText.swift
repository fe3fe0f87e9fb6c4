import Synchronization

/// Where the text of a ``SourceFile`` is.
enum SourceText: Sendable {
  case here([UInt8])
  case later(LaterText)
}

/// A text that is fetched when it is asked for and not at hand.
final class LaterText: Sendable {
  private let fetch: @Sendable () -> [UInt8]
  private let known: Mutex<[UInt8]?>

  /// - Parameter known: the text, if it is at hand already.
  init(known: [UInt8]?, _ fetch: @escaping @Sendable () -> [UInt8]) {
    self.known = Mutex(known)
    self.fetch = fetch
  }

  var utf8: [UInt8] {
    known.withLock { known in
      if let known { return known }
      let utf8 = fetch()
      known = utf8
      return utf8
    }
  }

  func letGo() { known.withLock { $0 = nil } }
}
