/// The table that is printed: median, least and most of every figure over all runs.
struct BenchmarkReport {
  private let runs: [BuildRun]
  private let seed: UInt64
  private let registerRows: Int

  /// - Parameter runs: At least one.
  init(_ runs: [BuildRun], seed: UInt64, registerRows: Int) {
    self.runs = runs
    self.registerRows = registerRows
    self.seed = seed
  }

  var text: String {
    let message = runs[0].message
    let site = "\(message.pages) pages, \(message.files) files, \(message.megabytes) MB"
    var lines = [
      "\(message.stories) stories, \(registerRows) rows of registers (seed \(seed)): \(site); \(runs.count) builds",
      row("", ["median", "min", "max"]),
      figures("wall (s)", 2) { $0.cost.wall },
      figures("user + system (s)", 2) { $0.cost.processor },
      figures("  user (s)", 2) { $0.cost.user },
      figures("  system (s)", 2) { $0.cost.system },
      figures("peak memory (MB)", 1) { Double($0.cost.peakMemory) / 1e6 },
      figures("stories a second", 0) { Double($0.message.stories) / $0.cost.wall },
    ]
    for (index, phase) in message.phases.enumerated() {
      lines.append(figures("phase \(phase.name) (s)", 2) { $0.message.phases[index].seconds })
    }
    return lines.joined(separator: "\n")
  }

  private func figures(_ label: String, _ digits: Int, _ value: (BuildRun) -> Double) -> String {
    let values = runs.map(value)
    let shown = [Figures.median(values), values.min() ?? 0, values.max() ?? 0]
    return row(label, shown.map { Figures.decimal($0, digits) })
  }

  private func row(_ label: String, _ cells: [String]) -> String {
    padded(label, 22, atEnd: true) + cells.map { padded($0, 10) }.joined()
  }

  private func padded(_ text: String, _ width: Int, atEnd: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(0, width - text.count))
    return atEnd ? text + spaces : spaces + text
  }
}
