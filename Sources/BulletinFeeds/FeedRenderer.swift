package import BulletinCore
package import BulletinSite

/// Everything for machines beside the pages: feeds, sitemap, robots.txt.
package enum FeedRenderer {
  /// One planned feed as bytes. Dates carry +07:00 and come from the content.
  package static func render(_ feed: PlannedFeed, of source: SiteSource) -> RenderedFile {
    let content = FeedContent(feed, of: source)
    let bytes =
      switch feed.format {
      case .rss: RSSFeed.render(content)
      case .atom: AtomFeed.render(content)
      case .json: JSONFeed.render(content)
      }
    return RenderedFile(path: feed.path, bytes: bytes)
  }

  /// The stories whose text stands in a feed, as positions in ``Library/stories``.
  package static func stories(in feed: PlannedFeed, of library: Library) -> [Int] {
    FeedContent.stories(in: feed, of: library)
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
