import ArgumentParser

/// Hugo, Khéo and `cp -r` in turn.
struct RaceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "race",
    abstract: "Build the same stories with Hugo and Khéo in turn, beside cp -r of input and output."
  )

  @Option(help: ArgumentHelp("The program of Hugo itself.", valueName: "path"))
  var hugo: String

  @Option(parsing: .upToNextOption, help: "How many stories; several numbers make several races.")
  var stories = [1000, 10_000]

  @Option(help: ArgumentHelp("How many rounds count.", valueName: "count"))
  var runs = 5

  @Flag(help: "Also measure the build after one story has changed.")
  var edit = false

  @Flag(help: "Let Hugo find related stories by its own .Related, which takes it longer.")
  var hugoRelated = false

  @OptionGroup var work: WorkOptions
  @OptionGroup var results: ResultOptions

  func validate() throws { try kheo_bench.validate(stories: stories, runs: runs) }

  func run() throws {
    // Of a story 6 kB of text twice; a round leaves 15 kB of Hugo's, 30 and 35 of Khéo's, a copy of 36, and what Khéo remembers.
    let needed = stories.reduce(0, +) * (12_000 + 180_000 * (runs + 1))
    // One folder for all: removing that of the first race would slow the second one down.
    try work.inWorkFolder(needing: needed) { folder in
      for count in stories { try race(count, in: "\(folder)/\(count)") }
    }
  }

  private func race(_ count: Int, in folder: String) throws {
    try Files.makeFolder(folder)
    let machine = try Machine(work: folder, work)
    let hugo = try Files.realPath(hugo)
    let race = Race(
      work: folder,
      storyCount: count,
      seed: work.seed,
      runs: runs,
      hasEdits: edit,
      borrowed: try BorrowedContent(repository: work.repository),
      hugoProgram: hugo,
      kheoProgram: try work.program(),
      hugoRelates: hugoRelated
    )
    try work.writeCorpus(stories: count, to: race.kheoFolder, hugo: race.hugoFolder)
    let report = RaceReport(
      result: try race.run(progress: say),
      machine: machine,
      hugoVersion: try version(of: hugo, in: folder),
      hugoRelates: hugoRelated
    )
    print(report.text)
    try results.write(report.text, as: RaceReport.fileName(storyCount: count))
  }

  /// Of `hugo v0.168.0-…+extended linux/amd64 …` the number.
  private func version(of hugo: String, in folder: String) throws -> String {
    _ = try ChildProcess.run([hugo, "version"], log: folder + "/said")
    let words = try Files.text(folder + "/said").split(separator: " ")
    guard words.count > 1 else { throw BenchmarkError("\(hugo) does not say its version") }
    return String(words[1].drop { $0 == "v" }.prefix { $0 != "-" && $0 != "+" })
  }
}
