import BulletinContent
import BulletinCore
import BulletinMarkdown
import BulletinSite
import BulletinTemplates

/// JSON-LD by schema.org: what search engines read. Addresses in it are whole, because machines follow them from elsewhere.
struct StructuredData {
  private let context: PageContext

  init(_ context: PageContext) {
    self.context = context
  }

  private var config: SiteConfig { context.config }

  /// `WebSite` and its publisher, on the home page.
  func site() -> HTMLFragment {
    fragment([
      .object(
        ("@type", .string("WebSite")),
        ("name", .string(config.name)),
        ("url", .string(config.baseURL.string)),
        ("description", .string(config.description)),
        ("inLanguage", .string("vi")),
        ("publisher", publisher)
      )
    ])
  }

  /// `NewsArticle` and `BreadcrumbList` of a story. Its summary is in the page's `description` and not said again.
  func story(_ entry: StoryEntry) -> HTMLFragment {
    let story = entry.story
    let field = context.library.fields[entry.mainField]
    let image = entry.cover.map { JSONValue.array([.string(context.absolute(context.library.media[$0].output))]) }
    let authors = entry.authors.map { position in
      let author = context.library.authors[position]
      return JSONValue.object(
        ("@type", .string(author.isOrganization ? "Organization" : "Person")),
        ("name", .string(author.name)),
        ("url", .string(context.absolute(author.path)))
      )
    }
    return fragment([
      .object(
        ("@type", .string("NewsArticle")),
        ("headline", .string(story.title.value)),
        ("datePublished", .string(DateFormat.rfc3339(entry.date))),
        ("dateModified", .string(DateFormat.rfc3339(entry.lastChange))),
        ("author", .array(authors)),
        ("publisher", publisher),
        ("mainEntityOfPage", .string(context.canonical)),
        ("image", image),
        ("articleSection", .array(entry.fields.map { .string(context.library.fields[$0].record.name.value) })),
        ("keywords", .nonEmpty(entry.tags.map { .string(context.library.tags[$0].name) })),
        ("inLanguage", .string("vi")),
        ("wordCount", .number(entry.body.syllableCount)),
        ("citation", .nonEmpty(story.sources.map(citation))),
        ("correction", .nonEmpty(story.corrections.map(correction)))
      ),
      breadcrumbs([(field.record.name.value, field.path), (story.title.value, entry.path)]),
    ])
  }

  /// The `BreadcrumbList` alone.
  func trail(_ steps: [(String, OutputPath)]) -> HTMLFragment {
    fragment([breadcrumbs(steps)])
  }

  private func breadcrumbs(_ steps: [(String, OutputPath)]) -> JSONValue {
    let home = JSONValue.object(
      ("@type", .string("ListItem")),
      ("position", .number(1)),
      ("name", .string("Trang chủ")),
      ("item", .string(config.baseURL.string))
    )
    let rest = steps.enumerated().map { index, step in
      JSONValue.object(
        ("@type", .string("ListItem")),
        ("position", .number(index + 2)),
        ("name", .string(step.0)),
        // The last step is the page itself, whose address is known.
        ("item", index == steps.count - 1 ? nil : .string(context.absolute(step.1)))
      )
    }
    return .object(("@type", .string("BreadcrumbList")), ("itemListElement", .array([home] + rest)))
  }

  private var publisher: JSONValue {
    .object(
      ("@type", .string("NewsMediaOrganization")),
      ("name", .string(config.publisher?.name ?? config.name)),
      ("url", (config.publisher?.url).map { .string($0.string) }),
      ("logo", context.source.logo.map { .string(context.absolute($0)) })
    )
  }

  private func citation(_ source: Source) -> JSONValue {
    .object(
      ("@type", .string("CreativeWork")),
      ("name", .string(source.title)),
      ("publisher", source.publisher.map { .object(("@type", .string("Organization")), ("name", .string($0))) }),
      ("url", source.url.map { .string($0.string) }),
      ("datePublished", source.date.map { .string(DateFormat.iso($0)) })
    )
  }

  private func correction(_ correction: Correction) -> JSONValue {
    .object(
      ("@type", .string("CorrectionComment")),
      ("text", .string(correction.text)),
      ("datePublished", .string(DateFormat.iso(correction.date)))
    )
  }

  private func fragment(_ nodes: [JSONValue]) -> HTMLFragment {
    var out = ByteBuffer(capacity: 2048)
    JSONValue.object(("@context", .string("https://schema.org")), ("@graph", .array(nodes))).write(into: &out)
    return HTMLFragment(trustedUTF8: out.bytes)
  }
}
