package import BulletinCore

/// The library with what only the disk knows of it: all that rendering needs, the same for every page.
package final class SiteSource: Sendable {
  package let library: Library
  package let plan: SitePlan
  /// For each of ``Library/media``.
  package let media: [MediaFacts]
  /// For every story page.
  package let related: RelatedStories
  /// The publisher's logo.
  package let logo: OutputPath?
  /// Each list of models by what they have in common.
  package let modelLists: [ModelList.Subject: ModelList]
  /// The newest date of the content: what feeds and the sitemap call “updated”.
  package let lastChange: Moment?

  /// - Parameters:
  ///   - media: what the disk says of each of the library's media, in their order.
  ///   - related: of the library, if that is worked out already.
  package init(library: Library, plan: SitePlan, media: [MediaFacts], related: RelatedStories? = nil) {
    self.library = library
    self.plan = plan
    self.media = media
    self.related = related ?? RelatedStories(library)
    logo = library.logo.map { library.media[$0].output }
    modelLists = Dictionary(library.registers.modelLists.map { ($0.subject, $0) }) { first, _ in first }
    lastChange = library.lastChange
  }
}
