/// A ``StoryJoin`` in which only the entries of the stories are missing. They can be made for many stories at once, on several cores.
package struct StoryJoining: Sendable {
  private let assembly: Assembly
  private let names: StoryNames
  private let tags: (tags: [Tag], newPositions: [Int])
  private let authors: (authors: [Author], newPositions: [Int])
  private let found: [StoryReferences.Found]

  /// - Parameters:
  ///   - assembly: with everything found that the join is to report.
  ///   - tags: in the order of the library, with the positions there of those in `names`.
  ///   - authors: likewise.
  ///   - found: what each story refers to.
  init(
    assembly: Assembly,
    names: StoryNames,
    tags: (tags: [Tag], newPositions: [Int]),
    authors: (authors: [Author], newPositions: [Int]),
    found: [StoryReferences.Found]
  ) {
    self.assembly = assembly
    self.names = names
    self.tags = tags
    self.authors = authors
    self.found = found
  }

  /// Of the stories that have an entry.
  package var indices: [Int] { Array(found.indices) }

  package func entry(at index: Int) -> StoryEntry {
    assembly.entry(
      at: index,
      found[index],
      tags: names.storyTags[index].map { tags.newPositions[$0] },
      authors: names.storyAuthors[index].map { authors.newPositions[$0] }
    )
  }

  /// - Parameter entries: of all ``indices``, in their order.
  package func finish(_ entries: [StoryEntry]) -> StoryJoin {
    StoryJoin(
      entries: entries,
      positions: assembly.positions,
      heldBack: assembly.heldBack,
      tags: tags.tags,
      authors: authors.authors,
      media: assembly.resolver.media.files,
      findings: assembly.diagnostics,
      linkFindings: assembly.resolver.diagnostics
    )
  }
}
