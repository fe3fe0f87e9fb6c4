/// The results of a race as Markdown; ``RaceSummary`` reads the first table again.
struct RaceReport {
  let result: RaceResult
  let machine: Machine
  /// The version that Hugo says it has.
  let hugoVersion: String
  let hugoRelates: Bool

  static func title(storyCount: Int) -> String { "# Race at \(Figures.grouped(storyCount)) stories" }

  static func fileName(storyCount: Int) -> String { "race-\(storyCount).md" }

  var text: String {
    var parts = [
      Self.title(storyCount: result.storyCount),
      """
      Hugo \(hugoVersion), Khéo (\(machine.kheo)) and `cp -r` of Khéo's input and output took turns: one round to warm up, then \
      \(result.builds.count); medians, and for ratios the medians of pairs of one round. Measured \(machine.date) by \
      `script/bench`.
      """,
      "The machine: \(machine.words).",
      """
      Hugo's related stories are \(hugoRelates ? "those of its own `.Related`" : "the newest of the field"). Khéo has no search \
      index where it is not named, as Hugo has none.
      """,
      "## Building from nothing",
      table(result.builds),
    ]
    if !result.edits.isEmpty {
      parts += ["## Building again after one story got one more sentence", table(result.edits)]
    }
    parts += ["## What is written", sizes, "## Every round, wall (s)", rounds]
    return parts.joined(separator: "\n\n") + "\n"
  }

  static let head = [
    "", "Wall (s)", "CPU (s)", "Peak memory (MB)", "Hugo's wall ÷ its wall", "Its memory ÷ Hugo's", "Its wall ÷ cp's",
  ]

  private func table(_ rounds: [RaceRound]) -> String {
    let (hugo, copies) = (costs(of: .hugo, in: rounds), costs(of: .copy, in: rounds))
    let rows = Contestant.allCases.compactMap { contestant -> [String]? in
      let costs = costs(of: contestant, in: rounds)
      guard !costs.isEmpty else { return nil }
      return [
        contestant.name,
        Figures.decimal(Figures.median(costs.map(\.wall)), 2),
        Figures.decimal(Figures.median(costs.map(\.processor)), 2),
        Figures.megabytes(Int(Figures.median(costs.map { Double($0.peakMemory) }))),
        ratio(hugo, to: costs, 1) { $0.wall },
        contestant == .copy ? "" : ratio(costs, to: hugo, 2) { Double($0.peakMemory) },
        ratio(costs, to: copies, 1) { $0.wall },
      ]
    }
    return Figures.table(Self.head, rows)
  }

  /// Of every round; none where the contestant did not run.
  private func costs(of contestant: Contestant, in rounds: [RaceRound]) -> [ChildProcess] {
    rounds.compactMap { $0[contestant] }
  }

  private func ratio(
    _ costs: [ChildProcess],
    to others: [ChildProcess],
    _ digits: Int,
    _ value: (ChildProcess) -> Double
  ) -> String {
    guard !costs.isEmpty, !others.isEmpty else { return "" }
    return Figures.decimal(Figures.medianRatio(costs.map(value), to: others.map(value)), digits)
  }

  private var sizes: String {
    let rows = Contestant.allCases.compactMap { contestant in
      result.sizes[contestant].map { size in
        [contestant.name, Figures.grouped(size.pages), Figures.grouped(size.files), Figures.megabytes(size.bytes)]
      }
    }
    return Figures.table(["", "Pages", "Files", "MB"], rows)
  }

  private var rounds: String {
    let rows = result.builds.enumerated().map { number, round in
      ["\(number + 1)"] + Contestant.allCases.map { Figures.decimal(round[$0]?.wall ?? 0, 2) }
    }
    let edits = result.edits.enumerated().map { number, round in
      ["\(number + 1), one edit"] + Contestant.allCases.map { round[$0].map { Figures.decimal($0.wall, 2) } ?? "" }
    }
    return Figures.table(["Round"] + Contestant.allCases.map(\.name), rows + edits)
  }
}
