import Foundation
import Synchronization
import SystemPackage

/// The built program, run as people run it: another process with its own arguments, environment and working folder.
package enum SiteCommand {
  package struct Outcome: Sendable {
    package let standardOutput: String
    package let standardError: String
    /// Nil if a signal ended the process.
    package let status: Int32?
    /// The signal that ended it.
    package let signal: Int32?
  }

  package struct Problem: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
  }

  /// The program beside the test bundle that is running.
  package static func program() throws -> String {
    let bundle = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let program = (bundle as NSString).deletingLastPathComponent + "/kheo"
    guard access(program, X_OK) == 0 else {
      throw Problem("\(program) is not built: run swift build --product kheo")
    }
    return program
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - folder: the working folder.
  ///   - environment: besides PATH, HOME, LANG and TZ, or in their place. Nothing else is handed on, so that no variable of
  ///     the machine changes what a test sees.
  ///   - surroundings: a command that runs the program with its arguments, as `["nice"]` does, in its own process.
  ///   - seconds: how long it may take before it is killed and the run fails.
  @discardableResult
  package static func run(
    _ arguments: [String],
    in folder: String,
    environment: [String: String] = [:],
    within surroundings: [String] = [],
    seconds: Double = 120
  ) throws -> Outcome {
    let running = try start(arguments, in: folder, environment: environment, within: surroundings)
    return try running.wait(seconds: seconds)
  }

  /// Starts the program.
  ///
  /// - Parameter isOutputClosed: whether its standard output is a pipe that nobody reads any more.
  package static func start(
    _ arguments: [String],
    in folder: String,
    environment: [String: String] = [:],
    within surroundings: [String] = [],
    isOutputClosed: Bool = false
  ) throws -> RunningCommand {
    let program = try program()
    var variables = ["PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "C.UTF-8", "TZ": "Asia/Ho_Chi_Minh"]
    if let path = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] { variables["LD_LIBRARY_PATH"] = path }
    variables.merge(environment) { $1 }
    // One at a time, so that no process gets the descriptors that are meant for another one.
    return try spawning.withLock { _ in
      let outputs = try CapturedOutputs()
      let pipe = isOutputClosed ? try pipeWithoutReader() : nil
      defer { _ = pipe.map { close($0) } }
      let pid = try spawn(
        ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + surroundings + [program] + arguments,
        variables: variables,
        standardOutput: pipe ?? outputs.standardOutput,
        standardError: outputs.standardError
      )
      return RunningCommand(pid: pid, outputs: outputs)
    }
  }

  private static let spawning = Mutex(())

  private static func spawn(
    _ command: [String],
    variables: [String: String],
    standardOutput: CInt,
    standardError: CInt
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, standardOutput, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, standardError, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The runner of the tests may ignore or block signals; a program started from a shell does not.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF))
    var pid = pid_t()
    let result = withCStrings(command) { command in
      withCStrings(variables.map { "\($0)=\($1)" }) { posix_spawn(&pid, "/bin/sh", &actions, &attributes, command, $0) }
    }
    guard result == 0 else { throw Errno(rawValue: result) }
    return pid
  }

  /// The writing end of a pipe whose other end is closed.
  private static func pipeWithoutReader() throws -> CInt {
    var ends: [CInt] = [0, 0]
    guard pipe(&ends) == 0 else { throw Errno(rawValue: errno) }
    close(ends[0])
    return ends[1]
  }

  private static func withCStrings<Result>(
    _ strings: [String],
    _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = strings.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
  }
}
