import Synchronization

/// The long part of a body: made when it is first asked for, and once.
final class BodyText: Sendable {
  struct Value: Sendable {
    var html: [UInt8] = []
    var holes: [MarkdownBody.Hole] = []
    var plainText = ""
  }

  private enum State {
    case made(Value)
    case waiting(@Sendable () -> Value)
  }

  private let state: Mutex<State>

  init(_ value: Value) {
    state = Mutex(.made(value))
  }

  /// - Parameter make: called at most once; must give the same whenever it is called.
  init(later make: @escaping @Sendable () -> Value) {
    state = Mutex(.waiting(make))
  }

  var value: Value {
    state.withLock { state in
      switch state {
      case .made(let value): return value
      case .waiting(let make):
        let value = make()
        state = .made(value)
        return value
      }
    }
  }
}
