import Glibc

/// One build of the site in a process of its own, and what the kernel says it cost.
struct BuildRun {
  /// Wall-clock seconds.
  let wall: Double
  /// Seconds of user and of kernel time, all threads together.
  let user: Double
  let system: Double
  /// The most memory the process held at a time (bytes).
  let peakMemory: Int
  /// What the program itself said.
  let message: BuildMessage

  /// Seconds of user and kernel time.
  var processor: Double { user + system }

  /// The moment that builds take for now, so that no story is held back.
  private static let now = "2026-11-21"

  /// - Parameter corpus: A folder with content/ and templates/.
  init(_ program: String, corpus: String, output: String) throws {
    let arguments = [
      program, "build", "--content", corpus + "/content", "--templates", corpus + "/templates", "--now", Self.now,
      "--lang", "en", "--out", output,
    ]
    let (log, errors) = (output + ".log", output + ".err")
    let start = ContinuousClock.now
    let child = try Self.start(arguments, output: log, errors: errors)
    var status: CInt = 0
    var usage = rusage()
    // The child's peak memory is never less than this process's own at the time of the start, which is far smaller.
    while wait4(child, &status, 0, &usage) == -1 {
      guard errno == EINTR else { throw BenchmarkError("wait4", code: errno) }
    }
    wall = start.duration(to: .now).seconds
    user = usage.ru_utime.seconds
    system = usage.ru_stime.seconds
    peakMemory = usage.ru_maxrss * 1024
    guard status == 0 else {
      throw BenchmarkError("\(arguments.joined(separator: " ")) failed:\n\(try Files.text(errors).suffix(2000))")
    }
    message = try BuildMessage(try Files.text(log))
  }

  private static func start(_ arguments: [String], output: String, errors: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o644)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, flags, 0o644)
    // Nothing of the environment that could change what is built.
    let kept: [String] = ["PATH", "HOME", "LD_LIBRARY_PATH"]
    let environment = kept.compactMap { name in getenv(name).map { name + "=" + String(cString: $0) } }
    var child: pid_t = 0
    let code = withCStrings(arguments) { pointers in
      withCStrings(environment) { posix_spawn(&child, arguments[0], &actions, nil, pointers, $0) }
    }
    guard code == 0 else { throw BenchmarkError(arguments[0], code: code) }
    return child
  }

  /// The strings as C wants them: pointers, and a nil behind the last.
  private static func withCStrings<Result>(
    _ strings: [String],
    _ use: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return use(copies + [nil])
  }
}

extension timeval {
  fileprivate var seconds: Double { Double(tv_sec) + Double(tv_usec) / 1e6 }
}

extension Duration {
  fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
