import BulletinContent
package import BulletinCore
import BulletinMarkdown

/// Joins the records of the content folder into a ``Library``: names become entries, references become positions, links
/// are followed. Everything that does not fit is reported; nothing is dropped.
///
/// What stories refer to and how they call things can be found for many stories at once, on several cores, from the same builder.
package struct LibraryBuilder: Sendable {
  private let assembly: Assembly

  /// Decides which stories are shown, and where every text has its page.
  package init(_ content: ParsedContent, policy: PublishingPolicy) {
    var assembly = Assembly(content, policy: policy)
    assembly.chooseStories()
    assembly.findDestinations(ofStories: zip(assembly.stories, assembly.paths).lazy.map { ($0, $1, $0.isWithdrawn) })
    self.assembly = assembly
  }

  /// Takes stories as they were joined before: only what is said beside them is joined anew.
  ///
  /// - Parameter stories: of the same content, but for their texts.
  package init(_ content: ParsedContent, policy: PublishingPolicy, joined stories: StoryJoin) {
    var assembly = Assembly(content, policy: policy)
    assembly.heldBack = stories.heldBack
    assembly.findDestinations(ofStories: stories.entries.lazy.map { ($0.source, $0.path, $0.isWithdrawn) })
    assembly.resolver.take(stories)
    self.assembly = assembly
  }

  /// All stories that are shown, in runs of neighbours whose references may be followed beside each other. Few runs, because each
  /// works out anew where a picture goes that stories of several show.
  package var runs: [Range<Int>] {
    let count = assembly.stories.count
    let length = max(256, (count + 15) / 16)
    return stride(from: 0, to: count, by: length).map { $0..<min($0 + length, count) }
  }

  /// What the stories of a run refer to.
  package func references(of run: Range<Int>) -> StoryReferences { assembly.references(of: run) }

  /// How all stories call their tags and authors, in entries as the library has them.
  package func names() -> StoryNames { assembly.names() }

  /// Joins the stories with what they refer to, as far as they have something in common.
  ///
  /// - Parameters:
  ///   - names: of ``names()``.
  ///   - references: of all ``runs``, in their order.
  package func joining(_ names: StoryNames, _ references: [StoryReferences]) -> StoryJoining {
    var assembly = assembly
    assembly.diagnostics = names.diagnostics
    let runs = assembly.content.fields.isEmpty ? [] : assembly.gather(references)
    return StoryJoining(assembly: assembly, names: names, runs: runs)
  }

  /// As ``joining(_:_:)``, with the entries of all stories.
  package func join(_ names: StoryNames, _ references: [StoryReferences]) -> StoryJoin {
    let joining = joining(names, references)
    return joining.finish(joining.indices.map(joining.entry))
  }

  /// - Parameter stories: of ``join(_:_:)``, or those that the builder was made with.
  /// - Returns: The library, and what was found. With an error among the findings the library must not be published.
  package func finish(_ stories: StoryJoin) -> (library: Library, diagnostics: [Diagnostic]) {
    var assembly = assembly
    assembly.resolver.take(stories)
    let library = assembly.finish(stories)
    return (library, assembly.diagnostics)
  }

  /// All of it one after the other.
  package static func build(
    _ content: ParsedContent,
    policy: PublishingPolicy
  ) -> (library: Library, diagnostics: [Diagnostic]) {
    let builder = LibraryBuilder(content, policy: policy)
    return builder.finish(builder.join(builder.names(), builder.runs.map(builder.references)))
  }
}

/// The state of one assembly, step by step; each step is a short extension in a file of its own.
struct Assembly: Sendable {
  let content: ParsedContent
  let policy: PublishingPolicy
  var diagnostics: [Diagnostic] = []

  /// In their own order.
  let fields: [Parsed<FieldRecord>]
  let fieldIndex: FieldIndex
  /// Newest first.
  let campaigns: [Parsed<Campaign>]
  /// The stories that get a page, newest first, each with its position in the content, and why it would be held back without
  /// `--drafts`. None where they were joined before.
  var stories: [StorySource] = []
  var positions: [Int] = []
  var previews: [HeldBackStory.Reason?] = []
  var paths: [OutputPath] = []
  var heldBack: [HeldBackStory] = []

  let units: UnitDirectory
  let models: ModelDirectory
  let authorRegister: AuthorRegister
  let documents: DocumentDirectory
  var resolver = LinkResolver(destinations: [:], heldBack: [], broken: [], files: [])

  init(_ content: ParsedContent, policy: PublishingPolicy) {
    self.content = content
    self.policy = policy
    fields = content.fields.sorted { left, right in
      (left.record.order, left.record.id.string) < (right.record.order, right.record.id.string)
    }
    fieldIndex = FieldIndex(fields.map(\.record))
    campaigns = content.campaigns.sorted { left, right in
      left.record.from == right.record.from ? left.record.id < right.record.id : left.record.from > right.record.from
    }
    units = UnitDirectory(content.units)
    models = ModelDirectory(content.models)
    authorRegister = AuthorRegister(content.authors)
    documents = DocumentDirectory(content.documents)
    diagnostics = units.diagnostics + models.diagnostics + authorRegister.diagnostics + fieldIndex.diagnostics
    diagnostics += documents.diagnostics
  }

  /// Decides which stories are shown now, and orders them newest first.
  mutating func chooseStories() {
    var shown: [(position: Int, day: Int, date: Moment, preview: HeldBackStory.Reason?)] = []
    shown.reserveCapacity(content.stories.count)
    for (position, story) in content.stories.enumerated() {
      let record = story.record
      let reason = reasonToHoldBack(record)
      if let reason, !policy.includesDrafts {
        heldBack.append(HeldBackStory(path: story.path, title: record.title.value, reason: reason))
      } else {
        let date = record.date.value
        shown.append((position, date.date.daysSince1970, date, reason))
      }
    }
    // By numbers, because looking into ten thousand stories again and again costs more than comparing them.
    shown.sort { left, right in
      if left.day != right.day { return left.day > right.day }
      if left.date != right.date { return left.date > right.date }
      return content.stories[left.position].path < content.stories[right.position].path
    }
    positions = shown.map(\.position)
    previews = shown.map(\.preview)
    stories = positions.map { content.stories[$0] }
    paths = stories.map(\.page)
    heldBack.sort { $0.path < $1.path }
  }

  private func reasonToHoldBack(_ story: Story) -> HeldBackStory.Reason? {
    switch story.status {
    case .draft: .draft
    case .review: .review
    case .published, .withdrawn: story.date.value > policy.now ? .scheduled(story.date.value) : nil
    }
  }

  /// Who wrote a story: where nobody is named, the author that site.yml gives.
  func byline(of story: Story) -> [Located<String>] {
    story.authors.isEmpty ? [Located(content.config.defaultAuthor, story.title.range)] : story.authors
  }
}
