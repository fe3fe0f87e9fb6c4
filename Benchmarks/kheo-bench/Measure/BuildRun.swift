/// One build of the site by Khéo from nothing, in a process of its own.
struct BuildRun {
  let cost: ChildProcess
  /// What the program itself said.
  let message: BuildMessage

  /// The moment that builds take for now, so that no story is held back.
  private static let now = "2026-11-21"

  /// - Parameters:
  ///   - corpus: A folder with content/ and templates/.
  ///   - withSearch: Whether the search index is made.
  init(_ program: String, corpus: String, output: String, withSearch: Bool = true) throws {
    let log = output + ".log"
    try Self.forget(corpus, to: output + ".forgotten")
    cost = try ChildProcess.run(
      Self.arguments(program, corpus: corpus, output: output, withSearch: withSearch),
      log: log
    )
    message = try BuildMessage(try Files.text(log))
  }

  static func arguments(_ program: String, corpus: String, output: String, withSearch: Bool) -> [String] {
    [
      program, "build", "--content", corpus + "/content", "--templates", corpus + "/templates", "--now", now,
      "--lang", "en", "--out", output,
    ] + (withSearch ? [] : ["--no-search"])
  }

  /// Puts away what Khéo remembers of earlier builds, so that the next one begins from nothing. It is moved, because deleting slows
  /// ext4 down.
  static func forget(_ corpus: String, to place: String) throws {
    try Files.moveIfThere(corpus + "/.kheo", to: place)
  }
}
