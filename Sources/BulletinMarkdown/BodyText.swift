import BulletinCore
import Synchronization

/// The long part of a body: made when it is first asked for, and once, and put aside from then on where there is a shelf for it.
final class BodyText: Sendable {
  struct Markup: Sendable {
    var html: [UInt8] = []
    var holes: [MarkdownBody.Hole] = []
  }

  struct Value: Sendable {
    var markup = Markup()
    /// UTF-8.
    var plainText: [UInt8] = []
  }

  /// A text that lies on a shelf.
  fileprivate struct Aside: Sendable {
    let shelf: any ByteShelf
    let html: Range<Int>
    /// Nil where the words were not kept.
    let plainText: Range<Int>?
    let holes: [MarkdownBody.Hole]
    /// For a shelf that does not give back what was put there, and for words that were not.
    let make: @Sendable () -> Value
  }

  fileprivate enum State {
    case made(Value)
    case waiting(@Sendable () -> Value, shelf: TextShelf?)
    case aside(Aside)
  }

  private let state: Mutex<State>

  init(_ value: Value) {
    state = Mutex(.made(value))
  }

  /// - Parameters:
  ///   - shelf: where it is put when it is made.
  ///   - make: must give the same whenever it is called.
  init(on shelf: TextShelf?, later make: @escaping @Sendable () -> Value) {
    state = Mutex(.waiting(make, shelf: shelf))
  }

  /// Puts the text on a shelf, if it was made and there is room.
  ///
  /// - Parameter make: gives the same text again.
  func putAside(on shelf: TextShelf, remade make: @escaping @Sendable () -> Value) {
    state.withLock { state in
      if case .made(let value) = state { state = State(value, on: shelf, make) }
    }
  }

  var markup: Markup {
    switch current {
    case .here(let value): return value.markup
    case .aside(let aside):
      guard let html = aside.shelf.fetch(aside.html) else { return aside.make().markup }
      return Markup(html: html, holes: aside.holes)
    }
  }

  /// The words as UTF-8.
  var plainText: [UInt8] {
    switch current {
    case .here(let value): value.plainText
    case .aside(let aside): aside.plainText.flatMap(aside.shelf.fetch) ?? aside.make().plainText
    }
  }

  /// The length of the HTML in bytes.
  var htmlCount: Int {
    switch current {
    case .here(let value): value.markup.html.count
    case .aside(let aside): aside.html.count
    }
  }

  private enum Current {
    case here(Value)
    case aside(Aside)
  }

  private var current: Current {
    state.withLock { state in
      switch state {
      case .made(let value): return .here(value)
      case .aside(let aside): return .aside(aside)
      case .waiting(let make, let shelf):
        let value = make()
        state = shelf.map { State(value, on: $0, make) } ?? .made(value)
        return .here(value)
      }
    }
  }
}

extension BodyText.State {
  /// Put on a shelf; in memory where there is no room for it.
  fileprivate init(_ value: BodyText.Value, on shelf: TextShelf, _ make: @escaping @Sendable () -> BodyText.Value) {
    let bytes = shelf.bytes
    let plainText = shelf.keepsWords ? value.plainText.withUnsafeBytes { bytes.put($0) } : nil
    guard let html = value.markup.html.withUnsafeBytes({ bytes.put($0) }), plainText != nil || !shelf.keepsWords else {
      self = .made(value)
      return
    }
    self = .aside(.init(shelf: bytes, html: html, plainText: plainText, holes: value.markup.holes, make: make))
  }
}
