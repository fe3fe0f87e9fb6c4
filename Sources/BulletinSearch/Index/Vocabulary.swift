import Synchronization

/// What was learnt of words: the form and key of every spelling that was met, and which forms begin an abbreviation.
///
/// Its numbers do not show in a ``PartialIndex``, and what no document of a run has is left out of it. So a run may be indexed with
/// what was learnt from any other.
struct Vocabulary: Sendable {
  var reader = WordReader()
  let abbreviations: NumberedAbbreviations

  init(_ matcher: AbbreviationMatcher) {
    abbreviations = NumberedAbbreviations(matcher, in: &reader.table)
  }
}

/// Vocabularies of parts that were indexed, for those that come next: to learn the same words again was a fifth of the work on parts
/// of seventy documents.
///
/// There are as many as parts are indexed at once, and each has one user at a time, so that none is ever copied to be added to.
final class VocabularyPool: Sendable {
  /// Knows the words of the abbreviations alone.
  private let new: Vocabulary
  private let idle = Mutex<[Vocabulary]>([])

  /// Forms from which a vocabulary is not handed on: each takes some 300 bytes, and among so many most are of one document. Parts
  /// that meet so many have little use for it.
  private static let most = 30_000

  init(_ abbreviations: [Abbreviation]) {
    new = Vocabulary(AbbreviationMatcher(abbreviations))
  }

  func take() -> Vocabulary { idle.withLock { $0.popLast() } ?? new }

  func giveBack(_ vocabulary: Vocabulary) {
    guard vocabulary.reader.table.forms.count < Self.most else { return }
    idle.withLock { $0.append(vocabulary) }
  }
}
