package import BulletinCore

/// A tag and its stories.
package struct Tag: Sendable {
  package let name: String
  package let slug: Slug
  package let path: OutputPath
  /// Positions in ``Library/stories``, newest first.
  package let stories: [Int]
}

/// An author, as named in bylines.
package struct Author: Sendable {
  package let name: String
  package let slug: Slug
  package let path: OutputPath
  /// Sorted by its whole name; structured data calls it an organisation.
  package let isOrganization: Bool
  /// The letter under which an A–Z list shows the name.
  package let initial: String
  /// Positions in ``Library/stories``, newest first.
  package let stories: [Int]
}

/// A year of the bulletin.
package struct Year: Sendable {
  package let year: Int
  package let path: OutputPath
  /// Positions in ``Library/stories``, newest first.
  package let stories: [Int]
  /// The months with stories, newest first.
  package let months: [Month]
}
