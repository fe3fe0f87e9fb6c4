import BulletinBuild
import Dispatch
import Glibc
package import SystemPackage

/// Tells when anything changes in the folders that a site is made from.
///
/// Changes that come at once are told once, when it has been quiet for ``quiet`` or, if it does not come to rest, every ``longest``;
/// whether the writing is over then, ``rest`` knows a little later. Every change is followed by a telling that comes later than
/// it, and folders that are new are watched before they are looked into: whoever builds after each telling has built from the
/// last text in the end.
package final class ChangeWatcher: Sendable {
  /// Never holds more than one: who is busy meanwhile finds that there was something, not how much.
  package let changes: AsyncStream<Void>
  let rest = WritingRest()
  /// Closed by `deinit`, which ends the thread.
  private let wake: CInt

  /// In milliseconds: what one system call after the other tells, and the copying of a folder's many files.
  private static let quiet: CInt = 5
  private static let longest = Duration.milliseconds(300)
  /// How often, in milliseconds, it is looked whether the folders themselves are still the same.
  private static let idle: CInt = 1000

  /// - Parameter folders: may be missing, come and go.
  package init(_ folders: [FilePath]) {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    changes = stream
    var ends: [CInt] = [-1, -1]
    // Without a pipe the thread can only be ended together with the program, which is when it ends as a rule.
    _ = pipe(&ends)
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    wake = ends[1]
    let stop = ends[0]
    let ready = DispatchSemaphore(value: 0)
    DispatchQueue(label: "kheo.changes").async { [rest] in
      var watch = Watch(folders)
      ready.signal()
      ChangeWatcher.run(&watch, stop: stop, rest, continuation)
      close(stop)
    }
    // From here on nothing is missed.
    ready.wait()
  }

  deinit { close(wake) }

  private static func run(
    _ watch: inout Watch,
    stop: CInt,
    _ rest: WritingRest,
    _ continuation: AsyncStream<Void>.Continuation
  ) {
    while true {
      guard wait(watch, stop: stop, milliseconds: idle) != .stopped else { return }
      guard watch.look() else { continue }
      rest.noteWriting()
      let start = ContinuousClock.now
      while start.duration(to: .now) < longest {
        let outcome = wait(watch, stop: stop, milliseconds: quiet)
        if outcome == .stopped { return }
        if outcome == .quiet { break }
        if watch.look() { rest.noteWriting() }
      }
      continuation.yield()
    }
  }

  private enum Outcome { case stopped, news, quiet }

  private static func wait(_ watch: Watch, stop: CInt, milliseconds: CInt) -> Outcome {
    var waited = [pollfd(fd: stop, events: Int16(POLLIN), revents: 0)]
    if let descriptor = watch.descriptor { waited.append(pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)) }
    let count = poll(&waited, nfds_t(waited.count), milliseconds)
    if waited[0].revents != 0 { return .stopped }
    // A signal is no news, but looking costs nothing.
    return count == 0 ? .quiet : .news
  }
}

/// What is known of the folders at this moment.
private struct Watch {
  private let roots: [FilePath]
  /// Nil where the kernel refuses: then everything is looked at, again and again.
  private var notifier: FolderNotifier?
  private var identities: [FileIdentity?] = []
  private var fingerprints: [Int] = []

  var descriptor: CInt? { notifier?.descriptor }

  init(_ roots: [FilePath]) {
    self.roots = roots
    notifier = FolderNotifier()
    rewatch()
  }

  /// Whether something is different since the last look.
  mutating func look() -> Bool {
    var isChange = false
    if let news = notifier?.read() {
      isChange = news.isChange
      if news.needsRewatching { rewatch() }
    } else {
      let now = roots.map { FolderTree.fingerprint(of: $0) }
      isChange = now != fingerprints
      fingerprints = now
    }
    // A root that was deleted, came back, or leads to another folder: no watch tells of it, or no longer.
    if roots.map({ FolderTree.identity(of: $0) }) != identities {
      rewatch()
      isChange = true
    }
    return isChange
  }

  private mutating func rewatch() {
    identities = roots.map { FolderTree.identity(of: $0) }
    if let notifier, notifier.watch(roots) { return }
    notifier = nil
    fingerprints = roots.map { FolderTree.fingerprint(of: $0) }
  }
}
