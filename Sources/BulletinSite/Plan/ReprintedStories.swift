extension SitePlan {
  /// The stories whose whole text stands in other files than their page too: in booklets and feeds. Positions in ``Library/stories``.
  package func reprintedStories(of library: Library) -> Set<Int> {
    var stories: Set<Int> = []
    for case .booklet(let field, let year, let part) in pages.lazy.map(\.page) {
      let field = library.fields[field]
      stories.formUnion(Booklet.stories(part, of: field.years[year], in: field))
    }
    for feed in feeds { stories.formUnion(feed.stories(of: library)) }
    return stories
  }
}
