import ArgumentParser

/// Measures `kheo build` on a bulletin of synthetic stories.
@main
struct KheoBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kheo-bench",
    abstract: "Measure `kheo build` on synthetic Vietnamese stories.",
    discussion: """
      Every measurement writes stories into a work folder of its own, runs release builds, prints what they cost, and removes the
      folder. The same number and seed make the same stories on every machine. script/bench brings what is needed.
      """,
    subcommands: [
      BuildCommand.self, RaceCommand.self, ScaleCommand.self, InstructionsCommand.self, PictureCommand.self,
      WriteCommand.self,
    ],
    defaultSubcommand: BuildCommand.self
  )
}
