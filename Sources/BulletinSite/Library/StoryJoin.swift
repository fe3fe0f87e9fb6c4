package import BulletinCore

/// What joining says of the stories: which are shown, in which order, and what each of them refers to. The same as long as the same
/// content says it, whatever else their texts say.
package struct StoryJoin: Sendable {
  /// As in ``Library/stories``.
  let entries: [StoryEntry]
  /// For each of them its position in ``ParsedContent/stories``.
  let positions: [Int]
  /// As in ``Library/heldBack``.
  let heldBack: [HeldBackStory]
  /// As in ``Library/tags``.
  let tags: [Tag]
  /// As in ``Library/authors``.
  let authors: [Author]
  /// The files that stories use: those that ``Library/media`` begins with.
  let media: [MediaFile]
  /// What was found in their front matter.
  let findings: [Diagnostic]
  /// What was found in what they refer to.
  let linkFindings: [Diagnostic]

  /// Everything that was found.
  package var diagnostics: [Diagnostic] { findings + linkFindings }
}
