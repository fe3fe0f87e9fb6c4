import ArgumentParser
import Glibc

/// What all measurements are told.
struct WorkOptions: ParsableArguments {
  @Option(help: "The seed of the stories.")
  var seed: UInt64 = 2018

  @Option(help: ArgumentHelp("Where the work folder is made.", valueName: "folder"))
  var folder = "/var/tmp"

  @Option(help: ArgumentHelp("The checkout whose fields, units and templates are used.", valueName: "folder"))
  var repository = "."

  @Option(help: ArgumentHelp("The program to measure (default: the one beside this one).", valueName: "path"))
  var kheo: String?

  func program() throws -> String {
    try Files.realPath(kheo ?? Files.folder(of: Files.ownPath()) + "/kheo")
  }

  /// Runs a measurement in a work folder, and removes the folder.
  ///
  /// - Parameter bytes: How much will lie in it at the end; refused where there is less room.
  func inWorkFolder(needing bytes: Int, _ measure: (String) throws -> Void) throws {
    let free = try Files.freeSpace(in: folder)
    guard free > bytes else {
      let (needed, left) = (Figures.decimal(Double(bytes) / 1e9, 1), Figures.decimal(Double(free) / 1e9, 1))
      throw BenchmarkError("\(folder) has \(left) GB left, and this needs about \(needed) GB; see --folder")
    }
    let work = try Files.makeTemporaryFolder(in: folder)
    defer { Files.removeTree(work) }
    try measure(work)
  }

  /// Writes a corpus by a process of its own: its memory would else count for every program that is measured.
  func writeCorpus(stories: Int, registerRows: Int = 0, to kheoFolder: String, hugo: String? = nil) throws {
    var arguments = [
      try Files.ownPath(), "write", kheoFolder, "--stories", "\(stories)", "--register-rows", "\(registerRows)",
      "--seed", "\(seed)", "--repository", repository,
    ]
    if let hugo { arguments += ["--hugo", hugo] }
    _ = try ChildProcess.run(arguments, log: kheoFolder + ".log")
  }
}

/// Where results go.
struct ResultOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Where the tables are written.", valueName: "folder"))
  var results = "Benchmarks/results"

  func write(_ text: String, as name: String) throws {
    try Files.makeFolder(results)
    try Files.rewrite(text, to: "\(results)/\(name)")
    print("wrote \(results)/\(name)")
  }
}

func validate(stories: [Int], runs: Int = 1) throws {
  guard !stories.isEmpty, stories.allSatisfy((1...1_000_000).contains) else {
    throw ValidationError("--stories: 1 to 1000000")
  }
  guard (1...1000).contains(runs) else { throw ValidationError("--runs: 1 to 1000") }
}

/// Prints a line at once, also into a pipe: some measurements take long.
func say(_ line: String) {
  print(line)
  fflush(nil)
}
