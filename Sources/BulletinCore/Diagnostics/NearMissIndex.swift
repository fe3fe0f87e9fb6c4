import Synchronization

/// The names of a register, among which misspelt ones are looked for again and again: ``NearMiss`` with each name folded once,
/// and with a bound, or a large register full of wrong ids would take hours.
///
/// Nothing is folded before the first question: most content has no mistake.
package final class NearMissIndex: Sendable {
  private let names: [String]
  private let made = Mutex<Folded?>(nil)

  /// The names, each folded once.
  private struct Folded: Sendable {
    let entries: [(text: String, comparable: [Unicode.Scalar])]
    /// Positions in ``entries`` by the alphabet: those that begin alike stand together.
    let alphabet: [Int]

    init(_ names: [String]) {
      let entries = names.map { (text: $0, comparable: NearMiss.comparable($0)) }
      self.entries = entries
      guard entries.count > NearMissIndex.smallCount else {
        alphabet = []
        return
      }
      alphabet = entries.indices.sorted { left, right in
        let (a, b) = (entries[left].comparable, entries[right].comparable)
        return a == b ? left < right : a.lexicographicallyPrecedes(b)
      }
    }

    /// How many names stand before a text in the alphabet.
    func place(of wanted: [Unicode.Scalar]) -> Int {
      var low = 0
      var high = alphabet.count
      while low < high {
        let middle = (low + high) / 2
        let isBefore = entries[alphabet[middle]].comparable.lexicographicallyPrecedes(wanted)
        if isBefore { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  /// So many names are all compared.
  static let smallCount = 500
  /// Of more those alone that begin most alike: so many on each side of the place that the text has in the alphabet.
  private static let reach = 100

  /// - Parameter names: in the order in which the first of equally close ones is proposed.
  package init(_ names: [String]) {
    self.names = names
  }

  /// The closest name, as ``NearMiss/best(for:among:)`` finds it.
  package func best(for text: String) -> String? {
    let wanted = NearMiss.comparable(text)
    let folded = made.withLock { made in
      let folded = made ?? Folded(names)
      made = folded
      return folded
    }
    guard names.count > Self.smallCount else { return NearMiss.best(for: text, wanted, among: folded.entries) }
    let (place, count) = (folded.place(of: wanted), folded.alphabet.count)
    let near = folded.alphabet[max(0, place - Self.reach)..<min(count, place + Self.reach)].sorted()
    return NearMiss.best(for: text, wanted, among: near.map { folded.entries[$0] })
  }
}
