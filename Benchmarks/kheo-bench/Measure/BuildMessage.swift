/// The two lines in which `kheo build --lang en` says what it did:
///
///     built 2000 stories into 2914 pages, 3137 files, 80.3 MB in 8.53 s (0 files unchanged)
///       discover 0.09 · read 3.79 · assemble 0.37 · plan 0.07 · render 4.11 · publish 0.00 (s)
struct BuildMessage {
  struct Phase {
    let name: String
    let seconds: Double
  }

  let stories: Int
  let pages: Int
  let files: Int
  let megabytes: Double
  let phases: [Phase]

  init(_ log: String) throws {
    let lines = log.split(separator: "\n").drop { !$0.hasPrefix("built ") }
    guard let counts = lines.first, let times = lines.dropFirst().first,
      let stories = Self.number(before: "stories", in: counts), let pages = Self.number(before: "pages", in: counts),
      let files = Self.number(before: "files", in: counts), let size = Self.number(before: "MB", in: counts)
    else { throw BenchmarkError("kheo said something else than expected:\n\(log)") }
    (self.stories, self.pages, self.files, megabytes) = (Int(stories), Int(pages), Int(files), size)
    phases = times.split(separator: " · ").compactMap { part in
      let words = part.split(separator: " ")
      guard words.count >= 2, let seconds = Double(words[1]) else { return nil }
      return Phase(name: String(words[0]), seconds: seconds)
    }
  }

  private static func number(before unit: String, in line: Substring) -> Double? {
    let words = line.split { $0 == " " || $0 == "," }
    guard let position = words.firstIndex(where: { $0 == unit }), position > 0 else { return nil }
    return Double(words[position - 1])
  }
}
