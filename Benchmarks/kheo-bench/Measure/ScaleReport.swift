/// What builds of different sizes cost beside each other, as Markdown.
struct ScaleReport {
  /// For each size its builds; none is empty, the least size is first.
  let builds: [[BuildRun]]
  let machine: Machine
  let withSearch: Bool

  var text: String {
    let runs = builds[0].count
    return [
      "# From \(storyCount(builds[0])) to \(storyCount(builds[builds.count - 1])) stories",
      """
      Khéo (\(machine.kheo)), building from nothing \(withSearch ? "with" : "without") a search index, the sizes in turn, \
      \(runs == 1 ? "one build" : "medians of \(runs) builds") of each after one that is not counted. \
      Measured \(machine.date) by `script/bench --scale`.
      """,
      "The machine: \(machine.words).",
      Figures.table(head, builds.map(row) + ratios),
      "## Where the time goes (s, wall)",
      Figures.table(["Stories"] + builds[0][0].message.phases.map(\.name), builds.map(phases)),
    ].joined(separator: "\n\n") + "\n"
  }

  private let head = ["Stories", "Pages", "Files", "Site (MB)", "Wall (s)", "CPU (s)", "Peak memory (MB)"]

  private func storyCount(_ runs: [BuildRun]) -> String { Figures.grouped(runs[0].message.stories) }

  private func wall(_ runs: [BuildRun]) -> Double { Figures.median(runs.map(\.cost.wall)) }
  private func processor(_ runs: [BuildRun]) -> Double { Figures.median(runs.map(\.cost.processor)) }
  private func memory(_ runs: [BuildRun]) -> Double { Figures.median(runs.map { Double($0.cost.peakMemory) / 1e6 }) }

  private func row(_ runs: [BuildRun]) -> [String] {
    let message = runs[0].message
    return [
      storyCount(runs), Figures.grouped(message.pages), Figures.grouped(message.files),
      Figures.decimal(message.megabytes, 0), Figures.decimal(wall(runs), 2), Figures.decimal(processor(runs), 2),
      Figures.decimal(memory(runs), 0),
    ]
  }

  /// How many times the least size.
  private var ratios: [[String]] {
    let least = builds[0]
    return builds.dropFirst().map { runs in
      let (message, first) = (runs[0].message, least[0].message)
      let ratios = [
        Double(message.pages) / Double(first.pages), Double(message.files) / Double(first.files),
        message.megabytes / first.megabytes, wall(runs) / wall(least), processor(runs) / processor(least),
        memory(runs) / memory(least),
      ]
      let stories = Double(message.stories) / Double(first.stories)
      return ["\(Figures.decimal(stories, 1)) times as many"] + ratios.map { Figures.decimal($0, 2) }
    }
  }

  private func phases(_ runs: [BuildRun]) -> [String] {
    [storyCount(runs)]
      + runs[0].message.phases.indices.map { index in
        Figures.decimal(Figures.median(runs.map { $0.message.phases[index].seconds }), 2)
      }
  }
}
