import BulletinContent
package import BulletinCore
package import BulletinSite

/// Everything for machines beside the pages: feeds, sitemap, robots.txt.
package enum FeedRenderer {
  /// What readers of feeds get of the whole site (nil) or of a field, in all formats: what they tell is gathered once. Dates carry
  /// +07:00 and come from the content.
  package static func renderFeeds(of field: Int?, in source: SiteSource) -> [RenderedFile] {
    let feeds = source.plan.feeds.filter { $0.field == field }
    let content = FeedContent(of: field, source)
    return feeds.map { feed in
      let address = source.library.config.baseURL.appending(feed.path).string
      let bytes =
        switch feed.format {
        case .rss: RSSFeed.render(content, address: address)
        case .atom: AtomFeed.render(content, address: address)
        case .json: JSONFeed.render(content, address: address)
        }
      return RenderedFile(path: feed.path, bytes: bytes)
    }
  }

  /// lich.ics; nil for a bulletin without milestones.
  package static func renderCalendar(of source: SiteSource) -> RenderedFile? {
    source.library.calendar.isEmpty ? nil : CalendarFile.render(source)
  }

  /// sitemap.xml, further parts of it where the site is very large, and robots.txt.
  package static func renderSitemap(of source: SiteSource) -> [RenderedFile] {
    Sitemap.render(source) + [Sitemap.robots(source)]
  }
}
