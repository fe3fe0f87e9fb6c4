import Glibc

/// A process that has run to its end, and what the kernel says it cost.
struct ChildProcess {
  /// Wall-clock seconds.
  let wall: Double
  /// Seconds of user and of kernel time, all threads together.
  let user: Double
  let system: Double
  /// The most memory the process held at a time (bytes). Never less than what this program holds when it starts the other, so
  /// corpora are written by a process of their own.
  let peakMemory: Int

  /// Seconds of user and kernel time.
  var processor: Double { user + system }

  /// Runs a program and waits for it.
  ///
  /// - Parameters:
  ///   - arguments: The program, looked for on PATH if it is a mere name, and what it is told.
  ///   - log: Where its standard output goes; its standard error goes beside it, with `.err`.
  ///   - input: A file for its standard input, else nothing.
  ///   - environment: Added to the little that is kept of this program's own.
  /// - Throws: ``BenchmarkError`` if it cannot be started or fails.
  static func run(
    _ arguments: [String],
    log: String,
    input: String = "/dev/null",
    environment: [String] = []
  ) throws -> ChildProcess {
    let start = ContinuousClock.now
    let child = try spawn(arguments, log: log, input: input, environment: environment)
    var status: CInt = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) == -1 {
      guard errno == EINTR else { throw BenchmarkError("wait4", code: errno) }
    }
    let wall = start.duration(to: .now).seconds
    guard status == 0 else {
      let said = try Files.text(log + ".err").suffix(2000)
      throw BenchmarkError("\(arguments.joined(separator: " ")) failed:\n\(said)")
    }
    return ChildProcess(
      wall: wall,
      user: usage.ru_utime.seconds,
      system: usage.ru_stime.seconds,
      peakMemory: usage.ru_maxrss * 1024
    )
  }

  private static func spawn(
    _ arguments: [String],
    log: String,
    input: String,
    environment: [String]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log, flags, 0o644)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, log + ".err", flags, 0o644)
    // Nothing of the environment that could change what is built.
    let names: [String] = ["PATH", "HOME", "LD_LIBRARY_PATH"]
    let kept = names.compactMap { name in getenv(name).map { name + "=" + String(cString: $0) } }
    var child: pid_t = 0
    let code = withCStrings(arguments) { pointers in
      withCStrings(kept + environment) { posix_spawnp(&child, arguments[0], &actions, nil, pointers, $0) }
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
