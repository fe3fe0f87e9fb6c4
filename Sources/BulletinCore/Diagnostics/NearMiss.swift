/// “Did you mean …?”: the known word that is closest to a misspelt one.
///
/// Words are compared without case, Vietnamese marks and the kind of separator, so `Suc_Khoe` is no mistake at all
/// against `sức khỏe`; what remains is counted in insertions, deletions, replacements and swaps of neighbours
/// (Damerau–Levenshtein distance, each place edited once).
package enum NearMiss {
  /// The closest candidate, nil if none is close enough; among equally close ones the first. The text itself is never
  /// proposed.
  package static func best(for text: String, among candidates: some Sequence<String>) -> String? {
    best(for: text, comparable(text), among: candidates.lazy.map { (text: $0, comparable: comparable($0)) })
  }

  /// As ``best(for:among:)`` for texts whose comparable forms are known.
  static func best(
    for text: String,
    _ wanted: [Unicode.Scalar],
    among candidates: some Sequence<(text: String, comparable: [Unicode.Scalar])>
  ) -> String? {
    var bound = allowance(forLength: wanted.count)
    var best: String?
    for candidate in candidates where candidate.text != text {
      guard let distance = distance(wanted, candidate.comparable, atMost: bound) else { continue }
      best = candidate.text
      if distance == 0 { break }
      bound = distance - 1
    }
    return best
  }

  /// How many slips a word of that many letters may hold and still be recognised.
  static func allowance(forLength length: Int) -> Int {
    switch length {
    case ...2: 0
    case 3...5: 1
    case 6...9: 2
    default: min(4, length / 4 + 1)
    }
  }

  /// The distance of two words, nil if it is larger than the bound.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], atMost bound: Int) -> Int? {
    guard abs(left.count - right.count) <= bound else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      var smallest = i + 1
      for (j, other) in right.enumerated() {
        var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (letter == other ? 0 : 1))
        if i > 0, j > 0, letter == right[j - 1], left[i - 1] == other {
          cost = min(cost, beforeLast[j - 1] + 1)
        }
        row.append(cost)
        smallest = min(smallest, cost)
      }
      if smallest > bound { return nil }
      beforeLast = last
      last = row
    }
    return last[right.count] <= bound ? last[right.count] : nil
  }

  /// Folded, with one kind of separator.
  static func comparable(_ text: String) -> [Unicode.Scalar] {
    VietnameseFolding.fold(text).unicodeScalars.map { $0 == "_" || $0 == " " ? "-" : $0 }
  }
}
