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
  private var parts: StructuredDataParts { context.common.structuredData }

  /// `WebSite` and its publisher, on the home page.
  func site() -> StructuredGraph {
    graph { json in
      json.object { json in
        json.member("@type", "WebSite")
        json.member("name", config.name)
        json.member("url", config.baseURL.string)
        json.member("description", config.description)
        json.member("inLanguage", "vi")
        json.member("publisher", json: parts.publisher)
      }
    }
  }

  /// `NewsArticle` and `BreadcrumbList` of a story. Its summary is in the page's `description` and not said again.
  func story(_ entry: StoryEntry) -> StructuredGraph {
    graph { json in
      let story = entry.story
      let library = context.library
      json.object { json in
        json.member("@type", "NewsArticle")
        json.member("headline", story.title.value)
        json.member("datePublished", DateFormat.rfc3339(entry.date))
        json.member("dateModified", DateFormat.rfc3339(entry.lastChange))
        json.array("author") { json in
          for position in entry.authors { parts.write(author: position, to: &json) }
        }
        json.member("publisher", json: parts.publisher)
        json.member("mainEntityOfPage", context.canonical)
        if let cover = entry.cover {
          json.array("image") { $0.item(context.absolute(library.media[cover].output)) }
        }
        json.array("articleSection") { json in
          for position in entry.fields { json.item(library.fields[position].record.name.value) }
        }
        if !entry.tags.isEmpty {
          json.array("keywords") { json in
            for position in entry.tags { json.item(library.tags[position].name) }
          }
        }
        json.member("inLanguage", "vi")
        json.member("wordCount", entry.body.syllableCount)
        if !story.sources.isEmpty {
          json.array("citation") { json in
            for source in story.sources { write(source, to: &json) }
          }
        }
        if !story.corrections.isEmpty {
          json.array("correction") { json in
            for correction in story.corrections { write(correction, to: &json) }
          }
        }
      }
      writeBreadcrumbs(to: &json) { json in
        parts.write(field: entry.mainField, to: &json)
        StructuredDataParts.write(breadcrumb: 3, story.title.value, nil, to: &json)
      }
    }
  }

  /// The `BreadcrumbList` alone.
  func trail(_ steps: [(String, OutputPath)]) -> StructuredGraph {
    graph { json in
      writeBreadcrumbs(to: &json) { json in
        for (index, step) in steps.enumerated() {
          // The last step is the page itself, whose address is known.
          let address = index < steps.count - 1 ? context.absolute(step.1) : nil
          StructuredDataParts.write(breadcrumb: index + 2, step.0, address, to: &json)
        }
      }
    }
  }

  private func writeBreadcrumbs(to json: inout JSONBuilder, _ rest: (inout JSONBuilder) -> Void) {
    json.object { json in
      json.member("@type", "BreadcrumbList")
      json.array("itemListElement") { json in
        json.item(json: parts.home)
        rest(&json)
      }
    }
  }

  private func write(_ source: Source, to json: inout JSONBuilder) {
    json.object { json in
      json.member("@type", "CreativeWork")
      json.member("name", source.title)
      if let publisher = source.publisher {
        json.object("publisher") { json in
          json.member("@type", "Organization")
          json.member("name", publisher)
        }
      }
      json.member("url", source.url?.string)
      json.member("datePublished", source.date.map { DateFormat.iso($0) })
    }
  }

  private func write(_ correction: Correction, to json: inout JSONBuilder) {
    json.object { json in
      json.member("@type", "CorrectionComment")
      json.member("text", correction.text)
      json.member("datePublished", DateFormat.iso(correction.date))
    }
  }

  private func graph(_ nodes: @escaping @Sendable (inout JSONBuilder) -> Void) -> StructuredGraph {
    StructuredGraph(nodes: nodes)
  }
}

/// JSON-LD that is put straight into the page.
struct StructuredGraph: Sendable {
  fileprivate let nodes: @Sendable (inout JSONBuilder) -> Void

  func write(into out: inout ByteBuffer) {
    JSONBuilder.write(into: &out) { json in
      json.object { json in
        json.member("@context", "https://schema.org")
        json.array("@graph", nodes)
      }
    }
  }
}
