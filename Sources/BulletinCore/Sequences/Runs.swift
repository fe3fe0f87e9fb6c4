extension Sequence {
  /// Neighbours with an equal key together, in their order: what a list that is sorted by the key shows under its headings.
  package func runs<Key: Equatable>(by key: (Element) -> Key) -> [(key: Key, items: [Element])] {
    var runs: [(key: Key, items: [Element])] = []
    for element in self {
      let own = key(element)
      if let last = runs.indices.last, runs[last].key == own {
        runs[last].items.append(element)
      } else {
        runs.append((own, [element]))
      }
    }
    return runs
  }
}
