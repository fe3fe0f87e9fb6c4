import Foundation
import SystemPackage

/// A process that was started and is waited for once.
package final class RunningCommand: Sendable {
  private let pid: pid_t
  private let outputs: CapturedOutputs

  init(pid: pid_t, outputs: CapturedOutputs) {
    self.pid = pid
    self.outputs = outputs
  }

  /// Ends it as a power cut would.
  package func kill() { Glibc.kill(pid, SIGKILL) }

  /// Asks it to stop, as Ctrl+C does.
  package func interrupt() { Glibc.kill(pid, SIGINT) }

  /// Takes it from the processor until ``resume()``.
  package func pause() { Glibc.kill(pid, SIGSTOP) }

  package func resume() { Glibc.kill(pid, SIGCONT) }

  /// What it wrote to standard output so far.
  package var standardOutput: String { outputs.text(of: outputs.standardOutput) }

  /// What it wrote to standard error so far.
  package var standardError: String { outputs.text(of: outputs.standardError) }

  /// Waits for its end.
  ///
  /// - Parameter seconds: after so many the process is killed and the wait fails.
  package func wait(seconds: Double = 120) throws -> SiteCommand.Outcome {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var status: CInt = 0
    while true {
      let ended = waitpid(pid, &status, WNOHANG)
      if ended == pid { break }
      if ended == -1, errno != EINTR { throw Errno(rawValue: errno) }
      if ContinuousClock.now > deadline {
        Glibc.kill(pid, SIGKILL)
        waitpid(pid, &status, 0)
        throw SiteCommand.Problem("the program did not end within \(seconds) s")
      }
      usleep(1000)
    }
    // As wait(2) tells them apart: the low seven bits are the signal, zero for a process that ended by itself.
    let signal = status & 0x7F
    return SiteCommand.Outcome(
      standardOutput: outputs.text(of: outputs.standardOutput),
      standardError: outputs.text(of: outputs.standardError),
      status: signal == 0 ? (status >> 8) & 0xFF : nil,
      signal: signal == 0 ? nil : signal
    )
  }
}

/// Two files without a name that take what a process writes; files never fill up as pipes do.
final class CapturedOutputs: Sendable {
  let standardOutput: CInt
  let standardError: CInt

  init() throws {
    standardOutput = try CapturedOutputs.openNameless()
    standardError = try CapturedOutputs.openNameless()
  }

  private static func openNameless() throws -> CInt {
    var name = Array((NSTemporaryDirectory() + "/kheo-output-XXXXXX").utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Errno(rawValue: errno) }
    unlink(name)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    return descriptor
  }

  deinit {
    close(standardOutput)
    close(standardError)
  }

  func text(of descriptor: CInt) -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = pread(descriptor, &chunk, chunk.count, off_t(bytes.count))
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }
}
