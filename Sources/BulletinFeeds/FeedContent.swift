import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite

/// What a feed tells, whatever its format: read from the library once for all of them, with every address whole.
struct FeedContent {
  struct Item {
    let title: String
    let url: String
    let summary: String
    /// The body as HTML with whole addresses, in UTF-8.
    let html: [UInt8]
    /// The same as text of XML.
    let escapedHTML: [UInt8]
    let published: Moment
    let updated: Moment
    let authors: [String]
    let categories: [String]
    let image: String?
    let enclosure: Enclosure?
  }

  /// A recording that players may fetch.
  struct Enclosure {
    let url: String
    let byteCount: Int
    let mediaType: String
  }

  let title: String
  let description: String
  /// The page that the feed accompanies.
  let page: String
  /// The newest change of its items, of the whole site while it has none; nil while the site has none either.
  let updated: Moment?
  let copyright: String?
  let icon: String?
  let items: [Item]

  /// - Parameter field: What the feed is about, as in ``PlannedFeed/field``.
  init(of field: Int?, _ source: SiteSource) {
    let library = source.library
    let base = library.config.baseURL
    items = PlannedFeed.stories(of: field, in: library).map { Item(library.stories[$0], of: source) }
    let field = field.map { library.fields[$0] }
    title = field.map { "\(library.config.name): \($0.record.name.value)" } ?? library.config.name
    description = field?.record.summary ?? library.config.description
    page = field.map { base.appending($0.path).string } ?? base.string
    updated = items.map(\.updated).max() ?? source.lastChange
    copyright = library.config.reuseNotice
    icon = source.logo.map { base.appending($0).string }
  }
}

extension FeedContent {
  /// About as many bytes as a feed has, rather more: buffers that grow are copied.
  var size: Int {
    items.reduce(4 * 1024) { $0 + $1.escapedHTML.count + 3 * 512 }
  }
}

extension FeedContent.Item {
  fileprivate init(_ entry: StoryEntry, of source: SiteSource) {
    let library = source.library
    let base = library.config.baseURL
    title = entry.story.title.value
    url = base.appending(entry.path).string
    summary = entry.story.summary
    published = entry.date
    updated = entry.lastChange
    authors = entry.authors.map { library.authors[$0].name }
    categories = entry.fields.map { library.fields[$0].record.name.value } + entry.tags.map { library.tags[$0].name }
    image = entry.cover.map { base.appending(library.media[$0].output).string }
    html = Self.html(entry, of: source)
    escapedHTML = XMLBuilder.escaped(html)
    enclosure = Self.enclosure(entry, of: source)
  }

  private static func html(_ entry: StoryEntry, of source: SiteSource) -> [UInt8] {
    let base = source.library.config.baseURL
    var out = ByteBuffer(capacity: entry.body.htmlCount * 2)
    entry.body.write(into: &out, ownPage: Href(external: base.appending(entry.path))) {
      reference -> ResolvedReference? in
      switch entry.targets[reference] {
      case .page(let path, let fragment):
        ResolvedReference(href: Href(external: base.appending(path), fragment: fragment))
      case .media(let position):
        ResolvedReference(
          href: Href(external: base.appending(source.library.media[position].output)),
          width: source.media[position].size?.width,
          height: source.media[position].size?.height
        )
      case .nothing: nil
      }
    }
    return out.bytes
  }

  /// The first recording of the story.
  private static func enclosure(_ entry: StoryEntry, of source: SiteSource) -> FeedContent.Enclosure? {
    for (reference, target) in zip(entry.body.references, entry.targets) {
      guard reference.kind == .audio || reference.kind == .video, case .media(let position) = target else { continue }
      let output = source.library.media[position].output
      return FeedContent.Enclosure(
        url: source.library.config.baseURL.appending(output).string,
        byteCount: source.media[position].byteCount,
        mediaType: MediaType.of(output)
      )
    }
    return nil
  }
}
