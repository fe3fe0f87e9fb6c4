import ArgumentParser
import Glibc

/// Measures `kheo build` on a bulletin of synthetic stories.
@main
struct KheoBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kheo-bench",
    abstract: "Measure `kheo build` on synthetic Vietnamese stories.",
    discussion: """
      Writes the stories into a work folder, builds the site from nothing several times with a release build of kheo, prints
      what it cost, and removes the folder. The same number and seed make the same bytes on every machine.
      """
  )

  @Option(help: "How many stories.")
  var stories: Int

  @Option(help: "How many rows the registers of models, recognitions and awards have in all.")
  var registerRows = 0

  @Option(help: "The seed of the stories.")
  var seed: UInt64 = 2018

  @Option(help: ArgumentHelp("How many builds to measure.", valueName: "count"))
  var runs = 5

  @Option(help: ArgumentHelp("Where the work folder is made.", valueName: "folder"))
  var folder = "/var/tmp"

  @Option(help: ArgumentHelp("The checkout whose fields, units and templates are used.", valueName: "folder"))
  var repository = "."

  @Option(help: ArgumentHelp("The program to measure (default: the one beside this one).", valueName: "path"))
  var kheo: String?

  @Option(
    help: ArgumentHelp("Only write the stories into this new or empty folder; measure nothing.", valueName: "folder")
  )
  var writeOnly: String?

  func validate() throws {
    guard (1...1_000_000).contains(stories) else { throw ValidationError("--stories: 1 to 1000000") }
    guard (0...10_000_000).contains(registerRows) else { throw ValidationError("--register-rows: 0 to 10000000") }
    guard (1...1000).contains(runs) else { throw ValidationError("--runs: 1 to 1000") }
  }

  func run() throws {
    let borrowed = try BorrowedContent(repository: repository)
    if let writeOnly {
      try Files.makeEmptyFolder(writeOnly)
      try CorpusWriter(borrowed, storyCount: stories, registerRowCount: registerRows, seed: seed).write(to: writeOnly)
      print("wrote \(stories) stories and \(registerRows) rows of registers to \(writeOnly)")
      return
    }
    let program = try kheo ?? Files.folder(of: Files.ownPath()) + "/kheo"
    let work = try Files.makeTemporaryFolder(in: folder)
    defer { Files.removeTree(work) }
    try CorpusWriter(borrowed, storyCount: stories, registerRowCount: registerRows, seed: seed).write(to: work)
    var results: [BuildRun] = []
    for number in 1...runs {
      // A folder of its own for every site: after deleting, ext4 without a journal spends a minute looking for free inodes.
      results.append(try BuildRun(program, corpus: work, output: "\(work)/output-\(number)"))
    }
    print(BenchmarkReport(results, seed: seed, registerRows: registerRows).text)
  }
}
