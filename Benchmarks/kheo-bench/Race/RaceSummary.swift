/// What the picture shows of a race, read from the Markdown that ``RaceReport`` wrote.
struct RaceSummary: Equatable {
  struct Row: Equatable {
    let name: String
    /// Seconds.
    let wall: Double
    /// MB.
    let memory: Double
  }

  let storyCount: Int
  let date: String
  let rows: [Row]

  init(storyCount: Int, date: String, rows: [Row]) {
    self.storyCount = storyCount
    self.date = date
    self.rows = rows
  }

  /// - Throws: ``BenchmarkError`` if the text is not such a report.
  init(_ markdown: String) throws {
    let lines = markdown.split(separator: "\n")
    guard let title = lines.first, let count = Self.number(in: title),
      title == RaceReport.title(storyCount: count),
      let date = lines.lazy.compactMap({ Self.word(after: "Measured ", in: $0) }).first,
      let head = lines.firstIndex(where: { $0.hasPrefix("| ") })
    else { throw BenchmarkError("this is no result of a race:\n\(markdown.prefix(200))") }
    storyCount = count
    self.date = date
    // Behind the head and the rule.
    rows = lines[(head + 2)...].prefix { $0.hasPrefix("| ") }.compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.filter { $0 != "," } }
      guard cells.count > 4, let wall = Self.figure(cells[2]), let memory = Self.figure(cells[4]) else { return nil }
      return Row(name: String(cells[1].drop { $0 == " " }.dropLast()), wall: wall, memory: memory)
    }
    guard !rows.isEmpty else { throw BenchmarkError("this race has no rows:\n\(markdown.prefix(200))") }
  }

  private static func number(in text: Substring) -> Int? { Int(text.filter { ("0"..."9").contains($0) }) }

  private static func figure(_ cell: String) -> Double? { Double(cell.filter { $0 != " " }) }

  private static func word(after start: String, in line: Substring) -> String? {
    let words = line.split(separator: " ")
    guard line.contains(start), let place = words.firstIndex(where: { $0 + " " == start }), place + 1 < words.count
    else { return nil }
    return String(words[place + 1])
  }
}
