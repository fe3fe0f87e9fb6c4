package import BulletinCore

/// Every kind of page the site has. Numbers are positions in the ``Library``'s arrays.
package enum Page: Sendable, Hashable {
  case home
  case story(Int)
  case withdrawnStory(Int)
  case field(Int, Part)
  case fieldList
  /// A topic of a field.
  case topic(TopicReference, Part)
  /// A year of a field (a position in ``BulletinField/years``) as a booklet to print.
  case booklet(field: Int, year: Int, Part)
  case allStories(Part)
  case year(Int, Part)
  case yearList
  case unit(Int, Part)
  case unitList
  case tag(Int, Part)
  case tagList
  case author(Int, Part)
  case authorList
  case campaign(Int)
  case campaignList
  case document(Int)
  case documentList
  case calendar
  case contest(Int)
  case contestWork(ContestWorkReference)
  case contestList
  case model(Int)
  /// Numbers are positions in ``CampaignRegisters``.
  case modelList(Int, Part)
  case awardOverview
  case awardList(Int, Part)
  case report(Int)
  case reportList
  case plain(Int)
  case accessibility
  case search
  /// What can be taken along to places without a network.
  case downloads
  case notFound
}

/// The kinds of files that the search index has: names of files, or of folders of numbered files.
package enum SearchFileKind: String, Sendable {
  /// Which shard holds what.
  case root = "goc"
  /// Shards of the index.
  case shard = "khoa"
  /// All words, for beginnings of words.
  case words = "tu"
  /// What results can be narrowed down by.
  case facets = "loc"
  /// What results show.
  case summaries = "bai"
  /// The texts, for excerpts.
  case bodies = "than"
}

/// One page of a list that is cut into pages.
package struct Part: Sendable, Hashable {
  /// From 1.
  package let number: Int
  /// How many pages the list has.
  package let count: Int
  /// Positions in the list that is cut.
  package let range: Range<Int>
}

/// A page and where it will stand.
package struct PlannedPage: Sendable {
  package let page: Page
  package let path: OutputPath
}

/// A feed of the whole site or of one field.
package struct PlannedFeed: Sendable {
  /// The three formats that readers of feeds understand between them.
  package enum Format: Sendable, CaseIterable {
    case rss, atom, json

    /// The name in the folder of what the feed is about.
    package var fileName: String {
      switch self {
      case .rss: "feed.xml"
      case .atom: "atom.xml"
      case .json: "feed.json"
      }
    }

    /// For links that announce the feed.
    package var mediaType: String {
      switch self {
      case .rss: "application/rss+xml"
      case .atom: "application/atom+xml"
      case .json: "application/feed+json"
      }
    }
  }

  package let format: Format
  /// A position in ``Library/fields``; nil for the whole site.
  package let field: Int?
  package let path: OutputPath
}

/// One file of the sitemap.
package struct PlannedSitemap: Sendable {
  package let path: OutputPath
  /// Positions in ``SitePlan/indexedPages``.
  package let range: Range<Int>

  /// sitemaps.org allows so many addresses in one file.
  private static let maximumCount = 50_000

  /// One file where that is enough, else `sitemap-1.xml` and so on behind an index at `sitemap.xml`.
  static func parts(of count: Int) -> [PlannedSitemap] {
    guard count > maximumCount else { return [PlannedSitemap(path: Addresses.sitemap, range: 0..<count)] }
    return stride(from: 0, to: count, by: maximumCount).compactMap { start in
      Addresses.sitemap(start / maximumCount + 1).map {
        PlannedSitemap(path: $0, range: start..<min(start + maximumCount, count))
      }
    }
  }
}
