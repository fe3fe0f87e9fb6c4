import ArgumentParser

/// Draws the picture of the races that were measured.
struct PictureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "picture",
    abstract: "Draw the results of the races as an SVG."
  )

  @Option(help: ArgumentHelp("Where the tables of races are.", valueName: "folder"))
  var results = "Benchmarks/results"

  @Argument(help: "The SVG to write.")
  var picture: String

  func run() throws {
    let names = try Files.names(in: results).filter { $0.hasPrefix("race-") && $0.hasSuffix(".md") }
    let races = try names.map { try RaceSummary(try Files.text("\(results)/\($0)")) }
    guard !races.isEmpty else { throw BenchmarkError("\(results) has no results of a race") }
    try Files.rewrite(RacePicture(races: races.sorted { $0.storyCount < $1.storyCount }).svg, to: picture)
    print("wrote \(picture)")
  }
}
