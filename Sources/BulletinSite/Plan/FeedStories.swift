import BulletinContent

extension PlannedFeed {
  /// Positions in ``Library/stories``, newest first.
  package func stories(of library: Library) -> [Int] { Self.stories(of: field, in: library) }

  /// - Parameter field: as ``field``.
  package static func stories(of field: Int?, in library: Library) -> [Int] {
    let stories = field.map { library.fields[$0].stories } ?? library.listed
    // Previews are for the editors' eyes.
    return Array(stories.lazy.filter { library.stories[$0].preview == nil }.prefix(library.config.feedSize))
  }
}
