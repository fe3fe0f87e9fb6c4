import ArgumentParser
import Glibc

/// Whether time and memory grow with the stories, and not faster.
struct ScaleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scale",
    abstract: "Build several numbers of stories in turn and compare time and memory."
  )

  @Option(parsing: .upToNextOption, help: "The numbers of stories, the least first.")
  var stories = [10_000, 100_000]

  @Option(help: ArgumentHelp("How many builds of each, besides one that is not counted.", valueName: "count"))
  var runs = 1

  @Flag(help: "Leave the search index out.")
  var noSearch = false

  @OptionGroup var work: WorkOptions
  @OptionGroup var results: ResultOptions

  func validate() throws { try kheo_bench.validate(stories: stories, runs: runs) }

  func run() throws {
    let program = try work.program()
    let total = stories.reduce(0, +)
    try work.inWorkFolder(needing: total * 86_000) { folder in
      let machine = try Machine(work: folder, work)
      for count in stories { try work.writeCorpus(stories: count, to: "\(folder)/kheo-\(count)") }
      var builds = [[BuildRun]](repeating: [], count: stories.count)
      // The first builds are not counted: a virtual machine has to ask its host for memory that was in nobody's use.
      for run in 0...runs {
        for (index, count) in stories.enumerated() {
          let (corpus, output) = ("\(folder)/kheo-\(count)", "\(folder)/site-\(count)")
          // The sites of all builds would fill the machine's memory, which keeps files at hand as long as it can.
          if run > 0 { for remains in [output, corpus + "/.kheo"] { Files.removeTree(remains) } }
          // What was written or removed must not be on its way to the disk during the next build.
          sync()
          let build = try BuildRun(program, corpus: corpus, output: output, withSearch: !noSearch)
          if run > 0 { builds[index].append(build) }
          let round = run == 0 ? "warming" : "round \(run) of \(runs)"
          say("\(round), \(count) stories: \(Figures.decimal(build.cost.wall, 2)) s")
        }
      }
      let report = ScaleReport(builds: builds, machine: machine, withSearch: !noSearch)
      print(report.text)
      try results.write(report.text, as: "scale.md")
    }
  }
}
