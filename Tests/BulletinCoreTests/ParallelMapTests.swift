import Testing

@testable import BulletinCore

@Suite struct ParallelMapTests {
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
}
