import Testing

@testable import BulletinPreview

@Suite("Waiting for writers to come to rest")
struct WritingRestTests {
  private let rest = WritingRest()

  @Test("a build that nobody wrote into is shown, whatever was written before it began")
  func atRest() async throws {
    rest.noteBuild()
    try await rest.settle()
    rest.noteWriting()
    rest.noteBuild()
    try await rest.settle()
  }

  @Test("a build that began in the middle of a run of writing is not shown; the next one is")
  func inTheMiddle() async throws {
    rest.noteBuild()
    rest.noteWriting()
    await #expect(throws: CancellationError.self) { try await rest.settle() }
    rest.noteBuild()
    try await rest.settle()
  }

  @Test("what is written long after a build began keeps nobody from seeing what it made")
  func later() async throws {
    rest.noteBuild()
    try await Task.sleep(for: WritingRest.length)
    rest.noteWriting()
    try await rest.settle()
  }

  @Test("who writes without end sees something now and then, and the count begins anew")
  func withoutEnd() async throws {
    func refusals() async throws -> Int {
      var refusals = 0
      while true {
        rest.noteBuild()
        rest.noteWriting()
        do {
          try await rest.settle()
          return refusals
        } catch {
          refusals += 1
          try await Task.sleep(for: .milliseconds(10))
        }
      }
    }
    #expect(try await refusals() > 0)
    #expect(try await refusals() > 0)
  }

  @Test("who is no longer wanted does not wait")
  func cancelled() async throws {
    rest.noteBuild()
    let waiting = Task { [rest] in
      while !Task.isCancelled { await Task.yield() }
      try await rest.settle()
    }
    waiting.cancel()
    await #expect(throws: CancellationError.self) { try await waiting.value }
  }
}
