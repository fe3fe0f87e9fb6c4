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
    let shelf: TextShelf
    let htmlCount: Int
    /// Nil when it was let go.
    var markup: (html: Range<Int>, holes: [MarkdownBody.Hole])?
    /// Nil when they were let go, or not kept at all.
    var words: Range<Int>?
    /// For what the shelf does not have, or does not give back.
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

  var markup: Markup { read(\.markup) { $0.fetchMarkup() } }

  /// The words as UTF-8.
  var plainText: [UInt8] { read(\.plainText) { $0.fetchWords() } }

  /// The length of the HTML in bytes.
  var htmlCount: Int { read(\.markup.html.count) { $0.htmlCount } }

  /// Nobody will ask for the markup again: its room on the shelf may be used for something else. Who asks after all gets it made
  /// anew.
  func letGoOfMarkup() {
    changeAside { aside in
      guard let html = aside.markup?.html else { return }
      aside.markup = nil
      aside.shelf.markup.release(html)
    }
  }

  /// As ``letGoOfMarkup()``.
  func letGoOfWords() {
    changeAside { aside in
      guard let words = aside.words else { return }
      aside.words = nil
      aside.shelf.words?.release(words)
    }
  }

  private func changeAside(_ change: (inout Aside) -> Void) {
    state.withLock { state in
      guard case .aside(var aside) = state, aside.shelf.letsGo else { return }
      change(&aside)
      state = .aside(aside)
    }
  }

  /// A part of the text. It is fetched under the lock, so that nobody lets it go meanwhile.
  private func read<Part: Sendable>(_ part: (Value) -> Part, fetch: (Aside) -> Part?) -> Part {
    state.withLock { state in
      switch state {
      case .made(let value): return part(value)
      case .aside(let aside): return fetch(aside) ?? part(aside.make())
      case .waiting(let make, let shelf):
        let value = make()
        state = shelf.map { State(value, on: $0, make) } ?? .made(value)
        return part(value)
      }
    }
  }
}

extension BodyText.State {
  /// Put on a shelf; in memory where there is no room for it.
  fileprivate init(_ value: BodyText.Value, on shelf: TextShelf, _ make: @escaping @Sendable () -> BodyText.Value) {
    let words = shelf.words.flatMap { shelf in value.plainText.withUnsafeBytes { shelf.put($0) } }
    let html = value.markup.html.withUnsafeBytes { shelf.markup.put($0) }
    guard let html, words != nil || shelf.words == nil else {
      self = .made(value)
      return
    }
    self = .aside(
      .init(
        shelf: shelf,
        htmlCount: html.count,
        markup: (html, value.markup.holes),
        words: words,
        make: make
      )
    )
  }
}

extension BodyText.Aside {
  fileprivate func fetchMarkup() -> BodyText.Markup? {
    guard let (html, holes) = markup, let bytes = shelf.markup.fetch(html) else { return nil }
    return BodyText.Markup(html: bytes, holes: holes)
  }

  fileprivate func fetchWords() -> [UInt8]? { words.flatMap { shelf.words?.fetch($0) } }
}
