extension Array where Element: Hashable {
  /// Without repetitions, the first of each kept.
  @inlinable
  @inline(__always)
  package func uniqued() -> [Element] {
    // Most lists of a story have one entry, and few have many: comparing them costs less than a set.
    guard count > 1 else { return self }
    guard count > 8 else {
      var kept: [Element] = []
      for element in self where !kept.contains(element) { kept.append(element) }
      return kept
    }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
