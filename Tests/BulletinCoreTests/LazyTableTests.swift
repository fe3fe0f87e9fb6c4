import Synchronization
import Testing

@testable import BulletinCore

@Suite struct LazyTableTests {
  private final class Number: Sendable {
    let value: Int

    init(_ value: Int) {
      self.value = value
    }
  }

  @Test("gives all threads the same value, which is made when it is asked for")
  func oneValue() async throws {
    let table = LazyTable<Number>(count: 3)
    let made = Mutex<Set<Int>>([])
    let found = try await parallelMap(Array(0..<3000), runLength: 7) { index in
      table.value(at: index % 2) {
        _ = made.withLock { $0.insert(index % 2) }
        return Number(index % 2)
      }
    }
    #expect(made.withLock { $0 } == [0, 1])
    for (index, number) in found.enumerated() {
      #expect(number.value == index % 2)
      #expect(number === found[index % 2])
    }
  }

  @Test("shows what it holds without handing it over, and makes it if need be")
  func shown() {
    let table = LazyTable<Number>(count: 1)
    #expect(table.withValue(at: 0, make: { Number(7) }, body: \.value) == 7)
    #expect(table.withValue(at: 0, make: { Number(8) }, body: \.value) == 7)
    #expect(table.value(at: 0) { Number(9) }.value == 7)
  }
}
