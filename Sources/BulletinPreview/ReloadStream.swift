package import BulletinCore
import FlyingSocks
import Synchronization

/// Tells every open page what ``PreviewState`` is current: a stream of server-sent events for each.
///
/// Every event is the whole state, and only the newest one waits for a page that is slow to take it; a heartbeat is the same
/// event again. So nothing can be missed, in whatever order things arrive, and pages that left are noticed by it.
package final class ReloadStream: Sendable {
  private let language: MessageLanguage
  private let shared: Mutex<Shared>

  private struct Shared {
    var state: PreviewState
    var event: [UInt8]
    var listeners: [Int: AsyncStream<[UInt8]>.Continuation] = [:]
    var nextListener = 0
  }

  /// - Parameter run: what tells this server from an earlier one; ASCII letters and digits.
  package init(run: String, language: MessageLanguage) {
    self.language = language
    let state = PreviewState(run: run)
    shared = Mutex(Shared(state: state, event: ReloadStream.event(state, language)))
  }

  package var state: PreviewState { shared.withLock { $0.state } }

  /// How many pages listen.
  package var listenerCount: Int { shared.withLock { $0.listeners.count } }

  /// Changes the state and tells all pages, unless it stays as it is.
  func update(_ change: (inout PreviewState) -> Void) {
    shared.withLock { shared in
      var state = shared.state
      change(&state)
      guard state != shared.state else { return }
      state.revision += 1
      shared.state = state
      shared.event = ReloadStream.event(state, language)
      for listener in shared.listeners.values { listener.yield(shared.event) }
    }
  }

  /// Says it again, so that connections are not taken for dead, and dead ones are found.
  func beat() {
    shared.withLock { shared in
      for listener in shared.listeners.values { listener.yield(shared.event) }
    }
  }

  /// Begins with the state as it is now.
  func events() -> AsyncStream<[UInt8]> {
    let (stream, continuation) = AsyncStream.makeStream(of: [UInt8].self, bufferingPolicy: .bufferingNewest(1))
    let number = shared.withLock { shared in
      shared.nextListener += 1
      shared.listeners[shared.nextListener] = continuation
      continuation.yield(shared.event)
      return shared.nextListener
    }
    // Runs when the connection's task lets go of the stream, for whatever reason.
    continuation.onTermination = { [weak self] _ in
      self?.shared.withLock { _ = $0.listeners.removeValue(forKey: number) }
    }
    return stream
  }

  /// JSON has no line ends outside of its strings, and there they are escaped: one line of data. `retry` is how soon a page
  /// comes back after the server was started anew, in milliseconds.
  private static func event(_ state: PreviewState, _ language: MessageLanguage) -> [UInt8] {
    Array("retry: 500\ndata: \(state.json(language).string())\n\n".utf8)
  }
}

/// The body of an answer that does not end by itself.
struct EventBody: AsyncBufferedSequence {
  typealias Element = UInt8

  let stream: ReloadStream

  func makeAsyncIterator() -> Iterator { Iterator(events: stream.events().makeAsyncIterator()) }

  struct Iterator: AsyncBufferedIteratorProtocol {
    var events: AsyncStream<[UInt8]>.Iterator
    var rest: ArraySlice<UInt8> = []

    mutating func next() async throws -> UInt8? {
      if rest.isEmpty { rest = await events.next()?[...] ?? [] }
      return rest.popFirst()
    }

    mutating func nextBuffer(suggested count: Int) async throws -> ArraySlice<UInt8>? {
      if rest.isEmpty { return await events.next()?[...] }
      defer { rest = [] }
      return rest
    }
  }
}
