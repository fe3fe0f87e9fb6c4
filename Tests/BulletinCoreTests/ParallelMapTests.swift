import Synchronization
import Testing

@testable import BulletinCore

@Suite(.serialized) struct ParallelMapTests {
  @Test("keeps the order of the items", arguments: [0, 1, 2, 15, 16, 17, 63, 64, 65, 1000, 5000])
  func order(count: Int) async throws {
    let items = Array(0..<count)
    #expect(try await parallelMap(items) { $0 * 2 } == items.map { $0 * 2 })
    #expect(try await parallelMap(items, runLength: 1) { $0 * 2 } == items.map { $0 * 2 })
    for places in [2, 3, 7, 100] {
      #expect(try await parallelMap(items, runLength: 4, from: places) { $0 * 2 } == items.map { $0 * 2 })
    }
  }

  @Test("throws the error of the first item that fails, every time")
  func errors() async {
    struct Failure: Error, Equatable { let item: Int }
    for _ in 0..<50 {
      await #expect(throws: Failure(item: 3)) {
        try await parallelMap(Array(0..<200), runLength: 1) { item in
          if item == 3 || item > 100 { throw Failure(item: item) }
          return item
        }
      }
    }
  }

  @Test("holds no result longer than its caller does, and none of a map that failed", arguments: [nil, 0, 70, 199])
  func lifetimes(failing: Int?) async {
    struct Failure: Error {}
    final class Counted: Sendable {
      static let count = Atomic<Int>(0)
      init() { Self.count.add(1, ordering: .relaxed) }
      deinit { Self.count.subtract(1, ordering: .relaxed) }
    }
    do {
      let results = try? await parallelMap(Array(0..<200), runLength: 8) { item in
        if item == failing { throw Failure() }
        return Counted()
      }
      #expect(results?.count == (failing == nil ? 200 : nil))
      #expect(Counted.count.load(ordering: .relaxed) == (failing == nil ? 200 : 0))
    }
    #expect(Counted.count.load(ordering: .relaxed) == 0)
  }
}
