/// Transforms every item on all cores and returns the results in the order of the items, so that parallel work never
/// shows in the output.
///
/// Items are handed out in runs of neighbours; `transform` must not depend on what happens to other items. If it throws, the
/// error of the first such item is thrown, whichever was met first in time. In a task that is cancelled no more items are begun,
/// and `CancellationError` is thrown.
///
/// - Parameters:
///   - runLength: how many neighbours are handed out at once, at most.
///   - places: in how many parts of the items the work goes on at the same time. Where neighbours have much in common, cores that
///     are at different places do not stand in each other's way.
package func parallelMap<Item: Sendable, Output: Sendable>(
  _ items: [Item],
  runLength: Int = 64,
  from places: Int = 1,
  _ transform: @escaping @Sendable (Item) throws -> Output
) async throws -> [Output] {
  guard items.count > 1 else { return try items.map(transform) }
  let length = max(1, min(runLength, (items.count + 15) / 16))
  let count = (items.count + length - 1) / length
  let runs = await withTaskGroup(of: (Int, Result<[Output], any Error>).self) { group in
    let distance = (count + places - 1) / places
    for index in (0..<distance).flatMap({ stride(from: $0, to: count, by: distance) }) {
      let run = items[(index * length)..<min((index + 1) * length, items.count)]
      group.addTask {
        let results = Result {
          try Task.checkCancellation()
          return try run.map(transform)
        }
        return (index, results)
      }
    }
    var runs = [Result<[Output], any Error>?](repeating: nil, count: count)
    for await (index, results) in group { runs[index] = results }
    return runs
  }
  var outputs: [Output] = []
  outputs.reserveCapacity(items.count)
  for run in runs { outputs += try run?.get() ?? [] }
  return outputs
}
