import BulletinCore
import BulletinSite

/// What many pages show in the same words: made once, when the first page asks.
final class CommonContent: Sendable {
  let structuredData: StructuredDataParts
  let source: SiteSource
  private let cards: LazyTable<CardContent>

  init(_ source: SiteSource) {
    self.source = source
    structuredData = StructuredDataParts(source)
    cards = LazyTable(count: source.library.stories.count)
  }

  /// - Parameter story: A position in ``Library/stories``.
  func card(of story: Int) -> CardContent {
    cards.value(at: story) { CardContent(of: story, in: source) }
  }
}
