/// The picture of the races for the documentation: an SVG with a block of bars for each number of stories, every block with a scale
/// of its own, in the colours of the reader's scheme. Figures stand beside the bars, so that nothing hangs on the colours.
struct RacePicture {
  /// The fewest stories first.
  let races: [RaceSummary]

  private static let width = 760
  private static let (labelWidth, figureWidth) = (190, 170)
  private static let (rowHeight, barHeight) = (30, 18)
  private static let (titleHeight, blockHead, margin) = (58, 34, 20)

  private func height(of race: RaceSummary) -> Int { Self.blockHead + race.rows.count * Self.rowHeight + 10 }

  private var height: Int { Self.titleHeight + races.map(height).reduce(0, +) + 10 }

  private var spokenText: String {
    races.map { race in
      let rows = race.rows.map { "\($0.name) \(figures($0))" }.joined(separator: "; ")
      return "\(Figures.grouped(race.storyCount)) stories: \(rows)."
    }.joined(separator: " ")
  }

  var svg: String {
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Self.width) \(height)" width="\(Self.width)" height="\(height)" \
      role="img" aria-labelledby="title text">
      <title id="title">Building from nothing: Hugo, Khéo, cp -r</title>
      <desc id="text">\(escaped(spokenText))</desc>
      <style>
      text{font:14px system-ui,"Noto Sans","Segoe UI",Roboto,sans-serif;fill:#1d2622}
      .head{font-size:17px;font-weight:600}.count{font-weight:600}.note{font-size:12px;fill:#55605a}
      .paper{fill:#fff}.hugo{fill:#a3468f}.kheo{fill:#1f7a54}.copy{fill:#7b8580}
      @media (prefers-color-scheme:dark){
      text{fill:#e6ebe8}.note{fill:#a9b4ae}.paper{fill:#131a17}.hugo{fill:#d58ac6}.kheo{fill:#5cc394}.copy{fill:#929d97}
      }
      </style>
      <rect class="paper" width="\(Self.width)" height="\(height)" rx="8"/>
      <text class="head" x="\(Self.margin)" y="30">Building from nothing, wall-clock time</text>
      <text class="note" x="\(Self.margin)" y="48">\(escaped(note))</text>
      """
    ]
    var top = Self.titleHeight
    for race in races {
      lines.append(block(race, top: top))
      top += height(of: race)
    }
    return lines.joined(separator: "\n") + "\n</svg>\n"
  }

  private var note: String {
    let days = Set(races.map(\.date)).sorted().joined(separator: ", ")
    return "Shorter is better. Each block has a scale of its own. Medians, with peak memory. Measured \(days)."
  }

  private func block(_ race: RaceSummary, top: Int) -> String {
    let longest = race.rows.map(\.wall).max() ?? 1
    let room = Double(Self.width - 2 * Self.margin - Self.labelWidth - Self.figureWidth)
    var lines = [
      """
      <text class="count" x="\(Self.margin)" y="\(top + 20)">\(Figures.grouped(race.storyCount)) stories</text>
      """
    ]
    for (index, row) in race.rows.enumerated() {
      let y = top + Self.blockHead + index * Self.rowHeight
      let (left, baseline) = (Self.margin + Self.labelWidth, y + 14)
      // At least a line, so that the quickest is there at all.
      let length = longest > 0 ? max(2, row.wall / longest * room) : 2
      let width = Figures.decimal(length, 1)
      lines.append(
        """
        <text x="\(Self.margin)" y="\(baseline)">\(escaped(row.name))</text>
        <rect class="\(style(of: row))" x="\(left)" y="\(y)" width="\(width)" height="\(Self.barHeight)" rx="2"/>
        <text x="\(Figures.decimal(Double(left) + length + 8, 1))" y="\(baseline)">\(figures(row))</text>
        """
      )
    }
    return lines.joined(separator: "\n")
  }

  private func figures(_ row: RaceSummary.Row) -> String {
    let time = "\(Figures.decimal(row.wall, row.wall < 10 ? 2 : 1)) s"
    return row.name == Contestant.copy.name ? time : "\(time), \(Figures.decimal(row.memory, 0)) MB"
  }

  private func style(of row: RaceSummary.Row) -> String {
    switch row.name {
    case Contestant.hugo.name: "hugo"
    case Contestant.copy.name: "copy"
    default: "kheo"
    }
  }

  private func escaped(_ text: String) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
      .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
  }
}
