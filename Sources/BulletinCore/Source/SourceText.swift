import Synchronization

/// Where the text of a ``SourceFile`` is.
enum SourceText: Sendable {
  case here([UInt8])
  case later(LaterText)
}

/// A text that is fetched when it is first asked for.
final class LaterText: Sendable {
  private let fetch: @Sendable () -> [UInt8]
  private let fetched = Mutex<[UInt8]?>(nil)

  init(_ fetch: @escaping @Sendable () -> [UInt8]) {
    self.fetch = fetch
  }

  var utf8: [UInt8] {
    fetched.withLock { fetched in
      if let fetched { return fetched }
      let utf8 = fetch()
      fetched = utf8
      return utf8
    }
  }
}
