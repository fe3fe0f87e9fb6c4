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

  @Option(help: ArgumentHelp("How many builds of each.", valueName: "count"))
  var runs = 1

  @Flag(help: "Leave the search index out.")
  var noSearch = false

  @OptionGroup var work: WorkOptions
  @OptionGroup var results: ResultOptions

  func validate() throws { try kheo_bench.validate(stories: stories, runs: runs) }

  func run() throws {
    let program = try work.program()
    let total = stories.reduce(0, +)
    try work.inWorkFolder(needing: total * (6_000 + 80_000 * runs)) { folder in
      let machine = try Machine(work: folder, work)
      for count in stories { try work.writeCorpus(stories: count, to: "\(folder)/kheo-\(count)") }
      var builds = [[BuildRun]](repeating: [], count: stories.count)
      for run in 1...runs {
        for (index, count) in stories.enumerated() {
          let corpus = "\(folder)/kheo-\(count)"
          // What the build before has written must not be on its way to the disk during this one.
          sync()
          let output = "\(folder)/site-\(count)-\(run)"
          let build = try BuildRun(program, corpus: corpus, output: output, withSearch: !noSearch)
          builds[index].append(build)
          say("\(count) stories: \(Figures.decimal(build.cost.wall, 2)) s")
        }
      }
      let report = ScaleReport(builds: builds, machine: machine, withSearch: !noSearch)
      print(report.text)
      try results.write(report.text, as: "scale.md")
    }
  }
}
