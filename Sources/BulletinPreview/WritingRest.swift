import Synchronization

/// Knows whether people are writing just now, so that a build may begin before it is certain that they have come to rest.
///
/// Editors write a file, its backup and its name one after the other; a build that began between two of these steps has seen what
/// nobody meant. Waiting for rest before building would cost its whole ``length`` at every save; so it is waited for while the site
/// is built, and what was built in the middle of a run of writing is not shown.
final class WritingRest: Sendable {
  /// After so long without any writing a run of it is over.
  static let length = Duration.milliseconds(20)
  /// So long may a run keep its changes from being shown.
  static let longestRun = Duration.milliseconds(300)

  private struct Moments {
    /// When the present build began.
    var start = ContinuousClock.now
    /// When somebody wrote first after that.
    var firstWriting: ContinuousClock.Instant?
    /// When the first build began whose outcome was not shown because of the present run.
    var waitingSince: ContinuousClock.Instant?
  }

  private let moments = Mutex(Moments())

  /// Somebody has written.
  func noteWriting() {
    moments.withLock { moments in
      moments.firstWriting = moments.firstWriting ?? .now
    }
  }

  /// A build begins, which will see all that was written until now. There must not be two at a time.
  func noteBuild() {
    moments.withLock { moments in
      moments.start = .now
      moments.firstWriting = nil
    }
  }

  /// Waits until it is known whether the present build began at rest.
  ///
  /// - Throws: `CancellationError` if it did not: another build is to follow, and this one shall not be shown. Also if the task was
  ///   cancelled.
  func settle() async throws {
    let start = moments.withLock { $0.start }
    let end = start + Self.length
    while true {
      try Task.checkCancellation()
      let isOver = try moments.withLock { moments throws(CancellationError) in
        if let first = moments.firstWriting, first < end, !Self.isTooLong(moments) {
          moments.waitingSince = moments.waitingSince ?? start
          throw CancellationError()
        }
        guard moments.firstWriting != nil || ContinuousClock.now >= end else { return false }
        moments.waitingSince = nil
        return true
      }
      if isOver { return }
      try await Task.sleep(until: end, clock: .continuous)
    }
  }

  private static func isTooLong(_ moments: Moments) -> Bool {
    moments.waitingSince.map { $0.duration(to: moments.start) >= longestRun } ?? false
  }
}
