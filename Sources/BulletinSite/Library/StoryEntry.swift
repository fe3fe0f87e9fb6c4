package import BulletinContent
package import BulletinCore
package import BulletinMarkdown

/// A story of the library: its record, its text, and what it refers to, found. What lists are made of is at hand; the rest of its
/// record and its text may be fetched when somebody first asks.
package final class StoryEntry: Sendable {
  package let source: StorySource
  package let slug: Slug
  package let path: OutputPath
  /// When it was published.
  package let date: Moment
  /// When it last changed for its readers.
  package let lastChange: Moment
  /// Then its page is a notice, and no list holds it.
  package let isWithdrawn: Bool
  /// Whether its front matter enters it in a contest.
  package let entersContest: Bool
  /// Whether its text names a document, or may link one.
  let mayCiteDocuments: Bool
  /// Positions in ``Library/fields``, the main field first.
  package let fields: [Int]
  /// The sub-topics it speaks of, as (field, topic) positions.
  package let topics: [TopicReference]
  /// A position in ``Library/units``.
  package let unit: Int?
  /// A position in ``Library/models``.
  package let model: Int?
  /// Positions in ``Library/tags``; none for a withdrawn story.
  package let tags: [Int]
  /// Positions in ``Library/authors``; none for a withdrawn story.
  package let authors: [Int]
  /// What each of the body's references leads to, in their order.
  package let targets: [LinkTarget]
  /// The head picture, as a position in ``Library/media``.
  package let cover: Int?
  /// Why the story would be held back if drafts were not asked for; nil for a published one.
  package let preview: HeldBackStory.Reason?

  init(
    source: StorySource,
    slug: Slug,
    path: OutputPath,
    date: Moment,
    lastChange: Moment,
    isWithdrawn: Bool,
    entersContest: Bool,
    mayCiteDocuments: Bool,
    fields: [Int],
    topics: [TopicReference],
    unit: Int?,
    model: Int?,
    tags: [Int],
    authors: [Int],
    targets: [LinkTarget],
    cover: Int?,
    preview: HeldBackStory.Reason?
  ) {
    self.source = source
    self.slug = slug
    self.path = path
    self.date = date
    self.lastChange = lastChange
    self.isWithdrawn = isWithdrawn
    self.entersContest = entersContest
    self.mayCiteDocuments = mayCiteDocuments
    self.fields = fields
    self.topics = topics
    self.unit = unit
    self.model = model
    self.tags = tags
    self.authors = authors
    self.targets = targets
    self.cover = cover
    self.preview = preview
  }

  package var story: Story { source.record }
  package var body: MarkdownBody { source.body }
  /// The path of its file from the content folder.
  package var contentPath: String { source.path }
  /// The field whose page it belongs to: a position in ``Library/fields``.
  package var mainField: Int { fields[0] }
}

/// A sub-topic of a field.
package struct TopicReference: Sendable, Hashable {
  package let field: Int
  package let topic: Int
}

/// Where a reference in a text leads.
package enum LinkTarget: Sendable {
  /// A page of the site; nil fragment for its top.
  case page(OutputPath, fragment: String?)
  /// A position in ``Library/media``.
  case media(Int)
  /// Nowhere: the number of a document that the library does not have.
  case nothing

  var page: OutputPath? { if case .page(let path, _) = self { path } else { nil } }
}

/// A campaign of the library.
package struct CampaignEntry: Sendable {
  package let campaign: Campaign
  /// The document that started it, if the library has it: a position in ``DocumentLibrary/entries``.
  package let document: Int?
  package let body: MarkdownBody
  /// What each of the body's references leads to, in their order.
  package let targets: [LinkTarget]
  package let path: OutputPath

  /// For links and breadcrumbs: the whole name where there is no short one.
  package var shortName: String { campaign.shortName ?? campaign.name.value }
}

/// A plain page of the library.
package struct PageEntry: Sendable {
  package let page: PlainPage
  package let body: MarkdownBody
  /// What each of the body's references leads to, in their order.
  package let targets: [LinkTarget]
  package let path: OutputPath
}

/// A field of the library, with its stories.
package final class BulletinField: Sendable {
  package let record: FieldRecord
  package let body: MarkdownBody
  /// What each of the body's references leads to, in their order.
  package let targets: [LinkTarget]
  package let path: OutputPath
  /// Positions in ``Library/stories``, newest first, without withdrawn ones.
  package let stories: [Int]
  /// For each of the record's topics the stories that speak of it, newest first.
  package let topicStories: [[Int]]
  /// The years with stories, newest first, each with its run of ``stories``.
  package let years: [FieldYear]

  init(
    record: FieldRecord,
    body: MarkdownBody,
    targets: [LinkTarget],
    path: OutputPath,
    stories: [Int],
    topicStories: [[Int]],
    years: [FieldYear]
  ) {
    self.record = record
    self.body = body
    self.targets = targets
    self.path = path
    self.stories = stories
    self.topicStories = topicStories
    self.years = years
  }

  /// For the navigation: the whole name where there is no short one.
  package var shortName: String { record.shortName ?? record.name.value }
}
