import BulletinContent
import BulletinCore
import BulletinSite

/// Small parts that several pages share.
extension PageContext {
  var homeLink: LinkView { site.homeLink }

  func link(to field: BulletinField) -> LinkView { LinkView(to: field) { href($0) } }

  /// The title of the browser's tab for one page of a list.
  func title(_ heading: String, _ part: Part) -> String {
    part.number == 1 ? "\(heading) | \(config.name)" : "\(heading), trang \(part.number) | \(config.name)"
  }

  /// The feeds of the site, or of one field, as the page announces them.
  func feeds(of field: Int?) -> [FeedLinkView] {
    source.plan.feeds.filter { $0.field == field }.map { feed in
      let name = field.map { "\(config.name): \(library.fields[$0].record.name.value)" } ?? config.name
      return FeedLinkView(href: href(feed.path), type: feed.format.mediaType, title: "\(name) (\(feed.format.label))")
    }
  }

  /// The picture that stands for a story when it is shared; nil if there is none.
  func shareImage(of story: Int?) -> ShareImageView? {
    guard let entry = story.map({ library.stories[$0] }), let media = entry.cover else { return nil }
    return ShareImageView(
      url: absolute(library.media[media].output),
      alt: entry.story.cover?.alt ?? "",
      size: source.media[media].size
    )
  }
}

extension LinkView {
  /// - Parameter href: The link to a page.
  init(to field: BulletinField, href: (OutputPath) -> String) {
    self.init(
      label: field.record.name.value,
      href: href(field.path),
      id: field.record.id.string,
      count: VietnameseNumber.format(field.stories.count)
    )
  }
}

extension PlannedFeed.Format {
  var label: String {
    switch self {
    case .rss: "RSS"
    case .atom: "Atom"
    case .json: "JSON"
    }
  }
}

extension DateFormat {
  /// For `<time datetime>`: the precision that is known.
  static func machine(_ moment: Moment) -> String {
    moment.time == nil ? iso(moment.date) : rfc3339(moment)
  }
}
