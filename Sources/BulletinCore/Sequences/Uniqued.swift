extension Array where Element: Hashable {
  /// Without repetitions, the first of each kept.
  package func uniqued() -> [Element] {
    // Most lists of a story have one entry.
    guard count > 1 else { return self }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
