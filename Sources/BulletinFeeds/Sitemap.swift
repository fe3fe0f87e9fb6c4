import BulletinContent
import BulletinCore
import BulletinSite

/// The sitemap (sitemaps.org/protocol.html) and robots.txt, which names it.
enum Sitemap {
  /// The files of the sitemap: the lists, and the index where there are several.
  static func render(_ source: SiteSource) -> [RenderedFile] {
    let plan = source.plan
    let lists = plan.sitemaps.map { RenderedFile(path: $0.path, bytes: list(plan.indexedPages[$0.range], of: source)) }
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

  private static func list(_ pages: ArraySlice<PlannedPage>, of source: SiteSource) -> [UInt8] {
    let base = source.library.config.baseURL
    var xml = XMLBuilder()
    xml.element("urlset", namespace) { xml in
      for page in pages {
        let url = page.path == Addresses.home ? base : base.appending(page.path)
        xml.element("url") { xml in
          xml.element("loc", text: url.string)
          xml.element("lastmod", text: lastChange(of: page.page, in: source).map { DateFormat.rfc3339($0) })
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

  /// Known for stories and for what lists them; nil for the rest, which says nothing rather than something wrong.
  private static func lastChange(of page: Page, in source: SiteSource) -> Moment? {
    let library = source.library
    func newest(_ stories: [Int], _ part: Part) -> Moment? {
      stories[part.range].map { library.stories[$0].lastChange }.max()
    }
    return switch page {
    case .home: source.lastChange
    case .story(let position): library.stories[position].lastChange
    case .field(let position, let part): newest(library.fields[position].stories, part)
    case .topic(let topic, let part): newest(library.fields[topic.field].topicStories[topic.topic], part)
    case .year(let position, let part): newest(library.years[position].stories, part)
    case .unit(let position, let part): newest(library.units[position].work, part)
    case .tag(let position, let part): newest(library.tags[position].stories, part)
    case .author(let position, let part): newest(library.authors[position].stories, part)
    default: nil
    }
  }
}
