extension Array where Element: Hashable {
  /// Without repetitions, the first of each kept.
  package func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
