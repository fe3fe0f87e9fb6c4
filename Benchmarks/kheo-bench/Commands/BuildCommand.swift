import ArgumentParser

/// Builds from nothing several times, Khéo alone.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site from nothing several times: time a phase, memory."
  )

  @Option(help: "How many stories.")
  var stories: Int

  @Option(help: "How many rows the registers of models, recognitions and awards have in all.")
  var registerRows = 0

  @Option(help: ArgumentHelp("How many builds to measure.", valueName: "count"))
  var runs = 5

  @OptionGroup var work: WorkOptions

  func validate() throws {
    try kheo_bench.validate(stories: [stories], runs: runs)
    guard (0...10_000_000).contains(registerRows) else { throw ValidationError("--register-rows: 0 to 10000000") }
  }

  func run() throws {
    let program = try work.program()
    try work.inWorkFolder(needing: (stories * 45_000 + registerRows * 5_000) * (runs + 1)) { folder in
      let corpus = folder + "/kheo"
      try work.writeCorpus(stories: stories, registerRows: registerRows, to: corpus)
      let results = try (1...runs).map { number in
        // A folder of its own for every site: after deleting, ext4 without a journal spends a minute looking for free inodes.
        try BuildRun(program, corpus: corpus, output: "\(folder)/output-\(number)")
      }
      print(BenchmarkReport(results, seed: work.seed, registerRows: registerRows).text)
    }
  }
}
