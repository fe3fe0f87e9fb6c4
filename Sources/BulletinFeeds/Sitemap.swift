import BulletinContent
import BulletinCore
import BulletinSite

/// The sitemap (sitemaps.org/protocol.html) and robots.txt, which names it.
enum Sitemap {
  /// The files of the sitemap: the lists, and the index where there are several.
  static func render(_ source: SiteSource) -> [RenderedFile] {
    let plan = source.plan
    let changes = Changes(source)
    let lists = plan.sitemaps.map { part in
      RenderedFile(path: part.path, bytes: list(plan.indexedPages[part.range], changes, of: source))
    }
    guard plan.sitemaps.first?.path != Addresses.sitemap else { return lists }
    return [RenderedFile(path: Addresses.sitemap, bytes: index(source))] + lists
  }

  static func robots(_ source: SiteSource) -> RenderedFile {
    var out = ByteBuffer()
    out.append("User-agent: *\nAllow: /\n\nSitemap: " as StaticString)
    out.append(source.library.config.baseURL.appending(Addresses.sitemap).string)
    out.append("\n" as StaticString)
    return RenderedFile(path: Addresses.robots, bytes: out.bytes)
  }

  private static let namespace = [("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")]

  /// About as much as a page takes in the list.
  private static let entrySize = 176

  private static func list(_ pages: ArraySlice<PlannedPage>, _ changes: Changes, of source: SiteSource) -> [UInt8] {
    let base = source.library.config.baseURL.string
    var xml = XMLBuilder(capacity: pages.count * entrySize)
    xml.element("urlset", namespace) { xml in
      for page in pages {
        xml.element("url") { xml in
          xml.element("loc") { out in
            out.append(escaping: base)
            if page.path != Addresses.home { out.append(page.path.string) }
          }
          if let change = changes.last(of: page.page) {
            xml.element("lastmod") { $0.append(DateFormat.rfc3339(change)) }
          }
        }
      }
    }
    return xml.out.bytes
  }

  private static func index(_ source: SiteSource) -> [UInt8] {
    var xml = XMLBuilder()
    xml.element("sitemapindex", namespace) { xml in
      for part in source.plan.sitemaps {
        xml.element("sitemap") { $0.element("loc", text: source.library.config.baseURL.appending(part.path).string) }
      }
    }
    return xml.out.bytes
  }
}

/// When pages last changed for their readers.
private struct Changes {
  private let source: SiteSource
  /// Of each story of the library: most stand in a dozen lists.
  private let stories: [Moment]

  init(_ source: SiteSource) {
    self.source = source
    stories = source.library.stories.map(\.lastChange)
  }

  /// Known for stories and for what lists them; nil for the rest, which says nothing rather than something wrong.
  func last(of page: Page) -> Moment? {
    let library = source.library
    return switch page {
    case .home: source.lastChange
    case .story(let position): stories[position]
    case .field(let position, let part): newest(library.fields[position].stories, part)
    case .topic(let topic, let part): newest(library.fields[topic.field].topicStories[topic.topic], part)
    case .year(let position, let part): newest(library.years[position].stories, part)
    case .unit(let position, let part): newest(library.units[position].work, part)
    case .tag(let position, let part): newest(library.tags[position].stories, part)
    case .author(let position, let part): newest(library.authors[position].stories, part)
    default: nil
    }
  }

  private func newest(_ list: [Int], _ part: Part) -> Moment? {
    var newest: Moment?
    for story in list[part.range] where newest.map({ $0 < stories[story] }) ?? true { newest = stories[story] }
    return newest
  }
}
