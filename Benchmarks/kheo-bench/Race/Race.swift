import Glibc

/// Hugo, Khéo and `cp -r` of Khéo's input and output in turn, so that a busy minute of the machine meets all of them.
///
/// The first round fills the page cache and is not counted. Every site gets a folder of its own: after deleting, ext4 without a
/// journal spends a minute looking for free inodes. What the round before has written is on the disk before the next begins.
struct Race {
  let work: String
  let storyCount: Int
  let seed: UInt64
  let runs: Int
  let hasEdits: Bool
  let borrowed: BorrowedContent
  let hugoProgram: String
  let kheoProgram: String
  /// Whether Hugo looks for related stories by its own `.Related`, instead of taking the newest of the field.
  let hugoRelates: Bool

  var kheoFolder: String { work + "/kheo" }
  var hugoFolder: String { work + "/hugo" }

  func run(progress: (String) -> Void) throws -> RaceResult {
    var (builds, edits): ([RaceRound], [RaceRound]) = ([], [])
    var sizes: [Contestant: FolderContents] = [:]
    for round in 0...runs {
      let name = round == 0 ? "warming" : "round \(round) of \(runs)"
      let (build, edit) = try run(round: round)
      progress("\(name): \(line(build))" + (hasEdits ? "; one edit: \(line(edit))" : ""))
      if round == 0 {
        for contestant in Contestant.allCases { sizes[contestant] = try Files.contents(of: output(contestant, round)) }
      } else {
        builds.append(build)
        edits.append(edit)
      }
    }
    return RaceResult(storyCount: storyCount, builds: builds, edits: hasEdits ? edits : [], sizes: sizes)
  }

  private func run(round: Int) throws -> (build: RaceRound, edit: RaceRound) {
    var (build, edit): (RaceRound, RaceRound) = ([:], [:])
    build[.hugo] = try buildHugo(round)
    try BuildRun.forget(kheoFolder, to: "\(work)/forgotten-\(round)")
    build[.kheo] = try buildKheo(round, .kheo)
    build[.copy] = try copy(round)
    if hasEdits {
      try editStory(2 * round)
      edit[.hugo] = try buildHugo(round)
      edit[.kheo] = try buildKheo(round, .kheo)
    }
    try BuildRun.forget(kheoFolder, to: "\(work)/forgotten-search-\(round)")
    build[.kheoWithSearch] = try buildKheo(round, .kheoWithSearch)
    if hasEdits {
      try editStory(2 * round + 1)
      edit[.kheoWithSearch] = try buildKheo(round, .kheoWithSearch)
    }
    return (build, edit)
  }

  private func output(_ contestant: Contestant, _ round: Int) -> String {
    switch contestant {
    case .hugo: "\(work)/hugo-site-\(round)"
    case .kheo: "\(work)/kheo-site-\(round)"
    case .copy: "\(work)/copy-\(round)"
    case .kheoWithSearch: "\(work)/kheo-search-site-\(round)"
    }
  }

  private func buildHugo(_ round: Int) throws -> ChildProcess {
    let arguments = [
      hugoProgram, "build", "--source", hugoFolder, "--destination", output(.hugo, round),
      "--cacheDir", "\(work)/hugo-cache-\(round)", "--quiet",
    ]
    let environment = hugoRelates ? ["HUGO_PARAMS_RELATED=hugo"] : []
    return try measure(arguments, environment: environment)
  }

  private func buildKheo(_ round: Int, _ contestant: Contestant) throws -> ChildProcess {
    try measure(
      BuildRun.arguments(
        kheoProgram,
        corpus: kheoFolder,
        output: output(contestant, round),
        withSearch: contestant == .kheoWithSearch
      )
    )
  }

  private func copy(_ round: Int) throws -> ChildProcess {
    let target = output(.copy, round)
    try Files.makeFolder(target)
    return try measure(["cp", "-r", kheoFolder + "/content", kheoFolder + "/templates", output(.kheo, round), target])
  }

  private func measure(_ arguments: [String], environment: [String] = []) throws -> ChildProcess {
    sync()
    return try ChildProcess.run(arguments, log: work + "/said", environment: environment)
  }

  /// Adds a sentence to a story, the same on both sides.
  private func editStory(_ number: Int) throws {
    let sketch = StorySketch(index: (storyCount / 2 + number) % storyCount, seed: seed, borrowed: borrowed)
    let sentence = "\nThêm một câu ở cuối bài, lần thứ \(number + 1).\n"
    try Files.append(sentence, to: "\(kheoFolder)/content/\(sketch.path)")
    let candidates = borrowed.fields.map { "\(hugoFolder)/content/\(StoryDraft.hugoPath(of: sketch, in: $0))" }
    guard let path = candidates.first(where: Files.exists) else { throw BenchmarkError("Hugo has no \(sketch.slug)") }
    try Files.append(sentence, to: path)
  }

  private func line(_ round: RaceRound) -> String {
    Contestant.allCases.compactMap { contestant in
      round[contestant].map { "\(contestant.name) \(Figures.decimal($0.wall, 2)) s" }
    }.joined(separator: ", ")
  }
}

/// What a race has measured.
struct RaceResult {
  let storyCount: Int
  /// The counted rounds.
  let builds: [RaceRound]
  /// The builds after one story has changed; none where they were not asked for.
  let edits: [RaceRound]
  /// What each has written in the first build.
  let sizes: [Contestant: FolderContents]
}
