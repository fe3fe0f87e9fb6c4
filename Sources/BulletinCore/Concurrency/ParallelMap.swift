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
  let results = ResultRoom<Output>(count: items.count)
  let errors = await withTaskGroup(of: (Int, (any Error)?).self) { group in
    let distance = (count + places - 1) / places
    for index in (0..<distance).flatMap({ stride(from: $0, to: count, by: distance) }) {
      let run = (index * length)..<min((index + 1) * length, items.count)
      group.addTask {
        do {
          try Task.checkCancellation()
          try results.fill(run) { try transform(items[$0]) }
          return (index, nil)
        } catch {
          return (index, error)
        }
      }
    }
    return await group.reduce(into: [Int: any Error]()) { errors, end in errors[end.0] = end.1 }
  }
  guard let first = errors.keys.min(), let error = errors[first] else { return results.take() }
  for index in 0..<count where errors[index] == nil {
    results.empty((index * length)..<min((index + 1) * length, items.count))
  }
  throw error
}

/// Room for what many tasks make, each its own run, to become one array without copying: that would count the users of everything
/// that ten thousand results hold, one by one, while all cores but one wait.
private final class ResultRoom<Value: Sendable>: @unchecked Sendable {
  // Unchecked because of the pointer: every place is written by one task, and read once all have ended.
  private let places: UnsafeMutableBufferPointer<Value>

  init(count: Int) {
    places = .allocate(capacity: count)
  }

  // Of the room only: see ``take()`` and ``empty(_:)``.
  deinit { places.deallocate() }

  /// Leaves the run empty if it throws.
  func fill(_ run: Range<Int>, _ make: (Int) throws -> Value) throws {
    var place = run.lowerBound
    do {
      while place < run.upperBound {
        places.initializeElement(at: place, to: try make(place))
        place += 1
      }
    } catch {
      empty(run.lowerBound..<place)
      throw error
    }
  }

  /// Drops the results of a run that is full.
  func empty(_ run: Range<Int>) {
    places.extracting(run).deinitialize()
  }

  /// The results, which are not here any more. Must be full.
  func take() -> [Value] {
    Array(unsafeUninitializedCapacity: places.count) { buffer, count in
      count = buffer.moveInitialize(fromContentsOf: places)
    }
  }
}
