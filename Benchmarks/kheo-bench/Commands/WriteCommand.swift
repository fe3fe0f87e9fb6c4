import ArgumentParser

/// Writes a corpus and measures nothing.
struct WriteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "write",
    abstract: "Write the stories into a new or empty folder; measure nothing."
  )

  @Argument(help: "The folder of the bulletin.")
  var folder: String

  @Option(help: "How many stories.")
  var stories: Int

  @Option(help: "How many rows the registers of models, recognitions and awards have in all.")
  var registerRows = 0

  @Option(help: "The seed of the stories.")
  var seed: UInt64 = 2018

  @Option(help: ArgumentHelp("The checkout whose fields, units and templates are used.", valueName: "folder"))
  var repository = "."

  @Option(help: ArgumentHelp("A new or empty folder for the same stories as a Hugo site.", valueName: "folder"))
  var hugo: String?

  func validate() throws {
    try kheo_bench.validate(stories: [stories])
    guard (0...10_000_000).contains(registerRows) else { throw ValidationError("--register-rows: 0 to 10000000") }
  }

  func run() throws {
    let corpus = Corpus(try BorrowedContent(repository: repository), storyCount: stories, seed: seed)
    try Files.makeEmptyFolder(folder)
    try CorpusWriter(corpus, registerRowCount: registerRows).write(to: folder)
    print("wrote \(stories) stories and \(registerRows) rows of registers to \(folder)")
    guard let hugo else { return }
    try Files.makeEmptyFolder(hugo)
    try HugoCorpusWriter(corpus).write(to: hugo)
    print("wrote \(stories) stories to \(hugo)")
  }
}
