import BulletinContent
package import BulletinCore
import BulletinMarkdown

/// Joins the records of the content folder into a ``Library``: names become entries, references become positions, links
/// are followed. Everything that does not fit is reported; nothing is dropped.
package enum LibraryBuilder {
  /// - Returns: The library, and what was found. With an error among the findings the library must not be published.
  package static func build(
    _ content: ParsedContent,
    policy: PublishingPolicy
  ) -> (library: Library, diagnostics: [Diagnostic]) {
    var assembly = Assembly(content, policy: policy)
    assembly.chooseStories()
    assembly.nameThings()
    assembly.findDestinations()
    let library = assembly.finish()
    return (library, assembly.diagnostics)
  }
}

/// The state of one assembly, step by step; each step is a short extension in a file of its own.
struct Assembly {
  let content: ParsedContent
  let policy: PublishingPolicy
  var diagnostics: [Diagnostic] = []

  /// In their own order.
  let fields: [Parsed<FieldRecord>]
  let fieldIndex: FieldIndex
  /// Newest first.
  let campaigns: [Parsed<Campaign>]
  /// The stories that get a page, newest first, and why each would be held back without `--drafts`.
  var stories: [Parsed<Story>] = []
  var previews: [HeldBackStory.Reason?] = []
  var paths: [OutputPath] = []
  var heldBack: [HeldBackStory] = []
  var heldBackPaths: Set<String> = []

  let units: UnitDirectory
  let models: ModelDirectory
  let authorRegister: AuthorRegister
  let documents: DocumentDirectory
  var tags = NameDirectory(of: .tag)
  var authors = NameDirectory(of: .author)
  /// For each story the entries of its tags and authors.
  var storyTags: [[Int]] = []
  var storyAuthors: [[Int]] = []
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
    var shown: [(story: Parsed<Story>, preview: HeldBackStory.Reason?)] = []
    for parsed in content.stories {
      let reason = reasonToHoldBack(parsed.record)
      if let reason, !policy.includesDrafts {
        heldBack.append(HeldBackStory(path: parsed.record.path, title: parsed.record.title.value, reason: reason))
        heldBackPaths.insert(parsed.record.path)
      } else {
        shown.append((parsed, reason))
      }
    }
    // Numbers are sorted, because looking into ten thousand stories again and again costs more than comparing them.
    let dates = shown.map { $0.story.record.date.value }
    let order = zip(dates.map(\.date.daysSince1970), dates.indices).sorted { left, right in
      if left.0 != right.0 { return left.0 > right.0 }
      let (a, b) = (dates[left.1], dates[right.1])
      return a == b ? shown[left.1].story.record.path < shown[right.1].story.record.path : a > b
    }.map(\.1)
    stories = order.map { shown[$0].story }
    previews = order.map { shown[$0].preview }
    paths = stories.map { Addresses.story($0.record.slug, year: $0.record.date.value.date.year) }
    heldBack.sort { $0.path < $1.path }
  }

  private func reasonToHoldBack(_ story: Story) -> HeldBackStory.Reason? {
    switch story.status {
    case .draft: .draft
    case .review: .review
    case .published, .withdrawn: story.date.value > policy.now ? .scheduled(story.date.value) : nil
    }
  }

  /// Gathers tags and authors, oldest story first so that addresses stay when stories are added. Withdrawn stories leave no
  /// trace in the indexes.
  mutating func nameThings() {
    storyTags = Array(repeating: [], count: stories.count)
    storyAuthors = Array(repeating: [], count: stories.count)
    for index in stories.indices.reversed() {
      let story = stories[index].record
      guard story.status != .withdrawn else { continue }
      storyTags[index] = story.tags.compactMap { tags.add($0, story: index, file: story.file) }.uniqued()
      storyAuthors[index] = byline(of: story).compactMap { authors.add($0, story: index, file: story.file) }.uniqued()
    }
    diagnostics += tags.diagnostics + authors.diagnostics
  }

  /// Who wrote a story: where nobody is named, the author that site.yml gives.
  func byline(of story: Story) -> [Located<String>] {
    story.authors.isEmpty ? [Located(content.config.defaultAuthor, story.title.range)] : story.authors
  }
}
