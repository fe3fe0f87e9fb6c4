import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite

/// The content as the last build of a process joined it. Somebody who writes changes a text, and nothing that others may show: then
/// ten thousand stories need not be joined and planned again.
struct LastJoin: Sendable {
  typealias Assembly = (library: Library, findings: [Diagnostic])
  typealias Planning = (plan: SitePlan, findings: [Diagnostic])

  let assembly: Assembly
  let planning: Planning
  private let basis: JoinBasis
  /// Of the bytes of every text.
  private let texts: FilePrints

  init(_ assembly: Assembly, _ planning: Planning, basis: JoinBasis, texts: FilePrints) {
    self.assembly = assembly
    self.planning = planning
    self.basis = basis
    self.texts = texts
  }

  /// Plans the pages of a library.
  static func planning(of library: Library, _ theme: Theme, hasSearch: Bool) -> Planning {
    let (plan, findings) = SitePlan.make(for: library, assets: Array(theme.assets.keys), hasSearch: hasSearch)
    return (plan, findings)
  }

  /// The same with what stories say now; nil if it has to be joined anew.
  ///
  /// - Parameter new: what the content is now, with the fingerprints of its texts.
  func renewed(for content: ParsedContent, _ texts: FilePrints, basis new: JoinBasis) -> LastJoin? {
    guard basis.isSame(as: new) else { return nil }
    var changed: [String: StorySource] = [:]
    // The basis has the same files, and so the same numbers.
    for story in content.stories where self.texts[story.fileNumber] != texts[story.fileNumber] {
      changed[story.path] = story
    }
    // What was found in such a text stands elsewhere in it now. A work in a contest is counted.
    let files = Set(changed.values.map(\.record.file.path))
    guard !(assembly.findings + planning.findings).contains(where: { $0.speaks(of: files) }) else { return nil }
    var library = assembly.library
    var replaced: [Int: StorySource] = [:]
    if !changed.isEmpty {
      for (position, entry) in library.stories.enumerated() {
        guard let story = changed[entry.contentPath] else { continue }
        let isCounted = library.contestWorks[position] != nil
        guard !isCounted || story.body.syllableCount == entry.body.syllableCount else { return nil }
        replaced[position] = story
      }
    }
    if !replaced.isEmpty { library = library.replacing(replaced) }
    return LastJoin((library, assembly.findings), planning, basis: basis, texts: texts)
  }
}

extension Diagnostic {
  /// Whether any place it speaks of lies in one of some files.
  fileprivate func speaks(of files: Set<String>) -> Bool {
    ([place] + notes.map(\.place)).contains { place in place.map { files.contains($0.file.path) } ?? false }
  }
}
