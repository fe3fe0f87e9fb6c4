import BulletinContent
import BulletinCore
import BulletinRender
import BulletinSite
import BulletinTemplates

/// Files that are made, or kept, together.
enum FileGroup: String, Sendable, CaseIterable {
  case feeds
  /// Reports as tables and workbooks, the sitemap, the calendar.
  case tables
  case search
}

/// What the pages of this build are made from, as fingerprints: of each story's text, and of what is common to many pages.
struct SiteInputs: Sendable {
  /// What is the same for all pages.
  struct Common: Sendable, Equatable, Storable {
    /// Templates and the names of the theme's files.
    let theme: Fingerprint
    /// Everything people wrote but stories, and what stands around every page.
    let bulletin: Fingerprint
    /// What lists may show of any story, and in which order; what is known of all media.
    let facts: Fingerprint

    func store(in writer: inout StorageWriter) {
      for print in [theme, bulletin, facts] { writer.write(print) }
    }

    static func load(from reader: inout StorageReader) throws(StorageDamage) -> Common {
      Common(theme: try reader.read(), bulletin: try reader.read(), facts: try reader.read())
    }
  }

  let common: Common
  /// For each story of the library.
  let texts: [Fingerprint]
  private let source: SiteSource
  /// The cards of all stories, each made when a page first asks.
  private let cards: LazyTable<Card>

  private final class Card: Sendable {
    let print: Fingerprint

    init(_ print: Fingerprint) {
      self.print = print
    }
  }

  init(_ site: PreparedSite) {
    let (source, reading) = (site.source, site.reading)
    self.source = source
    let library = source.library
    cards = LazyTable(count: library.stories.count)
    texts = library.stories.map { reading.texts[$0.source.fileNumber] ?? .none }
    var theme = StorageWriter()
    for template in site.templateSources.sorted(by: { $0.path < $1.path }) {
      theme.write(template.path)
      theme.write(bytes: template.utf8)
    }
    common = Common(
      theme: Fingerprint(of: theme.bytes),
      bulletin: Self.bulletin(source, site.listing, reading, site.policy),
      facts: Self.facts(source, reading)
    )
  }

  /// Of what a group of files is made from.
  func group(_ group: FileGroup) -> Fingerprint {
    switch group {
    case .feeds:
      let stories = source.plan.feeds.flatMap { $0.stories(of: source.library) }
      return Fingerprint(of: [common.bulletin, common.facts] + stories.map { texts[$0] })
    case .tables: return Fingerprint(of: [common.bulletin, common.facts])
    case .search: return Fingerprint(of: [common.bulletin, common.facts] + texts)
    }
  }

  /// Of the texts that stand on a page.
  func texts(on page: Page) -> Fingerprint {
    let stories = PageInputs.texts(on: page, of: source.library)
    return stories.count == 1 ? texts[stories[0]] : Fingerprint(of: stories.map { texts[$0] })
  }

  /// Of what a page shows of other records: of all of them, for a page that is not told apart.
  func surroundings(of page: Page) -> Fingerprint {
    guard case .story = page else { return common.facts }
    let shown = PageInputs.surroundings(of: page, in: source) { story in
      cards.withValue(at: story) {
        Card(Fingerprint(of: PageInputs.card(of: story, in: source)))
      } body: {
        $0.print
      }
    }
    return shown.map { Fingerprint(of: $0) } ?? common.facts
  }

  private static func bulletin(
    _ source: SiteSource,
    _ listing: ContentListing,
    _ reading: ContentReading.Outcome,
    _ policy: PublishingPolicy
  ) -> Fingerprint {
    var writer = StorageWriter()
    // Stories have facts.
    for (number, file) in listing.files.enumerated() where reading.facts[number] == nil {
      guard let text = reading.texts[number] else { continue }
      writer.write(file.path)
      writer.write(text)
    }
    writer.write(bytes: PageInputs.frame(of: source))
    writer.write(policy.includesDrafts)
    return Fingerprint(of: writer.bytes)
  }

  private static func facts(_ source: SiteSource, _ reading: ContentReading.Outcome) -> Fingerprint {
    let library = source.library
    var writer = StorageWriter(capacity: library.stories.count * 100)
    for entry in library.stories {
      writer.write(entry.contentPath)
      writer.write(reading.facts[entry.source.fileNumber] ?? .none)
      writer.write(entry.preview?.wording.vi)
    }
    // A row of a contest's table may name a story that is not shown yet.
    if !library.heldBack.isEmpty {
      let facts = reading.facts.byPath
      for story in library.heldBack {
        writer.write(story.path)
        writer.write(facts[story.path] ?? .none)
      }
    }
    // Only what a text counts, of works in contests, may be shown elsewhere.
    for contest in library.contests {
      for work in contest.works { writer.write(work.syllables) }
    }
    writer.write(bytes: PageInputs.media(of: source))
    return Fingerprint(of: writer.bytes)
  }
}
