/// Which models were copied from which: the origins turned round. Origins must not run in loops.
struct ReplicationTree {
  /// For each model those that were copied from it, in their order.
  private(set) var copies: [[Int]]
  /// For each model how many go back to it over any number of steps.
  private(set) var descendantCounts: [Int]

  init(origins: [Int?]) {
    copies = Array(repeating: [], count: origins.count)
    descendantCounts = Array(repeating: 0, count: origins.count)
    for (model, origin) in origins.enumerated() {
      if let origin { copies[origin].append(model) }
    }
    // From the leaves upwards: a model is done when all its copies are.
    var waiting = copies.map(\.count)
    var ready = origins.indices.filter { waiting[$0] == 0 }
    while let model = ready.popLast() {
      guard let origin = origins[model] else { continue }
      descendantCounts[origin] += descendantCounts[model] + 1
      waiting[origin] -= 1
      if waiting[origin] == 0 { ready.append(origin) }
    }
  }
}
