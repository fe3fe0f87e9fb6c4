import ArgumentParser

/// Counts instructions, which do not depend on what else the machine does.
struct InstructionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "instructions",
    abstract: "Count the instructions of one build with callgrind."
  )

  @Option(help: "How many stories.")
  var stories = 300

  @Option(help: ArgumentHelp("A library to load first; see Benchmarks/callgrind.", valueName: "path"))
  var preload: String?

  @OptionGroup var work: WorkOptions
  @OptionGroup var results: ResultOptions

  func validate() throws { try kheo_bench.validate(stories: [stories]) }

  func run() throws {
    let program = try work.program()
    try work.inWorkFolder(needing: stories * 60_000 + 200_000_000) { folder in
      let machine = try Machine(work: folder, work)
      try work.writeCorpus(stories: stories, to: folder + "/kheo")
      let callgrind = Callgrind(program: program, work: folder, preload: try preload.map(Files.realPath))
      let report = InstructionReport(profile: try callgrind.profile(), storyCount: stories, machine: machine)
      print(report.text)
      try results.write(report.text, as: "instructions.md")
    }
  }
}
