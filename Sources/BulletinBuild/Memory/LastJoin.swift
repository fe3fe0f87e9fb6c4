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
  private let basis: Basis
  /// Of the bytes of every text, by its path from the content folder.
  private let texts: [String: Fingerprint]

  /// All that joining and planning look at, but the texts of stories.
  struct Basis: Sendable {
    private let print: Fingerprint
    private let policy: PublishingPolicy
    /// When the next story is due; nil for never.
    private let nextDue: Moment?

    init(_ read: ReadFolders, _ content: ParsedContent, policy: PublishingPolicy, hasSearch: Bool) {
      let reading = read.reading
      var writer = StorageWriter(capacity: read.listing.files.count * 80)
      for file in read.listing.files {
        writer.write(file.path)
        // Of a story what others may show of it; of anything else every byte that is read.
        writer.write(reading.facts[file.path] ?? reading.texts[file.path] ?? .none)
      }
      writer.write(content.broken.sorted())
      writer.write(read.theme.assets.keys.sorted())
      writer.write(hasSearch)
      writer.write(policy.includesDrafts)
      print = Fingerprint(of: writer.bytes)
      self.policy = policy
      nextDue = content.stories.lazy.map(\.record.date.value).filter { $0 > policy.now }.min()
    }

    /// Whether the same would be joined now.
    fileprivate func isSame(as new: Basis) -> Bool {
      print == new.print && new.policy.now >= policy.now && nextDue.map { new.policy.now < $0 } ?? true
    }
  }

  init(_ assembly: Assembly, _ planning: Planning, basis: Basis, texts: [String: Fingerprint]) {
    self.assembly = assembly
    self.planning = planning
    self.basis = basis
    self.texts = texts
  }

  /// The same with what stories say now; nil if it has to be joined anew.
  ///
  /// - Parameter new: what the content is now, with the fingerprints of its texts.
  func renewed(for content: ParsedContent, _ texts: [String: Fingerprint], basis new: Basis) -> LastJoin? {
    guard basis.isSame(as: new) else { return nil }
    var changed: [String: Parsed<Story>] = [:]
    for story in content.stories where self.texts[story.record.path] != texts[story.record.path] {
      changed[story.record.path] = story
    }
    // What was found in such a text stands elsewhere in it now. A work in a contest is counted.
    let files = Set(changed.values.map(\.record.file.path))
    guard !(assembly.findings + planning.findings).contains(where: { $0.speaks(of: files) }) else { return nil }
    var library = assembly.library
    var replaced: [Int: Parsed<Story>] = [:]
    if !changed.isEmpty {
      for (position, entry) in library.stories.enumerated() {
        guard let story = changed[entry.story.path] else { continue }
        let isCounted = library.contestWorks[position] != nil
        guard !isCounted || story.body.syllableCount == entry.body.syllableCount else { return nil }
        replaced[position] = story
      }
    }
    if !replaced.isEmpty { library = library.replacing(replaced) }
    return LastJoin((library, assembly.findings), planning, basis: new, texts: texts)
  }
}

extension Diagnostic {
  /// Whether any place it speaks of lies in one of some files.
  fileprivate func speaks(of files: Set<String>) -> Bool {
    ([place] + notes.map(\.place)).contains { place in place.map { files.contains($0.file.path) } ?? false }
  }
}
