import BulletinEditions
import Glibc
import SystemPackage

/// A program of another package, run to its end.
enum OtherProgram {
  /// Runs a program that is looked for in PATH; what it says goes into a file.
  ///
  /// - Throws: ``EditionFault/programMissing(_:package:)``, ``EditionFault/programFailed(_:output:)`` with the last line it
  ///   said, or ``DiskError``.
  static func run(_ program: String, _ arguments: [String], package: String, log: FilePath) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, log.string, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)
    let words = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    switch posix_spawnp(&process, program, &actions, nil, words + [nil], environ) {
    case 0: break
    case ENOENT: throw EditionFault.programMissing(program, package: package)
    case let code: throw DiskError(.open, program, Errno(rawValue: code))
    }
    var status: CInt = 0
    while waitpid(process, &status, 0) == -1 {
      guard errno == EINTR else { throw DiskError(.inspect, program, Errno(rawValue: errno)) }
    }
    guard status == 0 else {
      let said = (try? readFile(log)).map { String(decoding: $0, as: UTF8.self) } ?? ""
      let lines = said.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
      throw EditionFault.programFailed(program, output: lines.last.map(String.init) ?? "?")
    }
  }
}
