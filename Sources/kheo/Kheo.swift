import ArgumentParser
import BulletinCore
import Glibc

/// The command line. Every command is a file in Commands/; this one only chooses among them and ends with one of the exit
/// statuses that ``ExitStatus`` promises.
@main
struct Kheo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kheo",
    abstract: "Dựng bản tin Dân vận khéo từ một thư mục bài viết.",
    discussion: """
      Bài viết bằng Markdown nằm trong content/, mẫu trang trong templates/, trang web dựng ra trong output/.
      Mở output/index.html bằng trình duyệt là xem được, không cần mạng.
      """,
    version: "kheo \(KheoVersion.text)",
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, NewCommand.self, ReportCommand.self, PackCommand.self,
      VerifyCommand.self, SchemaCommand.self,
    ]
  )

  static func main() async {
    Allocator.install()
    // `kheo check | head`: writing to a reader that has gone away is to fail (Terminal), not to end the program half-way.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      exit(withError: ExitCode(status.rawValue))
    } catch {
      // Help and version end well; everything else that ArgumentParser throws is wrong use.
      let isAsked = exitCode(for: error) == .success
      let language = ParserWording.language(of: Array(CommandLine.arguments.dropFirst()))
      let words = ParserWording.worded(fullMessage(for: error), in: language)
      (isAsked ? Terminal.standardOutput : .standardError).write(words + "\n")
      exit(withError: isAsked ? ExitCode.success : ExitCode(ExitStatus.usage.rawValue))
    }
  }
}

/// How a command ends. Thrown by commands that have said already what was wrong.
enum ExitStatus: Int32, Error {
  /// Something is wrong in the content or the templates.
  case content = 1
  /// Wrong use, or the machine refuses: a folder that is missing, a full disk.
  case usage = 2
}
