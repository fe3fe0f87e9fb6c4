/// A ``StoryJoin`` in which only the entries of the stories are missing. They can be made for many stories at once, on several cores.
package struct StoryJoining: Sendable {
  private let assembly: Assembly
  private let names: StoryNames
  private let found: [StoryReferences.Found]

  /// - Parameters:
  ///   - assembly: with everything found that the join is to report.
  ///   - names: of all stories.
  ///   - found: what each story refers to.
  init(assembly: Assembly, names: StoryNames, found: [StoryReferences.Found]) {
    self.assembly = assembly
    self.names = names
    self.found = found
  }

  /// Of the stories that have an entry.
  package var indices: [Int] { Array(found.indices) }

  package func entry(at index: Int) -> StoryEntry {
    assembly.entry(at: index, found[index], tags: names.storyTags[index], authors: names.storyAuthors[index])
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
