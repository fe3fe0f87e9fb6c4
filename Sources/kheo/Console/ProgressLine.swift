import BulletinBuild
import BulletinCore
import Synchronization

/// One line that tells how far a build is; only on a terminal, and only when the build takes more than a second.
final class ProgressLine: Sendable {
  private let language: MessageLanguage
  private let terminal = Terminal.standardError
  private let isShown: Bool
  private let start = ContinuousClock.now
  private let state = Mutex(State())

  private struct State {
    var phase = BuildPhase.discover
    var isWritten = false
  }

  init(language: MessageLanguage) {
    self.language = language
    isShown = terminal.isInteractive
  }

  func note(_ event: BuildEvent) {
    guard isShown else { return }
    state.withLock { state in
      var detail = ""
      switch event {
      case .began(let phase): state.phase = phase
      case .advanced(let done, let total): detail = " \(done)/\(total)"
      case .published: return
      }
      guard start.duration(to: .now) > .seconds(1) else { return }
      terminal.write("\r\u{1B}[K" + state.phase.name(language) + detail + " …")
      state.isWritten = true
    }
  }

  func clear() {
    state.withLock { state in
      if state.isWritten { terminal.write("\r\u{1B}[K") }
      state.isWritten = false
    }
  }
}
