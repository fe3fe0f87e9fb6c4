/// Transforms every item on all cores and returns the results in the order of the items, so that parallel work never
/// shows in the output.
///
/// Items are handed out in runs of neighbours; `transform` must not depend on what happens to other items.
package func parallelMap<Item: Sendable, Result: Sendable>(
  _ items: [Item],
  runLength: Int = 64,
  _ transform: @escaping @Sendable (Item) throws -> Result
) async throws -> [Result] {
  guard items.count > 1 else { return try items.map(transform) }
  let length = max(1, min(runLength, (items.count + 15) / 16))
  return try await withThrowingTaskGroup(of: (Int, [Result]).self) { group in
    for start in stride(from: 0, to: items.count, by: length) {
      let run = items[start..<min(start + length, items.count)]
      group.addTask { (start / length, try run.map(transform)) }
    }
    var runs = [[Result]?](repeating: nil, count: (items.count + length - 1) / length)
    for try await (index, results) in group { runs[index] = results }
    return runs.flatMap { $0 ?? [] }
  }
}
