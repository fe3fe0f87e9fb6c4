/// A ``StoryJoin`` in which only the entries of the stories are missing. They can be made for many stories at once, on several cores.
package struct StoryJoining: Sendable {
  private let assembly: Assembly
  private let names: StoryNames
  private let runs: [PlacedReferences]

  /// - Parameters:
  ///   - assembly: with everything found that the join is to report.
  ///   - names: of all stories.
  ///   - runs: of ``LibraryBuilder/runs``, what their stories refer to; none where no story has an entry.
  init(assembly: Assembly, names: StoryNames, runs: [PlacedReferences]) {
    self.assembly = assembly
    self.names = names
    self.runs = runs
  }

  /// Of the stories that have an entry.
  package var indices: [Int] { Array(0..<runs.reduce(0) { $0 + $1.count }) }

  package func entry(at index: Int) -> StoryEntry {
    // All runs but the last have the same length.
    let (run, place) = index.quotientAndRemainder(dividingBy: runs[0].count)
    return assembly.entry(at: index, runs[run][place], tags: names.storyTags[index], authors: names.storyAuthors[index])
  }

  /// - Parameter entries: of all ``indices``, in their order.
  package func finish(_ entries: [StoryEntry]) -> StoryJoin {
    StoryJoin(
      entries: entries,
      positions: assembly.positions,
      heldBack: assembly.heldBack,
      tags: names.tags,
      authors: names.authors,
      media: assembly.resolver.media.files,
      findings: assembly.diagnostics,
      linkFindings: assembly.resolver.diagnostics
    )
  }
}
